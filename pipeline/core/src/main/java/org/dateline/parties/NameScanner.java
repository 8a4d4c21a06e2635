package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the sentences of an article and cuts out what may be names. */
final class NameScanner {
  private static final Set<String> GROUP_STARTS = Set.of("two", "both", "three", "the");
  private static final Set<String> DIRECTIONS =
      Set.of("west", "east", "north", "south", "united", "saudi");
  private final PartyLexicon lexicon;
  private final TitleGrammar titles;
  private final OrgGrammar orgs;
  private final CapitalRuns runs;
  private final ListedNames listed;

  NameScanner(PartyLexicon lexicon) {
    this.lexicon = lexicon;
    this.titles = new TitleGrammar(lexicon);
    this.orgs = new OrgGrammar(lexicon, titles);
    this.runs = new CapitalRuns(titles);
    this.listed = new ListedNames(runs);
  }

  /** All that may be names, in reading order. */
  List<NameMention> scan(TaggedTokens m) {
    List<NameMention> names = new ArrayList<>();
    for (int s = 0; s < m.text.sentenceCount(); s++) {
      int from = m.text.firstToken(s);
      int to = m.text.endToken(s);
      if (!isByline(m, from, to)) {
        sentence(m, from, to, names);
      }
    }
    return names;
  }

  /** "By Anna Smith" alone in a paragraph names an author. */
  private static boolean isByline(TaggedTokens m, int from, int to) {
    if (to - from > 14 || to - from < 2) {
      return false;
    }
    boolean by = m.is(from, "By") || m.is(from, "BY");
    boolean written =
        m.is(from, "Written")
            || m.is(from, "Reporting")
            || m.is(from, "Edited")
            || m.is(from, "Editing");
    if (!(by && m.cap(from + 1)) && !(written && m.is(from + 1, "by"))) {
      return false;
    }
    return !m.is(to - 1, ".") || written;
  }

  private void sentence(TaggedTokens m, int from, int to, List<NameMention> names) {
    TitleBinder binder = new TitleBinder(m, names);
    int i = from;
    while (i < to) {
      int close = m.is(i, "<") ? closing(m, i, to) : -1;
      TitleSpan title = close > 0 ? null : title(m, i, to);
      NameMention name = close < 0 && title == null && m.tokens.isWord(i) ? at(m, i, to) : null;
      if (close > 0) {
        addTagged(m, i + 1, close, names);
        i = close + 1;
      } else if (title != null) {
        binder.title(title);
        i = title.end();
      } else if (name != null) {
        binder.name(name);
        i = name.end;
      } else {
        binder.gap();
        i++;
      }
    }
  }

  /** The title that begins here; none where an organisation's name does. */
  private @Nullable TitleSpan title(TaggedTokens m, int i, int to) {
    long mask = WordFlags.TITLE | WordFlags.TITLE_MODIFIER | WordFlags.COURTESY;
    if (!m.has(i, mask) || (m.cap(i) && orgs.at(m, i, to) != null)) {
      return null;
    }
    TitleSpan title = titles.at(m, i, to);
    boolean head =
        title != null
            && m.cap(i)
            && m.cap(title.end())
            && !title.courtesy()
            && m.has(title.end(), WordFlags.ORG_HEAD);
    return head ? null : title;
  }

  private static int closing(TaggedTokens m, int open, int to) {
    for (int i = open + 1; i < Math.min(to, open + 14); i++) {
      if (m.is(i, ">")) {
        return i;
      }
    }
    return -1;
  }

  /** What a wire puts between angle brackets: a company, or only its ticker symbol. */
  private static void addTagged(TaggedTokens m, int from, int to, List<NameMention> names) {
    boolean name = false;
    for (int i = from; i < to; i++) {
      name |= m.cap(i) && !m.tokens.isAllCaps(i) && !m.initial(i);
    }
    if (name) {
      names.add(new NameMention(m, from, to, NameMention.Kind.ORG, "org_tagged"));
    }
  }

  private @Nullable NameMention at(TaggedTokens m, int i, int to) {
    boolean cap = m.cap(i);
    if (!cap && !GROUP_STARTS.contains(m.lower(i)) && !lowered(m, i)) {
      return lexicon.organisations.longest(m.tokens, i, to) == null ? null : orgs.at(m, i, to);
    }
    NameMention org = cap ? orgs.at(m, i, to) : null;
    Countries.Match country = lexicon.countries.at(m.tokens, i, to, m.published);
    PhraseTable.Entry<String> place = cap ? lexicon.places.longest(m.tokens, i, to) : null;
    int countryEnd = country == null ? -1 : i + country.length();
    int placeEnd = place == null ? -1 : i + place.length();
    boolean state = country != null && org != null && org.known == null && org.end == countryEnd;
    if (org != null && !state && org.end >= countryEnd && org.end >= placeEnd) {
      return org;
    }
    PhraseTable.Entry<String> none =
        cap
            ? lexicon.notNames.longest(m.tokens, i, to)
            : lexicon.notNames.longestAnyCase(m.tokens, i, to);
    boolean given = m.has(i, WordFlags.GIVEN) && m.cap(i + 1);
    given &= none == null || none.length() == 1;
    if (none != null && !given && i + none.length() > Math.max(countryEnd, placeEnd)) {
      return new NameMention(m, i, i + none.length(), NameMention.Kind.THING, "not_name");
    }
    if (!cap && country == null) {
      return null;
    }
    boolean adjective = country != null && country.form() == Countries.Form.ADJECTIVE;
    if (!adjective && ListedNames.givenBeforeName(m, i, to, Math.max(countryEnd, placeEnd))) {
      return runs.at(m, i, to);
    }
    if (country != null && countryEnd >= placeEnd) {
      NameMention branded = cap ? listed.branded(m, i, countryEnd, to, country.form()) : null;
      return branded == null ? ListedNames.country(m, i, country) : branded;
    }
    if (place != null) {
      return ListedNames.place(m, i, placeEnd, to, place.value());
    }
    return runs.at(m, i, to);
  }

  /** A word that lost its capital, as old wires have them: no word of common English. */
  private static boolean lowered(TaggedTokens m, int i) {
    long plain = WordFlags.COMMON | WordFlags.FUNCTION | WordFlags.PARTICLE;
    if (DIRECTIONS.contains(m.lower(i))) {
      return i + 1 < m.size() && m.tokens.isWord(i + 1) && !m.has(i + 1, plain) && !m.cap(i + 1);
    }
    return m.tokens.isWord(i) && !m.has(i, plain) && m.lower(i).length() > 3;
  }
}
