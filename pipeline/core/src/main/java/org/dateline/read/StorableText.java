package org.dateline.read;

/** Text that every table and every reader of one can hold. */
final class StorableText {
  private StorableText() {}

  /**
   * The text without NUL characters, and with U+FFFD for halves of surrogate pairs, which UTF-8
   * cannot hold. Other code points stay as they are.
   */
  static String of(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      boolean bad = c == 0 || (Character.isSurrogate(c) && !pair);
      if (bad && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null && c != 0) {
        out.append(bad ? '\ufffd' : c);
      }
      if (pair) {
        i++;
        if (out != null) {
          out.append(text.charAt(i));
        }
      }
    }
    return out == null ? text : out.toString();
  }
}
