package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.read.ArcFormat.ArcStart;
import org.dateline.read.HttpBody.HttpException;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one record of a web archive becomes: an article, a skip with its reason, or a
 * reject. Records that only describe others (warcinfo, request, metadata) do not count as records.
 */
final class CaptureReader {
  private static final int HEAD = 1 << 16;

  private final Source source;
  private final ReadOptions options;
  private final InputFormat format;

  CaptureReader(Source source, ReadOptions options, InputFormat format) {
    this.source = source;
    this.options = options;
    this.format = format;
  }

  /**
   * Reads as much of the block as the decision needs.
   *
   * @return what to pass to the sink when the block is known to be complete; null for nothing
   */
  @Nullable Consumer<RecordSink> read(ArchiveHeader header, RecordBlock block) throws IOException {
    String type = header.fields().lower("warc-type");
    boolean isCapture = type.equals("response") || type.equals("resource");
    if ((isCapture && format != InputFormat.WET) || type.equals("conversion")) {
      return capture(header, block, type);
    }
    return switch (type) {
      case "warcinfo", "request", "metadata" -> null;
      case ArcStart.FILE_DESCRIPTION -> skip(SkipReasons.FILE_DESCRIPTION);
      case "revisit" -> skip(SkipReasons.REVISIT);
      case "continuation" -> skip(SkipReasons.CONTINUATION);
      default -> skip(SkipReasons.OTHER_RECORD_TYPE);
    };
  }

  private Consumer<RecordSink> capture(ArchiveHeader header, RecordBlock block, String type)
      throws IOException {
    String target = header.target();
    if (target != null && target.matches("(?i)https?://[^/]+/robots\\.txt(?:[?#].*)?")) {
      return skip(SkipReasons.ROBOTS_TXT);
    }
    String head = block.peek(HEAD);
    boolean isAnswer = head.startsWith("HTTP/");
    // A type "response" says in ARC files only that there is a header where the server sent one.
    boolean isHttp = type.equals("response") && (isAnswer || format != InputFormat.ARC);
    if (isHttp && !isAnswer) {
      return notHttp(header, head);
    }
    HttpHead http = isHttp ? HttpHead.of(head) : HttpHead.none(header.fields());
    if (http == null) {
      return reject(new Fault(ReadErrors.BAD_HTTP, "the header does not end"), header, head);
    }
    String status = http.statusReason();
    if (status != null) {
      return skip(status);
    }
    return content(header, http, new MediaTypes(http.headers(), header.fields()), block);
  }

  private Consumer<RecordSink> notHttp(ArchiveHeader header, String head) {
    return header.fields().mediaType().equals("application/http")
        ? reject(new Fault(ReadErrors.BAD_HTTP, "no HTTP answer"), header, head)
        : skip(SkipReasons.NO_TEXT_TYPE);
  }

  private Consumer<RecordSink> content(
      ArchiveHeader header, HttpHead http, MediaTypes types, RecordBlock block) throws IOException {
    if (!types.mayBeText()) {
      return skip(SkipReasons.NO_TEXT_TYPE);
    }
    int most = Math.max(options.maxPageBytes(), options.maxTextBytes());
    if (block.left() - http.length() > most) {
      boolean isText = types.of(block.peek(HEAD).substring(http.length())) != null;
      Fault tooLarge = Fault.tooLarge("record", most);
      return isText ? reject(tooLarge, header, block.peek(HEAD)) : skip(SkipReasons.NO_TEXT_TYPE);
    }
    block.take(http.length());
    byte[] stored = block.take(most);
    try {
      return decoded(header, http, types, HttpBody.decode(http.headers(), stored, most));
    } catch (HttpException e) {
      Fault fault = new Fault(ReadErrors.BAD_HTTP, e.why());
      return reject(fault, header, new String(stored, StandardCharsets.ISO_8859_1));
    }
  }

  private Consumer<RecordSink> decoded(
      ArchiveHeader header, HttpHead http, MediaTypes types, HttpBody body) {
    byte[] bytes = body.bytes();
    int head = Math.min(bytes.length, HEAD);
    Media media = types.of(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    if (media == null) {
      return skip(SkipReasons.NO_TEXT_TYPE);
    }
    int max = media == Media.HTML ? options.maxPageBytes() : options.maxTextBytes();
    if (bytes.length > max) {
      return reject(Fault.tooLarge("record", max), header, "");
    }
    if (BinaryCheck.isBinary(bytes)) {
      return reject(Fault.binary(), header, "");
    }
    return record(header, http, media, body);
  }

  private Consumer<RecordSink> record(
      ArchiveHeader header, HttpHead http, Media media, HttpBody body) {
    String declared = http.headers().charset();
    DecodedText text =
        media == Media.HTML
            ? TextDecoder.decode(
                body.bytes(), declared, CharsetDetection.declaredInPage(body.bytes()))
            : TextDecoder.decode(body.bytes(), declared);
    List<String> warnings = new ArrayList<>(text.warnings());
    if (!body.isWhole() || header.fields().get("warc-truncated") != null) {
      warnings.add(Warnings.TRUNCATED_CAPTURE);
    }
    boolean isWet = header.fields().lower("warc-type").equals("conversion");
    InputFormat own = format == InputFormat.ARC ? format : InputFormat.WARC;
    RawRecord record =
        source
            .record(isWet ? InputFormat.WET : own, media, text)
            .setRecordId(header.id())
            .setUrl(header.target())
            .setCapturedAt(header.capturedAt())
            .setWarnings(List.copyOf(warnings))
            .build();
    return sink -> sink.record(record);
  }

  private Consumer<RecordSink> reject(Fault fault, ArchiveHeader header, String head) {
    Reject reject = source.reject(fault, header.id(), head.getBytes(StandardCharsets.ISO_8859_1));
    return sink -> sink.reject(reject);
  }

  private static Consumer<RecordSink> skip(String reason) {
    return sink -> sink.skipped(reason);
  }

  /**
   * The head of an HTTP answer.
   *
   * @param status its status code
   * @param headers its fields
   * @param length its length in bytes: where the body begins
   */
  record HttpHead(int status, Headers headers, int length) {
    /**
     * Takes a head apart.
     *
     * @param answer the beginning of the answer, as Latin-1 characters
     * @return null if it does not end, or has no status
     */
    static @Nullable HttpHead of(String answer) {
      int end = 0;
      int lineEnd = answer.indexOf('\n');
      while (lineEnd >= 0 && !answer.substring(end, lineEnd).isBlank()) {
        end = lineEnd + 1;
        lineEnd = answer.indexOf('\n', end);
      }
      List<String> lines = answer.substring(0, end).lines().toList();
      if (lineEnd < 0 || lines.isEmpty() || !lines.get(0).matches("(?s)HTTP/\\S+\\s+\\d{3}\\b.*")) {
        return null;
      }
      int status = Integer.parseInt(lines.get(0).replaceFirst("(?s)\\S+\\s+(\\d{3}).*", "$1"));
      return new HttpHead(status, Headers.of(lines.subList(1, lines.size())), lineEnd + 1);
    }

    /** For a record that is no HTTP answer: the archive's own fields say what it holds. */
    static HttpHead none(Headers fields) {
      return new HttpHead(200, fields, 0);
    }

    /** Why an answer with this status is no page: a reason of {@link SkipReasons}, or null. */
    @Nullable String statusReason() {
      if (status >= 300 && status < 400) {
        return SkipReasons.REDIRECT;
      }
      return status < 200 || status >= 400 ? SkipReasons.ERROR_STATUS : null;
    }
  }
}
