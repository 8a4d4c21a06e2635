package org.dateline.export;

/** Text for XML 1.0. */
final class XmlText {
  private XmlText() {}

  /** The text with U+FFFD in place of each code unit that XML 1.0 does not allow. */
  static String legal(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int length = Character.charCount(point);
      if (!isLegal(point)) {
        if (out == null) {
          out = new StringBuilder(text);
        }
        out.setCharAt(i, '\uFFFD');
      }
      i += length;
    }
    return out == null ? text : out.toString();
  }

  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
