package org.dateline.parties;

import java.util.Set;

/** Finds how far a run of capitalised words reaches: what may be one name. */
final class NameSpans {
  private static final Set<String> PEOPLE = Set.of("people", "women", "men", "children");
  private static final Set<String> DOMAINS = Set.of("com", "org", "net", "edu", "gov");

  private static final int LONGEST = 60;

  private NameSpans() {}

  /**
   * Token after the run that begins at a capitalised word. No name is longer than {@value #LONGEST}
   * tokens: a chain without end is read once, and not again from each of its words.
   */
  static int end(TaggedTokens m, int at, int to) {
    int i = at + 1;
    int last = Math.min(to, at + LONGEST);
    while (i < last) {
      int next = step(m, i, to);
      if (next < 0) {
        break;
      }
      i = next;
    }
    return i;
  }

  /** Token after the next part of a run, or -1 where the run ends. */
  private static int step(TaggedTokens m, int i, int to) {
    if (m.initial(i) && m.is(i + 1, ".") && m.glued(i + 1) && m.cap(i + 2)) {
      return i + 1;
    }
    if (m.cap(i)) {
      boolean ends = m.has(i, WordFlags.CALENDAR) && !m.has(i, WordFlags.GIVEN);
      return ends || (m.has(i, WordFlags.FUNCTION) && !m.has(i, WordFlags.GIVEN)) ? -1 : i + 1;
    }
    if (m.tokens.isWord(i)) {
      return elided(m, i) ? i + 1 : particles(m, i, to);
    }
    return mark(m, i, to);
  }

  /** d'Artois, l'Hermite. */
  private static boolean elided(TaggedTokens m, int i) {
    String word = m.tokens.word(i);
    return word.length() > 3
        && (word.startsWith("d'") || word.startsWith("l'") || word.startsWith("d\u2019"))
        && Character.isUpperCase(word.charAt(2));
  }

  private static int particles(TaggedTokens m, int i, int to) {
    int j = i;
    while (j < to && m.has(j, WordFlags.PARTICLE) && !m.cap(j) && j - i < 3) {
      j++;
      if (m.is(j, "-") && m.glued(j) && m.glued(j + 1)) {
        j++;
      }
    }
    boolean name = j > i && j < to && m.cap(j) && !m.has(j, WordFlags.FUNCTION);
    return name ? j + 1 : -1;
  }

  private static int mark(TaggedTokens m, int i, int to) {
    if (i + 1 >= to) {
      return pointCloses(m, i) ? i + 1 : -1;
    }
    if (m.is(i, "-") && m.glued(i) && m.glued(i + 1) && m.tokens.isWord(i + 1)) {
      return m.cap(i + 1) || second(m, i) ? i + 2 : -1;
    }
    if (m.is(i, ".") && m.glued(i)) {
      if (m.cap(i + 1) && (m.initial(i - 1) || (m.pointed(i - 1) && !closes(m, i - 1)))) {
        return i + 1;
      }
      return pointCloses(m, i) ? i + 1 : -1;
    }
    if (m.is(i, ".") && m.glued(i) && m.glued(i + 1) && DOMAINS.contains(m.lower(i + 1))) {
      return i + 2;
    }
    if (m.is(i, "&")) {
      if (m.isLower(i + 1, "amp") && m.is(i + 2, ";") && m.cap(i + 3)) {
        return i + 4;
      }
      return m.cap(i + 1) ? i + 2 : -1;
    }
    boolean plural = !m.is(i, "'s") && !m.is(i, "\u2019s");
    if (m.possessive(i) && plural && headNear(m, i + 1, to)) {
      return i + 1;
    }
    if (m.possessive(i) && !plural && m.cap(i + 1) && PEOPLE.contains(m.lower(i - 1))) {
      return i + 2;
    }
    if (m.is(i, "/") && m.glued(i) && m.glued(i + 1) && m.cap(i + 1)) {
      return i + 2;
    }
    return -1;
  }

  /** A lower-case word after a hyphen belongs to a given name: Jong-il, but not London-based. */
  private static boolean second(TaggedTokens m, int hyphen) {
    int length = m.tokens.end(hyphen + 1) - m.tokens.begin(hyphen + 1);
    if (m.has(hyphen + 1, WordFlags.SYLLABLE)) {
      return m.cap(hyphen - 2) || m.cap(hyphen + 2);
    }
    boolean word = m.has(hyphen + 1, WordFlags.COMMON | WordFlags.HYPHEN_TAIL);
    return !word && length <= 8;
  }

  /** "Waterside Workers' Federation": the possessive of a plural lies inside the name. */
  private static boolean headNear(TaggedTokens m, int at, int to) {
    for (int i = at; i < Math.min(to, at + 3) && m.cap(i); i++) {
      if (m.has(i, WordFlags.ORG_HEAD)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(TaggedTokens m, int token) {
    return m.has(token, WordFlags.FORM) || m.isLower(token, "jr") || m.isLower(token, "sr");
  }

  /** The point of Inc. and Jr. belongs to the name. */
  private static boolean pointCloses(TaggedTokens m, int i) {
    return m.is(i, ".") && m.glued(i) && m.pointed(i - 1) && closes(m, i - 1);
  }
}
