package org.dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** The content codings of HTTP: gzip, deflate, br, zstd and compress. */
final class Codings {
  private static final Set<String> NONE =
      Set.of("identity", "none", "binary", "7bit", "8bit", "plain", "text", "null", "default");
  private static final int STEP = 1 << 10;

  private Codings() {}

  /** Whether a name stands for no coding; servers also put names of character sets there. */
  static boolean isNone(String name) {
    return NONE.contains(name) || CharsetNames.find(name) != null;
  }

  /** The registered name: gzip for x-gzip. */
  static String plainName(String name) {
    return switch (name) {
      case "x-gzip", "gz", "gzipped" -> "gzip";
      case "x-compress" -> "compress";
      case "x-deflate", "zlib" -> "deflate";
      case "brotli", "x-br" -> "br";
      case "x-zstd" -> "zstd";
      default -> name;
    };
  }

  /** The coding that the first bytes show; null where they show none. */
  static @Nullable String byMagic(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    boolean isGzip = bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
    boolean isZstd =
        bytes[0] == 0x28 && bytes[1] == (byte) 0xb5 && bytes[2] == 0x2f && bytes[3] == (byte) 0xfd;
    return isGzip ? "gzip" : isZstd ? "zstd" : null;
  }

  /**
   * Undoes one coding.
   *
   * @param max most bytes that are decoded; some more are given where there are more
   * @return what could be decoded; null for an unknown coding
   */
  static @Nullable HttpBody decode(String coding, byte[] coded, int max) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(coded.length);
    try (InputStream body = open(coding, new ByteArrayInputStream(coded))) {
      if (body == null) {
        return null;
      }
      byte[] some = new byte[STEP];
      int n = body.read(some);
      while (n >= 0 && out.size() <= max) {
        out.write(some, 0, n);
        n = body.read(some);
      }
      return new HttpBody(out.toByteArray(), true);
    } catch (IOException | RuntimeException e) {
      return new HttpBody(out.toByteArray(), false);
    }
  }

  private static @Nullable InputStream open(String coding, InputStream body) throws IOException {
    return switch (coding) {
      case "gzip" -> new GzipMembers(body);
      case "deflate" -> inflate(new BufferedInputStream(body));
      case "br" -> new BrotliInputStream(body);
      case "zstd" -> new ZstdInputStream(body);
      case "compress" -> new ZCompressorInputStream(body);
      default -> null;
    };
  }

  /** Some servers leave out the header that the standard asks for, and browsers bear it. */
  private static InputStream inflate(InputStream body) throws IOException {
    body.mark(2);
    int head = (body.read() << 8) | body.read();
    body.reset();
    boolean hasZlibHeader = (head & 0x0f00) == 0x0800 && head % 31 == 0;
    return new InflaterInputStream(body, new Inflater(!hasZlibHeader));
  }
}
