package org.dateline.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;

/**
 * Which body of a parliament takes part in an outcome. Votes of two houses, or of a house and a
 * committee, on one day are two events.
 *
 * <p>List: {@code events/bodies.tsv}.
 */
final class VotingBodies {
  /** Stands for no body, for several, and for one that the list does not know. */
  static final int NONE = 0;

  private static final String LEGISLATURE = "LEG";
  private final Map<String, String> kinds = new HashMap<>();

  /** Takes its list from the rule set. */
  VotingBodies(RuleSet rules) {
    for (Row row : rules.rows("events/bodies.tsv", 2)) {
      kinds.put(row.cell(0), row.cell(1));
    }
  }

  /** A hash of the kind of the only body among the parties. */
  int of(Collection<Party> parties) {
    int only = NONE;
    for (Party party : parties) {
      if (LEGISLATURE.equals(party.getRole()) && party.getType().equals("ORG")) {
        int kind = kind(party.getName());
        if (kind == NONE || (only != NONE && only != kind)) {
          return NONE;
        }
        only = kind;
      }
    }
    return only;
  }

  /**
   * The kind by the last word of the list: the House of Lords is no lower house. A committee of a
   * house is a committee.
   */
  private int kind(String name) {
    if (name.contains(" & ") || name.contains(" and ")) {
      return NONE;
    }
    int found = NONE;
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      String kind = kinds.get(word);
      if (kind != null) {
        int hash = Hashes.of(kind);
        if (kind.equals("committee")) {
          return hash;
        }
        found = hash;
      }
    }
    return found;
  }
}
