package org.dateline.nlp;

import java.util.ArrayList;
import java.util.List;
import org.dateline.schema.DateMention;
import org.dateline.schema.Party;
import org.dateline.util.CodePoints;
import org.dateline.util.Span;

/**
 * The text of one article with its tokens, sentences and paragraphs, computed once, and the dates
 * and mentions of parties that were found in it so far.
 *
 * <p>Each extractor reads the document and adds its rows to its own layer: dates first, then
 * mentions. A later extractor asks the layers by token and does not search the text again.
 *
 * <p>Positions are Java char indices and token numbers; {@link #codePoint} gives the code point
 * offset that rows have. An instance must be used by one thread only.
 */
public final class Document {
  /**
   * A paragraph of the text.
   *
   * @param id its paragraph_id
   * @param span its char indices
   */
  public record ParagraphSpan(String id, Span span) {}

  private final String text;
  private final CodePoints codePoints;
  private final Tokens tokens;
  private final List<ParagraphSpan> paragraphs;
  private final List<Span> sentences = new ArrayList<>();
  private final int[] firstTokens;
  private final int[] paragraphOfSentence;
  private final SpanLayer<DateMention> dates = new SpanLayer<>();
  private final SpanLayer<Party> mentions = new SpanLayer<>();

  /** Splits a text with known paragraphs; {@link DocumentParser} calls it. */
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

  /** The dates found so far. */
  public SpanLayer<DateMention> dates() {
    return dates;
  }

  /** The mentions of parties found so far, each with its row. */
  public SpanLayer<Party> mentions() {
    return mentions;
  }

  /** All tokens, numbered through the whole text. */
  public Tokens tokens() {
    return tokens;
  }

  /** The paragraphs in order. */
  public List<ParagraphSpan> paragraphs() {
    return paragraphs;
  }

  /** The number of sentences. */
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

  /** The token after the last one of a sentence. */
  public int endToken(int sentence) {
    return firstTokens[sentence + 1];
  }

  /** Number of the paragraph that contains a sentence. */
  public int paragraphOf(int sentence) {
    return paragraphOfSentence[sentence];
  }

  /** Number of the sentence that contains a token. */
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

  /** Id of the paragraph that contains a sentence. */
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
