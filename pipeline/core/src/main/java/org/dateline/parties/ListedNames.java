package org.dateline.parties;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes names of what the lists of states and places know, with the words that belong to them. */
final class ListedNames {
  private static final Set<String> ORIGINS =
      Set.of("based", "born", "headquartered", "listed", "registered", "made", "built");
  private final CapitalRuns runs;

  ListedNames(CapitalRuns runs) {
    this.runs = runs;
  }

  /** "Jordan Smith", "Chad Hurley": a given name that is a country or city as well. */
  static boolean givenBeforeName(TaggedTokens m, int at, int to, int end) {
    return end == at + 1
        && m.has(at, WordFlags.GIVEN)
        && m.cap(end)
        && !m.has(
            end,
            WordFlags.TITLE | WordFlags.FUNCTION | WordFlags.ORG_HEAD | WordFlags.TITLE_MODIFIER)
        && NameSpans.end(m, at, to) - at >= 2;
  }

  /** "Canada Post", "Australian Wool Innovation": a country and capitalised common words. */
  @Nullable NameMention branded(TaggedTokens m, int at, int end, int to, Countries.Form form) {
    int run = end < to && m.cap(end) ? runs.cut(m, at, NameSpans.end(m, at, to), to) : end;
    int least = form == Countries.Form.NAME ? 1 : 2;
    boolean naming = form == Countries.Form.NAME || form == Countries.Form.ADJECTIVE;
    if (run - end < least || !naming || m.has(at, WordFlags.GIVEN)) {
      return null;
    }
    long other = WordFlags.TITLE | WordFlags.TITLE_MODIFIER | WordFlags.NOT_NAME | WordFlags.GIVEN;
    long heads = WordFlags.THING_HEAD | WordFlags.PLACE_HEAD;
    for (int i = end; i < run; i++) {
      if (!m.cap(i) || !m.has(i, WordFlags.COMMON) || m.has(i, other) || m.tokens.isAllCaps(i)) {
        return null;
      }
    }
    if (m.has(run - 1, heads)) {
      return null;
    }
    return new NameMention(m, at, run, NameMention.Kind.ORG, "org_branded");
  }

  /** A state's name; a place where it only tells an origin, as in Norway-based. */
  static NameMention country(TaggedTokens m, int at, Countries.Match country) {
    NameMention name =
        new NameMention(m, at, at + country.length(), NameMention.Kind.COUNTRY, "country");
    name.codes = country.codes();
    name.form = country.form();
    if (m.is(name.end, "-") && ORIGINS.contains(m.lower(name.end + 1))) {
      name.kind = NameMention.Kind.PLACE;
    }
    return name;
  }

  /** A listed place, or the longer name that it begins. */
  static NameMention place(TaggedTokens m, int at, int end, int to, String code) {
    int run = NameSpans.end(m, at, to);
    boolean hyphen = m.is(end, "-") && m.glued(end) && m.cap(end + 1);
    boolean surname = end == at + 1 && m.has(at, WordFlags.FAMILY | WordFlags.GIVEN);
    if (run > end && m.has(end, WordFlags.PARTICLE) && !m.cap(end) && !m.is(end, "de")) {
      return new NameMention(m, at, run, NameMention.Kind.UNKNOWN, "run");
    }
    boolean more =
        run > end && m.cap(end) && !m.has(end, WordFlags.TITLE | WordFlags.TITLE_MODIFIER);
    if (surname && hyphen && run > end) {
      return new NameMention(m, at, run, NameMention.Kind.UNKNOWN, "run");
    }
    more &= !(m.has(end, WordFlags.GIVEN) && !m.has(end, WordFlags.COMMON) && run - end > 1);
    NameMention name =
        new NameMention(m, at, more && !surname ? run : end, NameMention.Kind.PLACE, "place_list");
    if (more && !surname) {
      name.kind = NameMention.Kind.UNKNOWN;
      name.placeScore = 1;
      name.orgScore = 1.2;
    }
    if (surname) {
      name.kind = NameMention.Kind.UNKNOWN;
      name.placePrior = m.has(at, WordFlags.FAMILY) ? 1.1 : 1.6;
      name.rule = "run";
    }
    if (!code.isEmpty()) {
      name.codes = List.of(code);
    }
    return name;
  }
}
