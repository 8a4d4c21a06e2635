package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.util.WordNumbers;

/** Finds phrases of page furniture in a block, from {@code clean/html_phrases.tsv}. */
final class FurniturePhrases {
  private static final String PATH = "clean/html_phrases.tsv";
  private static final int HEAD = 400;
  private static final int TAIL = 200;

  /** Fewer words are a label or a request. */
  private static final int SENTENCE = 6;

  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"\u201c\u201e\u201d][^\"\u201c\u201d\u201e]{1,400}[\"\u201c\u201d]"
              + "|\u00ab[^\u00bb]{1,400}\u00bb|\u00bb[^\u00ab]{1,400}\u00ab");

  /** Signs that name something that news writes about too. */
  private static final int TOPICS =
      Sign.COOKIE.bit()
          | Sign.COMMENT.bit()
          | Sign.COPYRIGHT.bit()
          | Sign.NEWSLETTER.bit()
          | Sign.SALE.bit()
          | Sign.TIP.bit()
          | Sign.AD.bit()
          | Sign.SHARE.bit();

  private record Phrase(String text, boolean onlyStart, int bit) {}

  private final WordNumbers whole;

  /** Index in {@link #byFirstWord} plus 1, by the first word of a phrase. */
  private final WordNumbers firstWords;

  private final List<List<Phrase>> byFirstWord = new ArrayList<>();
  private final List<Phrase> unspaced = new ArrayList<>();

  FurniturePhrases(RuleSet rules) {
    Map<String, Integer> wholes = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (Row row : rules.rows(PATH, 3)) {
      int bit = sign(row).bit();
      for (String phrase : row.cell(2).split(" \\| ")) {
        if (row.cell(1).equals("all")) {
          wholes.merge(phrase.strip(), bit, (a, b) -> a | b);
        } else {
          add(row, phrase.strip(), bit, places);
        }
      }
    }
    this.firstWords = new WordNumbers(places);
    this.whole = new WordNumbers(wholes);
  }

  private static Sign sign(Row row) {
    try {
      return Sign.valueOf(row.cell(0));
    } catch (IllegalArgumentException e) {
      throw row.error("there is no sign " + row.cell(0));
    }
  }

  private void add(Row row, String phrase, int bit, Map<String, Integer> places) {
    switch (row.cell(1)) {
      case "start", "any" -> {
        Phrase added = new Phrase(phrase, row.cell(1).equals("start"), bit);
        if (isUnspaced(phrase)) {
          unspaced.add(added);
        } else {
          String word = phrase.substring(0, wordEnd(phrase, 0));
          byFirstWord(places.computeIfAbsent(word, w -> byFirstWord.size() + 1)).add(added);
        }
      }
      default -> throw row.error("expected all, start or any, found " + row.cell(1));
    }
  }

  private List<Phrase> byFirstWord(int place) {
    if (place > byFirstWord.size()) {
      byFirstWord.add(new ArrayList<>());
    }
    return byFirstWord.get(place - 1);
  }

  /**
   * The signs in a block as a mask. What a sentence talks about is no sign of what it is: news
   * writes of cookies, comments and privacy policies too. In a sentence such phrases count only
   * where it also speaks to its reader, outside of quotation marks.
   */
  int signs(String text) {
    int mask = mask(text);
    boolean sentence = BlockText.endsSentence(text) && Words.count(text) >= SENTENCE;
    if (!sentence || (mask & (TOPICS | Sign.READER.bit())) == 0) {
      return mask;
    }
    boolean spoken =
        (mask & Sign.READER.bit()) != 0
            && (mask(QUOTED.matcher(text).replaceAll(" ")) & Sign.READER.bit()) != 0;
    return spoken ? mask : mask & ~(TOPICS | Sign.READER.bit());
  }

  /** The signs of all phrases in a text as a mask. */
  int mask(String text) {
    String shown = clip(text).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int mask = whole(shown);
    int end = 0;
    for (int begin = 0; begin < shown.length(); begin = end) {
      end = wordEnd(shown, begin);
      if (begin == 0 || isStart(shown, begin)) {
        mask |= at(shown, begin, firstWords.of(shown, begin, end));
      }
    }
    return isUnspaced(shown) ? mask | unspaced(shown) : mask;
  }

  private int at(String text, int begin, int place) {
    int mask = 0;
    if (place > 0) {
      for (Phrase phrase : byFirstWord.get(place - 1)) {
        boolean here = !phrase.onlyStart || begin == 0;
        if (here && text.startsWith(phrase.text, begin) && endsWord(text, begin, phrase.text)) {
          mask |= phrase.bit;
        }
      }
    }
    return mask;
  }

  private static boolean endsWord(String text, int begin, String phrase) {
    int end = begin + phrase.length();
    return end >= text.length()
        || !Words.isLetterOrDigit(phrase.charAt(phrase.length() - 1))
        || !Words.isLetterOrDigit(text.charAt(end));
  }

  private int unspaced(String text) {
    int mask = 0;
    for (Phrase phrase : unspaced) {
      int at = text.indexOf(phrase.text);
      if (at == 0 || (at > 0 && !phrase.onlyStart)) {
        mask |= phrase.bit;
      }
    }
    return mask;
  }

  private static String clip(String text) {
    return text.length() <= HEAD + TAIL
        ? text
        : text.substring(0, HEAD) + " " + text.substring(text.length() - TAIL);
  }

  private static boolean isStart(String text, int i) {
    char before = text.charAt(i - 1);
    char here = text.charAt(i);
    return !Words.isLetterOrDigit(before) && before != '\'' && here != ' ';
  }

  /** Where the run of letters at a place ends, or the one character that is none. */
  private static int wordEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && Words.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return Math.max(end, Math.min(begin + 1, text.length()));
  }

  /** The signs of a text that is a phrase and marks around it. */
  private int whole(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isMark(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isMark(text.charAt(end - 1))) {
      end--;
    }
    return whole.of(text, begin, end);
  }

  private static boolean isMark(char c) {
    return !Words.isLetterOrDigit(c) && c != ')' && c != '"';
  }

  /** Whether a text has scripts whose words are not parted by spaces, or take endings: CJK. */
  private static boolean isUnspaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Words.isWide(c) || (c >= '\uac00' && c <= '\ud7a3')) {
        return true;
      }
    }
    return false;
  }

  /** The kind of furniture that a phrase indicates. */
  @SuppressWarnings("EnumOrdinal") // a mask lives as long as one run
  enum Sign {
    SHARE,
    NEWSLETTER,
    RELATED,
    AD,
    COOKIE,
    COPYRIGHT,
    CREDIT,
    COMMENT,
    BYLINE,
    DATE,
    SALE,
    TIP,
    NAV,
    READER;

    /** The sign's place in a mask. */
    int bit() {
      return 1 << ordinal();
    }
  }
}
