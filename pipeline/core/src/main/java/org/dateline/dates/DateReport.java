package org.dateline.dates;

import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Why a phrase became a row, or why it became none: what {@link DateExtractor#explain} reports.
 *
 * @param text the phrase
 * @param begin code point offset of its first character in the article's text
 * @param end code point offset after its last character
 * @param rule name of the rule that matched
 * @param file path of the rule's file in the rule set
 * @param row the row; null for a guard, a rule that matches what is no time expression
 * @param anchorDate the date that the value was resolved against: the publication date, or a date
 *     mentioned before as a TIMEX3 value; null where the row's anchor is NONE
 * @param direction PAST, THIS, FUTURE, NEAREST or UNKNOWN: where the words around the phrase place
 *     it
 * @param cue the words that decided the direction; null where none did
 */
public record DateReport(
    String text,
    int begin,
    int end,
    String rule,
    String file,
    @Nullable DateMention row,
    @Nullable String anchorDate,
    String direction,
    @Nullable String cue) {}
