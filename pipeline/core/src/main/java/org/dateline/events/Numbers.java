package org.dateline.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts of votes and sums of money in a sentence. */
final class Numbers {
  private static final Pattern TALLY =
      Pattern.compile(
          "(?<![\\d.,$€£-])(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine)"
              + "(?: ?[-–—] ?| to |-to-)"
              + "(\\d{1,4}|zero|nil|one|two|three|four|five|six|seven|eight|nine)(?![\\d.,%-]*\\d|%)");
  private static final Pattern VOTE =
      Pattern.compile(
          "\\b(?:vot\\w*|pass\\w*|approv\\w*|reject\\w*|confirm\\w*|rul\\w*|decision|decided|margin"
              + "|advanc\\w*|ballot|tally|majority|elect\\w*|defeat\\w*)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_BEFORE =
      Pattern.compile("(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? $");
  private static final Pattern UNIT_AFTER =
      Pattern.compile(
          "^[ -](?:year|month|week|day|hour|minute|mile|kilomet|percent|million|billion|p\\.m|a\\.m)");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:US|C|A|HK)?[$€£¥] ?\\d[\\d,]*(?:\\.\\d+)?(?:[ -]?(?:million|billion|trillion|bn|m)\\b)?"
              + "|\\b\\d[\\d,]*(?:\\.\\d+)? (?:(?:million|billion|trillion) )?"
              + "(?:dollars|euros|pounds|yen|yuan|rubles|roubles|rupees|francs|marks|won)\\b");
  private static final String[] SMALL = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };

  private Numbers() {}

  /** The first count of votes, for and against joined by a hyphen; null if there is none. */
  static @Nullable String tally(String sentence) {
    if (!VOTE.matcher(sentence).find()) {
      return null;
    }
    Matcher matcher = TALLY.matcher(sentence);
    while (matcher.find()) {
      boolean date = MONTH_BEFORE.matcher(sentence.substring(0, matcher.start())).find();
      boolean unit = UNIT_AFTER.matcher(sentence.substring(matcher.end())).find();
      String one = digits(matcher.group(1));
      String other = digits(matcher.group(2));
      boolean years = one.length() == 4 || other.length() == 4;
      if (!date && !unit && !years) {
        return one + "-" + other;
      }
    }
    return null;
  }

  private static String digits(String number) {
    if (number.equals("nil")) {
      return "0";
    }
    for (int i = 0; i < SMALL.length; i++) {
      if (SMALL[i].equals(number)) {
        return String.valueOf(i);
      }
    }
    return number;
  }

  /** The first sum of money as printed; null if there is none. */
  static @Nullable String amount(String sentence) {
    Matcher matcher = AMOUNT.matcher(sentence);
    return matcher.find() ? matcher.group() : null;
  }
}
