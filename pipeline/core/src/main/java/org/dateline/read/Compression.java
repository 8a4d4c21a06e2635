package org.dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Compressed files. The first bytes decide: a file named {@code .gz} that a server has already
 * unpacked is read as it is.
 */
final class Compression {
  private static final List<String> EXTENSIONS = List.of(".gz", ".bz2", ".zst", ".xz");

  /** Short names of packed tar archives. */
  private static final List<String> TARS = List.of(".tgz", ".tbz2", ".tbz", ".txz", ".tzst");

  private static final int XZ_MEGABYTES = 256;
  private static final String GZIP = "\u001f\u008b\b";
  private static final String DICTIONARY = "]*M\u0018";
  private static final int MOST_DICTIONARY = 1 << 26;
  private static final int MAGIC = 10;

  private Compression() {}

  /** A file name in lower case, without the extension of a compression. */
  static String stripExtension(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String extension : EXTENSIONS) {
      if (lower.endsWith(extension)) {
        return lower.substring(0, lower.length() - extension.length());
      }
    }
    for (String extension : TARS) {
      if (lower.endsWith(extension)) {
        return lower.substring(0, lower.length() - extension.length()) + ".tar";
      }
    }
    return lower;
  }

  private static boolean isNamed(String name) {
    return !stripExtension(name).equals(name.toLowerCase(Locale.ROOT));
  }

  /**
   * The decompressed bytes of a file, all its members or frames one after the other.
   *
   * @param name the file's name: compressed files are longer than their first bytes
   * @throws IOException if already the first bytes are damaged
   */
  static InputStream open(InputStream raw, String name) throws IOException {
    String magic = peek(raw);
    if (!magic.isEmpty() && magic.length() < MAGIC && isNamed(name)) {
      throw new EOFException("only " + magic.length() + " bytes");
    }
    if (magic.startsWith("\u001f\u008b") || isDamagedGzip(magic, name)) {
      return new GzipMembers(raw);
    }
    if (magic.matches("(?s)BZh[1-9](1AY&SY|\u0017rE8P\u0090).*")) {
      return new PartialReads(new BZip2CompressorInputStream(raw, true));
    }
    if (magic.startsWith("\u00fd7zXZ\0")) {
      return new XZInputStream(raw, XZ_MEGABYTES << 10);
    }
    if (magic.startsWith(DICTIONARY)) {
      return withDictionary(raw);
    }
    if (magic.matches("(?s)(\\(\u00b5/\u00fd|[P-_]\\*M\u0018).*")) {
      return new ZstdInputStream(raw);
    }
    return raw;
  }

  /** A WARC file packed with a dictionary of its own, which its first frame holds. */
  private static InputStream withDictionary(InputStream raw) throws IOException {
    byte[] start = raw.readNBytes(8);
    long length = 0;
    for (int i = 7; i >= 4; i--) {
      length = (length << 8) | (start[i] & 0xff);
    }
    if (start.length < 8 || length > MOST_DICTIONARY) {
      throw new IOException("the dictionary of the zstd file is too long");
    }
    byte[] dictionary = raw.readNBytes((int) length);
    if (dictionary.length > 4 && dictionary[0] == 0x28 && dictionary[1] == (byte) 0xb5) {
      try (InputStream packed = new ZstdInputStream(new ByteArrayInputStream(dictionary))) {
        dictionary = packed.readNBytes(MOST_DICTIONARY);
      }
    }
    ZstdInputStream in = new ZstdInputStream(raw);
    in.setDict(dictionary);
    return in;
  }

  /** Whether one of the three bytes that begin a gzip file is wrong. */
  private static boolean isDamagedGzip(String head, String name) {
    if (head.length() < MAGIC || !name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return false;
    }
    int right = 0;
    for (int i = 0; i < GZIP.length(); i++) {
      right += head.charAt(i) == GZIP.charAt(i) ? 1 : 0;
    }
    return right == GZIP.length() - 1;
  }

  private static String peek(InputStream raw) throws IOException {
    raw.mark(MAGIC);
    byte[] head = raw.readNBytes(MAGIC);
    raw.reset();
    return new String(head, StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns the bytes that were decompressed before a failure, and throws the failure at the next
   * call. Otherwise one damaged bit would lose all bytes of the same call.
   */
  static final class PartialReads extends InputStream {
    private final CompressorInputStream in;
    private @Nullable IOException failure;

    PartialReads(CompressorInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      long before = in.getBytesRead();
      try {
        return in.read(bytes, from, length);
      } catch (IOException e) {
        int done = (int) (in.getBytesRead() - before);
        if (done == 0) {
          throw e;
        }
        failure = e;
        return done;
      } catch (RuntimeException e) {
        throw new IOException("the decompressor fails: " + e.getMessage(), e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
