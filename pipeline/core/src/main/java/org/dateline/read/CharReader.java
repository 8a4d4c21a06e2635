package org.dateline.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file that is too long to be decoded at once.
 *
 * @param reader without the byte order mark; bytes without meaning are U+FFFD
 * @param charset IANA name of the character set that its first bytes show
 */
record CharReader(Reader reader, String charset) {
  private static final int HEAD = 1 << 16;

  /** The characters of a source from its begin; null if it is no text. */
  static @Nullable CharReader of(Source source) throws IOException {
    ByteInput in = source.bytes();
    byte[] head = in.peek(HEAD).getBytes(StandardCharsets.ISO_8859_1);
    if (BinaryCheck.isBinary(head)) {
      return null;
    }
    Charset marked = CharsetDetection.byteOrderMark(head);
    if (marked != null) {
      in.skip(CharsetDetection.markLength(marked));
    }
    Charset charset = marked == null ? unmarked(head) : marked;
    Reader reader = new InputStreamReader(in.stream(), charset);
    return new CharReader(reader, CharsetNames.name(charset));
  }

  private static Charset unmarked(byte[] head) {
    Charset wide = CharsetDetection.utf16WithoutMark(head);
    if (wide != null) {
      return wide;
    }
    byte[] whole = head.length < HEAD ? head : Arrays.copyOf(head, lastLine(head));
    CharsetDetection.Utf8Form form = CharsetDetection.Utf8Form.of(whole);
    return form.isValid() || form.isNearlyValid() || isMostlyUtf8(whole)
        ? StandardCharsets.UTF_8
        : CharsetDetection.detect(whole);
  }

  /** Whether more lines with other letters than ASCII are UTF-8 than are not. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    int valid = 0;
    int others = 0;
    int begin = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] != '\n') {
        continue;
      }
      byte[] line = Arrays.copyOfRange(bytes, begin, i);
      begin = i + 1;
      if (!isAscii(line)) {
        boolean isValid = CharsetDetection.Utf8Form.of(line).isValid();
        valid += isValid ? 1 : 0;
        others += isValid ? 0 : 1;
      }
    }
    return valid > others;
  }

  private static boolean isAscii(byte[] line) {
    for (byte b : line) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** The end of the last whole character that is surely one: an ASCII byte. */
  private static int lastLine(byte[] head) {
    int end = head.length;
    while (end > 0 && head[end - 1] < 0) {
      end--;
    }
    return end;
  }
}
