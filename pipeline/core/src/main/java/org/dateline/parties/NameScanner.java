package org.dateline.parties;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.TitleGrammar.TitleSpan;
import org.jspecify.annotations.Nullable;

/**
 * First stage: finds titles and possible names in each sentence of an article, from left to right,
 * and assigns each title to the name that follows it.
 */
final class NameScanner {
  /** Number of tokens up to which angle brackets are a company tag of a wire. */
  private static final int TAG_LENGTH = 14;

  private static final int BYLINE_LENGTH = 14;
  private final PartyLexicon lexicon;
  private final TitleGrammar titles;
  private final OrgGrammar orgs;
  private final NameMatcher names;

  NameScanner(PartyLexicon lexicon) {
    this.lexicon = lexicon;
    this.titles = new TitleGrammar(lexicon);
    this.orgs = new OrgGrammar(lexicon, titles);
    this.names = new NameMatcher(lexicon, titles, orgs);
  }

  /** All possible names, in reading order. Bylines are skipped. */
  List<ScannedName> scan(TaggedTokens tokens) {
    List<ScannedName> found = new ArrayList<>();
    Skips skips = new Skips(NoStoryText.of(tokens), JoinedNames.of(tokens, lexicon));
    for (int s = 0; s < tokens.document.sentenceCount(); s++) {
      int from = tokens.document.firstToken(s);
      int to = tokens.document.endToken(s);
      if (!isByline(tokens, from, to)) {
        scanSentence(tokens, from, to, skips, found);
      }
    }
    return found;
  }

  /** "By Anna Smith" as a sentence of its own names an author. */
  private static boolean isByline(TaggedTokens tokens, int from, int to) {
    if (to - from > BYLINE_LENGTH || to - from < 2) {
      return false;
    }
    boolean by = tokens.is(from, "By") || tokens.is(from, "BY");
    boolean written =
        tokens.is(from, "Written")
            || tokens.is(from, "Reporting")
            || tokens.is(from, "Edited")
            || tokens.is(from, "Editing");
    if (!(by && tokens.isCapitalised(from + 1)) && !(written && tokens.is(from + 1, "by"))) {
      return false;
    }
    return !tokens.is(to - 1, ".") || written;
  }

  /** What was found before the scan: text that names no party, and joined names by first token. */
  private record Skips(BitSet noStory, Map<Integer, Integer> joined) {
    /** End of the part of a sentence that begins at a token and that is story. */
    int storyEnd(int from, int end) {
      int skip = noStory.nextSetBit(from);
      return skip < 0 ? end : Math.min(skip, end);
    }

    /** End of the joined name that begins at a token; -1 for none. */
    int joinedEnd(int at) {
      return joined.isEmpty() ? -1 : joined.getOrDefault(at, -1);
    }
  }

  private void scanSentence(
      TaggedTokens tokens, int from, int end, Skips skips, List<ScannedName> found) {
    TitleBinder binder = new TitleBinder(tokens, found);
    int to = skips.storyEnd(from, end);
    int i = from;
    while (i < end) {
      if (i >= to) {
        i = Math.min(end, skips.noStory().nextClearBit(i));
        to = skips.storyEnd(i, end);
        binder.onOtherToken();
        continue;
      }
      int joined = skips.joinedEnd(i);
      if (joined > 0) {
        binder.onName(ScannedName.of(i, joined, Kind.ORG, "org_joined"));
        i = joined;
        continue;
      }
      int close = tokens.is(i, "<") ? closingBracket(tokens, i, to) : -1;
      TitleSpan title = close > 0 ? null : title(tokens, i, to);
      boolean begins = close < 0 && title == null && tokens.isWord(i);
      ScannedName name = begins ? names.at(tokens, i, to) : null;
      if (close > 0) {
        addTaggedCompany(tokens, i + 1, close, found);
        i = close + 1;
      } else if (title != null) {
        binder.onTitle(title);
        i = title.end();
      } else if (name != null) {
        binder.onName(name);
        i = name.end();
      } else {
        binder.onOtherToken();
        i++;
      }
    }
  }

