package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds titles in a sentence: modifiers, head, and what belongs to it. */
final class TitleGrammar {
  private static final Set<String> AFFAIRS =
      Set.of("affairs", "relations", "trade", "security", "services");
  private static final Set<String> SONS = Set.of("bin", "ibn", "bint");
  private static final TitleInfo NONE = new TitleInfo("", "");

  private final PartyLexicon lexicon;

  TitleGrammar(PartyLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The titles of a sentence in order; none overlaps another. */
  List<TitleSpan> find(TaggedTokens marked, int from, int to) {
    List<TitleSpan> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (marked.has(i, WordFlags.TITLE | WordFlags.TITLE_MODIFIER | WordFlags.COURTESY)) {
        TitleSpan span = at(marked, i, to);
        if (span != null) {
          found.add(span);
          i = span.end() - 1;
        }
      }
    }
    return found;
  }

  /** The title that begins at a token; null where none does. */
  @Nullable TitleSpan at(TaggedTokens marked, int at, int to) {
    if (marked.has(at, WordFlags.COURTESY) && marked.cap(at)) {
      int end = marked.is(at + 1, ".") && marked.glued(at + 1) ? at + 2 : at + 1;
      return new TitleSpan(at, end, end, NONE, true);
    }
    int i = at;
    int headEnd = -1;
    int end = -1;
    TitleInfo info = NONE;
    while (i < to) {
      PhraseTable.Entry<TitleInfo> head = head(marked, i, to);
      if (head != null && (headEnd > 0 || son(marked, i)) && givenName(marked, i)) {
        break;
      } else if (head != null) {
        info = headEnd < 0 || info.role().isEmpty() || sharper(head.value()) ? head.value() : info;
        i = pointEnd(marked, i + head.length());
        headEnd = i;
        end = office(marked, i, to);
        i = end;
      } else if (marked.has(i, WordFlags.TITLE_MODIFIER) && !marked.inDateline(i)) {
        i = pointEnd(marked, i + 1);
      } else if (marked.is(i, "-") && marked.glued(i) && marked.glued(i + 1) && i > at) {
        i++;
      } else if (marked.is(i, "and") && i > at && joins(marked, i + 1, to)) {
        i++;
      } else {
        break;
      }
    }
    return headEnd < 0 ? null : new TitleSpan(at, end, headEnd, info, false);
  }

  /** "Sheikh Sultan bin Ahmed": a title's word that begins a name. */
  private static boolean givenName(TaggedTokens marked, int at) {
    boolean particle = marked.has(at + 1, WordFlags.PARTICLE) && !marked.cap(at + 1);
    return marked.cap(at) && (son(marked, at) || (particle && marked.has(at, WordFlags.GIVEN)));
  }

  private static boolean son(TaggedTokens marked, int at) {
    return SONS.contains(marked.lower(at + 1)) && !marked.cap(at + 1);
  }

  private static boolean sharper(TitleInfo info) {
    return !info.country().isEmpty();
  }

  private PhraseTable.@Nullable Entry<TitleInfo> head(TaggedTokens marked, int at, int to) {
    return marked.has(at, WordFlags.TITLE)
        ? lexicon.titles.longestAnyCase(marked.tokens, at, to)
        : null;
  }

  private boolean joins(TaggedTokens marked, int at, int to) {
    for (int i = at; i < Math.min(to, at + 4); i++) {
      if (head(marked, i, to) != null) {
        return true;
      }
      if (!marked.has(i, WordFlags.TITLE_MODIFIER)) {
        return false;
      }
    }
    return false;
  }

  /** After "Secretary": "of State", "for Foreign Affairs", "of the Treasury". */
  private static int office(TaggedTokens marked, int at, int to) {
    if (!(marked.is(at, "of") || marked.is(at, "for")) || at + 1 >= to) {
      return at;
    }
    if (!marked.has(at + 1, WordFlags.DEPARTMENT)) {
      return at;
    }
    if (marked.is(at + 1, "the")) {
      return marked.is(at + 2, "Treasury") || marked.is(at + 2, "Interior") ? at + 3 : at;
    }
    if (!marked.cap(at + 1)) {
      return at;
    }
    boolean affairs = AFFAIRS.contains(marked.lower(at + 2));
    return affairs && marked.cap(at + 2) ? at + 3 : at + 2;
  }

  private static int pointEnd(TaggedTokens marked, int end) {
    boolean point = marked.is(end, ".") && marked.glued(end) && marked.pointed(end - 1);
    return point ? end + 1 : end;
  }
}
