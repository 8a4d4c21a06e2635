package org.dateline.nlp;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.Document.ParagraphSpan;
import org.dateline.rules.RuleSet;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;
import org.dateline.util.CodePoints;
import org.dateline.util.Span;

/**
 * Makes a {@link Document} of a text. Texts are tokenised and split into sentences here and nowhere
 * else.
 */
public final class DocumentParser {
  private final SentenceSplitter sentences;

  /** Reads the sentence lists from the rule set. */
  public DocumentParser(RuleSet rules) {
    this.sentences = new SentenceSplitter(rules);
  }

  /** Parses the text of a story; its paragraphs without offsets are left out. */
  public Document parse(Story story) {
    String text = story.getArticle().getText();
    CodePoints codePoints = CodePoints.of(text);
    List<ParagraphSpan> paragraphs = new ArrayList<>();
    for (SourceParagraph p : story.getParagraphs()) {
      if (p.getBegin() != null) {
        Span span = new Span(codePoints.charIndex(p.getBegin()), codePoints.charIndex(p.getEnd()));
        paragraphs.add(new ParagraphSpan(p.getParagraphId(), span));
      }
    }
    return new Document(text, paragraphs, sentences);
  }

  /**
   * Parses a text with blank lines between its paragraphs; they get the ids p0, p1, ... For tests
   * and tools.
   */
  public Document parsePlain(String text) {
    List<ParagraphSpan> paragraphs = new ArrayList<>();
    int begin = 0;
    for (String part : text.split("(?<=\n)(?=\n)", -1)) {
      if (!part.isBlank()) {
        paragraphs.add(
            new ParagraphSpan("p" + paragraphs.size(), new Span(begin, begin + part.length())));
      }
      begin += part.length();
    }
    return new Document(text, paragraphs, sentences);
  }
}
