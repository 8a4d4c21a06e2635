package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.ArchiveReader.RecordStart;
import org.dateline.read.ByteInput.ByteLine;
import org.jspecify.annotations.Nullable;

/** A web archive of the kind before WARC: an article for each page that was captured. */
final class ArcFormat implements ArticleFormat {
  @Override
  public InputFormat id() {
    return InputFormat.ARC;
  }

  @Override
  public List<String> extensions() {
    return List.of(".arc");
  }

  @Override
  public boolean looksLike(String head) {
    return head.startsWith(ArcStart.FILE_DESCRIPTION + "://");
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    CaptureReader captures = new CaptureReader(source, options, id());
    new ArchiveReader(source, new ArcStart(), captures).read(sink);
  }

  /**
   * How the records of an ARC file begin: with one line of address, IP address, date, media type
   * and length, between which version 2 has status, checksum, redirect, offset and file name.
   */
  static final class ArcStart implements RecordStart {
    /** The type of the record that describes the file. */
    static final String FILE_DESCRIPTION = "filedesc";

    private static final int MAX_LINE = 1 << 16;
    private static final Pattern LINE =
        Pattern.compile(
            "([A-Za-z][A-Za-z0-9+.-]*:\\S.*?) (\\S+) (\\d{8,14}) (\\S.*?|)"
                + "(?: \\S+ \\S+ \\S+ \\d+ \\S+)? (\\d{1,18})\\s*");

    @Override
    public String name() {
      return "ARC";
    }

    @Override
    public String error() {
      return ReadErrors.BAD_ARC;
    }

    @Override
    public boolean mayBegin(byte first) {
      return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    }

    @Override
    public boolean isAt(String head) {
      int end = head.indexOf('\n');
      String line = end < 0 ? head : head.substring(0, end);
      int colon = line.indexOf(':');
      return end > 0 && colon > 0 && colon < 20 && LINE.matcher(line).matches();
    }

    @Override
    public boolean isCut(String rest) {
      return rest.indexOf('\n') < 0 && rest.matches("[A-Za-z][A-Za-z0-9+.-]*:/?/?\\S+( .*)?");
    }

    @Override
    public @Nullable ArchiveHeader take(ByteInput in) throws IOException {
      if (!isAt(in.peek(MAX_LINE))) {
        return null;
      }
      ByteLine line = in.line(MAX_LINE);
      String text = line == null ? "" : new String(line.bytes(), StandardCharsets.UTF_8);
      Matcher fields = LINE.matcher(text);
      return fields.matches() ? header(fields) : null;
    }

    /** The fields under the names that a WARC file would give them. */
    private static ArchiveHeader header(Matcher fields) {
      String address = fields.group(1);
      boolean isDescription = address.startsWith(FILE_DESCRIPTION + ":");
      Headers named =
          Headers.of(
              List.of(
                  "WARC-Type: " + (isDescription ? FILE_DESCRIPTION : "response"),
                  "WARC-Target-URI: " + address,
                  "WARC-Date: " + fields.group(3),
                  "Content-Type: " + fields.group(4)));
      return new ArchiveHeader(named, Long.parseLong(fields.group(5)));
    }

    @Override
    public boolean takeEnd(ByteInput in) throws IOException {
      String end = in.peek(2);
      int length = end.startsWith("\r\n") ? 2 : end.startsWith("\n") ? 1 : 0;
      in.skip(length);
      return length > 0;
    }
  }
}