  /** The title that begins at a token; null if there is none or an organisation begins there. */
  private @Nullable TitleSpan title(TaggedTokens tokens, int i, int to) {
    long mask = WordClasses.TITLE | WordClasses.TITLE_MODIFIER | WordClasses.COURTESY;
    if (!tokens.has(i, mask) || (tokens.isCapitalised(i) && orgs.at(tokens, i, to) != null)) {
      return null;
    }
    TitleSpan title = titles.at(tokens, i, to);
    boolean orgHeadFollows =
        title != null
            && tokens.isCapitalised(i)
            && tokens.isCapitalised(title.end())
            && !title.courtesy()
            && tokens.has(title.end(), WordClasses.ORG_HEAD | WordClasses.THING_HEAD)
            && !tokens.has(title.end(), WordClasses.GIVEN | WordClasses.FAMILY);
    return orgHeadFollows || isCompanyName(tokens, title) ? null : title;
  }

  /** "General Foods", "General Motors": the word General and a common noun in the plural. */
  private static boolean isCompanyName(TaggedTokens tokens, @Nullable TitleSpan title) {
    return title != null
        && title.end() == title.first() + 1
        && tokens.is(title.first(), "General")
        && tokens.isCapitalised(title.end())
        && tokens.has(title.end(), WordClasses.COMMON)
        && tokens.lower(title.end()).endsWith("s")
        && !tokens.isCapitalised(title.end() + 1)
        && !tokens.has(title.end(), WordClasses.GIVEN);
  }

  private static int closingBracket(TaggedTokens tokens, int open, int to) {
    for (int i = open + 1; i < Math.min(to, open + TAG_LENGTH); i++) {
      if (tokens.is(i, ">")) {
        return i;
      }
    }
    return -1;
  }

  /** Wires write companies in angle brackets. A ticker symbol alone is no name. */
  private static void addTaggedCompany(
      TaggedTokens tokens, int from, int to, List<ScannedName> found) {
    boolean name = false;
    for (int i = from; i < to; i++) {
      name |= tokens.isCapitalised(i) && !tokens.isAllCaps(i) && !tokens.isInitial(i);
    }
    if (name) {
      found.add(ScannedName.of(from, to, Kind.ORG, "org_tagged"));
    }
  }

  /** Assigns titles to the names that follow them, in the order of one sentence. */
  private static final class TitleBinder {
    /** Number of capitalised words before a title that may belong to it. */
    private static final int MAX_WIDENED = 3;

    /** Number of tokens of party and state after a name in a list. */
    private static final int PARTY_LENGTH = 6;

    private static final Set<String> POST_LINKS = Set.of("to", "of", "for", "in", "at");
    private final TaggedTokens tokens;
    private final List<ScannedName> found;

    /** The title that ends right before the current token. */
    private @Nullable TitleSpan pending;

    /** The last title that no name has taken yet. */
    private @Nullable TitleSpan last;

    /** A plural title, which the names of a list share. */
    private @Nullable TitleSpan plural;

    /** Appends names to a list that may contain names of earlier sentences. */
    TitleBinder(TaggedTokens tokens, List<ScannedName> found) {
      this.tokens = tokens;
      this.found = found;
    }

    void onTitle(TitleSpan title) {
      TitleSpan wide = widen(title);
      int i = title.first();
      pending = wide;
      last = wide.courtesy() ? null : wide;
      if (tokens.isCapitalised(i)
          && title.end() == i + 1
          && tokens.has(i, WordClasses.FAMILY)
          && !tokens.isCapitalised(i + 1)) {
        // King: a name only if the article names a person with this surname in full.
        found.add(ScannedName.unknown(i, i + 1).withPrior(new ScannedName.Prior(-4, 0, 0, 0)));
      }
    }

    void onName(ScannedName name) {
      TitleSpan title = titleOf(name);
      if (title != null) {
        plural = tokens.has(title.headEnd() - 1, WordClasses.PLURAL_TITLE) ? title : null;
      }
      pending = null;
      found.add(title == null ? name : name.withTitle(title));
    }

