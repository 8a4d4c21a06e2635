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
    return form.isValid() || form.isNearlyValid()
        ? StandardCharsets.UTF_8
        : CharsetDetection.detect(whole);
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
