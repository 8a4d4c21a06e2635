package org.dateline.parties;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a capital stands for its government or is only a place, and what "the North" and
 * "the South" mean.
 */
final class Metonyms {
  private static final Set<String> AUXILIARIES = Set.of("has", "had", "is", "was", "will", "would");
  private static final Set<String> TOWARDS = Set.of("to", "for", "from", "of");
  private final TaggedTokens m;

  Metonyms(TaggedTokens m) {
    this.m = m;
  }

  /** Turns capitals that are only places into places, and the halves of Korea into states. */
  void decide(List<NameMention> names) {
    boolean korean = false;
    for (NameMention name : names) {
      korean |= name.kind == NameMention.Kind.COUNTRY && (name.codes.contains("PRK") || half(name));
    }
    Set<String> firms = firms(names);
    for (NameMention name : names) {
      if (name.kind == NameMention.Kind.COUNTRY && isPlace(name)) {
        name.kind = NameMention.Kind.PLACE;
      } else if (firms.contains(name.text) && isFirm(name)) {
        name.kind = NameMention.Kind.ORG;
        name.rule = "org_short";
      } else if (korean && name.kind != NameMention.Kind.COUNTRY && name.length() == 1) {
        korean(name);
      }
    }
  }

  /** First words of companies, such as American of American Airlines. */
  private static Set<String> firms(List<NameMention> names) {
    Set<String> found = new HashSet<>();
    for (NameMention name : names) {
      int space = name.text.indexOf(' ');
      if (name.kind == NameMention.Kind.ORG && space > 0 && !name.rule.equals("org_context")) {
        found.add(name.text.substring(0, space));
      }
    }
    return found;
  }

  /** An adjective of a people that owns or acts by itself is short for a company. */
  private boolean isFirm(NameMention name) {
    boolean adjective =
        name.kind == NameMention.Kind.COUNTRY && name.form == Countries.Form.ADJECTIVE;
    long verbs = WordFlags.EVENT_VERB | WordFlags.SPEECH;
    boolean acts = m.has(name.end, verbs) || AUXILIARIES.contains(m.lower(name.end));
    return adjective && (m.possessive(name.end) || acts) && !m.isLower(name.first - 1, "the");
  }

  private static boolean half(NameMention name) {
    return name.codes.contains("KOR") && name.form != Countries.Form.CAPITAL;
  }

  private void korean(NameMention name) {
    boolean north = name.text.equals("North");
    if ((north || name.text.equals("South")) && m.isLower(name.first - 1, "the")) {
      name.kind = NameMention.Kind.COUNTRY;
      name.rule = "country_half";
      name.form = Countries.Form.NAME;
      name.codes = List.of(north ? "PRK" : "KOR");
    }
  }

  private boolean isPlace(NameMention name) {
    if (name.form == Countries.Form.ADJECTIVE) {
      return m.lower(name.end).equals("capital") || m.lower(name.end).equals("city");
    }
    if (name.form != Countries.Form.CAPITAL) {
      return false;
    }
    int p = name.first - 1;
    if (m.has(p, WordFlags.PLACE_CUE) || m.has(p, WordFlags.PLACE_NOUN)) {
      return true;
    }
    boolean towards = TOWARDS.contains(m.lower(p));
    if (towards && (m.has(p - 1, WordFlags.MOTION) || m.has(p - 1, WordFlags.PLACE_NOUN))) {
      return true;
    }
    boolean region = m.is(name.end, ",") && m.cap(name.end + 1) && m.is(name.end + 2, ",");
    return region || (m.has(name.end, WordFlags.CITY_NOUN) && !m.possessive(name.end));
  }
}
