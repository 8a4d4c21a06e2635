package org.dateline.parties;

import java.util.Set;

/**
 * Finds how far an organisation's name reaches behind its head: "of Professional Flight
 * Attendants".
 */
final class OrgTails {
  private static final Set<String> LINKS = Set.of("of", "for", "on", "against", "to");
  private final PartyLexicon lexicon;
  private final TitleGrammar titles;

  OrgTails(PartyLexicon lexicon, TitleGrammar titles) {
    this.lexicon = lexicon;
    this.titles = titles;
  }

  /** End of "of Professional Flight Attendants" after a head; the same place where none follows. */
  int linked(TaggedTokens m, int at, int to) {
    if (at >= to || !LINKS.contains(m.tokens.word(at))) {
      return at;
    }
    int begin = m.is(at + 1, "the") ? at + 2 : at + 1;
    if (!m.cap(begin) || begin >= to || m.has(begin, WordFlags.CALENDAR)) {
      return at;
    }
    boolean loose = !m.is(at, "of") && !m.is(at, "for");
    if (loose && !m.has(begin, WordFlags.COMMON)) {
      return at;
    }
    int places = placesAnd(m, begin, to);
    if (places > 0) {
      return places;
    }
    int end = cutAtTitle(m, begin, NameSpans.end(m, begin, to), to);
    if (plainWords(m, begin, end) || m.has(end - 1, OrgGrammar.MODIFIERS)) {
      if (m.is(end, "and") && m.cap(end + 1)) {
        int more = cutAtTitle(m, end + 1, NameSpans.end(m, end + 1, to), to);
        if (plainWords(m, end + 1, more) && !m.has(more - 1, WordFlags.ORG_HEAD | WordFlags.FORM)) {
          end = more;
        }
      }
      int further = linked(m, end, to);
      return Math.max(end, further);
    }
    return end;
  }

  /** "of New York and New Jersey": end of two places joined, -1 where there are none. */
  private int placesAnd(TaggedTokens m, int begin, int to) {
    int first = placeEnd(m, begin, to);
    if (first < 0 || !m.is(first, "and")) {
      return -1;
    }
    int second = placeEnd(m, first + 1, to);
    return second > 0 && !m.possessive(second) ? second : -1;
  }

  private int placeEnd(TaggedTokens m, int at, int to) {
    if (!m.cap(at) || at >= to) {
      return -1;
    }
    Countries.Match country = lexicon.countries.at(m.tokens, at, to, m.published);
    PhraseTable.Entry<String> place = lexicon.places.longest(m.tokens, at, to);
    int end = country == null || country.form() != Countries.Form.NAME ? -1 : at + country.length();
    return place == null ? end : Math.max(end, at + place.length());
  }

  private int cutAtTitle(TaggedTokens m, int begin, int end, int to) {
    for (int i = begin + 1; i < end; i++) {
      if (m.cap(i) && m.has(i, WordFlags.TITLE) && titles.at(m, i, to) != null) {
        return i;
      }
    }
    return end;
  }

  private boolean plainWords(TaggedTokens m, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (m.tokens.isWord(i) && !m.has(i, WordFlags.COMMON) && !adjective(m, i)) {
        return false;
      }
    }
    return true;
  }

  /** True for an adjective or another name of a state. */
  boolean adjective(TaggedTokens m, int at) {
    return lexicon.countries.at(m.tokens, at, at + 1, m.published) != null;
  }
}
