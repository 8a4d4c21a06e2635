package org.dateline.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of input formats, and which of them a file has. A new format is one more line here. */
final class Formats {
  /** In the order in which they are asked; plain text, which looks like anything, is the last. */
  static final List<ArticleFormat> ALL =
      List.of(
          new UnreadableFormat(),
          WarcFormat.wet(),
          WarcFormat.warc(),
          new ArcFormat(),
          new ParquetFormat(),
          new ZipFormat(),
          new TarFormat(),
          new PdfFormat(),
          new RtfFormat(),
          new DocxFormat(),
          new MhtmlFormat(),
          MarkupFormat.hocr(),
          MarkupFormat.alto(),
          MarkupFormat.mediaWiki(),
          MarkupFormat.newsMl(), // holds articles in NITF
          MarkupFormat.nitf(),
          MarkupFormat.feed(),
          MarkupFormat.sgml(),
          new FactivaFormat(),
          new EuropresseFormat(),
          ExportFormat.proQuest(),
          ExportFormat.nexis(),
          new JsonLinesFormat(),
          new JsonFormat(),
          new CsvFormat(),
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

  /** The format that a file is surely of; null if its bytes do not say. */
  static @Nullable ArticleFormat certain(String path, String head) {
    String name = FileNames.plainName(path);
    for (ArticleFormat format : ALL) {
      if (format.isCertain(head, name)) {
        return format;
      }
    }
    return null;
  }

  /** The format of a file: the one asked for, or by its surest sign: content, name, content. */
  static ArticleFormat of(InputFormat wanted, String path, String head) {
    ArticleFormat certain = certain(path, head);
    if (certain instanceof ContainerFormat && wanted != InputFormat.AUTO) {
      return certain;
    }
    for (ArticleFormat format : ALL) {
      if (format.id() == wanted && wanted != InputFormat.AUTO) {
        return format;
      }
    }
    ArticleFormat named = certain == null ? byName(path) : certain;
    return named == null ? byContent(head) : named;
  }
}
