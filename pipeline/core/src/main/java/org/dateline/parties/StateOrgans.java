package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds courts and chambers that have no name but their state's: "a Greek court ruled", "Israel's
 * parliament passed". The state is a party of its own beside them.
 */
final class StateOrgans {
  private static final Set<String> ORGANS = Set.of("court", "parliament", "legislature", "senate");
  private static final Set<String> KINDS =
      Set.of("supreme", "constitutional", "appeals", "high", "federal", "district", "appeal");
  private final TaggedTokens m;
  private final NameSyntax clauses;

  StateOrgans(TaggedTokens m, NameSyntax clauses) {
    this.m = m;
    this.clauses = clauses;
  }

  /** Names of organs that act, each over the state's name and its own noun. */
  List<NameMention> find(List<NameMention> names) {
    List<NameMention> found = new ArrayList<>();
    for (NameMention name : names) {
      int noun = name.kind == NameMention.Kind.COUNTRY ? noun(name) : -1;
      if (noun > 0) {
        NameMention organ =
            new NameMention(m, name.first, noun + 1, NameMention.Kind.ORG, "org_of_state");
        if (clauses.verbAfter(organ) >= 0) {
          found.add(organ);
        }
      }
    }
    return found;
  }

  /** The token of the organ that follows a state's name; -1 for none. */
  private int noun(NameMention state) {
    boolean owns = m.possessive(state.end);
    int n = owns ? state.end + 1 : state.end;
    n = KINDS.contains(m.lower(n)) ? n + 1 : n;
    boolean adjective = state.form == Countries.Form.ADJECTIVE || state.text.indexOf('.') > 0;
    boolean organ = ORGANS.contains(m.lower(n)) && !m.cap(n);
    return organ && (owns || adjective) ? n : -1;
  }
}
