package org.dateline.repeats;

import java.util.ArrayList;
import java.util.List;
import org.dateline.schema.Article;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;
import org.jspecify.annotations.Nullable;

/** Makes stories for tests: cleaned articles whose paragraphs are all body. */
public final class Stories {
  private Stories() {}

  /** The article_id of a story by its name. */
  public static String id(String name) {
    return NormalForm.hash(name);
  }

  /** A story with these paragraphs. */
  public static Story story(String name, @Nullable String published, String... paragraphs) {
    List<SourceParagraph> list = new ArrayList<>();
    int at = 0;
    for (String text : paragraphs) {
      int length = text.codePointCount(0, text.length());
      list.add(paragraph(text, "BODY", at, at + length));
      at += length + 2;
    }
    String text = String.join("\n\n", paragraphs);
    return Story.newBuilder()
        .setArticle(article(name, published, text, paragraphs.length))
        .setParagraphs(list)
        .build();
  }

  private static SourceParagraph paragraph(String text, String kind, int begin, int end) {
    return SourceParagraph.newBuilder()
        .setParagraphId(NormalForm.id(text))
        .setText(text)
        .setKind(kind)
        .setBegin(begin)
        .setEnd(end)
        .build();
  }

  private static Article article(
      String name, @Nullable String published, String text, int paragraphs) {
    return Article.newBuilder()
        .setArticleId(id(name))
        .setSourceUri("memory:" + name)
        .setRecordOffset(0)
        .setRecordId(name)
        .setFormat("TEXT")
        .setCharset("UTF-8")
        .setPublished(published)
        .setAnalysed(true)
        .setStatus(text.isEmpty() ? "NO_ARTICLE" : "ARTICLE")
        .setText(text)
        .setParagraphCount(paragraphs)
        .setRemovedParagraphCount(0)
        .setRepeatedParagraphCount(0)
        .setClusterId(id(name))
        .setIsRepresentative(true)
        .build();
  }
}
