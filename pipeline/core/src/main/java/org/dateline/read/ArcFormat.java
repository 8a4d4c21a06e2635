package org.dateline.read;

import java.io.IOException;
import java.util.List;

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
}
