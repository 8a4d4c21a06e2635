package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.printed.GivenDates;
import org.dateline.read.ByteInput.ByteLine;
import org.jspecify.annotations.Nullable;

/**
 * The header of one record of a web archive, WARC 0.17 to 1.1.
 *
 * @param fields its named fields
 * @param length the length of its block
 */
record ArchiveHeader(Headers fields, long length) {
  private static final int MAX_LINE = 1 << 16;
  private static final int MAX_LINES = 1000;

  /**
   * Takes the header at the current position of the input.
   *
   * @return null if it is not valid; the input is then at some later position
   */
  static @Nullable ArchiveHeader take(ByteInput in) throws IOException {
    List<String> lines = new ArrayList<>();
    if (!in.peek(5).equals("WARC/")) {
      return null;
    }
    ByteLine line = in.line(MAX_LINE);
    while (line != null && line.closed() && !line.isBlank() && lines.size() < MAX_LINES) {
      lines.add(new String(line.bytes(), StandardCharsets.UTF_8).stripTrailing());
      line = in.line(MAX_LINE);
    }
    boolean whole = line != null && line.closed() && line.isBlank();
    return whole ? of(lines.subList(1, lines.size())) : null;
  }

  /** The id of the record, as in the archive; null if it is not given. */
  @Nullable String id() {
    return fields.get("warc-record-id");
  }

  /** The address captured; null if it is not given. */
  @Nullable String target() {
    String target = fields.get("warc-target-uri");
    // Some crawlers put it into angle brackets, as the grammar of WARC 1.0 has it.
    return target == null ? null : target.replaceAll("^<|>$", "");
  }

  /** When it was captured; ISO 8601; null if that is not given as a date. */
  @Nullable String capturedAt() {
    String date = fields.get("warc-date");
    return date == null ? null : GivenDates.builtIn().iso(date);
  }

  private static @Nullable ArchiveHeader of(List<String> lines) {
    Headers fields = Headers.of(lines);
    String length = fields.lower("content-length");
    return length.matches("\\d{1,18}") ? new ArchiveHeader(fields, Long.parseLong(length)) : null;
  }
}
