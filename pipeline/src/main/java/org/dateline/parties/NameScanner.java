package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the sentences of an article and cuts out what may be names. */
final class NameScanner {
  private static final Set<String> GROUP_STARTS = Set.of("two", "both", "three", "the");
  private static final Set<String> BOUND =
      Set.of("al", "el", "bin", "ibn", "van", "von", "de", "du", "da", "di", "della");
  private static final Set<String> DIRECTIONS =
      Set.of("west", "east", "north", "south", "united", "saudi");
  private static final Set<String> ORIGINS =
      Set.of("based", "born", "headquartered", "listed", "registered", "made", "built");
  private final Lexicon lexicon;
  private final TitleGrammar titles;
  private final OrgGrammar orgs;

  NameScanner(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.titles = new TitleGrammar(lexicon);
    this.orgs = new OrgGrammar(lexicon, titles);
  }

  /** All that may be names, in reading order. */
  List<Name> scan(Marked m) {
    List<Name> names = new ArrayList<>();
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
  private static boolean isByline(Marked m, int from, int to) {
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

  private void sentence(Marked m, int from, int to, List<Name> names) {
    TitleBinder binder = new TitleBinder(m, names);
    int i = from;
    while (i < to) {
      int close = m.is(i, "<") ? closing(m, i, to) : -1;
      TitleSpan title = close > 0 ? null : title(m, i, to);
      Name name = close < 0 && title == null && m.tokens.isWord(i) ? at(m, i, to) : null;
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
  private @Nullable TitleSpan title(Marked m, int i, int to) {
    int mask = WordFlags.TITLE | WordFlags.TITLE_MODIFIER | WordFlags.COURTESY;
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

  private static int closing(Marked m, int open, int to) {
    for (int i = open + 1; i < Math.min(to, open + 14); i++) {
      if (m.is(i, ">")) {
        return i;
      }
    }
    return -1;
  }

  /** What a wire puts between angle brackets: a company, or only its ticker symbol. */
  private static void addTagged(Marked m, int from, int to, List<Name> names) {
    boolean name = false;
    for (int i = from; i < to; i++) {
      name |= m.cap(i) && !m.tokens.isAllCaps(i) && !m.initial(i);
    }
    if (name) {
      names.add(new Name(m, from, to, Name.Kind.ORG, "org_tagged"));
    }
  }

  private @Nullable Name at(Marked m, int i, int to) {
    boolean cap = m.cap(i);
    if (!cap && !GROUP_STARTS.contains(m.lower(i)) && !lowered(m, i)) {
      return lexicon.organisations.longest(m.tokens, i, to) == null ? null : orgs.at(m, i, to);
    }
    Name org = cap ? orgs.at(m, i, to) : null;
    Countries.Match country = lexicon.countries.at(m.tokens, i, to, m.published);
    Phrases.Entry<String> place = cap ? lexicon.places.longest(m.tokens, i, to) : null;
    int countryEnd = country == null ? -1 : i + country.length();
    int placeEnd = place == null ? -1 : i + place.length();
    boolean state = country != null && org != null && org.known == null && org.end == countryEnd;
    if (org != null && !state && org.end >= countryEnd && org.end >= placeEnd) {
      return org;
    }
    if (!cap && country == null) {
      return null;
    }
    Phrases.Entry<String> none = cap ? lexicon.notNames.longest(m.tokens, i, to) : null;
    boolean given = m.has(i, WordFlags.GIVEN) && m.cap(i + 1);
    given &= none == null || none.length() == 1;
    if (none != null && !given && i + none.length() > Math.max(countryEnd, placeEnd)) {
      return new Name(m, i, i + none.length(), Name.Kind.THING, "not_name");
    }
    boolean adjective = country != null && country.form() == Countries.Form.ADJECTIVE;
    if (!adjective && givenBeforeName(m, i, to, Math.max(countryEnd, placeEnd))) {
      return run(m, i, to);
    }
    if (country != null && countryEnd >= placeEnd) {
      Name branded = cap ? branded(m, i, countryEnd, to, country.form()) : null;
      return branded == null ? country(m, i, country) : branded;
    }
    if (place != null) {
      return place(m, i, placeEnd, to, place.value());
    }
    return run(m, i, to);
  }

  /** A word that lost its capital, as old wires have them: no word of common English. */
  private static boolean lowered(Marked m, int i) {
    int plain = WordFlags.COMMON | WordFlags.FUNCTION | WordFlags.PARTICLE;
    if (DIRECTIONS.contains(m.lower(i))) {
      return i + 1 < m.size() && m.tokens.isWord(i + 1) && !m.has(i + 1, plain) && !m.cap(i + 1);
    }
    return m.tokens.isWord(i) && !m.has(i, plain) && m.lower(i).length() > 3;
  }

  /** "Jordan Smith", "Chad Hurley": a given name that is a country or city as well. */
  private static boolean givenBeforeName(Marked m, int at, int to, int end) {
    return end == at + 1
        && m.has(at, WordFlags.GIVEN)
        && m.cap(end)
        && !m.has(
            end,
            WordFlags.TITLE | WordFlags.FUNCTION | WordFlags.ORG_HEAD | WordFlags.TITLE_MODIFIER)
        && Runs.end(m, at, to) - at >= 2;
  }

  /** "Canada Post", "Australian Wool Innovation": a country and capitalised common words. */
  private @Nullable Name branded(Marked m, int at, int end, int to, Countries.Form form) {
    int run = end < to && m.cap(end) ? cut(m, at, Runs.end(m, at, to), to) : end;
    int least = form == Countries.Form.NAME ? 1 : 2;
    boolean naming = form == Countries.Form.NAME || form == Countries.Form.ADJECTIVE;
    if (run - end < least || !naming || m.has(at, WordFlags.GIVEN)) {
      return null;
    }
    int other = WordFlags.TITLE | WordFlags.TITLE_MODIFIER | WordFlags.NOT_NAME | WordFlags.GIVEN;
    int heads = WordFlags.THING_HEAD | WordFlags.PLACE_HEAD;
    for (int i = end; i < run; i++) {
      if (!m.cap(i) || !m.has(i, WordFlags.COMMON) || m.has(i, other) || m.tokens.isAllCaps(i)) {
        return null;
      }
    }
    if (m.has(run - 1, heads)) {
      return null;
    }
    return new Name(m, at, run, Name.Kind.ORG, "org_branded");
  }

  private static Name country(Marked m, int at, Countries.Match country) {
    Name name = new Name(m, at, at + country.length(), Name.Kind.COUNTRY, "country");
    name.codes = country.codes();
    name.form = country.form();
    if (m.is(name.end, "-") && ORIGINS.contains(m.lower(name.end + 1))) {
      name.kind = Name.Kind.PLACE;
    }
    return name;
  }

  private static Name place(Marked m, int at, int end, int to, String code) {
    int run = Runs.end(m, at, to);
    boolean hyphen = m.is(end, "-") && m.glued(end) && m.cap(end + 1);
    boolean surname = end == at + 1 && m.has(at, WordFlags.FAMILY | WordFlags.GIVEN);
    if (run > end && m.has(end, WordFlags.PARTICLE) && !m.cap(end) && !m.is(end, "de")) {
      return new Name(m, at, run, Name.Kind.UNKNOWN, "run");
    }
    boolean more =
        run > end && m.cap(end) && !m.has(end, WordFlags.TITLE | WordFlags.TITLE_MODIFIER);
    if (surname && hyphen && run > end) {
      return new Name(m, at, run, Name.Kind.UNKNOWN, "run");
    }
    more &= !(m.has(end, WordFlags.GIVEN) && !m.has(end, WordFlags.COMMON) && run - end > 1);
    Name name = new Name(m, at, more && !surname ? run : end, Name.Kind.PLACE, "place_list");
    if (more && !surname) {
      name.kind = Name.Kind.UNKNOWN;
      name.placeScore = 1;
      name.orgScore = 1.2;
    }
    if (surname) {
      name.kind = Name.Kind.UNKNOWN;
      name.placePrior = m.has(at, WordFlags.FAMILY) ? 1.1 : 1.6;
      name.rule = "run";
    }
    if (!code.isEmpty()) {
      name.codes = List.of(code);
    }
    return name;
  }

  /** A run of capitalised words that no list knows. */
  private @Nullable Name run(Marked m, int at, int to) {
    boolean hyphen = m.is(at + 1, "-") && m.glued(at + 1) && m.cap(at + 2);
    boolean given = m.has(at, WordFlags.GIVEN) && (m.cap(at + 1) || hyphen);
    if (m.has(at, WordFlags.CALENDAR) && !given) {
      return null;
    }
    boolean opens = m.opensSentence(at);
    if (affiliation(m, at)) {
      return new Name(m, at, Math.min(to, at + 3), Name.Kind.THING, "affiliation");
    }
    if (m.has(at, WordFlags.FUNCTION) && !(m.has(at, WordFlags.GIVEN) && m.cap(at + 1))) {
      return null;
    }
    int end = Runs.end(m, at, to);
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
    return new Name(m, first, end, Name.Kind.UNKNOWN, "run");
  }

  /** "D-Maine" after a lawmaker's name. */
  private static boolean affiliation(Marked m, int at) {
    return m.initial(at) && m.is(at + 1, "-") && m.glued(at + 1) && m.is(at - 1, ",");
  }

  /** True for a common word that only a sentence's beginning made capital. */
  private static boolean opener(Marked m, int at) {
    return m.has(at, WordFlags.COMMON | WordFlags.GROUP_NOUN)
        && !m.has(at, WordFlags.GIVEN | WordFlags.FAMILY | WordFlags.TITLE)
        && m.cap(at + 1)
        && !m.has(at + 1, WordFlags.COMMON);
  }

  /** Ends a run where a title or another country begins. */
  private int cut(Marked m, int at, int end, int to) {
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
