package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.PageStart;
import org.dateline.metadata.GivenAuthors;
import org.dateline.schema.Block;
import org.dateline.schema.Evidence;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;
import org.dateline.util.CodePoints;
import org.dateline.util.NormalForm;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Takes a text that is already clean without any change ({@code --clean=NONE}).
 *
 * <p>Blank lines separate paragraphs; where there are none, each line is one. All are body; title
 * and by-line are only what the record gives.
 */
public final class PlainStory {
  private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t\\u00a0]*\\R\\s*");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private PlainStory() {}

  /** The page of a record: its text as one block. */
  public static Page page(RawRecord record) {
    Block whole = new Block(record.getContent(), "", "", List.of());
    return PageStart.begin(record).setBlocks(List.of(whole)).build();
  }

  /**
   * The story of such a page.
   *
   * @param givenAuthors extracts names from the given by-lines
   */
  public static Story story(Page page, GivenAuthors givenAuthors) {
    String text = page.getBlocks().get(0).getText();
    String published = given(page, "published");
    GivenAuthors.Authors authors = givenAuthors.of(givenAll(page, "author"));
    ArticleMetadata metadata =
        new ArticleMetadata(
            given(page, "title"),
            authors.names(),
            authors.agency(),
            null,
            published,
            published == null ? null : PageStart.GIVEN,
            null,
            given(page, "source"),
            null,
            page.getUrl(),
            block -> null);
    return StoryBuilder.asIs(page, metadata, text, paragraphs(text));
  }

  private static List<SourceParagraph> paragraphs(String text) {
    Pattern separator = BLANK_LINES.matcher(text.strip()).find() ? BLANK_LINES : LINE_BREAK;
    CodePoints codePoints = CodePoints.of(text);
    List<SourceParagraph> found = new ArrayList<>();
    Matcher breaks = separator.matcher(text);
    int begin = 0;
    while (breaks.find()) {
      add(text, begin, breaks.start(), codePoints, found);
      begin = breaks.end();
    }
    add(text, begin, text.length(), codePoints, found);
    return found;
  }

  private static void add(
      String text, int from, int to, CodePoints codePoints, List<SourceParagraph> found) {
    Span span = Span.trimmed(text, from, to);
    if (!span.isEmpty()) {
      String content = span.of(text);
      int first = codePoints.codePoint(span.begin());
      int after = codePoints.codePoint(span.end());
      found.add(
          new SourceParagraph(
              NormalForm.id(content), content, BlockKind.BODY.name(), null, first, after));
    }
  }

  private static @Nullable String given(Page page, String field) {
    List<String> values = givenAll(page, field);
    return values.isEmpty() ? null : values.get(0);
  }

  private static List<String> givenAll(Page page, String field) {
    return page.getEvidence().stream()
        .filter(e -> e.getField().equals(field) && e.getFrom().equals(PageStart.GIVEN))
        .map(Evidence::getValue)
        .filter(value -> !value.isBlank())
        .toList();
  }
}
