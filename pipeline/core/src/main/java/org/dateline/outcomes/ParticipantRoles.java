package org.dateline.outcomes;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.outcomes.OutcomeReport.Source;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Decides who acts in an outcome and who is acted upon: the parties named before the verb are
 * actors and those after it recipients; in a passive clause the agent after "by" is the actor. If
 * the clause names no actor, words such as "they" or the principals of the story give it.
 *
 * <p>{@link ClauseSubject} finds where the subject stands, {@link ParticipantFinder} the sides that
 * a part of the clause names, {@link ReferenceFinder} those that it refers to, {@link
 * NonParticipantFilter} says which mentions are none, and {@link RepresentationResolver} which side
 * a party represents.
 */
final class ParticipantRoles {
  private static final int NEAR_AGENT = 5;
  private static final int LONGEST_AGENT = 12;
  private static final Set<String> OWN = Set.of("its", "it");
  private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her");
  private static final Set<String> LINKS = Set.of("and", "with", "between", "from", "by", "to");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'re");
  private static final Set<String> TIME_ADVERBS =
      Set.of("today", "yesterday", "last", "this", "week", "month", "year");
  private static final Set<String> AGENT_ENDS =
      Set.of(
          ",", "to", "in", "on", "at", "for", "with", "from", "which", "that", "who", "during",
          "under", "over", "against");
  private final ClauseBounds bounds;
  private final RepresentationResolver representation;
  private final ParticipantFinder finder;
  private final ReferenceFinder references;
  private final ClauseSubject subjects;
  private final Set<String> adverbs = new HashSet<>(TIME_ADVERBS);

  /**
   * Who takes part, as party ids.
   *
   * @param participants actors and recipients
   * @param actors who acts
   * @param recipients who is acted upon
   */
  record Roles(List<String> participants, List<String> actors, List<String> recipients) {}

  /** The sides of an outcome while they are collected, in the order of finding. */
  private static final class Sides {
    final Set<Party> actors = new LinkedHashSet<>();
    final Set<Party> recipients = new LinkedHashSet<>();

    Set<Party> all() {
      Set<Party> all = new LinkedHashSet<>(actors);
      all.addAll(recipients);
      return all;
    }

    Roles roles() {
      return new Roles(ids(all()), ids(actors), ids(recipients));
    }

    private static List<String> ids(Set<Party> parties) {
      return parties.stream().map(Party::getPartyId).toList();
    }
  }

  /** Takes its lists from the rule set. */
  ParticipantRoles(RuleSet rules, ClauseBounds bounds) {
    NonParticipantFilter filter = new NonParticipantFilter(rules);
    this.bounds = bounds;
    this.representation = new RepresentationResolver(rules, filter, bounds);
    this.references = new ReferenceFinder(rules, representation, filter);
    this.subjects = new ClauseSubject(rules);
    this.finder = new ParticipantFinder(rules, representation, filter);
    adverbs.addAll(rules.words("outcomes/grammar/adverbs.txt"));
    adverbs.addAll(rules.words("outcomes/grammar/time_words.txt"));
  }

  /** The sides of an outcome. */
  Roles of(OutcomeContext context, OutcomeSelection.Chosen chosen) {
    PatternMatch match = chosen.evidence().match();
    TypeRules type = match.type();
    Set<Party> principals = representation.principals(context);
    Sides sides = new Sides();
    if (!chosen.evidence().isTitle()) {
      addFromClause(context, match, principals, sides);
    }
    for (OutcomeCandidate other : chosen.duplicates()) {
      if (type.isTwoSided() && sides.actors.size() + sides.recipients.size() < 2) {
        addFromClause(context, other.match(), principals, sides);
      } else if (type.hasOtherSide() && sides.recipients.isEmpty()) {
        addRecipients(context, other.match(), sides);
      }
    }
    if (sides.actors.isEmpty() && (type.isMutual() || sides.recipients.isEmpty())) {
      sides.actors.addAll(principals);
      log(context, match, Source.STORY_PRINCIPAL, sides);
    }
    if (type.isTwoSided()) {
      addOtherPrincipal(context, match, principals, sides);
    }
    if (type.isMutual()) {
      sides.actors.addAll(sides.recipients);
      sides.recipients.clear();
    }
    sides.recipients.removeAll(sides.actors);
    return sides.roles();
  }

  private static void log(OutcomeContext context, PatternMatch match, Source source, Sides sides) {
    context.log().participants(match, source, sides.actors, sides.recipients);
  }

  private void addFromClause(
      OutcomeContext context, PatternMatch match, Set<Party> principals, Sides sides) {
    addActors(context, match, principals, sides);
    addRecipients(context, match, sides);
  }

  private void addActors(
      OutcomeContext context, PatternMatch match, Set<Party> principals, Sides sides) {
    TypeRules type = match.type();
    Span clause = bounds.around(match.sentence(), match.span());
    @Nullable Span agent = agent(match, clause);
    boolean passive =
        agent != null && finder.addNamed(context, match, agent, sides.actors, sides.actors);
    log(context, match, Source.AGENT, sides);
    if (!passive || !type.isOneSided()) {
      Span subject = subjects.before(context, match, clause);
      Set<Party> target = passive ? sides.recipients : sides.actors;
      if (!type.isMutual() && !passive && ClauseSubject.isPronoun(match, subject)) {
        references.add(context, match, clause, principals, sides.actors);
        log(context, match, Source.REFERENCE, sides);
      }
      if (sides.actors.isEmpty() || passive) {
        finder.addNamed(context, match, subject, sides.actors, target);
      }
      log(context, match, Source.SUBJECT, sides);
    }
    if (sides.actors.isEmpty() && ClauseSubject.isWithoutSubject(match, clause)) {
      finder.addNamed(context, match, beforeClause(match, clause), sides.actors, sides.actors);
      log(context, match, Source.SPEAKER, sides);
    }
    if (sides.actors.isEmpty()) {
      references.add(context, match, clause, principals, sides.actors);
      log(context, match, Source.REFERENCE, sides);
    }
    if (sides.actors.isEmpty()
        && type.hasOtherSide()
        && bounds.isReported(match.sentence(), clause)) {
      finder.addNamed(context, match, beforeClause(match, clause), sides.actors, sides.actors);
      log(context, match, Source.SPEAKER, sides);
    }
  }

