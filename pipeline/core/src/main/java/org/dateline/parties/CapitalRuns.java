package org.dateline.parties;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts out runs of capitalised words that no list knows: they may name anything. */
final class CapitalRuns {
  private static final Set<String> BOUND =
      Set.of("al", "el", "bin", "ibn", "van", "von", "de", "du", "da", "di", "della");
  private final TitleGrammar titles;

  CapitalRuns(TitleGrammar titles) {
    this.titles = titles;
  }

  /** A run of capitalised words that no list knows. */
  @Nullable NameMention at(TaggedTokens m, int at, int to) {
    boolean hyphen = m.is(at + 1, "-") && m.glued(at + 1) && m.cap(at + 2);
    boolean given = m.has(at, WordFlags.GIVEN) && (m.cap(at + 1) || hyphen);
    if (m.has(at, WordFlags.CALENDAR) && !given) {
      return null;
    }
    boolean opens = m.opensSentence(at);
    if (affiliation(m, at)) {
      return new NameMention(m, at, Math.min(to, at + 3), NameMention.Kind.THING, "affiliation");
    }
    if (m.has(at, WordFlags.FUNCTION) && !(m.has(at, WordFlags.GIVEN) && m.cap(at + 1))) {
      return null;
    }
    int end = NameSpans.end(m, at, to);
    end = cut(m, at, end, to);
    int first = at;
    if (opens && end - at > 1 && opener(m, at)) {
      return null;
    }
    if (m.glued(at) && m.is(at - 1, "-") && BOUND.contains(m.tokens.word(Math.max(0, at - 2)))) {
      first = at - 2;
    } else if (m.is(at - 1, ".") && m.glued(at) && m.glued(at - 1) && m.cap(at - 2)) {
      first = at - 2;
    } else if (BOUND.contains(m.lower(at - 1))
        && !m.cap(at - 1)
        && !m.cap(at - 2)
        && at - 1 > m.text.firstToken(m.text.sentenceOf(at))) {
      first = at - 1;
    }
    if (end == at + 1 && m.tokens.end(at) - m.tokens.begin(at) == 1) {
      return null;
    }
    return new NameMention(m, first, end, NameMention.Kind.UNKNOWN, "run");
  }

  /** "D-Maine" after a lawmaker's name. */
  private static boolean affiliation(TaggedTokens m, int at) {
    return m.initial(at) && m.is(at + 1, "-") && m.glued(at + 1) && m.is(at - 1, ",");
  }

  /** True for a common word that only a sentence's beginning made capital. */
  private static boolean opener(TaggedTokens m, int at) {
    return m.has(at, WordFlags.COMMON | WordFlags.GROUP_NOUN)
        && !m.has(at, WordFlags.GIVEN | WordFlags.FAMILY | WordFlags.TITLE)
        && m.cap(at + 1)
        && !m.has(at + 1, WordFlags.COMMON);
  }

  /** Ends a run where a title or another country begins. */
  int cut(TaggedTokens m, int at, int end, int to) {
    for (int i = at + 1; i < end; i++) {
      if (!m.cap(i)) {
        continue;
      }
      boolean part = m.is(i + 1, "-") && m.glued(i + 1) && !m.cap(i + 2);
      if (m.has(i, WordFlags.TITLE | WordFlags.TITLE_MODIFIER) && !part) {
        TitleSpan title = titles.at(m, i, to);
        boolean surname =
            title != null
                && m.has(at, WordFlags.GIVEN)
                && (!m.cap(title.end()) || m.has(title.end(), WordFlags.NAME_SUFFIX));
        if (title != null && !surname) {
          return i;
        }
      }
    }
    return end;
  }
}
