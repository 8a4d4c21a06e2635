package org.dateline.read;

import java.io.IOException;
import java.util.List;
import org.dateline.read.ArchiveReader.RecordStart;
import org.jspecify.annotations.Nullable;

/**
 * A web archive in the WARC format: an article for each page or text that was captured. A WET file
 * is a WARC file of texts that were extracted from pages.
 */
final class WarcFormat implements ArticleFormat {
  private final InputFormat id;

  private WarcFormat(InputFormat id) {
    this.id = id;
  }

  /** Pages and texts as they were captured. */
  static WarcFormat warc() {
    return new WarcFormat(InputFormat.WARC);
  }

  /** Texts extracted from pages; only the file name tells this format from {@link #warc}. */
  static WarcFormat wet() {
    return new WarcFormat(InputFormat.WET);
  }

  @Override
  public InputFormat id() {
    return id;
  }

  @Override
  public List<String> extensions() {
    return List.of(id == InputFormat.WET ? ".wet" : ".warc");
  }

  @Override
  public boolean looksLike(String head) {
    return id == InputFormat.WARC && head.startsWith(WarcStart.MAGIC);
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head) && !name.endsWith(".wet");
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    CaptureReader captures = new CaptureReader(source, options, id());
    new ArchiveReader(source, new WarcStart(), captures).read(sink);
  }

  /** How the records of a WARC file begin. */
  static final class WarcStart implements RecordStart {
    private static final String MAGIC = "WARC/";
    private static final int END = 4;

    @Override
    public String name() {
      return "WARC";
    }

    @Override
    public String error() {
      return ReadErrors.BAD_WARC;
    }

    @Override
    public boolean mayBegin(byte first) {
      return first == 'W';
    }

    @Override
    public boolean isAt(String head) {
      return head.startsWith(MAGIC);
    }

    @Override
    public boolean isCut(String rest) {
      return MAGIC.startsWith(rest);
    }

    @Override
    public @Nullable ArchiveHeader take(ByteInput in) throws IOException {
      return ArchiveHeader.take(in);
    }

    @Override
    public boolean takeEnd(ByteInput in) throws IOException {
      String end = in.peek(END);
      int length = end.startsWith("\r\n\r\n") ? END : end.startsWith("\n\n") ? 2 : 0;
      in.skip(length);
      return length > 0;
    }
  }
}
