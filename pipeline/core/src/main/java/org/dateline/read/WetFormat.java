package org.dateline.read;

import java.io.IOException;
import java.util.List;

/** A web archive of texts that were extracted from pages: an article for each. */
final class WetFormat implements ArticleFormat {
  @Override
  public InputFormat id() {
    return InputFormat.WET;
  }

  @Override
  public List<String> extensions() {
    return List.of(".wet");
  }

  /** By content it cannot be told from other archives, which {@link WarcFormat} reads as well. */
  @Override
  public boolean looksLike(String head) {
    return false;
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    CaptureReader captures = new CaptureReader(source, options, id());
    new ArchiveReader(source, new WarcStart(), captures).read(sink);
  }
}
