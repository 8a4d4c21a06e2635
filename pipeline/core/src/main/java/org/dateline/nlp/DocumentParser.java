package org.dateline.nlp;

import java.util.ArrayList;
import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;
import org.dateline.util.CodePoints;
import org.dateline.util.Span;

/** Makes {@link Document}s: the one place where a text is cut into tokens and sentences. */
public final class DocumentParser {
  private final SentenceSplitter sentences;

  /** Takes the sentence lists from the rule set. */
  public DocumentParser(RuleSet rules) {
    this.sentences = new SentenceSplitter(rules);
  }

  /** Analyses a story's text, with the paragraphs that the story has. */
  public Document analyse(Story story) {
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
   * Analyses a text whose paragraphs are separated by blank lines; their ids are p0, p1, ... For
   * tests and tools.
   */
  public Document analysePlain(String text) {
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
