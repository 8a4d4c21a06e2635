package org.dateline.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the country of organisations: from the list, from their name, from what stands before. */
final class OrgSides {
  private static final Pattern US_COMMITTEE =
      Pattern.compile("(House|Senate) .*([Cc]ommittee|[Cc]ouncil)");
  private static final Set<String> LINKS = Set.of("of", "for");
  private static final int REACH = 3;
  private final TaggedTokens m;
  private final PartyLexicon lexicon;
  private final Map<Integer, NameMention> byEnd = new HashMap<>();

  OrgSides(TaggedTokens m, PartyLexicon lexicon, List<NameMention> names) {
    this.m = m;
    this.lexicon = lexicon;
    for (NameMention name : names) {
      byEnd.put(name.end, name);
    }
  }

  /** Fills in the country of an organisation where the text tells it. */
  void fill(PartyCandidate org) {
    if (org.known != null && org.known.role().equals("IGO")) {
      return;
    }
    if (org.known != null && !org.known.country().isEmpty()) {
      org.country = thatDay(org.names.get(0), org.known.country());
      return;
    }
    for (NameMention name : org.names) {
      if (org.country == null) {
        inside(org, name);
      }
      if (org.country == null) {
        before(org, name);
      }
    }
    if (org.country == null && US_COMMITTEE.matcher(org.name).matches()) {
      org.country = "USA";
    }
  }

  /** The Kremlin was the seat of another state once. */
  private String thatDay(NameMention name, String now) {
    Countries.Match match = lexicon.countries.at(m.tokens, name.first, name.end, m.published);
    return match != null && match.form() == Countries.Form.CAPITAL ? match.codes().get(0) : now;
  }

  private void inside(PartyCandidate org, NameMention name) {
    for (int i = name.first; i < name.end; i++) {
      Countries.Match match =
          m.cap(i) ? lexicon.countries.at(m.tokens, i, name.end, m.published) : null;
      boolean linked = LINKS.contains(m.lower(i - 1)) || i == name.first || i == name.end - 1;
      if (match != null && linked && match.codes().size() == 1) {
        org.country = match.codes().get(0);
        return;
      }
      PhraseTable.Entry<String> place =
          m.cap(i) && linked ? lexicon.places.longest(m.tokens, i, name.end) : null;
      if (place != null && !place.value().isEmpty()) {
        org.country = place.value();
        return;
      }
    }
  }

  /** "Norway's Norvale", "Norwegian carmaker Norvale". */
  private void before(PartyCandidate org, NameMention name) {
    int p = m.possessive(name.first - 1) ? name.first - 1 : name.first;
    for (int words = 0; byEnd.get(p) == null && words < REACH; words++) {
      if (m.isLower(p - 1, "based") && m.is(p - 2, "-")) {
        p -= 2;
        continue;
      }
      if (!m.has(p - 1, WordFlags.COMMON) || m.cap(p - 1) || m.has(p - 1, WordFlags.FUNCTION)) {
        return;
      }
      p--;
    }
    NameMention before = byEnd.get(p);
    boolean far = p < name.first - 1;
    if (before != null
        && before.codes.size() == 1
        && !(far
            && before.form != Countries.Form.ADJECTIVE
            && before.kind == NameMention.Kind.COUNTRY)
        && (before.kind == NameMention.Kind.COUNTRY || before.kind == NameMention.Kind.PLACE)) {
      org.country = before.codes.get(0);
    }
  }
}
