package org.dateline.parties;

import java.util.Set;

/** Weighs what the words of a run and those around it say of its kind. */
final class NameEvidence {
  private static final Set<String> PERSON_CUES = Set.of("who", "whose", "himself", "herself");
  private static final Set<String> WATERS = Set.of("river", "rivers", "lake", "canal", "mount");
  private static final Set<String> LINKS = Set.of("of", "for", "to", "at");
  private static final int REACH = 9;
  private final TaggedTokens m;
  private final NameShape shape;

  NameEvidence(TaggedTokens m, Countries countries) {
    this.m = m;
    this.shape = new NameShape(m, countries);
  }

  /** Adds up the scores of a run. */
  void weigh(NameMention name) {
    name.quoted = quoted(name);
    shape.weigh(name);
    before(name);
    after(name);
  }

  /** A name alone between quotation marks is a work's or a nickname. */
  private boolean quoted(NameMention name) {
    int n = m.is(name.end, ",") || m.is(name.end, ".") ? name.end + 1 : name.end;
    return name.first > 0 && m.quote(name.first - 1) && n < m.size() && m.quote(n);
  }

  private void before(NameMention name) {
    int p = name.first - 1;
    if (name.titleBefore != null) {
      titled(name, name.titleBefore);
      return;
    }
    kindBefore(name, p);
    if (WATERS.contains(m.lower(p)) && !m.cap(p)) {
      name.placeScore += 4;
      name.personScore -= 3;
    }
    if (inApposition(name)) {
      name.personScore += 2.5;
    }
    if (m.isLower(p, "the") && !m.isLower(name.end - 1, "s")) {
      name.personScore -= 2.5;
    }
    if (m.is(p, "of") && m.has(p - 1, WordFlags.PLACE_KIND)) {
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
        name.told = true;
      } else if (m.has(t, WordFlags.SHARE_NOUN)) {
        name.orgScore += 1.5;
      }
    }
  }

  private void titled(NameMention name, TitleSpan title) {
    if (name.length() == 1 && bodyWord(name.first)) {
      name.orgScore += 3;
      return;
    }
    boolean kin = title.info().role().isEmpty() && !m.cap(title.first());
    name.personScore += title.courtesy() || !kin ? 6 : 4;
  }

  /** "the group Barak Anu"; "the union, FNV,". */
  private void kindBefore(NameMention name, int p) {
    if (m.has(p, WordFlags.GROUP_NOUN) && !m.cap(p)) {
      name.orgScore += 2.5;
      name.personScore -= 1;
      name.told = true;
    }
    boolean apposed = m.is(p, ",") && m.has(p - 1, WordFlags.GROUP_NOUN) && !m.cap(p - 1);
    if (apposed && m.tokens.isAllCaps(name.first)) {
      name.orgScore += 2.5;
      name.told = true;
    }
  }

  /** "the executive Commission": a head noun with a capital is no one's surname. */
  private boolean bodyWord(int at) {
    return m.has(at, WordFlags.ORG_HEAD) && !m.has(at, WordFlags.FAMILY | WordFlags.GIVEN);
  }

  /** "The chief delegate of Peru, X Y, spoke": the name between commas is who holds the title. */
  private boolean inApposition(NameMention name) {
    int comma = name.first - 1;
    if (!m.is(comma, ",") || !m.is(name.end, ",") || name.length() < 2) {
      return false;
    }
    for (int i = comma - 1; i > Math.max(0, comma - REACH); i--) {
      if (m.is(i, ",") || m.is(i, ".") || m.has(i, WordFlags.SPEECH)) {
        return false;
      }
      if (m.has(i, WordFlags.TITLE) && (i + 1 == comma || LINKS.contains(m.lower(i + 1)))) {
        return !m.lower(i).endsWith("s");
      }
    }
    return false;
  }

  private void after(NameMention name) {
    int n = name.end;
    kindAfter(name, n);
    if (m.is(n, "of") && name.length() > 1 && bodyNear(n + 1)) {
      name.personScore += .6;
    }
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
      name.told = true;
    }
    if (m.is(n, ",")) {
      comma(name, n + 1);
    }
    if (PERSON_CUES.contains(m.lower(n)) || m.is(n, "administration")) {
      name.personScore += 2;
    }
    if (m.is(n, "(") && m.is(n + 2, ")") && m.tokens.isAllCaps(n + 1)) {
      name.orgScore += 3;
      name.told = true;
    }
  }

  /** "Bill 115", "the El Tesoro mine", "Norvale President Ann Lee": no people. */
  private void kindAfter(NameMention name, int n) {
    if (n < m.size() && m.tokens.isNumber(n) && name.length() == 1) {
      name.personScore -= 4;
    }
    boolean numbered = m.is(n, "No") && m.is(n + 1, ".");
    if ((m.has(n, WordFlags.SITE) && !m.cap(n)) || numbered) {
      name.placeScore += 6;
      name.personScore -= 3;
    }
    if (m.has(n, WordFlags.TITLE) && m.cap(n) && officer(n)) {
      name.orgScore += 3;
      name.personScore -= 3;
      name.told = true;
    }
  }

  /** "Ada Voss of the Norvale Party": the body follows at once. */
  private boolean bodyNear(int at) {
    for (int i = at; i < at + 6 && i < m.size() && m.tokens.isWord(i); i++) {
      if (m.cap(i) && m.has(i, WordFlags.ORG_HEAD)) {
        return true;
      }
    }
    return false;
  }

  /** "Norvale President Ann Lee": what stands before a title and a name is the employer. */
  private boolean officer(int title) {
    int n = title + 1;
    while (m.has(n, WordFlags.TITLE) && m.cap(n)) {
      n++;
    }
    return m.cap(n) && m.cap(n + 1) && m.has(n, WordFlags.GIVEN);
  }

  private void comma(NameMention name, int n) {
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
        name.told = true;
        return;
      }
    }
    if (m.cap(n) && (m.is(n + 1, ",") || m.is(n + 1, ".")) && name.length() <= 2) {
      name.placeScore += .5;
    }
  }
}
