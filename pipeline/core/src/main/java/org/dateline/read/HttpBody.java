package org.dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an HTTP answer as the browser would see it.
 *
 * <p>Crawlers often store a body already decoded but leave the fields that say how it was coded. So
 * a declared coding is ignored if the bytes are text without it.
 *
 * @param bytes without chunks and compression; not a copy
 * @param isWhole whether it could be decoded to its end
 */
record HttpBody(byte[] bytes, boolean isWhole) {
  /** More codings than that, one in the other, are no page. */
  private static final int MOST = 5;

  private static final int HEAD = 1 << 13;

  /**
   * Decodes a body.
   *
   * @param headers the answer's fields
   * @param stored the body as stored
   * @param max most bytes that are decoded; one more byte is given where there are more
   * @throws HttpException if it cannot be decoded; the message names the coding
   */
  static HttpBody decode(Headers headers, byte[] stored, int max) throws HttpException {
    List<String> transfer = codings(headers.lower("transfer-encoding"));
    HttpBody body = Chunks.decode(stored, transfer.contains("chunked"));
    body = body == null ? new HttpBody(stored, true) : body;
    List<String> codings = codings(headers.lower("content-encoding"));
    transfer.remove("chunked");
    codings.addAll(transfer);
    Collections.reverse(codings);
    for (String coding : codings.subList(0, Math.min(MOST, codings.size()))) {
      body = body.without(coding, max);
    }
    return body.withoutUndeclared(max);
  }

  /** The codings that a field names, in the order in which they were applied. */
  private static List<String> codings(String field) {
    List<String> codings = new ArrayList<>();
    for (String name : field.split("[,;\\s]+", -1)) {
      String bare = name.replaceAll("^[\"']+|[\"']+$", "");
      if (!bare.isEmpty() && !Codings.isNone(bare)) {
        codings.add(Codings.plainName(bare));
      }
    }
    return codings;
  }

  private HttpBody without(String coding, int max) throws HttpException {
    String other = Codings.byMagic(bytes);
    if (other != null && !other.equals(coding)) {
      return this; // for withoutUndeclared
    }
    boolean isText = isText();
    HttpBody decoded = isText && isPage() ? this : Codings.decode(coding, bytes, max);
    boolean isShorter = decoded != null && decoded.bytes.length < bytes.length;
    if (decoded != null && decoded.isWhole && !(isText && isShorter)) {
      return new HttpBody(decoded.bytes, isWhole);
    }
    if (isText) {
      return this; // decoded already when it was stored
    }
    if (decoded == null) {
      throw new HttpException("the content coding \"" + coding + "\" is not known");
    }
    if (decoded.bytes.length == 0) {
      throw new HttpException("the body cannot be decoded as " + coding);
    }
    return new HttpBody(decoded.bytes, false);
  }

  /** Without a compression that the fields do not name but the first bytes show. */
  private HttpBody withoutUndeclared(int max) throws HttpException {
    HttpBody body = this;
    @Nullable String coding = Codings.byMagic(body.bytes);
    for (int i = 0; i < MOST && coding != null; i++) {
      body = body.without(coding, max);
      coding = Codings.byMagic(body.bytes);
    }
    return body;
  }

  private boolean isPage() {
    int length = Math.min(bytes.length, HEAD);
    return WholeFileFormat.isPage(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
  }

  private boolean isText() {
    return bytes.length > 0 && Codings.byMagic(bytes) == null && !BinaryCheck.isBinary(bytes);
  }

  /** An HTTP answer that cannot be understood. */
  static final class HttpException extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    HttpException(String why) {
      super(why);
      this.why = why;
    }

    /** What is wrong with it. */
    String why() {
      return why;
    }
  }

  /** The content codings of HTTP: gzip, deflate, br, zstd and compress. */
  static final class Codings {
    private static final Set<String> NONE =
        Set.of("identity", "none", "binary", "7bit", "8bit", "plain", "text", "null", "default");
    private static final int STEP = 1 << 10;

    private Codings() {}

    /** Whether a name means "no coding"; servers also write names of character sets there. */
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

    /** The coding that the first bytes show; null if they show none. */
    static @Nullable String byMagic(byte[] bytes) {
      if (bytes.length < 4) {
        return null;
      }
      boolean isGzip = bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
      boolean isZstd =
          bytes[0] == 0x28
              && bytes[1] == (byte) 0xb5
              && bytes[2] == 0x2f
              && bytes[3] == (byte) 0xfd;
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

    /** Some servers leave out the header of zlib; browsers accept that. */
    private static InputStream inflate(InputStream body) throws IOException {
      body.mark(2);
      int head = (body.read() << 8) | body.read();
      body.reset();
      boolean hasZlibHeader = (head & 0x0f00) == 0x0800 && head % 31 == 0;
      return new InflaterInputStream(body, new Inflater(!hasZlibHeader));
    }
  }
}