  private void addRecipients(OutcomeContext context, PatternMatch match, Sides sides) {
    if (match.type().isOneSided()) {
      return;
    }
    Span clause = bounds.around(match.sentence(), match.span());
    @Nullable Span agent = agent(match, clause);
    Span object = part(agent == null ? match.trigger() : agent.end(), subjects.end(match, clause));
    finder.addNamed(context, match, object, sides.actors, sides.recipients);
    log(context, match, Source.OBJECT, sides);
    if (hasOwn(match.sentence(), clause)) {
      finder.addNamed(context, match, beforeClause(match, clause), sides.actors, sides.recipients);
      log(context, match, Source.SPEAKER, sides);
    }
  }

  private static Span part(int begin, int end) {
    return new Span(begin, Math.max(begin, end));
  }

  private static Span beforeClause(PatternMatch match, Span clause) {
    return part(match.sentence().first(), clause.begin());
  }

  /** "The bank said its members rejected": "its" refers to the bank. */
  private static boolean hasOwn(SentenceTokens sentence, Span clause) {
    for (int i = clause.begin(); i < clause.end(); i++) {
      if (OWN.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  // The agent of a passive clause: "was rejected by the board", "filed by the union".

  /** The words after "by"; null for an active clause or one without an agent. */
  private @Nullable Span agent(PatternMatch match, Span clause) {
    int by = by(match, clause);
    if (by < 0 || match.type().isMutual()) {
      return null;
    }
    int end = by + 1;
    while (end < Math.min(clause.end(), by + LONGEST_AGENT)
        && !AGENT_ENDS.contains(match.sentence().lower(end))) {
      end++;
    }
    return new Span(by + 1, end);
  }

  /** "By" right after the verb, or near a verb with "was"; any other "by" belongs to a noun. */
  private int by(PatternMatch match, Span clause) {
    SentenceTokens sentence = match.sentence();
    boolean passive = isPassive(match);
    int last = Math.min(clause.end() - 1, match.trigger() + NEAR_AGENT);
    for (int i = match.trigger() + 1; i <= last; i++) {
      if (sentence.lower(i).equals("by")) {
        return i;
      }
      if (!passive && !adverbs.contains(sentence.lower(i))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isPassive(PatternMatch match) {
    for (int i = match.trigger() - 1; i >= match.trigger() - 3; i--) {
      if (BE.contains(match.sentence().lower(i))) {
        return true;
      }
    }
    return false;
  }

  // The side that a two-sided outcome needs and the clause does not name.

  /**
   * If only one of the story's two principals is found, the other one is the other side, unless the
   * clause has another side without a name or the one is a body that meets alone.
   */
  private void addOtherPrincipal(
      OutcomeContext context, PatternMatch match, Set<Party> principals, Sides sides) {
    Set<Party> found = sides.all();
    if (found.size() != 1 || principals.size() != 2 || !principals.containsAll(found)) {
      return;
    }
    Party one = found.iterator().next();
    Span clause = bounds.around(match.sentence(), match.span());
    boolean meetsAlone =
        match.type().isMutual()
            && RepresentationResolver.isWorldBody(one)
            && !isMetWith(context, match, clause, one);
    if (!hasUnnamedSide(match.sentence(), clause)) {
      principals.stream()
          .filter(p -> !found.contains(p) && !isOfState(p, one) && !isOfState(one, p))
          .filter(p -> !meetsAlone || isNamed(context, match.sentence(), p))
          .forEach(sides.recipients::add);
      log(context, match, Source.OTHER_PRINCIPAL, sides);
    }
  }

  private static boolean isNamed(OutcomeContext context, SentenceTokens sentence, Party party) {
    return context.mentionsIn(sentence.afterDateline(), sentence.end()).stream()
        .anyMatch(mention -> mention.row().equals(party));
  }

  /** "Talks with the bank": the bank does not meet alone. */
  private static boolean isMetWith(
      OutcomeContext context, PatternMatch match, Span clause, Party party) {
    return context.mentionsIn(clause.begin(), clause.end()).stream()
        .filter(mention -> mention.row().equals(party))
        .anyMatch(mention -> match.sentence().wordBefore(mention.begin()).equals("with"));
  }

  /** "With its creditors": the other side has no name. */
  private static boolean hasUnnamedSide(SentenceTokens sentence, Span clause) {
    for (int i = clause.begin(); i + 2 < clause.end(); i++) {
      if (LINKS.contains(sentence.lower(i))
          && POSSESSIVES.contains(sentence.lower(i + 1))
          && !sentence.isCapitalised(i + 2)) {
        return true;
      }
    }
    return false;
  }

  /** An organ or a person of a state is not the other side of the state. */
  private static boolean isOfState(Party party, Party state) {
    return state.getType().equals("COUNTRY") && state.getCountry().equals(party.getCountry());
  }
}
