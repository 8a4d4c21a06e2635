package org.dateline.outcomes;

import java.util.List;
import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.outcomes.PatternElement.Ban;
import org.dateline.outcomes.PatternElement.Figure;
import org.dateline.outcomes.PatternElement.Gap;
import org.dateline.outcomes.PatternElement.Maybe;
import org.dateline.outcomes.PatternElement.Start;
import org.dateline.outcomes.PatternElement.Verb;
import org.dateline.outcomes.PatternElement.Words;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern over the tokens of a sentence. The search begins at its anchor, an element
 * that is rare in texts, and goes from there to both sides.
 *
 * @param text the pattern as it is written
 * @param elements what must match, in this order
 * @param anchor number of the element at which the search begins
 * @param reader reads the modality of verbs
 * @param bounds says where a gap must end
 */
record TokenPattern(
    String text,
    List<PatternElement> elements,
    int anchor,
    ModalityReader reader,
    ClauseBounds bounds) {
  /** The words at which a search for this pattern begins. */
  Set<String> anchors() {
    return elements.get(anchor).anchors();
  }

  /** The same pattern without its conditions on modality; for explanations. */
  TokenPattern inAnyModality() {
    List<PatternElement> relaxed = elements.stream().map(PatternElement::inAnyModality).toList();
    return new TokenPattern(text, relaxed, anchor, reader, bounds);
  }

  /** True if it matches only some modalities of a verb. */
  boolean hasModality() {
    return elements.stream().anyMatch(e -> !e.equals(e.inAnyModality()));
  }

  /**
   * The modalities of the anchor verb at a token, as in patterns; null if the anchor is no verb.
   */
  @Nullable String modalitiesAt(SentenceTokens sentence, int token) {
    return elements.get(anchor) instanceof Verb verb
        ? verb.modalitiesAt(sentence, token, reader)
        : null;
  }

  /** The tokens that it matches if its anchor is at a token; null if it does not match. */
  @Nullable Span matchAt(SentenceTokens sentence, int token) {
    int middle = end(elements.get(anchor), sentence, token);
    if (middle < 0) {
      return null;
    }
    int end = forward(sentence, anchor + 1, middle);
    int begin = end < 0 ? -1 : backward(sentence, anchor - 1, token);
    return begin < 0 ? null : new Span(begin, end);
  }

  /** True if it matches the tokens that end before a token. */
  boolean endsAt(SentenceTokens sentence, int end) {
    return backward(sentence, elements.size() - 1, end) >= 0;
  }

  /** True if it matches the tokens that begin at a token. */
  boolean beginsAt(SentenceTokens sentence, int begin) {
    return forward(sentence, 0, begin) >= 0;
  }

  private int forward(SentenceTokens sentence, int element, int at) {
    if (element == elements.size()) {
      return at;
    }
    PatternElement e = elements.get(element);
    if (e instanceof Gap gap) {
      return forwardGap(sentence, element + 1, at, gap.most());
    }
    if (e instanceof Ban ban) {
      return end(ban.element(), sentence, at) >= 0 ? -1 : forward(sentence, element + 1, at);
    }
    int end = end(e instanceof Maybe maybe ? maybe.element() : e, sentence, at);
    int rest = end < 0 ? -1 : forward(sentence, element + 1, end);
    return rest < 0 && e instanceof Maybe ? forward(sentence, element + 1, at) : rest;
  }

  private int forwardGap(SentenceTokens sentence, int next, int from, int most) {
    for (int at = from; at <= Math.min(sentence.end(), from + most); at++) {
      int found = forward(sentence, next, at);
      if (found >= 0 || bounds.isBoundary(sentence, at)) {
        return found;
      }
    }
    return -1;
  }

  private int backward(SentenceTokens sentence, int element, int end) {
    if (element < 0) {
      return end;
    }
    PatternElement e = elements.get(element);
    if (e instanceof Gap gap) {
      return backwardGap(sentence, element - 1, end, gap.most());
    }
    if (e instanceof Ban ban) {
      return end(ban.element(), sentence, end) >= 0 ? -1 : backward(sentence, element - 1, end);
    }
    int begin = begin(e instanceof Maybe maybe ? maybe.element() : e, sentence, end);
    int rest = begin < 0 ? -1 : backward(sentence, element - 1, begin);
    return rest < 0 && e instanceof Maybe ? backward(sentence, element - 1, end) : rest;
  }

  private int backwardGap(SentenceTokens sentence, int next, int from, int most) {
    for (int end = from; end >= Math.max(sentence.first(), from - most); end--) {
      int found = backward(sentence, next, end);
      if (found >= 0 || bounds.isBoundary(sentence, end - 1)) {
        return found;
      }
    }
    return -1;
  }

  private int end(PatternElement e, SentenceTokens sentence, int at) {
    if (e instanceof Start) {
      return at == sentence.first() ? at : -1;
    }
    if (at >= sentence.end()) {
      return -1;
    }
    if (e instanceof Figure) {
      return sentence.tokens().isNumber(at) ? at + 1 : -1;
    }
    return e instanceof Words words
        ? words.endFrom(sentence, at)
        : e instanceof Verb verb ? verb.endFrom(sentence, at, reader) : -1;
  }

  private int begin(PatternElement e, SentenceTokens sentence, int end) {
    if (e instanceof Start) {
      return end == sentence.first() ? end : -1;
    }
    if (end <= sentence.first()) {
      return -1;
    }
    if (e instanceof Figure) {
      return sentence.tokens().isNumber(end - 1) ? end - 1 : -1;
    }
    return e instanceof Words words
        ? words.beginBefore(sentence, end)
        : e instanceof Verb verb ? verb.beginBefore(sentence, end, reader) : -1;
  }
}
