package org.dateline.dates;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.nlp.Tokens;

/**
 * Recognises what is written in digits and means the same in every language: ISO dates, 7/14/1999,
 * 14:30, years, days of a month, decades such as 1990s.
 */
final class DigitForms {
  private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");
  private static final int REACH = 40;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:[.,]\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?)?(?![\\d-])");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d\\d?)([/.])(\\d\\d?)\\2(\\d{4}|\\d\\d)(?![\\d/.]\\d|\\d)");
  private static final Pattern CLOCK =
      Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?(?![\\d:]|\\.\\d)");

  private DigitForms() {}

  /** Adds the readings of a number token. */
  static void addTo(List<TypedToken> atoms, Tokens tokens, int token) {
    int length = tokens.end(token) - tokens.begin(token);
    if (length <= 5) {
      joined(atoms, tokens, token);
      plain(atoms, tokens, token);
    }
  }

  private static void joined(List<TypedToken> atoms, Tokens tokens, int token) {
    int next = tokens.end(token);
    switch (next < tokens.text().length() ? tokens.text().charAt(next) : ' ') {
      case '-' -> add(atoms, "ISO", ISO, tokens, token);
      case '/', '.' -> add(atoms, "SLASHED", SLASHED, tokens, token);
      case ':' -> add(atoms, "CLOCK", CLOCK, tokens, token);
      default -> {}
    }
  }

  private static void add(
      List<TypedToken> atoms, String type, Pattern pattern, Tokens tokens, int token) {
    int begin = tokens.begin(token);
    int reach = Math.min(tokens.text().length(), begin + REACH);
    Matcher m = pattern.matcher(tokens.text()).region(begin, reach).useTransparentBounds(true);
    if (m.lookingAt()) {
      atoms.add(new TypedToken(type, m.group(), tokens.firstAt(m.end())));
    }
  }

  private static void plain(List<TypedToken> atoms, Tokens tokens, int token) {
    String word = tokens.word(token);
    if (!isDigits(word)) {
      dotted(atoms, word, token);
      return;
    }
    int value = Integer.parseInt(word);
    if (word.length() == 4 && value >= 1000 && value <= 2199) {
      atoms.add(new TypedToken("YEAR", word, token + 1));
      if (value >= 1900 && value <= 2049) {
        atoms.add(new TypedToken("NEARYEAR", word, token + 1));
      }
    }
    if (word.length() == 4) {
      atoms.add(new TypedToken("HHMM", word, token + 1));
    }
    if (word.length() == 2) {
      atoms.add(new TypedToken("YY", word, token + 1));
    }
    if (word.length() <= 2 && value >= 1 && value <= 31) {
      atoms.add(new TypedToken("DAY", word, suffixed(tokens, token) ? token + 2 : token + 1));
    }
    if (suffixed(tokens, token)) {
      atoms.add(new TypedToken("ORD", word, token + 2));
    }
    if (word.endsWith("0") && word.length() % 2 == 0 && plural(tokens, token + 1)) {
      boolean apostrophe = tokens.lower(token + 1).equals("'");
      atoms.add(new TypedToken("DECADE", word, apostrophe ? token + 3 : token + 2));
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

  /** 10.30, which is half past ten only where the words around it say so. */
  private static void dotted(List<TypedToken> atoms, String word, int token) {
    int point = word.length() - 3;
    if (point > 0 && word.charAt(point) == '.' && word.charAt(point + 1) < '6') {
      String hour = word.substring(0, point);
      if (isDigits(hour) && Integer.parseInt(hour) <= 24) {
        atoms.add(new TypedToken("DOTCLOCK", hour + ":" + word.substring(point + 1), token + 1));
      }
    }
  }

  private static boolean suffixed(Tokens tokens, int token) {
    return token + 1 < tokens.size()
        && !tokens.spaceBefore(token + 1)
        && SUFFIXES.contains(tokens.lower(token + 1));
  }

  private static boolean plural(Tokens tokens, int token) {
    return token < tokens.size()
        && !tokens.spaceBefore(token)
        && (tokens.lower(token).equals("s") || tokens.lower(token).equals("'s"));
  }
}
