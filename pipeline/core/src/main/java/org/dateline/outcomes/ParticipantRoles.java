package org.dateline.outcomes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who takes part in an outcome: the parties named in its clause, before the verb as actors
 * and after it as recipients; where the clause says "they" or names nobody, the story's principals.
 */
final class ParticipantRoles {
  /**
   * Who takes part, as party ids.
   *
   * @param participants all
   * @param actors who acts
   * @param recipients who is acted upon
   */
  record Roles(List<String> participants, List<String> actors, List<String> recipients) {}

  private static final Set<String> ONE_SIDED = Set.of("PLEDGED", "APPROVED");
  private static final Set<String> ANSWERS = Set.of("REJECTED", "FILED", "PROPOSED");
  private static final Set<String> OWN = Set.of("its", "it");
  private final MatchClause clauses;
  private final ParticipantFinder naming;
  private final AnaphorResolver references;
  private final StoryPrincipals mains;
  private final PassiveAgents agents;

  /** Takes its lists from the rule set. */
  ParticipantRoles(RuleSet rules) {
    this.clauses = new MatchClause(rules);
    RepresentationResolver standing = new RepresentationResolver(rules);
    NonParticipantFilter setting = new NonParticipantFilter(rules);
    this.naming = new ParticipantFinder(standing, setting);
    this.references = new AnaphorResolver(rules, standing, setting);
    this.agents = new PassiveAgents(rules);
    this.mains = new StoryPrincipals(rules, standing, setting);
  }

  /** The sides of an outcome. */
  Roles of(OutcomeContext story, Candidate candidate) {
    Set<Party> actors = new LinkedHashSet<>();
    Set<Party> recipients = new LinkedHashSet<>();
    Set<Party> principals = mains.of(story);
    told(story, candidate, principals, actors, recipients);
    for (Candidate other : candidate.also()) {
      if (isTwoSided(candidate) && actors.size() + recipients.size() < 2) {
        told(story, other, principals, actors, recipients);
      } else if (ANSWERS.contains(candidate.type()) && recipients.isEmpty() && !other.isTitle()) {
        recipients(story, other, actors, recipients);
      }
    }
    if (actors.isEmpty() && (candidate.hit().type().mutual() || recipients.isEmpty())) {
      actors.addAll(principals);
    }
    if (isTwoSided(candidate)) {
      mains.complete(story, candidate, clauses.of(candidate.hit()), actors, recipients);
    }
    if (candidate.hit().type().mutual()) {
      actors.addAll(recipients);
      recipients.clear();
    }
    recipients.removeAll(actors);
    return roles(actors, recipients);
  }

  private static boolean isTwoSided(Candidate candidate) {
    return candidate.hit().type().mutual() || ANSWERS.contains(candidate.type());
  }

  private void told(
      OutcomeContext story,
      Candidate candidate,
      Set<Party> principals,
      Set<Party> actors,
      Set<Party> recipients) {
    if (!candidate.isTitle()) {
      actors(story, candidate.hit(), principals, actors, recipients);
      recipients(story, candidate, actors, recipients);
    }
  }

  private void actors(
      OutcomeContext story,
      PatternMatch hit,
      Set<Party> principals,
      Set<Party> actors,
      Set<Party> recipients) {
    Span clause = clauses.of(hit);
    @Nullable Span agent = agents.of(hit, clause);
    boolean passive = agent != null && naming.named(story, hit, agent, actors, actors);
    if (!passive || !ONE_SIDED.contains(hit.name())) {
      Span before = part(clause.begin(), hit.trigger());
      naming.named(story, hit, before, actors, passive ? recipients : actors);
    }
    if (actors.isEmpty()) {
      references.add(story, hit, clause, principals, actors);
    }
    if (actors.isEmpty() && ANSWERS.contains(hit.name()) && clauses.isReported(hit, clause)) {
      naming.named(story, hit, part(hit.line().first(), clause.begin()), actors, actors);
    }
  }

  private void recipients(
      OutcomeContext story, Candidate candidate, Set<Party> actors, Set<Party> recipients) {
    PatternMatch hit = candidate.hit();
    Span clause = clauses.of(hit);
    if (!ONE_SIDED.contains(candidate.type())) {
      @Nullable Span agent = agents.of(hit, clause);
      int begin = agent == null ? hit.trigger() : agent.end();
      naming.named(story, hit, part(begin, clause.end()), actors, recipients);
    }
    if ((isTwoSided(candidate) || candidate.type().equals("RULED")) && hasOwn(hit.line(), clause)) {
      naming.named(story, hit, part(hit.line().first(), clause.begin()), actors, recipients);
    }
  }

  private static Span part(int begin, int end) {
    return new Span(begin, Math.max(begin, end));
  }

  /** "The bank said its members rejected": its points at the bank. */
  private static boolean hasOwn(SentenceTokens line, Span clause) {
    for (int i = clause.begin(); i < clause.end(); i++) {
      if (OWN.contains(line.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static Roles roles(Set<Party> actors, Set<Party> recipients) {
    Set<String> all = new LinkedHashSet<>(ids(actors));
    all.addAll(ids(recipients));
    return new Roles(List.copyOf(all), ids(actors), ids(recipients));
  }

  private static List<String> ids(Set<Party> parties) {
    return parties.stream().map(Party::getPartyId).toList();
  }
}
