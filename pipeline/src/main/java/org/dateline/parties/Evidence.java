package org.dateline.parties;

import java.util.Set;

/** Weighs what the words of a run and those around it say of its kind. */
final class Evidence {
  private static final Set<String> SHARE_NOUNS =
      Set.of(
          "unit",
          "subsidiary",
          "division",
          "part",
          "shares",
          "acquisition",
          "member",
          "members",
          "board",
          "bid",
          "purchase");
  private static final Set<String> PLACE_KINDS =
      Set.of(
          "town",
          "city",
          "village",
          "port",
          "suburb",
          "island",
          "state",
          "province",
          "region",
          "district",
          "capital",
          "county");
  private static final Set<String> PERSON_CUES = Set.of("who", "whose", "himself", "herself");
  private static final Set<String> ROMAN =
      Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI");
  private final Marked m;
  private final Countries countries;

  Evidence(Marked m, Countries countries) {
    this.m = m;
    this.countries = countries;
  }

  /** True for a country's name that is no given name as well. */
  private boolean country(int token) {
    Countries.Match match =
        m.cap(token) ? countries.at(m.tokens, token, token + 1, m.published) : null;
    return match != null
        && match.form() == Countries.Form.NAME
        && !m.has(token, WordFlags.GIVEN | WordFlags.FAMILY);
  }

  /** Adds up the scores of a run. */
  void weigh(Name name) {
    name.quoted = quoted(name);
    inside(name);
    before(name);
    after(name);
  }

  /** A name alone between quotation marks is a work's or a nickname. */
  private boolean quoted(Name name) {
    int n = m.is(name.end, ",") || m.is(name.end, ".") ? name.end + 1 : name.end;
    return name.first > 0 && m.quote(name.first - 1) && n < m.size() && m.quote(n);
  }

  private void inside(Name name) {
    int a = name.first;
    int e = name.end;
    int words = 0;
    int common = 0;
    boolean joined = false;
    boolean capitals = false;
    for (int i = a; i < e; i++) {
      if (m.tokens.isWord(i)) {
        words++;
        common += m.has(i, WordFlags.COMMON) && !m.has(i, WordFlags.GIVEN) ? 1 : 0;
      }
      joined |= m.is(i, "&") || m.is(i, "/");
      capitals |= i < e - 1 && m.tokens.isAllCaps(i) && m.lower(i).indexOf('.') < 0;
      if (i > a && m.initial(i) && m.is(i + 1, ".") && i + 1 < e) {
        name.personScore += 2;
      }
      if (i > a && m.is(i, "-") && i + 1 < e && !m.cap(i + 1)) {
        name.personScore += 2;
      }
      if (i > a && !m.cap(i) && m.has(i, WordFlags.PARTICLE)) {
        name.personScore += 1.5;
      }
    }
    int last = e - 1;
    if (words > 1 && m.has(a, WordFlags.GIVEN)) {
      name.personScore += m.has(a, WordFlags.COMMON) ? 1.5 : 2.5;
    }
    if (words > 1 && m.has(last, WordFlags.FAMILY)) {
      name.personScore += m.has(last, WordFlags.COMMON) ? .4 : 1;
    }
    if (words > 1 && words < 5 && common == 0) {
      name.personScore += 1.2;
    }
    if (words > 1 && m.initial(a) && m.is(a + 1, ".")) {
      name.personScore += 2;
    }
    if (m.tokens.isWord(a) && m.lower(a).indexOf('.') > 0 && words > 1) {
      name.personScore += 1.5;
    }
    if (ROMAN.contains(m.tokens.word(last)) || m.isLower(last, "jr") || m.is(last, ".")) {
      name.personScore += 2;
    }
    name.personScore -= common * (words > 1 ? 1.2 : 1.5);
    if (capitals && words > 1 && !m.tokens.isAllCaps(last)) {
      name.orgScore += 2;
      name.personScore -= 1.5;
    }
    if (joined) {
      name.orgScore += 3;
      name.personScore -= 2;
    }
    ends(name, last, words);
    if (words == 1 && !m.opensSentence(a) && common == 0) {
      boolean given = m.has(a, WordFlags.GIVEN);
      name.personPrior = given ? 1.5 : m.has(a, WordFlags.FAMILY) ? 1 : 0;
    }
    boolean acronym =
        words == 1
            && m.tokens.isAllCaps(a)
            && name.text.length() <= 6
            && !ROMAN.contains(name.text);
    if (acronym) {
      name.orgScore += m.has(a, WordFlags.COMMON) ? 1 : 2;
      name.personScore -= 1;
    }
    if (words == 1 && m.opensSentence(a) && m.has(a, WordFlags.COMMON)) {
      name.orgScore -= 2;
      name.personScore -= 2;
    }
  }

