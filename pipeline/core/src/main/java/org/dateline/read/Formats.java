package org.dateline.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of input formats, and which of them a file has. A new format is one more line here. */
final class Formats {
  /** In the order in which they are asked; plain text, which looks like anything, is the last. */
  static final List<ArticleFormat> ALL =
      List.of(
          WarcFormat.wet(),
          WarcFormat.warc(),
          new ArcFormat(),
          new JsonLinesFormat(),
          WholeFileFormat.html(),
          WholeFileFormat.text());

  private Formats() {}

  /** The format of a file by its name without the extension of a compression; null if unknown. */
  static @Nullable ArticleFormat byName(String path) {
    String name = FileNames.plainName(path);
    for (ArticleFormat format : ALL) {
      if (format.extensions().stream().anyMatch(name::endsWith)) {
        return format;
      }
    }
    return null;
  }

  /** The format that a file's first bytes look like. */
  static ArticleFormat byContent(String head) {
    for (ArticleFormat format : ALL) {
      if (format.looksLike(head)) {
        return format;
      }
    }
    return ALL.get(ALL.size() - 1);
  }

  /** The format of a file: the one asked for, or by name, then by content. */
  static ArticleFormat of(InputFormat wanted, String path, String head) {
    for (ArticleFormat format : ALL) {
      if (format.id() == wanted) {
        return format;
      }
    }
    ArticleFormat named = byName(path);
    return named == null ? byContent(head) : named;
  }
}
