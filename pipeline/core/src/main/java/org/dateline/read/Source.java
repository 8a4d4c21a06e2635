package org.dateline.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.util.NormalForm;
import org.jspecify.annotations.Nullable;

/** A file being read: its bytes, where it was found, and the rows that follow from both. */
final class Source {
  private static final int EXCERPT = 200;

  private final String uri;
  private final String path;
  private final ByteInput bytes;
  private long recordOffset;
  private @Nullable Fault fault;

  Source(String uri, String pathBelowInput, InputStream raw) {
    this.uri = uri;
    this.path = pathBelowInput;
    this.bytes = new ByteInput(pathBelowInput, raw);
  }

  ByteInput bytes() {
    return bytes;
  }

  String path() {
    return path;
  }

  /** Says that a record begins here: rows made from now on carry its offset. */
  void begin(long offset) {
    recordOffset = offset;
  }

  /** Why the file broke off; null where it did not. */
  @Nullable Fault fault() {
    return bytes.fault() != null ? bytes.fault() : fault;
  }

  /** Says that the record begun last is cut by the end of the file. */
  void truncated(String message) {
    fault = new Fault(ReadErrors.TRUNCATED, message);
  }

  /** A record at the offset begun last; what its source says of it is still to be set. */
  RawRecord.Builder record(InputFormat format, Media media, DecodedText text) {
    return RawRecord.newBuilder()
        .setArticleId(NormalForm.hash(path + "\0" + recordOffset))
        .setSourceUri(uri)
        .setRecordOffset(recordOffset)
        .setFormat(format.name())
        .setMedia(media)
        .setCharset(text.charset())
        .setContent(text.text())
        .setWarnings(text.warnings());
  }

  /** A reject at the offset begun last. */
  Reject reject(String error, String message, @Nullable String recordId, String excerpt) {
    return Reject.newBuilder()
        .setSourceUri(uri)
        .setRecordOffset(recordOffset)
        .setRecordId(recordId)
        .setStage("Read")
        .setError(error)
        .setMessage(message)
        .setExcerpt(excerpt)
        .build();
  }

  /** A reject at the offset begun last, with the first of its bytes as the excerpt. */
  Reject reject(Fault why, @Nullable String recordId, byte[] content) {
    return reject(why.error(), why.message(), recordId, excerpt(content));
  }

  private static String excerpt(byte[] content) {
    int length = Math.min(content.length, EXCERPT * 4);
    String text = new String(content, 0, length, StandardCharsets.UTF_8);
    String plain = text.replaceAll("[\\p{Cntrl}\\s\ufffd]+", " ").strip();
    int points = Math.min(EXCERPT, plain.codePointCount(0, plain.length()));
    return plain.substring(0, plain.offsetByCodePoints(0, points));
  }
}
