package org.dateline.read;

import java.io.IOException;
import java.util.List;

/** A web archive: an article for each page or text that was captured. */
final class WarcFormat implements ArticleFormat {
  @Override
  public InputFormat id() {
    return InputFormat.WARC;
  }

  @Override
  public List<String> extensions() {
    return List.of(".warc");
  }

  @Override
  public boolean looksLike(String head) {
    return head.startsWith("WARC/");
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    CaptureReader captures = new CaptureReader(source, options, id());
    new ArchiveReader(source, new WarcStart(), captures).read(sink);
  }
}