  private void ends(Name name, int last, int words) {
    if (words > 1 && (country(name.first) || country(last))) {
      name.orgScore += 2.5;
      name.personScore -= 1.5;
    }
    if (words > 1 && m.has(last, WordFlags.PLACE_HEAD) && !m.has(name.first, WordFlags.GIVEN)) {
      name.placeScore += 4;
    }
    if (words > 1 && m.has(last, WordFlags.THING_HEAD) && !m.has(name.first, WordFlags.GIVEN)) {
      name.placeScore += 4;
    }
    if (m.isLower(name.first, "mount")
        || m.isLower(name.first, "lake")
        || m.isLower(name.first, "fort")
        || m.isLower(name.first, "port")
        || m.isLower(name.first, "cape")) {
      name.placeScore += 3;
    }
    if (words > 1 && m.has(last, WordFlags.TRADE)) {
      name.orgScore += 1.5;
    }
  }

  private void before(Name name) {
    int p = name.first - 1;
    if (name.titleBefore != null) {
      boolean kin = name.titleBefore.info().role().isEmpty() && !m.cap(name.titleBefore.first());
      name.personScore += name.titleBefore.courtesy() || !kin ? 6 : 4;
      return;
    }
    if (m.isLower(p, "the") && !m.isLower(name.end - 1, "s")) {
      name.personScore -= 2.5;
    }
    if (m.is(p, "of") && PLACE_KINDS.contains(m.lower(p - 1))) {
      name.placeScore += 3;
    }
    if (m.has(p, WordFlags.PLACE_CUE)) {
      name.placeScore += m.is(p, "in") || m.is(p, "In") ? 2 : 1;
    }
    if (m.has(p, WordFlags.SPEECH) && !m.cap(p)) {
      name.personScore += 1;
    }
    if (m.is(p, "by") || m.is(p, "By")) {
      name.personScore += .6;
    }
    if (m.is(p, "of") || m.is(p, "for") || m.is(p, "at")) {
      int t = p - 1;
      if (m.has(t, WordFlags.TITLE)) {
        name.orgScore += 2;
      } else if (SHARE_NOUNS.contains(m.lower(t))) {
        name.orgScore += 1.5;
      }
    }
  }

  private void after(Name name) {
    int n = name.end;
    if (m.possessive(n)) {
      n++;
      name.personScore += .2;
    }
    if (m.has(n, WordFlags.SPEECH) && !m.cap(n)) {
      name.personScore += 1;
      name.orgScore += .5;
    }
    if (n == name.end && m.has(n, WordFlags.GROUP_NOUN) && !m.cap(n)) {
      name.orgScore += 2.5;
    }
    if (m.is(n, ",")) {
      comma(name, n + 1);
    }
    if (PERSON_CUES.contains(m.lower(n)) || m.is(n, "administration")) {
      name.personScore += 2;
    }
    if (m.is(n, "(") && m.is(n + 2, ")") && m.tokens.isAllCaps(n + 1)) {
      name.orgScore += 3;
    }
  }

  private void comma(Name name, int n) {
    if (n < m.size() && m.tokens.isNumber(n) && m.is(n + 1, ",")) {
      name.personScore += 3;
    }
    if (PERSON_CUES.contains(m.lower(n))) {
      name.personScore += 2;
    }
    for (int i = n; i < Math.min(m.size(), n + 6); i++) {
      if (m.has(i, WordFlags.TITLE) && !m.cap(i)) {
        name.personScore += 2;
        return;
      }
      if (m.is(i, ",") || m.is(i, ".")) {
        return;
      }
      if (m.has(i, WordFlags.GROUP_NOUN) && !m.cap(i) && !m.has(i + 1, WordFlags.TITLE)) {
        name.orgScore += 1.5;
        return;
      }
    }
    if (m.cap(n) && (m.is(n + 1, ",") || m.is(n + 1, ".")) && name.length() <= 2) {
      name.placeScore += .5;
    }
  }
}
