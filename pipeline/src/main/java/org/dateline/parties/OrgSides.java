package org.dateline.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the country of organisations: from the list, from their name, from what stands before. */
final class OrgSides {
  private static final Pattern US_COMMITTEE =
      Pattern.compile("(House|Senate) .*([Cc]ommittee|[Cc]ouncil)");
  private final Marked m;
  private final Lexicon lexicon;
  private final Map<Integer, Name> byEnd = new HashMap<>();

  OrgSides(Marked m, Lexicon lexicon, List<Name> names) {
    this.m = m;
    this.lexicon = lexicon;
    for (Name name : names) {
      byEnd.put(name.end, name);
    }
  }

  /** Fills in the country of an organisation where the text tells it. */
  void fill(Actor org) {
    if (org.known != null && !org.known.country().isEmpty()) {
      org.country = org.known.country();
      return;
    }
    for (Name name : org.names) {
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

  private void inside(Actor org, Name name) {
    if (org.known != null && org.known.role().equals("IGO")) {
      return;
    }
    for (int i = name.first; i < name.end; i++) {
      Countries.Match match =
          m.cap(i) ? lexicon.countries.at(m.tokens, i, name.end, m.published) : null;
      boolean linked = m.is(i - 1, "of") || m.is(i - 1, "for") || i == name.first;
      if (match != null && linked && match.codes().size() == 1) {
        org.country = match.codes().get(0);
        return;
      }
      Phrases.Entry<String> place =
          m.cap(i) && linked ? lexicon.places.longest(m.tokens, i, name.end) : null;
      if (place != null && !place.value().isEmpty()) {
        org.country = place.value();
        return;
      }
    }
  }

  private void before(Actor org, Name name) {
    int p = m.possessive(name.first - 1) ? name.first - 1 : name.first;
    Name before = byEnd.get(p);
    if (before != null
        && before.codes.size() == 1
        && (before.kind == Name.Kind.COUNTRY || before.kind == Name.Kind.PLACE)) {
      org.country = before.codes.get(0);
    }
  }
}
