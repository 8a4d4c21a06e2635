package org.dateline.read;

import java.io.IOException;
import java.util.List;

/** A plain text file: one article, cleaned as a text dump of a page. */
final class TextFormat implements ArticleFormat {
  @Override
  public InputFormat id() {
    return InputFormat.TEXT;
  }

  @Override
  public List<String> extensions() {
    return List.of(".txt", ".text");
  }

  /** What looks like nothing else is text, or a reject for being binary. */
  @Override
  public boolean looksLike(String head) {
    return true;
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    WholeFile.read(source, id(), options.maxTextBytes(), sink);
  }
}
