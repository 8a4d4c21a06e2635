package org.dateline.util;

import java.util.Locale;

/**
 * Makes text safe to print: characters that a terminal would obey, or that would break or reorder a
 * line, are shown as escapes.
 */
public final class Visible {
  private Visible() {}

  /**
   * The text on one line, with control characters (C0, DEL, C1), line and paragraph separators,
   * bidirectional controls, invisible format characters and unpaired surrogates as {@code \n},
   * {@code \x1B} or {@code \u202E}. Other characters, backslashes included, stay as they are.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (!isHidden(point)) {
          out.appendCodePoint(point);
        } else if (point < 0x100) {
          out.append("\\x").append(hex(point, 2));
        } else {
          out.append(point < 0x10000 ? "\\u" : "\\U").append(hex(point, point < 0x10000 ? 4 : 8));
        }
      }
    }
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String hex(int point, int digits) {
    String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, digits - hex.length())) + hex;
  }
}
