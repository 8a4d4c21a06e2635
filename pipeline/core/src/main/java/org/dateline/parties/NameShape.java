package org.dateline.parties;

import java.util.Set;
import java.util.regex.Pattern;

/** Weighs what the words of a run say of its kind: given names, initials, particles, signs. */
final class NameShape {
  private static final Set<String> ROMAN =
      Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI");
  private static final Set<String> PLACE_ENDINGS =
      Set.of("ri", "do", "gu", "dong", "si", "gun", "eup", "myon", "myeon");
  private static final Pattern CAMEL =
      Pattern.compile(
          "(?!(?:Ma?c|D[aeiu]|L[aeo]|Van|Von|St|Fitz)\\p{Lu})\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]*");
  private static final Set<String> HEIGHTS = Set.of("mount", "lake", "fort", "port", "cape");
  private final TaggedTokens m;
  private final Countries countries;

  NameShape(TaggedTokens m, Countries countries) {
    this.m = m;
    this.countries = countries;
  }

  /** Adds to the scores of a run. */
  void weigh(NameMention name) {
    int words = 0;
    int common = 0;
    for (int i = name.first; i < name.end; i++) {
      if (m.tokens.isWord(i)) {
        words++;
        common += m.has(i, WordFlags.COMMON) && !m.has(i, WordFlags.GIVEN) ? 1 : 0;
      }
    }
    signs(name, words);
    village(name);
    name.personScore -= common * (words > 1 ? 1.2 : 1.5);
    if (words > 1) {
      several(name, words, common);
    } else {
      single(name, common);
    }
  }

  /** Initials, hyphens, particles and suffixes make a person; a joining sign or capitals a firm. */
  private void signs(NameMention name, int words) {
    boolean joined = false;
    boolean capitals = false;
    int last = name.end - 1;
    for (int i = name.first; i < name.end; i++) {
      joined |= m.is(i, "&") || m.is(i, "/");
      capitals |= i < last && m.tokens.isAllCaps(i) && m.lower(i).indexOf('.') < 0;
      if (i > name.first && i < last) {
        name.personScore += m.initial(i) && m.is(i + 1, ".") ? 2 : 0;
        name.personScore += m.is(i, "-") && !m.cap(i + 1) ? 2 : 0;
      }
      if (i > name.first && !m.cap(i) && m.has(i, WordFlags.PARTICLE)) {
        name.personScore += 1.5;
      }
    }
    if (ROMAN.contains(m.tokens.word(last)) || m.isLower(last, "jr") || m.is(last, ".")) {
      name.personScore += 2;
    }
    if (capitals && words > 1 && !m.tokens.isAllCaps(last)) {
      name.orgScore += 2;
      name.personScore -= 1.5;
    }
    if (camel(name)) {
      name.orgScore += 2;
      name.personScore -= 1.5;
    }
    if (joined) {
      name.orgScore += 3;
      name.personScore -= 2;
    }
  }

  /** LockHive, YouTube: a capital inside a word, but not McKay, DeWitt or O'Neil. */
  private boolean camel(NameMention name) {
    return name.length() == 1 && CAMEL.matcher(name.text).matches();
  }

  /** Tongchang-ri, Gapyeong-gun: Korean places, not people. */
  private void village(NameMention name) {
    boolean pair = name.length() == 3 && m.is(name.first + 1, "-") && !m.cap(name.end - 1);
    if (pair && PLACE_ENDINGS.contains(m.lower(name.end - 1))) {
      name.personScore -= 4;
      name.placeScore += 3;
    }
  }

  private void several(NameMention name, int words, int common) {
    int a = name.first;
    int last = name.end - 1;
    if (m.has(a, WordFlags.GIVEN)) {
      name.personScore += m.has(a, WordFlags.COMMON) ? 1.5 : 2.5;
    }
    if (m.has(last, WordFlags.FAMILY)) {
      name.personScore += m.has(last, WordFlags.COMMON) ? .4 : 1;
    }
    if (words < 5 && common == 0) {
      name.personScore += 1.2;
    }
    if (m.initial(a) && m.is(a + 1, ".")) {
      name.personScore += 2;
    }
    if (m.tokens.isWord(a) && m.lower(a).indexOf('.') > 0) {
      name.personScore += 1.5;
    }
    heads(name, a, last);
  }

  private void heads(NameMention name, int a, int last) {
    if (country(a) || country(last)) {
      name.orgScore += 2.5;
      name.personScore -= 3;
    }
    long heads = WordFlags.PLACE_HEAD | WordFlags.THING_HEAD;
    if (m.has(last, heads) && !m.has(a, WordFlags.GIVEN)) {
      name.placeScore += 4;
    }
    if (m.has(last, WordFlags.TRADE)) {
      name.orgScore += 1.5;
    }
    if (HEIGHTS.contains(m.lower(a))) {
      name.placeScore += 3;
    }
  }

  private void single(NameMention name, int common) {
    int a = name.first;
    boolean opens = m.opensSentence(a);
    if (!opens && common == 0) {
      name.personPrior = m.has(a, WordFlags.GIVEN) ? 1.5 : m.has(a, WordFlags.FAMILY) ? 1 : 0;
    }
    boolean acronym =
        m.tokens.isAllCaps(a) && name.text.length() <= 6 && !ROMAN.contains(name.text);
    if (acronym) {
      name.orgScore += m.has(a, WordFlags.COMMON) ? 1 : 2;
      name.personScore -= 1;
    }
    if (opens && m.has(a, WordFlags.COMMON)) {
      name.orgScore -= 2;
      name.personScore -= 2;
    }
  }

  /** True for a country's name that is no given name as well. */
  private boolean country(int token) {
    Countries.Match match =
        m.cap(token) ? countries.at(m.tokens, token, token + 1, m.published) : null;
    return match != null
        && match.form() == Countries.Form.NAME
        && !m.has(token, WordFlags.GIVEN | WordFlags.FAMILY);
  }
}
