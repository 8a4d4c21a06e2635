package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one record of a web archive is to us: an article, a skip with its reason, or a
 * reject. Records that only describe others (warcinfo, request, metadata) do not count as records.
 */
final class CaptureReader {
  private static final int HEAD = 1 << 16;

  private final Source source;
  private final ReadOptions options;
  private final boolean conversionsOnly;

  CaptureReader(Source source, ReadOptions options, boolean conversionsOnly) {
    this.source = source;
    this.options = options;
    this.conversionsOnly = conversionsOnly;
  }

  /**
   * Reads as much of the block as the decision needs.
   *
   * @return what the sink is to be told once the block is known to be complete; null for nothing
   */
  @Nullable Consumer<RecordSink> read(ArchiveHeader header, Block block) throws IOException {
    String type = header.fields().lower("warc-type");
    boolean isCapture = type.equals("response") || type.equals("resource");
    if ((isCapture && !conversionsOnly) || type.equals("conversion")) {
      return capture(header, block, type);
    }
    return switch (type) {
      case "warcinfo", "request", "metadata" -> null;
      case "revisit" -> skip(SkipReasons.REVISIT);
      case "continuation" -> skip(SkipReasons.CONTINUATION);
      default -> skip(SkipReasons.OTHER_RECORD_TYPE);
    };
  }

  private Consumer<RecordSink> capture(ArchiveHeader header, Block block, String type)
      throws IOException {
    String target = header.target();
    if (target != null && target.matches("(?i)https?://[^/]+/robots\\.txt(?:[?#].*)?")) {
      return skip(SkipReasons.ROBOTS_TXT);
    }
    boolean isHttp = type.equals("response");
    String head = block.peek(HEAD);
    if (isHttp && !head.startsWith("HTTP/")) {
      return notHttp(header, head);
    }
    HttpHead http = isHttp ? HttpHead.of(head) : HttpHead.none(header.fields());
    if (http == null) {
      return reject(new Fault(ReadErrors.BAD_HTTP, "the header does not end"), header, head);
    }
    String status = http.statusReason();
    Media media = http.media(head.substring(http.length()));
    if (status != null || media == null) {
      return skip(status != null ? status : SkipReasons.NO_TEXT_TYPE);
    }
    return content(header, http, media, block);
  }

  private Consumer<RecordSink> notHttp(ArchiveHeader header, String head) {
    return header.fields().mediaType().equals("application/http")
        ? reject(new Fault(ReadErrors.BAD_HTTP, "no HTTP answer"), header, head)
        : skip(SkipReasons.NO_TEXT_TYPE);
  }

  private Consumer<RecordSink> content(
      ArchiveHeader header, HttpHead http, Media media, Block block) throws IOException {
    int max = media == Media.HTML ? options.maxPageBytes() : options.maxTextBytes();
    if (block.left() - http.length() > max) {
      return reject(Fault.tooLarge("record", max), header, block.peek(HEAD));
    }
    block.take(http.length());
    byte[] stored = block.take(max);
    HttpBody body = HttpBody.decode(http.headers(), stored, max);
    if (body == null) {
      Fault fault = new Fault(ReadErrors.BAD_HTTP, "the body cannot be decoded");
      return reject(fault, header, new String(stored, StandardCharsets.ISO_8859_1));
    }
    if (body.bytes().length > max) {
      return reject(Fault.tooLarge("record", max), header, "");
    }
    if (BinaryCheck.isBinary(body.bytes())) {
      return reject(Fault.binary(), header, "");
    }
    return record(header, http, media, body);
  }

  private Consumer<RecordSink> record(
      ArchiveHeader header, HttpHead http, Media media, HttpBody body) {
    String declared = http.headers().charset();
    DecodedText text =
        media == Media.HTML
            ? TextDecoder.decode(body.bytes(), declared, MetaCharset.find(body.bytes()))
            : TextDecoder.decode(body.bytes(), declared);
    List<String> warnings = new ArrayList<>(text.warnings());
    if (!body.isWhole() || header.fields().get("warc-truncated") != null) {
      warnings.add(Warnings.TRUNCATED_CAPTURE);
    }
    boolean isWet = header.fields().lower("warc-type").equals("conversion");
    RawRecord record =
        source
            .record(isWet ? InputFormat.WET : InputFormat.WARC, media, text)
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
}
