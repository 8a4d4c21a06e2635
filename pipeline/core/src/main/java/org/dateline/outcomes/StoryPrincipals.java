package org.dateline.outcomes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/** The main sides of a story, and which of them is the other one where a sentence names one. */
final class StoryPrincipals {
  private static final int LAST_WORDS = 4;
  private static final Set<String> OWN = Set.of("its", "their", "his", "her");
  private static final Set<String> LINKS = Set.of("and", "with", "between", "from", "by", "to");
  private final RepresentationResolver standing;
  private final NonParticipantFilter setting;
  private final AttributionSpans speakers;

  /** Takes its lists from the rule set. */
  StoryPrincipals(RuleSet rules, RepresentationResolver standing, NonParticipantFilter setting) {
    this.standing = standing;
    this.setting = setting;
    this.speakers = new AttributionSpans(rules);
  }

  /** The principals that the story's lead names, or else all that it has. */
  Set<Party> of(OutcomeContext story) {
    Set<Party> lead = new LinkedHashSet<>();
    Set<Party> beside = new LinkedHashSet<>();
    if (story.lead() < story.text().sentenceCount()) {
      SentenceTokens line = story.sentence(story.lead());
      int end = told(line);
      for (PartyMentions.At at : story.mentions().in(line.body(), line.end())) {
        if (at.party().getIsPrincipal() && !setting.isPlace(line, at)) {
          boolean stands = at.token() < end && !setting.isBeside(line, at);
          standing.add(story, at.party(), stands ? lead : beside);
        }
      }
    }
    beside.addAll(lead);
    boolean several = !lead.isEmpty() && beside.size() > 1;
    boolean enough = several || lead.stream().anyMatch(StoryPrincipals::isWorldBody);
    return enough ? lead : standing.all(story);
  }

  /** Where the words begin that say at the end of a sentence who reports it. */
  private int told(SentenceTokens line) {
    for (int i = line.end() - 1; i > line.first(); i--) {
      if (speakers.isReporting(line, i)) {
        @Nullable Span speaker = speakers.before(line, line.first(), i);
        return speaker == null || i < line.end() - LAST_WORDS ? line.end() : speaker.begin();
      }
    }
    return line.end();
  }

  /**
   * Talks have two sides: where one is named, the other is the story's other principal, unless the
   * clause tells the other without a name or the one meets within itself.
   */
  void complete(
      OutcomeContext story,
      Candidate candidate,
      Span clause,
      Set<Party> actors,
      Set<Party> recipients) {
    Set<Party> principals = of(story);
    Set<Party> one = new LinkedHashSet<>(actors);
    one.addAll(recipients);
    if (one.size() != 1 || principals.size() != 2 || !principals.containsAll(one)) {
      return;
    }
    Party named = one.iterator().next();
    boolean within =
        candidate.hit().type().mutual()
            && isWorldBody(named)
            && !isMet(story, candidate, clause, named);
    if (!hasUnnamed(candidate.hit().line(), clause)) {
      principals.stream()
          .filter(p -> !one.contains(p) && !isOwn(p, named) && !isOwn(named, p))
          .filter(p -> !within || isIn(story, candidate.hit().line(), p))
          .forEach(recipients::add);
    }
  }

  private static boolean isIn(OutcomeContext story, SentenceTokens line, Party party) {
    return story.mentions().in(line.body(), line.end()).stream()
        .anyMatch(at -> at.party().equals(party));
  }

  private static boolean isWorldBody(Party party) {
    return "IGO".equals(party.getRole());
  }

  /** "Talks with the bank": it does not meet within itself. */
  private static boolean isMet(
      OutcomeContext story, Candidate candidate, Span clause, Party party) {
    SentenceTokens line = candidate.hit().line();
    return story.mentions().in(clause.begin(), clause.end()).stream()
        .filter(at -> at.party().equals(party))
        .anyMatch(at -> NonParticipantFilter.before(line, at.token()).equals("with"));
  }

  /** "With its creditors": the other side has no name. */
  private static boolean hasUnnamed(SentenceTokens line, Span clause) {
    for (int i = clause.begin(); i + 2 < clause.end(); i++) {
      if (LINKS.contains(line.lower(i))
          && OWN.contains(line.lower(i + 1))
          && !line.tokens().isCapitalised(i + 2)) {
        return true;
      }
    }
    return false;
  }

  /** An organ or a person of a state is not its other side. */
  private static boolean isOwn(Party party, Party state) {
    return state.getType().equals("COUNTRY") && state.getCountry().equals(party.getCountry());
  }
}
