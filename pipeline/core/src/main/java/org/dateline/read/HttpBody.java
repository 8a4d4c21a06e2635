package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an HTTP answer as the browser would see it.
 *
 * <p>Crawlers often store a body already decoded but leave the fields that say how it was coded. So
 * a coding that the bytes do not have is passed over where they are text without it.
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
   * @throws HttpException where it cannot be decoded; the message names the coding
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
    return HtmlFormat.isPage(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
  }

  private boolean isText() {
    return bytes.length > 0 && Codings.byMagic(bytes) == null && !BinaryCheck.isBinary(bytes);
  }
}
