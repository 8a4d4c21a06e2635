package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/**
 * The body of an HTTP answer as the browser would see it.
 *
 * <p>Crawlers often store a body already decoded but leave the fields that say how it was coded. So
 * what the fields say is tried first, and then less of it.
 */
final class HttpBody {
  private static final String[] NONE = {"", ""};

  private final byte[] bytes;
  private final boolean isWhole;

  private HttpBody(byte[] bytes, boolean isWhole) {
    this.bytes = bytes;
    this.isWhole = isWhole;
  }

  /** Its bytes without chunks and compression; not a copy. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether it could be decoded to its end. */
  boolean isWhole() {
    return isWhole;
  }

  /**
   * Decodes a body.
   *
   * @param headers the answer's fields
   * @param stored the body as stored
   * @param max most bytes that are decoded; one more byte is given where there are more
   * @return null where nothing can be decoded
   */
  static @Nullable HttpBody decode(Headers headers, byte[] stored, int max) {
    String chunks = headers.lower("transfer-encoding").contains("chunked") ? "chunked" : "";
    String coding = coding(headers, stored);
    HttpBody best = null;
    for (String[] way : new String[][] {{chunks, coding}, {"", coding}, {chunks, ""}, NONE}) {
      HttpBody body = attempt(way[0], way[1], stored, max);
      if (body.isWhole && (way[1].equals(coding) || !BinaryCheck.isBinary(body.bytes))) {
        return body;
      }
      boolean isMore = best == null || body.bytes.length > best.bytes.length;
      best = isMore && !body.isWhole ? body : best;
    }
    return best == null || best.bytes.length == 0 ? null : best;
  }

  private static String coding(Headers headers, byte[] stored) {
    boolean isGzip = stored.length > 2 && stored[0] == 0x1f && stored[1] == (byte) 0x8b;
    String declared = headers.lower("content-encoding").replace("x-gzip", "gzip");
    return isGzip ? "gzip" : declared.equals("identity") ? "" : declared;
  }

  private static HttpBody attempt(String chunks, String coding, byte[] stored, int max) {
    if (chunks.isEmpty() && coding.isEmpty()) {
      return new HttpBody(stored, true);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(stored.length);
    try (InputStream body = open(chunks, coding, stored)) {
      byte[] some = new byte[1 << 13];
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

  private static InputStream open(String chunks, String coding, byte[] stored) throws IOException {
    InputStream body = chunks.isEmpty() ? new ByteArrayInputStream(stored) : dechunk(stored);
    return switch (coding) {
      case "" -> body;
      case "gzip" -> new GzipMembers(new BufferedInputStream(body));
      case "deflate" -> inflate(new BufferedInputStream(body));
      default -> throw new IOException("no such coding: " + coding);
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

  private static InputStream dechunk(byte[] stored) throws IOException {
    byte[] head =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    InputStream all =
        new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(stored));
    return HttpResponse.parse(Channels.newChannel(all)).body().stream();
  }
}
