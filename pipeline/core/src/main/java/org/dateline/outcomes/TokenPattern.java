package org.dateline.outcomes;

import java.util.List;
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
 * A compiled pattern over the tokens of a line. It is looked for from its anchor, an element that
 * is rare in texts, to both sides.
 *
 * @param elements what must stand in a row
 * @param anchor number of the element that the search begins at
 * @param reader tells verbs' moods
 * @param clauses tells where gaps must stop
 */
record TokenPattern(
    List<PatternElement> elements, int anchor, ModalityReader reader, ClauseBounds clauses) {
  /** The tokens that it covers where its anchor stands at a token; null where it does not match. */
  @Nullable Span matchAt(SentenceTokens line, int token) {
    int middle = end(elements.get(anchor), line, token);
    if (middle < 0) {
      return null;
    }
    int end = forward(line, anchor + 1, middle);
    int begin = end < 0 ? -1 : backward(line, anchor - 1, token);
    return begin < 0 ? null : new Span(begin, end);
  }

  /** True if it matches the tokens that end before a token. */
  boolean endsAt(SentenceTokens line, int end) {
    return backward(line, elements.size() - 1, end) >= 0;
  }

  /** True if it matches the tokens that begin at a token. */
  boolean beginsAt(SentenceTokens line, int begin) {
    return forward(line, 0, begin) >= 0;
  }

  private int forward(SentenceTokens line, int element, int at) {
    if (element == elements.size()) {
      return at;
    }
    PatternElement e = elements.get(element);
    if (e instanceof Gap gap) {
      return forwardGap(line, element + 1, at, gap.most());
    }
    if (e instanceof Ban ban) {
      return ban.words().endFrom(line, at) >= 0 ? -1 : forward(line, element + 1, at);
    }
    int end = end(e instanceof Maybe maybe ? maybe.element() : e, line, at);
    int rest = end < 0 ? -1 : forward(line, element + 1, end);
    return rest < 0 && e instanceof Maybe ? forward(line, element + 1, at) : rest;
  }

  private int forwardGap(SentenceTokens line, int next, int from, int most) {
    for (int at = from; at <= Math.min(line.end(), from + most); at++) {
      int found = forward(line, next, at);
      if (found >= 0 || clauses.isBoundary(line, at)) {
        return found;
      }
    }
    return -1;
  }

  private int backward(SentenceTokens line, int element, int end) {
    if (element < 0) {
      return end;
    }
    PatternElement e = elements.get(element);
    if (e instanceof Gap gap) {
      return backwardGap(line, element - 1, end, gap.most());
    }
    if (e instanceof Ban ban) {
      return ban.words().endFrom(line, end) >= 0 ? -1 : backward(line, element - 1, end);
    }
    int begin = begin(e instanceof Maybe maybe ? maybe.element() : e, line, end);
    int rest = begin < 0 ? -1 : backward(line, element - 1, begin);
    return rest < 0 && e instanceof Maybe ? backward(line, element - 1, end) : rest;
  }

  private int backwardGap(SentenceTokens line, int next, int from, int most) {
    for (int end = from; end >= Math.max(line.first(), from - most); end--) {
      int found = backward(line, next, end);
      if (found >= 0 || clauses.isBoundary(line, end - 1)) {
        return found;
      }
    }
    return -1;
  }

  private int end(PatternElement e, SentenceTokens line, int at) {
    if (e instanceof Start) {
      return at == line.first() ? at : -1;
    }
    if (at >= line.end()) {
      return -1;
    }
    if (e instanceof Figure) {
      return line.tokens().isNumber(at) ? at + 1 : -1;
    }
    return e instanceof Words words
        ? words.endFrom(line, at)
        : e instanceof Verb verb ? verb.endFrom(line, at, reader) : -1;
  }

  private int begin(PatternElement e, SentenceTokens line, int end) {
    if (e instanceof Start) {
      return end == line.first() ? end : -1;
    }
    if (end <= line.first()) {
      return -1;
    }
    if (e instanceof Figure) {
      return line.tokens().isNumber(end - 1) ? end - 1 : -1;
    }
    return e instanceof Words words
        ? words.beginBefore(line, end)
        : e instanceof Verb verb ? verb.beginBefore(line, end, reader) : -1;
  }
}
