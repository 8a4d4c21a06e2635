package org.dateline.nlp;

import java.util.ArrayList;
import java.util.List;
import org.dateline.util.CodePoints;
import org.dateline.util.Span;

/**
 * A text with its tokens, sentences and paragraphs: what every extractor looks at.
 *
 * <p>Inside, places are Java char indices and token numbers; {@link #codePoint} turns a char index
 * into the code point offset that rows carry. Instances are immutable to their users and safe to
 * share within one thread.
 */
public final class Document {
  private final String text;
  private final CodePoints codePoints;
  private final Tokens tokens;
  private final List<ParagraphSpan> paragraphs;
  private final List<Span> sentences = new ArrayList<>();
  private final int[] firstTokens;
  private final int[] paragraphOfSentence;

  /** Cuts a text whose paragraphs are known; {@link DocumentParser} is the way to call it. */
  Document(String text, List<ParagraphSpan> paragraphs, SentenceSplitter splitter) {
    this.text = text;
    this.codePoints = CodePoints.of(text);
    this.tokens = Tokens.of(text);
    this.paragraphs = List.copyOf(paragraphs);
    List<Integer> owners = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      Span span = paragraphs.get(p).span();
      for (Span sentence : splitter.split(text, span.begin(), span.end())) {
        sentences.add(sentence);
        owners.add(p);
      }
    }
    this.paragraphOfSentence = owners.stream().mapToInt(Integer::intValue).toArray();
    this.firstTokens = new int[sentences.size() + 1];
    for (int s = 0; s < sentences.size(); s++) {
      firstTokens[s] = tokens.firstAt(sentences.get(s).begin());
    }
    firstTokens[sentences.size()] = tokens.size();
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** All tokens, numbered through the whole text. */
  public Tokens tokens() {
    return tokens;
  }

  /** The paragraphs in order. */
  public List<ParagraphSpan> paragraphs() {
    return paragraphs;
  }

  /** Number of sentences. */
  public int sentenceCount() {
    return sentences.size();
  }

  /** A sentence, in char indices. */
  public Span sentence(int sentence) {
    return sentences.get(sentence);
  }

  /** First token of a sentence. */
  public int firstToken(int sentence) {
    return firstTokens[sentence];
  }

  /** Token after a sentence's last. */
  public int endToken(int sentence) {
    return firstTokens[sentence + 1];
  }

  /** Number of the paragraph that a sentence stands in. */
  public int paragraphOf(int sentence) {
    return paragraphOfSentence[sentence];
  }

  /** Number of the sentence that a token stands in. */
  public int sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstTokens[middle] <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Id of the paragraph that a sentence stands in. */
  public String paragraphId(int sentence) {
    return paragraphs.get(paragraphOf(sentence)).id();
  }

  /** Code point offset of a char index. */
  public int codePoint(int charIndex) {
    return codePoints.codePoint(charIndex);
  }

  /** Char index of a code point offset. */
  public int charIndex(int codePoint) {
    return codePoints.charIndex(codePoint);
  }
}
