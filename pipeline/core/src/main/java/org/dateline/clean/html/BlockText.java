package org.dateline.clean.html;

import org.dateline.util.FeatureSink;

/** Features of a block that depend only on its text: its end mark, first character and counts. */
final class BlockText {
  private static final byte OTHER = 0;
  private static final byte DIGIT = 1;
  private static final byte CAPITAL = 2;
  private static final byte COMMA = 3;
  private static final byte BAR = 4;
  private static final byte SENTENCE = 5;
  private static final int KINDS = 6;
  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = kind(c);
    }
  }

  private BlockText() {}

  static void fill(BlockRow row, FeatureSink sink) {
    String text = row.text;
    sink.add("chars", text.length());
    sink.add("words", row.words);
    sink.add("end_mark", row.endMark ? 1 : 0);
    sink.add("end_open", endsOpen(text) ? 1 : 0);
    sink.add("end_colon", endsWithColon(text) ? 1 : 0);
    sink.add("end_brackets", wordsInLastBrackets(text));
    sink.add("first_kind", firstKind(text));
    sink.add("stop_share", row.stopShare);
    sink.add("tag", tag(row.block.getTag()));
    characters(text, sink);
  }

  private static void characters(String text, FeatureSink sink) {
    int[] counts = new int[KINDS];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      counts[c < ASCII.length ? ASCII[c] : kind(c)]++;
    }
    int length = Math.max(1, text.length());
    sink.add("digit_share", (double) counts[DIGIT] / length);
    sink.add("capital_share", (double) counts[CAPITAL] / length);
    sink.add("commas", counts[COMMA]);
    sink.add("bars", counts[BAR]);
    sink.add("sentences", counts[SENTENCE]);
  }

  private static byte kind(char c) {
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Character.isUpperCase(c)) {
      return CAPITAL;
    }
    return switch (c) {
      case ',', '\u3001', '\uff0c' -> COMMA;
      case '|', '\u00bb', '\u203a', '\u2022', '@' -> BAR;
      case '.', '!', '?', '\u3002' -> SENTENCE;
      default -> OTHER;
    };
  }

  private static int tag(String tag) {
    return switch (tag) {
      case "p" -> 0;
      case "li" -> 1;
      case "h1" -> 2;
      case "h2" -> 3;
      case "h3" -> 4;
      case "h4", "h5", "h6" -> 5;
      case "div" -> 6;
      case "td", "th" -> 7;
      case "blockquote" -> 8;
      case "figcaption", "caption" -> 9;
      case "section", "article", "main" -> 10;
      case "dt", "dd" -> 11;
      case "pre" -> 12;
      default -> 13;
    };
  }

  private static final String ENDS = ".!?\u3002\uff01\uff1f\uff0e\u2026\u061f\u06d4\u0964";
  private static final String CLOSERS = "\"'\u201d\u2019\u00bb\u201c)]\u300d\u300f\uff09*";

  /** Whether a text ends like a sentence; three points do not. */
  static boolean endsSentence(String text) {
    int i = lastChar(text);
    return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0 && !endsOpen(text);
  }

  /** Whether a text breaks off with three points. */
  static boolean endsOpen(String text) {
    int i = lastChar(text);
    if (i < 0) {
      return false;
    }
    return text.charAt(i) == '\u2026' || text.startsWith("...", i - 2);
  }

  /** Whether a text ends with a colon. */
  static boolean endsWithColon(String text) {
    int i = lastChar(text);
    return i >= 0 && (text.charAt(i) == ':' || text.charAt(i) == '\uff1a');
  }

  /** Words in brackets that close a text, as a picture's credit does; 0 where there are none. */
  static int wordsInLastBrackets(String text) {
    int end = text.length() - 1;
    if (end < 0 || (text.charAt(end) != ')' && text.charAt(end) != ']')) {
      return 0;
    }
    int begin = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    return begin < 0 ? 0 : Words.count(text.substring(begin));
  }

  private static int lastChar(String text) {
    int i = text.length() - 1;
    while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ')) {
      i--;
    }
    return i;
  }

  /** 0 lower case, 1 upper case, 2 digit, 3 quotation mark, 4 other letter, 5 anything else. */
  static int firstKind(String text) {
    if (text.isEmpty()) {
      return 5;
    }
    int c = text.codePointAt(0);
    if (Character.isLowerCase(c)) {
      return 0;
    }
    if (Character.isUpperCase(c)) {
      return 1;
    }
    if (Character.isDigit(c)) {
      return 2;
    }
    if ("\"'\u201c\u2018\u00ab\u201e\u300c".indexOf(c) >= 0) {
      return 3;
    }
    return Character.isLetter(c) ? 4 : 5;
  }
}
