package org.dateline.parties;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds title, affiliation and the side that each person stands for. */
final class AffiliationFinder {
  private static final Pattern PLURAL =
      Pattern.compile("(?i)(minister|president|senator|ambassador|leader|envoy|governor)s$");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> US_PARTIES = Set.of("Democrat", "Democratic", "Republican");
  private static final Set<String> COMPLEMENT_ENDS =
      Set.of(
          "who", "which", "that", "is", "was", "has", "had", "were", "are", "will", "would", "in");
  private static final Set<String> COMPLEMENT_LINKS =
      Set.of("of", "for", "at", "to", "in", "with", "on");
  private static final Set<String> CLAUSE_STARTS =
      Set.of(
          "who", "which", "and", "but", "is", "was", "has", "had", "were", "are", "will", "would",
          "can", "could");
  private static final int REACH = 14;
  private final TaggedTokens m;
  private final TitleGrammar titles;
  private final Pattern opinions;
  private final Countries countries;
  private final ImpliedEmployers affiliations;
  private final Map<Integer, NameMention> byFirst = new HashMap<>();
  private final Map<Integer, NameMention> byEnd = new HashMap<>();
  private final BitSet inOrg = new BitSet();

  AffiliationFinder(TaggedTokens m, PartyLexicon lexicon, List<NameMention> names) {
    this.m = m;
    this.titles = new TitleGrammar(lexicon);
    this.opinions = lexicon.opinions;
    this.countries = lexicon.countries;
    this.affiliations = new ImpliedEmployers(m, names, byFirst, byEnd);
    for (NameMention name : names) {
      byFirst.put(name.first, name);
      byEnd.put(name.end, name);
      if (name.kind == NameMention.Kind.ORG) {
        inOrg.set(name.first, name.end);
      }
    }
  }

  /** Fills in title, country and affiliation of a person. */
  void find(PartyCandidate person) {
    for (NameMention name : person.names) {
      if (name.titleBefore != null && !name.titleBefore.courtesy()) {
        takeBefore(person, name.titleBefore);
        preceding(person, name, beforeOrganisation(name.titleBefore.first()) - 1);
      } else {
        apposition(person, name);
        preceding(person, name, name.first - 1);
      }
      possessiveCountry(person, name);
      ofCountry(person, name);
      affiliations.beside(person, name);
    }
    for (NameMention name : person.names) {
      if (person.titles.isEmpty() && name.titleBefore != null && !name.titleBefore.courtesy()) {
        apposition(person, name);
      }
    }
  }

  private void title(PartyCandidate person, TitleSpan span, int end) {
    String printed = SPACE.matcher(m.words(span.first(), end)).replaceAll(" ");
    String words = opinions.matcher(singular(printed)).replaceFirst("");
    if (person.titles.size() < 3) {
      person.titles.add(words);
    }
    if (person.role == null && !span.info().role().isEmpty()) {
      person.role = span.info().role();
    }
    if (person.titleCountry.isEmpty()) {
      person.titleCountry = span.info().country();
    }
  }

  /** "Presidents A of X and B of Y": each is a President. */
  private static String singular(String title) {
    return PLURAL.matcher(title).replaceFirst("$1");
  }

  private void takeBefore(PartyCandidate person, TitleSpan span) {
    title(person, span, span.end());
    sideBefore(person, span.first());
    affiliations.coreferent(person, span);
  }

  /**
   * Country or organisation right before a title: "South Korean spokesman", "Japan's chief envoy".
   */
  private void sideBefore(PartyCandidate person, int first) {
    int p = first;
    if (m.possessive(p - 1)) {
      p--;
    }
    NameMention before = byEnd.get(throughOrgans(p));
    if (before == null) {
      return;
    }
    boolean state =
        before.kind == NameMention.Kind.COUNTRY || before.kind == NameMention.Kind.PLACE;
    if (state && before.codes.size() == 1) {
      represent(person, before);
    } else if (before.kind == NameMention.Kind.ORG && before.actor != null) {
      ImpliedEmployers.take(person, before);
      sideBefore(person, before.first);
    } else if (US_PARTIES.contains(before.text) && person.country == null) {
      person.country = "USA";
    }
  }

  /** "Egypt's foreign ministry spokesman": past the organ and the possessive. */
  private int throughOrgans(int at) {
    int p = at;
    long organs = WordFlags.ORG_HEAD | WordFlags.ORGAN;
    while (p > at - 3 && byEnd.get(p) == null && !m.cap(p - 1) && m.has(p - 1, organs)) {
      p--;
    }
    return p < at && m.possessive(p - 1) ? p - 1 : p;
  }

  /** A state's name beside a person's: the side, and where nothing nearer is known the employer. */
  private void represent(PartyCandidate person, NameMention state) {
    String code = state.codes.get(0);
    if (person.country == null) {
      person.country = code;
    }
    boolean own = person.affiliation == null && code.equals(person.country);
    if (own && state.kind == NameMention.Kind.COUNTRY) {
      person.affiliation = countries.name(code);
    }
  }

