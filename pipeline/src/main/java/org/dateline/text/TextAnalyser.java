package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;

/** Makes {@link AnalysedText}s: the one place where a text is cut into tokens and sentences. */
public final class TextAnalyser {
  private final Sentences sentences;

  /** Takes the sentence lists from the rule set. */
  public TextAnalyser(RuleSet rules) {
    this.sentences = new Sentences(rules);
  }

  /** Analyses a story's text, with the paragraphs that the story has. */
  public AnalysedText analyse(Story story) {
    String text = story.getArticle().getText();
    CodePoints codePoints = CodePoints.of(text);
    List<TextParagraph> paragraphs = new ArrayList<>();
    for (SourceParagraph p : story.getParagraphs()) {
      if (p.getBegin() != null) {
        Span span = new Span(codePoints.charIndex(p.getBegin()), codePoints.charIndex(p.getEnd()));
        paragraphs.add(new TextParagraph(p.getParagraphId(), span));
      }
    }
    return new AnalysedText(text, paragraphs, sentences);
  }

  /**
   * Analyses a text whose paragraphs are separated by blank lines; their ids are p0, p1, ... For
   * tests and tools.
   */
  public AnalysedText analysePlain(String text) {
    List<TextParagraph> paragraphs = new ArrayList<>();
    int begin = 0;
    for (String part : text.split("(?<=\n)(?=\n)", -1)) {
      if (!part.isBlank()) {
        paragraphs.add(
            new TextParagraph("p" + paragraphs.size(), new Span(begin, begin + part.length())));
      }
      begin += part.length();
    }
    return new AnalysedText(text, paragraphs, sentences);
  }
}
