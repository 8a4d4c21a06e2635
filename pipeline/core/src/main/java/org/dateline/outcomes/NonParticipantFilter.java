package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;

/** Tells parties that take part from those that are only where it happens or what it is about. */
final class NonParticipantFilter {
  private static final int LONGEST_NOUN_PHRASE = 6;
  private static final Set<String> DECISIONS = Set.of("REJECTED", "APPROVED", "RULED", "POSTPONED");
  private final Set<String> placeMarks;
  private final Set<String> stateNouns;
  private final Set<String> houses;
  private final SubordinateSpans asides;
  private final Modifiers modifiers;

  /** Takes its lists from the rule set. */
  NonParticipantFilter(RuleSet rules) {
    this.placeMarks = Set.copyOf(rules.words("outcomes/grammar/place_marks.txt"));
    this.stateNouns = Set.copyOf(rules.words("outcomes/grammar/state_nouns.txt"));
    this.houses = Set.copyOf(rules.words("outcomes/grammar/houses.txt"));
    this.asides = new SubordinateSpans(rules);
    this.modifiers = new Modifiers(rules);
  }

  /** True for a mention that names no side. */
  boolean isSetting(OutcomeContext story, PatternMatch hit, PartyMentions.At at) {
    SentenceTokens line = hit.line();
    boolean country = at.party().getType().equals("COUNTRY");
    String before = before(line, at.token());
    boolean after = at.token() > hit.trigger();
    boolean topic = country && after && isTopic(hit, line, at, before);
    return topic
        || (isPlace(line, at) && !(after && before.equals("from") && isGiver(hit, at)))
        || isSecondPlace(story, line, at, before)
        || asides.isAside(hit, at.token())
        || isBeside(line, at);
  }

  /** True for a name that only says whose, whence or a part of what something is. */
  boolean isBeside(SentenceTokens line, PartyMentions.At at) {
    return modifiers.has(line, at);
  }

  /** "An offer from Peru", "buy a stake from Acme", but "delegates from Peru". */
  private static boolean isGiver(PatternMatch hit, PartyMentions.At at) {
    return !hit.type().mutual() || at.party().getType().equals("ORG");
  }

  /** "The problems of Peru", but "the government of Peru"; "aid to Peru" in what is voted on. */
  private boolean isTopic(
      PatternMatch hit, SentenceTokens line, PartyMentions.At at, String before) {
    int of = at.token() - (line.lower(at.token() - 1).equals("the") ? 2 : 1);
    boolean decided = DECISIONS.contains(hit.name()) && before.equals("to");
    return decided || (before.equals("of") && !stateNouns.contains(line.lower(of - 1)));
  }

  /** True after a preposition of place or topic. */
  boolean isPlace(SentenceTokens line, PartyMentions.At at) {
    String before = before(line, at.token());
    return placeMarks.contains(before)
        || (before.equals("to") && houses.contains(at.party().getName()));
  }

  /** "In France and Denmark": the second is a place like the first. */
  private boolean isSecondPlace(
      OutcomeContext story, SentenceTokens line, PartyMentions.At at, String before) {
    if (!before.equals("and") && !before.equals(",")) {
      return false;
    }
    return story.mentions().in(at.token() - LONGEST_NOUN_PHRASE, at.token()).stream()
        .anyMatch(other -> at.token() - other.end() <= 2 && isPlace(line, other));
  }

  /** The word before a token and its article. */
  static String before(SentenceTokens line, int token) {
    String word = line.lower(token - 1);
    return word.equals("the") ? line.lower(token - 2) : word;
  }
}
