package org.dateline.clean.html;

/** What a block's text alone says, as numbers. */
final class TextNumbers {
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

  private TextNumbers() {}

  static void fill(BlockRow row, NamedFeatureSink sink) {
    String text = row.text;
    sink.add("chars", text.length());
    sink.add("words", row.words);
    sink.add("end_mark", row.endMark ? 1 : 0);
    sink.add("end_open", Marks.endsOpen(text) ? 1 : 0);
    sink.add("end_colon", Marks.endsWithColon(text) ? 1 : 0);
    sink.add("end_brackets", Marks.wordsInLastBrackets(text));
    sink.add("first_kind", Marks.firstKind(text));
    sink.add("stop_share", row.stopShare);
    sink.add("tag", tag(row.block.getTag()));
    characters(text, sink);
  }

  private static void characters(String text, NamedFeatureSink sink) {
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
}