  /** "Lee Do-hoon, special representative for ...": the title after the name. */
  private void apposition(PartyCandidate person, NameMention name) {
    int n = name.end;
    if (!m.is(n, ",")) {
      return;
    }
    int to = m.text.endToken(name.sentence);
    int i = n + 1;
    if (i < to && m.tokens.isNumber(i) && m.is(i + 1, ",")) {
      i += 2;
    }
    int limit = Math.min(to, i + 8);
    for (; i < limit; i++) {
      if (m.is(i, ",") || m.has(i, WordFlags.SPEECH) || CLAUSE_STARTS.contains(m.lower(i))) {
        return;
      }
      TitleSpan span =
          m.has(i, WordFlags.TITLE | WordFlags.TITLE_MODIFIER) ? titles.at(m, i, to) : null;
      if (span != null && !span.courtesy()) {
        span = national(person, span, to);
        int end = complement(span.end(), to);
        title(person, span, end);
        sideBefore(person, span.first());
        insideComplement(person, span.end(), end);
        affiliations.coreferent(person, span);
        return;
      }
    }
  }

  /** "the chief U.S. mediator": the state inside a title. */
  private TitleSpan national(PartyCandidate person, TitleSpan span, int to) {
    NameMention state = byFirst.get(span.end());
    if (state == null || state.kind != NameMention.Kind.COUNTRY || state.codes.size() != 1) {
      return span;
    }
    TitleSpan head = titles.at(m, state.end, to);
    if (head == null) {
      return span;
    }
    represent(person, state);
    return new TitleSpan(span.first(), head.end(), head.headEnd(), head.info(), false);
  }

  /** End of "for Korean Peninsula peace and security affairs" after a title. */
  private int complement(int at, int to) {
    if (!COMPLEMENT_LINKS.contains(m.lower(at))) {
      return at;
    }
    int i = at + 1;
    int limit = Math.min(to, at + REACH);
    while (i < limit
        && !m.is(i, ",")
        && !m.is(i, ".")
        && !m.is(i, ";")
        && !m.is(i, "(")
        && !m.is(i, "_")
        && !m.has(i, WordFlags.SPEECH)
        && !COMPLEMENT_ENDS.contains(m.lower(i))) {
      i++;
    }
    return i > at + 1 ? i : at;
  }

  private void insideComplement(PartyCandidate person, int from, int to) {
    for (int i = from; i < to; i++) {
      NameMention name = byFirst.get(i);
      if (name == null) {
        continue;
      }
      ImpliedEmployers.take(person, name);
      boolean state = name.kind == NameMention.Kind.COUNTRY || name.kind == NameMention.Kind.PLACE;
      if (state && name.codes.size() == 1 && !m.is(from, "to")) {
        represent(person, name);
      }
    }
  }

  /** "his American counterpart, Stephen Biegun"; "The head of X, Murilo Habbema,". */
  private void preceding(PartyCandidate person, NameMention name, int p) {
    if (!m.is(p, ",")) {
      return;
    }
    int from = m.text.firstToken(name.sentence);
    for (int i = p - 1; i >= Math.max(from, p - REACH); i--) {
      if (m.is(i, ",") || m.has(i, WordFlags.SPEECH)) {
        return;
      }
      if ((m.is(i - 1, "-") && m.glued(i)) || inOrg.get(i)) {
        continue;
      }
      boolean starts = m.has(i, WordFlags.TITLE) && (i == from || fresh(i));
      boolean modified = m.has(i, WordFlags.TITLE_MODIFIER) && (i == from || fresh(i));
      if (!starts && !modified) {
        continue;
      }
      TitleSpan span = titles.at(m, i, p);
      if (span == null || span.courtesy()) {
        continue;
      }
      if (span.end() == p || complement(span.end(), p) == p) {
        title(person, span, p);
        sideBefore(person, span.first());
        insideComplement(person, span.end(), p);
        affiliations.coreferent(person, span);
      }
      return;
    }
  }

  /** True if no word of a title stands before, save in an organisation's name. */
  private boolean fresh(int at) {
    return inOrg.get(at - 1) || !m.has(at - 1, WordFlags.TITLE_MODIFIER | WordFlags.TITLE);
  }

  /**
   * "The head of the Cuban team, Rowing Union Chairman X": a title's organisation belongs to it.
   */
  private int beforeOrganisation(int title) {
    NameMention before = byEnd.get(title);
    return before != null && before.kind == NameMention.Kind.ORG ? before.first : title;
  }

  private void possessiveCountry(PartyCandidate person, NameMention name) {
    if (person.country != null) {
      return;
    }
    if (m.is(name.first - 1, "'s") || m.is(name.first - 1, "\u2019s")) {
      NameMention before = byEnd.get(name.first - 1);
      if (before != null && before.kind == NameMention.Kind.COUNTRY && before.codes.size() == 1) {
        represent(person, before);
      }
    }
  }

  private void ofCountry(PartyCandidate person, NameMention name) {
    if (m.is(name.end, "of") && person.country == null) {
      NameMention after = byFirst.get(m.is(name.end + 1, "the") ? name.end + 2 : name.end + 1);
      if (after != null && after.kind == NameMention.Kind.COUNTRY && after.codes.size() == 1) {
        represent(person, after);
      }
    }
  }
}
