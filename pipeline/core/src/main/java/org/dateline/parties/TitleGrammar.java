package org.dateline.parties;

import java.util.Set;
import org.dateline.nlp.PhraseTable;
import org.dateline.parties.PartyLexicon.TitleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Finds titles: modifiers, one or more head nouns from the list of titles, and the office of the
 * last ("Deputy Secretary of State").
 */
final class TitleGrammar {
  /**
   * Tokens that are the title of a person.
   *
   * @param first first token
   * @param end token after the last
   * @param headEnd token after the head noun; its office such as "of State" may follow
   * @param info entry of the head noun in the list of titles
   * @param courtesy true for Mr. and similar words, which are no office
   */
  record TitleSpan(int first, int end, int headEnd, TitleInfo info, boolean courtesy) {}

  private static final Set<String> AFFAIRS =
      Set.of("affairs", "relations", "trade", "security", "services", "rights");
  private static final Set<String> SONS = Set.of("bin", "ibn", "bint");
  private static final TitleInfo NONE = new TitleInfo("", "");

  private final PartyLexicon lexicon;

  TitleGrammar(PartyLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The title that begins at a token of a sentence that ends at {@code to}; null for none. */
  @Nullable TitleSpan at(TaggedTokens tokens, int at, int to) {
    if (tokens.has(at, WordClasses.COURTESY) && tokens.isCapitalised(at)) {
      int end = tokens.is(at + 1, ".") && tokens.isAttached(at + 1) ? at + 2 : at + 1;
      return new TitleSpan(at, end, end, NONE, true);
    }
    int i = at;
    int headEnd = -1;
    int end = -1;
    TitleInfo info = NONE;
    while (i < to) {
      PhraseTable.Entry<TitleInfo> head = head(tokens, i, to);
      if (head != null && (headEnd > 0 || sonFollows(tokens, i)) && beginsName(tokens, i)) {
        break;
      } else if (head != null) {
        info =
            headEnd < 0 || info.role().isEmpty() || !head.value().country().isEmpty()
                ? head.value()
                : info;
        i = withPoint(tokens, i + head.length());
        headEnd = i;
        end = officeEnd(tokens, i, to);
        i = end;
      } else if (tokens.has(i, WordClasses.TITLE_MODIFIER) && !tokens.inDateline(i)) {
        i = withPoint(tokens, i + 1);
      } else if (tokens.is(i, "-") && tokens.isAttached(i) && tokens.isAttached(i + 1) && i > at) {
        i++;
      } else if (tokens.is(i, "and")
          && i > at
          && tokens.isCapitalised(i - 1) == tokens.isCapitalised(i + 1)
          && titleFollows(tokens, i + 1, to)) {
        i++;
      } else {
        break;
      }
    }
    return headEnd < 0 ? null : new TitleSpan(at, end, headEnd, info, false);
  }

  /** "Sheikh Sultan bin Ahmed": the first word of a name that is also a title. */
  private static boolean beginsName(TaggedTokens tokens, int at) {
    boolean particle = tokens.has(at + 1, WordClasses.PARTICLE) && !tokens.isCapitalised(at + 1);
    return tokens.isCapitalised(at)
        && (sonFollows(tokens, at) || (particle && tokens.has(at, WordClasses.GIVEN)));
  }

  private static boolean sonFollows(TaggedTokens tokens, int at) {
    return SONS.contains(tokens.lower(at + 1)) && !tokens.isCapitalised(at + 1);
  }

  private PhraseTable.@Nullable Entry<TitleInfo> head(TaggedTokens tokens, int at, int to) {
    return tokens.has(at, WordClasses.TITLE)
        ? lexicon.titles.longestAnyCase(tokens.untagged, at, to)
        : null;
  }

  /** "Prime and Foreign Minister": after "and", modifiers and a head noun. */
  private boolean titleFollows(TaggedTokens tokens, int at, int to) {
    for (int i = at; i < Math.min(to, at + 4); i++) {
      if (head(tokens, i, to) != null) {
        return true;
      }
      if (!tokens.has(i, WordClasses.TITLE_MODIFIER)) {
        return false;
      }
    }
    return false;
  }

  /** End of "of State", "for Foreign Affairs", "of the Treasury" after a head noun. */
  private static int officeEnd(TaggedTokens tokens, int at, int to) {
    if (!(tokens.is(at, "of") || tokens.is(at, "for")) || at + 1 >= to) {
      return at;
    }
    if (!tokens.has(at + 1, WordClasses.DEPARTMENT)) {
      return at;
    }
    if (tokens.is(at + 1, "the")) {
      return tokens.is(at + 2, "Treasury") || tokens.is(at + 2, "Interior") ? at + 3 : at;
    }
    if (!tokens.isCapitalised(at + 1)) {
      return at;
    }
    boolean body =
        tokens.isLower(at + 1, "human")
            && tokens.isCapitalised(at + 3)
            && !tokens.has(at + 3, WordClasses.GIVEN)
            && tokens.has(at + 3, WordClasses.COMMON | WordClasses.ORG_HEAD);
    if (body) {
      return at;
    }
    boolean affairs = AFFAIRS.contains(tokens.lower(at + 2));
    return affairs && tokens.isCapitalised(at + 2) ? at + 3 : at + 2;
  }

  /** Token after an abbreviation and its point. */
  private static int withPoint(TaggedTokens tokens, int end) {
    boolean point = tokens.is(end, ".") && tokens.isAttached(end) && tokens.isAbbreviation(end - 1);
    return point ? end + 1 : end;
  }
}
