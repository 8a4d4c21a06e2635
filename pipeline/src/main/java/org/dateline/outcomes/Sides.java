package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Mention;
import org.dateline.schema.Party;
import org.dateline.text.AnalysedText;

/** Finds who takes part in an outcome. */
final class Sides {
  /**
   * Who takes part.
   *
   * @param participants all
   * @param actors who acts
   * @param recipients who is acted upon
   */
  record Roles(List<String> participants, List<String> actors, List<String> recipients) {}

  Sides(RuleSet rules) {}

  Roles of(Story story, Candidate candidate) {
    Set<String> found = new LinkedHashSet<>();
    if (!candidate.isTitle()) {
      AnalysedText text = story.text();
      int begin = text.codePoint(text.sentence(candidate.sentence()).begin());
      int end = text.codePoint(text.sentence(candidate.sentence()).end());
      for (Party party : story.parties()) {
        for (Mention m : party.getMentions()) {
          if (m.getBegin() >= begin && m.getEnd() <= end && !party.getType().equals("PERSON")) {
            found.add(party.getPartyId());
          }
        }
      }
    }
    List<String> all = new ArrayList<>(found);
    return new Roles(all, all, List.of());
  }
}
