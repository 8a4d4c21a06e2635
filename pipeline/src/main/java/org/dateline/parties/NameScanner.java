package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the sentences of an article and cuts out what may be names. */
final class NameScanner {
  private static final Set<String> POST_LINKS = Set.of("to", "of", "for", "in", "at");
  private static final Set<String> GROUP_STARTS = Set.of("two", "both", "three", "the");
  private static final Set<String> BOUND =
      Set.of("al", "el", "bin", "ibn", "van", "von", "de", "du", "da", "di", "della");
  private static final Set<String> PLURAL =
      Set.of(
          "ministers",
          "presidents",
          "senators",
          "sens",
          "reps",
          "ambassadors",
          "leaders",
          "envoys",
          "governors",
          "secretaries",
          "messrs",
          "chairmen",
          "bishops",
          "mayors",
          "generals");
  private static final Set<String> DIRECTIONS =
      Set.of("west", "east", "north", "south", "united", "saudi");
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
    int i = from;
    @Nullable TitleSpan pending = null;
    @Nullable TitleSpan last = null;
    @Nullable TitleSpan plural = null;
    while (i < to) {
      Name name = null;
      TitleSpan title = null;
      if (m.is(i, "<")) {
        int close = closing(m, i, to);
        if (close > 0) {
          addTagged(m, i + 1, close, names);
          i = close + 1;
          continue;
        }
      }
      if (m.has(i, WordFlags.TITLE | WordFlags.TITLE_MODIFIER | WordFlags.COURTESY)
          && (!m.cap(i) || orgs.at(m, i, to) == null)) {
        title = titles.at(m, i, to);
        if (title != null
            && m.cap(i)
            && m.cap(title.end())
            && !title.courtesy()
            && m.has(title.end(), WordFlags.ORG_HEAD)) {
          title = null;
        }
      }
      if (title != null) {
        pending = widen(m, title, names);
        last = pending.courtesy() ? null : pending;
        if (m.cap(i) && title.end() == i + 1 && m.has(i, WordFlags.FAMILY) && !m.cap(i + 1)) {
          names.add(surname(m, i));
        }
        i = title.end();
        continue;
      }
      if (m.tokens.isWord(i)) {
        name = at(m, i, to);
      }
      if (name == null) {
        pending = null;
        i++;
        continue;
      }
      if (pending != null && pending.end() == name.first) {
        name.titleBefore = pending;
        last = null;
      } else if (last != null && linksTitle(m, last, name, names)) {
        name.titleBefore =
            new TitleSpan(last.first(), name.first, last.headEnd(), last.info(), false);
        last = null;
      } else if (plural != null && joined(m, name, names)) {
        name.titleBefore = plural;
      }
      if (name.titleBefore != null) {
        plural = PLURAL.contains(m.lower(name.titleBefore.headEnd() - 1)) ? name.titleBefore : null;
      }
      pending = null;
      names.add(name);
      i = name.end;
    }
  }

  /** "Presidents A of X and B of Y": a further name after the first. */
  private static boolean joined(Marked m, Name name, List<Name> names) {
    Name before = names.get(names.size() - 1);
    boolean and = m.is(name.first - 1, "and") || m.is(name.first - 1, ",");
    return and && before.end == name.first - 1 && name.kind == Name.Kind.UNKNOWN;
  }

  /** "Ambassador to Athens Nazmi Akiman": the post stands between title and name. */
  private static boolean linksTitle(Marked m, TitleSpan title, Name name, List<Name> names) {
    if (names.isEmpty() || name.kind != Name.Kind.UNKNOWN) {
      return false;
    }
    Name post = names.get(names.size() - 1);
    int p = m.isLower(title.end() + 1, "the") ? title.end() + 2 : title.end() + 1;
    boolean plain = m.has(name.first, WordFlags.COMMON) && !m.has(name.first, WordFlags.GIVEN);
    return post.first == p
        && !plain
        && post.end == name.first
        && POST_LINKS.contains(m.lower(title.end()))
        && (post.kind == Name.Kind.COUNTRY
            || post.kind == Name.Kind.ORG
            || post.kind == Name.Kind.PLACE);
  }

  /**
   * A title with a capital takes in the capitalised common words before it: Unification Minister.
   */
  private static TitleSpan widen(Marked m, TitleSpan title, List<Name> names) {
    if (title.courtesy() || names.isEmpty()) {
      return title;
    }
    Name last = names.get(names.size() - 1);
    boolean joins =
        last.end == title.first() && last.kind == Name.Kind.UNKNOWN && m.cap(title.first());
    if (!joins) {
      return title;
    }
    for (int i = last.first; i < last.end; i++) {
      if (m.tokens.isWord(i) && (!m.has(i, WordFlags.COMMON) || m.has(i, WordFlags.GIVEN))) {
        last.orgScore += 2;
        return title;
      }
    }
    names.remove(names.size() - 1);
    return new TitleSpan(last.first, title.end(), title.headEnd(), title.info(), false);
  }

  /**
   * A title that is a family name too, such as King: a name only where the text knows one so named.
   */
  private static Name surname(Marked m, int at) {
    Name name = new Name(m, at, at + 1, Name.Kind.UNKNOWN, "run");
    name.personScore = -4;
    return name;
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
    if (none != null && !given && i + none.length() > Math.max(countryEnd, placeEnd)) {
      return new Name(m, i, i + none.length(), Name.Kind.THING, "not_name");
    }
    boolean adjective = country != null && country.form() == Countries.Form.ADJECTIVE;
    if (!adjective && givenBeforeName(m, i, to, Math.max(countryEnd, placeEnd))) {
      return run(m, i, to);
    }
    if (country != null && countryEnd >= placeEnd) {
      return country(m, i, country);
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

  private static Name country(Marked m, int at, Countries.Match country) {
    Name name = new Name(m, at, at + country.length(), Name.Kind.COUNTRY, "country");
    name.codes = country.codes();
    name.form = country.form();
    return name;
  }

  private static Name place(Marked m, int at, int end, int to, String code) {
    int run = Runs.end(m, at, to);
    boolean hyphen = m.is(end, "-") && m.glued(end) && m.cap(end + 1);
    boolean surname = end == at + 1 && m.has(at, WordFlags.FAMILY | WordFlags.GIVEN);
    boolean more =
        run > end && m.cap(end) && !m.has(end, WordFlags.TITLE | WordFlags.TITLE_MODIFIER);
    if (surname && hyphen && run > end) {
      return new Name(m, at, run, Name.Kind.UNKNOWN, "run");
    }
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
    return m.has(at, WordFlags.COMMON)
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
