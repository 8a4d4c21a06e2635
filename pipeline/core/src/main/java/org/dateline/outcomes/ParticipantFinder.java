package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.schema.Party;
import org.dateline.util.Span;

/** Tells which sides a stretch of a sentence names, by name or by a word that stands for them. */
final class ParticipantFinder {
  private static final Set<String> JUDGED = Set.of("RULED", "FILED");
  private static final Set<String> PAIRS = Set.of("-", "\u2013", "/", "and");
  private final RepresentationResolver standing;
  private final NonParticipantFilter setting;

  /** Takes what it asks. */
  ParticipantFinder(RepresentationResolver standing, NonParticipantFilter setting) {
    this.standing = standing;
    this.setting = setting;
  }

  /**
   * Adds the sides named in a part of a sentence: the principals, or others where there is none.
   *
   * @param actors who is known to act; the set to add to where those who act are looked for
   * @return whether there is any
   */
  boolean named(
      OutcomeContext story, PatternMatch hit, Span part, Set<Party> actors, Set<Party> sides) {
    List<PartyMentions.At> found = new ArrayList<>();
    for (PartyMentions.At at :
        story.mentions().in(Math.max(part.begin(), hit.line().body()), part.end())) {
      if (!setting.isSetting(story, hit, at)) {
        found.add(at);
      }
    }
    boolean principal = found.stream().anyMatch(at -> at.party().getIsPrincipal());
    List<PartyMentions.At> all = List.copyOf(found);
    found.removeIf(at -> principal && !at.party().getIsPrincipal() && !isJoined(hit, at, all));
    found.stream()
        .filter(at -> !isPerson(at))
        .forEach(at -> standing.add(story, at.party(), sides));
    found.stream()
        .filter(ParticipantFinder::isPerson)
        .forEach(at -> person(story, hit, at, found, actors, sides));
    return !found.isEmpty();
  }

  /** "Norwegian-Danish talks", "Norway and Denmark signed": one of the sides is as good as both. */
  private static boolean isJoined(
      PatternMatch hit, PartyMentions.At at, List<PartyMentions.At> found) {
    return hit.type().mutual()
        && found.stream()
            .filter(other -> other.party().getIsPrincipal())
            .filter(other -> other.party().getType().equals(at.party().getType()))
            .anyMatch(other -> isPair(hit.line(), other, at) || isPair(hit.line(), at, other));
  }

  private static boolean isPair(
      SentenceTokens line, PartyMentions.At first, PartyMentions.At second) {
    return second.token() == first.end() + 1 && PAIRS.contains(line.lower(first.end()));
  }

  /** A court judges a person and not whom the person works for; a leader acts beside the body. */
  private void person(
      OutcomeContext story,
      PatternMatch hit,
      PartyMentions.At at,
      List<PartyMentions.At> found,
      Set<Party> actors,
      Set<Party> sides) {
    boolean after = at.token() > hit.trigger() && sides != actors;
    if (after && !hit.type().mutual() && isAlone(story, hit, at.party(), actors)) {
      sides.add(at.party());
      return;
    }
    if (!after && !hit.type().mutual() && standing.isLeader(story, at.party())) {
      sides.add(at.party());
    }
    standing.person(story, at.party(), sides, isAtHome(hit, at, found));
  }

  /** "The judge dismissed the aide's suit": both stand for the state, so each for himself. */
  private boolean isAlone(OutcomeContext story, PatternMatch hit, Party person, Set<Party> actors) {
    if (JUDGED.contains(hit.name()) && standing.isEmployed(story, person)) {
      return true;
    }
    Set<Party> own = new LinkedHashSet<>();
    standing.person(story, person, own, false);
    return !own.isEmpty() && actors.containsAll(own);
  }

  private static boolean isPerson(PartyMentions.At at) {
    return at.party().getType().equals("PERSON");
  }

  /** True where a person acts in one-sided politics and no other state is named beside. */
  private static boolean isAtHome(
      PatternMatch hit, PartyMentions.At person, List<PartyMentions.At> found) {
    return !hit.type().mutual()
        && found.stream()
            .filter(at -> at.party().getType().equals("COUNTRY"))
            .allMatch(at -> at.party().getCountry().equals(person.party().getCountry()));
  }
}
