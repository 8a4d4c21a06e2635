/**
 * Finds time expressions in a text and resolves them against the publication date. In reading
 * order:
 *
 * <ol>
 *   <li>Entry: {@code DateExtractor}, {@code DateOptions}, {@code DateReport} (why a phrase became
 *       a row), {@code DateRows}, {@code RepetitionGuard} (skips broken text).
 *   <li>Languages: {@code LanguagePack} with {@code DateLexicon} and {@code LanguageForms}; rules
 *       and lists are files, one folder for each language.
 *   <li>Grammar: {@code TypedTokens}, {@code NumberReader} and {@code DigitForms} give types to
 *       tokens; {@code DateRule} and {@code DatePattern} are one rule; {@code Grammar} and {@code
 *       RuleIndex} all rules of a language; {@code RuleMatcher} finds matches.
 *   <li>Values: {@code Meanings} with {@code CalendarMeanings} and {@code SeriesMeanings} turn a
 *       match ({@code Captures}) into an expression ({@code Expr}); {@code Grain}, {@code Period},
 *       {@code DurationLength} and {@code Value} are what expressions are made of and become.
 *   <li>Resolution: {@code DirectionCues} with {@code EventNouns} says whether a phrase is before
 *       or after the publication date; {@code Resolver} with {@code NamedDates}, {@code UnitDates},
 *       {@code Holidays} and {@code MoonCalendars} works out the value from {@code
 *       PublicationDate}, {@code MentionedDates} and the {@code Narrative} of a passage.
 * </ol>
 *
 * <p>A language is a folder {@code dates/<code>/} of the rule set: {@code .tsv} lists (phrase,
 * type, value), {@code .yaml} rules, and {@code forms.tsv} with the word forms that code asks for.
 * Every rule has examples, which are tests. What a folder cannot change yet:
 *
 * <ul>
 *   <li>Sentences: one list of abbreviations and one of sentence starters for all languages ({@code
 *       nlp/}), both English. A number with a point ends a sentence before a capital, unless a word
 *       of {@code nlp/after_ordinals.txt} follows (8. Mai).
 *   <li>Tokens: a comma between digits separates thousands and a point is the decimal mark, so
 *       "1.500" is 1.5 and "1,5" is three tokens. Only the English possessive is split from a word.
 *   <li>Numbers in words: tens before ones ("twenty-four"), and a year as two numbers ("nineteen
 *       ninety-six"). A word for a whole number ("vierundzwanzig") can be listed as N1.
 *   <li>Direction: the nearest cue decides. A verb at the end of a German clause may be too far
 *       away, and a possessive ("Tuesday's ruling") is an apostrophe after the date.
 *   <li>The pattern type CAP is any capitalised word, which says little where nouns have capitals.
 *   <li>The article's language must be the name of the folder in lower case: {@code de-AT} is not
 *       {@code de}.
 * </ul>
 */
@NullMarked
package org.dateline.dates;

import org.jspecify.annotations.NullMarked;
