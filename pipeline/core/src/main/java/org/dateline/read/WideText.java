package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text in UTF-16 as bytes of UTF-8, for formats that are read byte by byte. */
final class WideText {
  private WideText() {}

  /** The bytes of a source; if they are UTF-16, the same text in UTF-8, without its mark. */
  static ByteInput asUtf8(Source source) throws IOException {
    ByteInput in = source.bytes();
    byte[] head = in.peek(1 << 12).getBytes(StandardCharsets.ISO_8859_1);
    Charset marked = CharsetDetection.byteOrderMark(head);
    Charset charset = marked == null ? CharsetDetection.utf16WithoutMark(head) : marked;
    if (charset == null || !charset.name().startsWith("UTF-16")) {
      return in;
    }
    in.skip(marked == null ? 0 : CharsetDetection.markLength(marked));
    return new ByteInput("", new Utf8(new InputStreamReader(in.stream(), charset)));
  }

  private static final class Utf8 extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int next;

    Utf8(Reader reader) {
      super();
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int n = Math.min(length, bytes.length - next);
      System.arraycopy(bytes, next, to, from, n);
      next += n;
      return n;
    }

    /** Encodes more characters; a pair of surrogates stays together. */
    private boolean fill() throws IOException {
      while (next == bytes.length) {
        int n = reader.read(chars, 0, chars.length - 1);
        if (n < 0) {
          return false;
        }
        if (n > 0 && Character.isHighSurrogate(chars[n - 1])) {
          int low = reader.read();
          if (low >= 0) {
            chars[n++] = (char) low;
          }
        }
        bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
        next = 0;
      }
      return true;
    }
  }
}