    private @Nullable TitleSpan titleOf(ScannedName name) {
      if (pending != null && pending.end() == name.first()) {
        TitleSpan title = pending;
        last = null;
        return title;
      }
      if (last != null && postBetween(last, name)) {
        TitleSpan title =
            new TitleSpan(last.first(), name.first(), last.headEnd(), last.info(), false);
        last = null;
        return title;
      }
      return plural != null && continuesList(name) ? plural : null;
    }

    void onOtherToken() {
      pending = null;
    }

    /** A capitalised title includes capitalised common words before it: Unification Minister. */
    private TitleSpan widen(TitleSpan title) {
      if (title.courtesy() || found.isEmpty()) {
        return title;
      }
      ScannedName before = found.get(found.size() - 1);
      boolean adjacent =
          before.end() == title.first()
              && before.kind() == Kind.UNKNOWN
              && before.length() <= MAX_WIDENED
              && tokens.isCapitalised(title.first());
      if (!adjacent) {
        return title;
      }
      for (int i = before.first(); i < before.end(); i++) {
        boolean common = tokens.has(i, WordClasses.COMMON) && !tokens.has(i, WordClasses.GIVEN);
        if (tokens.isWord(i) && !common) {
          found.set(found.size() - 1, likelierOrg(before));
          return title;
        }
      }
      found.remove(found.size() - 1);
      return new TitleSpan(before.first(), title.end(), title.headEnd(), title.info(), false);
    }

    /** "Norvale President": the name before a title is probably the employer. */
    private static ScannedName likelierOrg(ScannedName name) {
      ScannedName.Prior prior = name.prior();
      return name.withPrior(
          new ScannedName.Prior(prior.person(), prior.org() + 2, prior.place(), prior.article()));
    }

    /** "Ambassador to Athens Nazmi Akiman": the place of the post is between title and name. */
    private boolean postBetween(TitleSpan title, ScannedName name) {
      if (found.isEmpty() || name.kind() != Kind.UNKNOWN) {
        return false;
      }
      ScannedName post = found.get(found.size() - 1);
      int p = tokens.isLower(title.end() + 1, "the") ? title.end() + 2 : title.end() + 1;
      boolean common =
          tokens.has(name.first(), WordClasses.COMMON)
              && !tokens.has(name.first(), WordClasses.GIVEN);
      return post.first() == p
          && !common
          && !(name.length() == 1 && tokens.isAllCaps(name.first()))
          && post.end() == name.first()
          && POST_LINKS.contains(tokens.lower(title.end()))
          && (post.kind() == Kind.COUNTRY || post.kind() == Kind.ORG || post.kind() == Kind.PLACE);
    }

    /** "Presidents A of X and B of Y": a further name after the first. */
    private boolean continuesList(ScannedName name) {
      if (found.isEmpty()) {
        return false;
      }
      int link = name.first() - 1;
      if (!tokens.is(link, "and") && !tokens.is(link, ",")) {
        return false;
      }
      int end = tokens.is(link, "and") && tokens.is(link - 1, ",") ? link - 1 : link;
      return name.kind() == Kind.UNKNOWN && (endsAt(end) || hasTitleBefore(afterName(end)));
    }

    private boolean endsAt(int end) {
      return found.get(found.size() - 1).end() == end;
    }

    /** True if a name with the plural title ends at a token. */
    private boolean hasTitleBefore(int end) {
      for (int i = found.size() - 1; i >= 0 && found.get(i).end() >= end; i--) {
        if (found.get(i).end() == end && Objects.equals(found.get(i).title(), plural)) {
          return true;
        }
      }
      return false;
    }

    /** The token after the name in "Ann Lee (D-Maine)" or "Ann Lee, Democrat of Maine". */
    private int afterName(int end) {
      int from = Math.max(0, end - PARTY_LENGTH);
      for (int i = end - 1; i >= from; i--) {
        if (tokens.is(i, "(") || (tokens.is(i, ",") && tokens.isCapitalised(i + 1))) {
          return i;
        }
      }
      return end;
    }
  }
}
