package org.dateline.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.dateline.read.TextDecoder.DecodedText;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.util.NormalForm;
import org.jspecify.annotations.Nullable;

/** A file that is being read: its bytes and its place, and the rows made from both. */
final class Source {
  private static final int EXCERPT = 200;

  private final String uri;
  private final String path;
  private final ByteInput bytes;
  private long recordOffset;
  private final int depth;
  private @Nullable Fault fault;

  Source(String uri, String pathBelowInput, InputStream raw) {
    this(uri, pathBelowInput, raw, 0);
  }

  private Source(String uri, String path, InputStream raw, int depth) {
    this.uri = uri;
    this.path = path;
    this.bytes = new ByteInput(path, raw);
    this.depth = depth;
  }

  /** A file inside this one: {@code archive.zip!/name}. */
  Source member(String name, InputStream content) {
    return new Source(uri + "!/" + name, path + "!/" + name, content, depth + 1);
  }

  /** The name inside the archive or folder, without those around it. */
  String name() {
    return path.substring(path.lastIndexOf("!/") < 0 ? 0 : path.lastIndexOf("!/") + 2);
  }

  /** In how many archives this file lies. */
  int depth() {
    return depth;
  }

  ByteInput bytes() {
    return bytes;
  }

  String path() {
    return path;
  }

  /** Begins a record: rows made from now on have this offset. */
  void begin(long offset) {
    recordOffset = offset;
  }

  /** Offset of the current record. */
  long offset() {
    return recordOffset;
  }

  /** Why the file ended too early; null if it did not. */
  @Nullable Fault fault() {
    return bytes.fault() != null ? bytes.fault() : fault;
  }

  /** Notes that the file ends inside the current record. */
  void truncated(String message) {
    fault = new Fault(ReadErrors.TRUNCATED, message);
  }

  /** A record at the current offset; the caller adds what the format knows about it. */
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

  /** A reject at the current offset. */
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

  /** A reject at the current offset, with the first bytes of the content as the excerpt. */
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

  /**
   * Why a record, or the rest of a file, cannot be read.
   *
   * @param error one of {@link ReadErrors}
   * @param message what is wrong, in one line
   */
  record Fault(String error, String message) {
    static Fault tooLarge(String what, int maxBytes) {
      return new Fault(
          ReadErrors.TOO_LARGE, "the " + what + " has more than " + maxBytes + " bytes");
    }

    static Fault binary() {
      return new Fault(ReadErrors.BINARY, "the content is not text");
    }
  }
}
