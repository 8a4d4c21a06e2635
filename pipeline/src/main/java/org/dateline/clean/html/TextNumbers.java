package org.dateline.clean.html;

/** What a block's text alone says, as numbers. */
final class TextNumbers {
  private TextNumbers() {}

  static void fill(BlockRow row, Sink sink) {
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

  private static void characters(String text, Sink sink) {
    int digits = 0;
    int capitals = 0;
    int commas = 0;
    int bars = 0;
    int sentences = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isUpperCase(c)) {
        capitals++;
      } else if (c == ',' || c == '\u3001' || c == '\uff0c') {
        commas++;
      } else if (c == '|' || c == '\u00bb' || c == '\u203a' || c == '\u2022' || c == '@') {
        bars++;
      } else if (c == '.' || c == '!' || c == '?' || c == '\u3002') {
        sentences++;
      }
    }
    int length = Math.max(1, text.length());
    sink.add("digit_share", (double) digits / length);
    sink.add("capital_share", (double) capitals / length);
    sink.add("commas", commas);
    sink.add("bars", bars);
    sink.add("sentences", sentences);
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
