package org.dateline.dates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it stands in a rule file.
 *
 * @param name unique in the language; rows carry it
 * @param category what other patterns call it by: date, duration, ...; rules of category part are
 *     used by others only
 * @param match pattern, see {@link DatePatternParser}
 * @param means how the value is made, with its parameters: {@code offset n=-1}; {@code nothing} for
 *     a guard
 * @param after words or types of which one must stand before the match ({@code ^}: its sentence
 *     begins)
 * @param notAfter words or types that may not stand before the match
 * @param before words or types of which one must stand after the match
 * @param notBefore words or types that may not stand after the match
 * @param notWith types of which no word may stand near in the sentence
 * @param option that must be on: vague or rates; null for a rule that always counts
 * @param examples sentences with what is found in them
 * @param counterExamples sentences in which the rule finds nothing
 */
record DateRule(
    @JsonProperty(required = true) String name,
    @Nullable String category,
    @JsonProperty(required = true) String match,
    @JsonProperty(required = true) String means,
    @Nullable List<String> after,
    @Nullable List<String> notAfter,
    @Nullable List<String> before,
    @Nullable List<String> notBefore,
    @Nullable List<String> notWith,
    @Nullable String option,
    @Nullable List<Example> examples,
    @Nullable List<String> counterExamples) {

  /**
   * A sentence with what the rules find in it.
   *
   * @param text the sentence
   * @param published its publication date; null for 2004-05-07, a Friday
   * @param finds each "phrase = value", in reading order
   */
  record Example(
      @JsonProperty(required = true) String text,
      @Nullable String published,
      @JsonProperty(required = true) List<String> finds) {}

  /** A rule file. */
  record File(@JsonProperty(required = true) String source, List<DateRule> rules) {}
}
