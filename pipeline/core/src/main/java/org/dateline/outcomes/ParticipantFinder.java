package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.outcomes.OutcomeReport.MentionReason;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/** Finds the sides that a part of a sentence names. */
final class ParticipantFinder {
  private static final Set<String> PAIR_MARKS = Set.of("-", "\u2013", "/", "and");
  private static final Set<String> GOVERNMENTS = Set.of("administration", "government", "cabinet");
  private final RepresentationResolver representation;
  private final NonParticipantFilter filter;
  private final AttributeFilter attributes;

  /** Takes its lists from the rule set. */
  ParticipantFinder(
      RuleSet rules, RepresentationResolver representation, NonParticipantFilter filter) {
    this.representation = representation;
    this.filter = filter;
    this.attributes = new AttributeFilter(rules);
  }

  /**
   * Adds the sides of the parties that a part of a sentence names: of its principals, or of the
   * others if it names no principal.
   *
   * @param actors the actors found so far
   * @param sides where to add; the same object as {@code actors} to look for actors
   * @return true if the part names a participant
   */
  boolean addNamed(
      OutcomeContext context, PatternMatch match, Span part, Set<Party> actors, Set<Party> sides) {
    List<Located<Party>> named = namedIn(context, match, part);
    for (Located<Party> mention : named) {
      if (!isPerson(mention)) {
        representation.add(context, mention.row(), sides);
      }
    }
    for (Located<Party> mention : named) {
      if (isPerson(mention)) {
        addPerson(context, match, mention, named, actors, sides);
      }
    }
    return !named.isEmpty();
  }

  private List<Located<Party>> namedIn(OutcomeContext context, PatternMatch match, Span part) {
    List<Located<Party>> all = new ArrayList<>();
    int begin = Math.max(part.begin(), match.sentence().afterDateline());
    for (Located<Party> mention : context.mentionsIn(begin, part.end())) {
      @Nullable MentionReason reason = filter.reason(context, match, mention);
      if (reason == null) {
        reason = attributes.reason(context, match, mention);
      }
      if (reason == null) {
        all.add(mention);
      } else {
        context.log().mention(match, mention, reason);
      }
    }
    boolean shared =
        part.end() == match.trigger()
            && !match.type().isMutual()
            && ClauseSubject.isSecondVerb(match);
    if (shared) {
      all = ClauseSubject.firstGroup(match.sentence(), all);
    }
    boolean principal = all.stream().anyMatch(mention -> mention.row().getIsPrincipal());
    List<Located<Party>> named = new ArrayList<>();
    for (Located<Party> mention : all) {
      boolean taken = !principal || mention.row().getIsPrincipal() || isPaired(match, mention, all);
      if (taken) {
        named.add(mention);
      }
      context
          .log()
          .mention(match, mention, taken ? MentionReason.TAKEN : MentionReason.NOT_PRINCIPAL);
    }
    return named;
  }

  /**
   * "Norwegian-Danish talks", "Norway and Denmark signed": both are sides if one is a principal.
   */
  private static boolean isPaired(
      PatternMatch match, Located<Party> mention, List<Located<Party>> all) {
    return match.type().isMutual()
        && all.stream()
            .filter(other -> other.row().getIsPrincipal())
            .filter(other -> other.row().getType().equals(mention.row().getType()))
            .anyMatch(
                other ->
                    isPair(match.sentence(), other, mention)
                        || isPair(match.sentence(), mention, other));
  }

  private static boolean isPair(
      SentenceTokens sentence, Located<Party> first, Located<Party> second) {
    return second.begin() == first.end() + 1 && PAIR_MARKS.contains(sentence.lower(first.end()));
  }

  /** A person judged in court is a side, not the employer; a leader is a side beside the body. */
  private void addPerson(
      OutcomeContext context,
      PatternMatch match,
      Located<Party> mention,
      List<Located<Party>> named,
      Set<Party> actors,
      Set<Party> sides) {
    if (GOVERNMENTS.contains(match.sentence().lower(mention.end()))) {
      representation.addState(context, mention.row(), sides);
      return;
    }
    boolean after = mention.begin() > match.trigger() && sides != actors;
    boolean mutual = match.type().isMutual();
    if (after && !mutual && isAlone(context, match, mention.row(), actors)) {
      sides.add(mention.row());
      return;
    }
    if (!after && !mutual && representation.isLeader(context, mention.row())) {
      sides.add(mention.row());
    }
    boolean alone = !mutual && !after && RepresentationResolver.isInGovernment(mention.row());
    if (alone && !isStateNamed(context, match, mention.row())) {
      sides.add(mention.row());
    }
    representation.addPerson(context, mention.row(), sides, isAtHome(match, mention, named));
  }

  /** "The judge dismissed the aide's suit": both represent the state, so each is a side alone. */
  private boolean isAlone(
      OutcomeContext context, PatternMatch match, Party person, Set<Party> actors) {
    if (match.type().isInCourt() && representation.isEmployed(context, person)) {
      return true;
    }
    Set<Party> own = new LinkedHashSet<>();
    representation.addPerson(context, person, own, false);
    return !own.isEmpty() && actors.containsAll(own);
  }

  /** True if the sentence names the state of a person, not the person alone. */
  private static boolean isStateNamed(OutcomeContext context, PatternMatch match, Party person) {
    SentenceTokens sentence = match.sentence();
    return context.mentionsIn(sentence.afterDateline(), sentence.end()).stream()
        .map(Located::row)
        .anyMatch(
            party ->
                party.getType().equals("COUNTRY")
                    && person.getCountry() != null
                    && person.getCountry().equals(party.getCountry()));
  }

  private static boolean isPerson(Located<Party> mention) {
    return mention.row().getType().equals("PERSON");
  }

  /** True if a person acts in an outcome that is not mutual and no other state is named. */
  private static boolean isAtHome(
      PatternMatch match, Located<Party> person, List<Located<Party>> named) {
    return !match.type().isMutual()
        && named.stream()
            .filter(mention -> mention.row().getType().equals("COUNTRY"))
            .allMatch(mention -> mention.row().getCountry().equals(person.row().getCountry()));
  }
}
