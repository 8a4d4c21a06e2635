package org.dateline.dates;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.dates.LanguageForms.Kind;
import org.dateline.dates.TypedTokens.TypedToken;
import org.dateline.nlp.Tokens;

/**
 * Recognises forms written in digits: ISO dates, 7/14/1999, 14:30, years, days of a month, decades
 * such as 1990s; and numbers that are only a part of something longer: 555-1998, $1998, 1998.5.
 */
final class DigitForms {
  private static final int REACH = 40;

  /** Characters of the longest number that may be part of a date: 2003.11. */
  private static final int LONGEST = 7;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)(?:[T"
              + " ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:[.,]\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?)?(?![\\d-])");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d\\d?)([/.])(\\d\\d?)\\2(\\d{4}|\\d\\d)(?![\\d/.]\\d|\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([/.])(\\d\\d?)\\2(\\d\\d?)(?![\\d/.]\\d|\\d)");
  private static final Pattern HYPHENED = Pattern.compile("(\\d\\d?)-(\\d\\d?)-(\\d{4})(?![\\d-])");
  private static final Pattern CLOCK =
      Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?(?![\\d:]|\\.\\d)");

  /** The form of Chinese and Japanese. */
  private static final Pattern HAN_DATE = Pattern.compile("(\\d{4})年(\\d\\d?)月(\\d\\d?)日");

  private static final int YEAR_DIGITS = 4;
  private static final String LEFT = "$\u00a3\u20ac\u00a5#/:.,-\u2013@_&+";
  private static final String RIGHT = "/:.,-\u2013@_";

  private DigitForms() {}

  /** Adds the typed tokens that begin at a number. */
  static void addTo(List<TypedToken> typed, Tokens tokens, int token, LanguageForms forms) {
    int length = tokens.end(token) - tokens.begin(token);
    if (tokens.text().startsWith("年", tokens.begin(token) + YEAR_DIGITS)) {
      han(typed, tokens, token);
    }
    if (length <= LONGEST) {
      joined(typed, tokens, token);
    }
    if (length <= 5) {
      plain(typed, tokens, token, forms);
    }
  }

  /** 2004年5月7日, as an ISO date. */
  private static void han(List<TypedToken> typed, Tokens tokens, int token) {
    Matcher m = HAN_DATE.matcher(tokens.text()).region(tokens.begin(token), tokens.text().length());
    if (m.lookingAt()) {
      int month = Integer.parseInt(m.group(2));
      int day = Integer.parseInt(m.group(3));
      String iso = "%s-%02d-%02d".formatted(m.group(1), month, day);
      typed.add(new TypedToken("ISO", iso, tokens.firstAt(m.end())));
    }
  }

  private static void joined(List<TypedToken> typed, Tokens tokens, int token) {
    int next = tokens.end(token);
    switch (next < tokens.text().length() ? tokens.text().charAt(next) : ' ') {
      case '-' -> {
        add(typed, "ISO", ISO, tokens, token);
        add(typed, "HYPHENED", HYPHENED, tokens, token);
      }
      case '/', '.' -> {
        add(typed, "SLASHED", SLASHED, tokens, token);
        add(typed, "YEARFIRST", YEAR_FIRST, tokens, token);
      }
      case ':' -> add(typed, "CLOCK", CLOCK, tokens, token);
      default -> {}
    }
  }

  private static void add(
      List<TypedToken> typed, String type, Pattern pattern, Tokens tokens, int token) {
    int begin = tokens.begin(token);
    int reach = Math.min(tokens.text().length(), begin + REACH);
    Matcher m = pattern.matcher(tokens.text()).region(begin, reach).useTransparentBounds(true);
    if (m.lookingAt()) {
      String form = m.group();
      boolean shortYear = type.equals("SLASHED") && form.charAt(form.length() - 3) == '.';
      typed.add(new TypedToken(shortYear ? "DOTSHORT" : type, form, tokens.firstAt(m.end())));
    }
  }

  private static void plain(List<TypedToken> typed, Tokens tokens, int token, LanguageForms forms) {
    String word = tokens.word(token);
    if (!isDigits(word)) {
      dotted(typed, word, token);
      return;
    }
    int value = Integer.parseInt(word);
    if (word.length() == 4 && value >= 1000 && value <= 2199) {
      typed.add(new TypedToken("YEAR", word, token + 1));
      if (value >= 1900 && value <= 2049) {
        typed.add(new TypedToken("NEARYEAR", word, token + 1));
      } else if (value < 1900) {
        typed.add(new TypedToken("PASTYEAR", word, token + 1));
      }
    }
    if (word.length() == 4) {
      typed.add(new TypedToken("HHMM", word, token + 1));
    }
    if (word.length() == 2) {
      typed.add(new TypedToken("YY", word, token + 1));
    }
    boolean ordinal = isJoined(tokens, token + 1, Kind.ORDINAL_ENDING, forms);
    if (word.length() <= 2 && value >= 1 && value <= 31) {
      typed.add(new TypedToken("DAY", word, ordinal ? token + 2 : token + 1));
      if (ordinal) {
        typed.add(new TypedToken("ORDDAY", word, token + 2));
      }
    }
    if (ordinal) {
      typed.add(new TypedToken("ORD", word, token + 2));
    }
    boolean tens = word.endsWith("0") && word.length() % 2 == 0;
    if (tens && isJoined(tokens, token + 1, Kind.NUMBER_ENDING, forms)) {
      typed.add(new TypedToken("DECADE", word, token + 2));
    }
  }

  private static boolean isDigits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** 10.30: a time of day only if a rule finds the words for it around. */
  private static void dotted(List<TypedToken> typed, String word, int token) {
    int point = word.length() - 3;
    if (point > 0 && word.charAt(point) == '.' && word.charAt(point + 1) < '6') {
      String hour = word.substring(0, point);
      if (isDigits(hour) && Integer.parseInt(hour) <= 24) {
        typed.add(new TypedToken("DOTCLOCK", hour + ":" + word.substring(point + 1), token + 1));
      }
    }
  }

  /** True for a token of a kind that is joined to the token before it without a space. */
  private static boolean isJoined(Tokens tokens, int token, Kind kind, LanguageForms forms) {
    return token < tokens.size()
        && !tokens.spaceBefore(token)
        && forms.is(tokens.lower(token), kind);
  }

  /** True if the number at a token is the end of something longer, such as $1998. */
  static boolean goesOnLeft(Tokens tokens, int token) {
    if (token == 0 || !tokens.isNumber(token) || tokens.spaceBefore(token)) {
      return false;
    }
    int before = token - 1;
    if (tokens.kind(before) != Tokens.Kind.MARK) {
      return true;
    }
    char mark = tokens.word(before).charAt(0);
    boolean currency = "$\u00a3\u20ac\u00a5#@_&+".indexOf(mark) >= 0;
    boolean digits =
        before > 0
            && LEFT.indexOf(mark) >= 0
            && !tokens.spaceBefore(before)
            && tokens.isNumber(before - 1);
    return currency || digits || (mark == '-' && isModel(tokens, token));
  }

  /** True for the number of SS-20: two digits after capitals and a hyphen. */
  private static boolean isModel(Tokens tokens, int token) {
    return token > 1
        && tokens.end(token) - tokens.begin(token) == 2
        && !tokens.spaceBefore(token - 1)
        && tokens.isWord(token - 2)
        && tokens.isAllCaps(token - 2);
  }

  /** True if the number before a token is the beginning of something longer, such as 1998.5. */
  static boolean goesOnRight(Tokens tokens, int end, LanguageForms forms) {
    if (end >= tokens.size() || !tokens.isNumber(end - 1) || tokens.spaceBefore(end)) {
      return false;
    }
    if (tokens.isWord(end)) {
      return !forms.is(tokens.lower(end), Kind.NUMBER_ENDING);
    }
    char mark = tokens.word(end).charAt(0);
    boolean more =
        end + 1 < tokens.size() && !tokens.spaceBefore(end + 1) && tokens.isNumber(end + 1);
    return mark == '%' || (more && RIGHT.indexOf(mark) >= 0);
  }
}
