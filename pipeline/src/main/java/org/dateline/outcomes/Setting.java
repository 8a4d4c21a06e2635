package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;

/** Tells parties that take part from those that are only where it happens or what it is about. */
final class Setting {
  private static final int LONGEST_NOUN_PHRASE = 6;
  private static final Set<String> DECISIONS = Set.of("REJECTED", "APPROVED", "RULED", "POSTPONED");
  private static final Set<String> OWNERS = Set.of("'s", "'", "its", "their");
  private final Set<String> placeMarks;
  private final Set<String> stateNouns;
  private final Set<String> privateNouns;
  private final Set<String> partOf;
  private final Set<String> units;
  private final Set<String> nounEnds;
  private final Set<String> seats;
  private final Asides asides;

  /** Takes its lists from the rule set. */
  Setting(RuleSet rules) {
    this.placeMarks = Set.copyOf(rules.words("outcomes/grammar/place_marks.txt"));
    this.stateNouns = Set.copyOf(rules.words("outcomes/grammar/state_nouns.txt"));
    this.privateNouns = Set.copyOf(rules.words("outcomes/grammar/private_nouns.txt"));
    this.partOf = Set.copyOf(rules.words("outcomes/grammar/part_of.txt"));
    this.units = Set.copyOf(rules.words("outcomes/grammar/units.txt"));
    this.nounEnds = Set.copyOf(rules.words("outcomes/grammar/noun_ends.txt"));
    this.seats = Set.copyOf(rules.words("outcomes/grammar/seats.txt"));
    this.asides = new Asides(rules);
  }

  /** True for a mention that names no side. */
  boolean isSetting(Story story, Hit hit, Mentions.At at) {
    Line line = hit.line();
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
  boolean isBeside(Line line, Mentions.At at) {
    boolean country = at.party().getType().equals("COUNTRY");
    return (country && (isAdjective(line, at) || isSeat(line, at)))
        || isUnit(line, at)
        || (before(line, at.token()).equals("of") && partOf.contains(line.lower(at.token() - 2)));
  }

  /** "An offer from Peru", "buy a stake from Acme", but "delegates from Peru". */
  private static boolean isGiver(Hit hit, Mentions.At at) {
    return !hit.type().mutual() || at.party().getType().equals("ORG");
  }

  /** "The problems of Peru", but "the government of Peru"; "aid to Peru" in what is voted on. */
  private boolean isTopic(Hit hit, Line line, Mentions.At at, String before) {
    int of = at.token() - (line.lower(at.token() - 1).equals("the") ? 2 : 1);
    boolean decided = DECISIONS.contains(hit.name()) && before.equals("to");
    return decided || (before.equals("of") && !stateNouns.contains(line.lower(of - 1)));
  }

  /** True after a preposition of place or topic. */
  boolean isPlace(Line line, Mentions.At at) {
    return placeMarks.contains(before(line, at.token()));
  }

  /** "In France and Denmark": the second is a place like the first. */
  private boolean isSecondPlace(Story story, Line line, Mentions.At at, String before) {
    if (!before.equals("and") && !before.equals(",")) {
      return false;
    }
    return story.mentions().in(at.token() - LONGEST_NOUN_PHRASE, at.token()).stream()
        .anyMatch(other -> at.token() - other.end() <= 2 && isPlace(line, other));
  }

  /** "A Saudi company", "the UK-based retailer": the state takes no part. */
  private boolean isAdjective(Line line, Mentions.At at) {
    for (int i = at.end(); i < Math.min(line.end(), at.end() + LONGEST_NOUN_PHRASE); i++) {
      String word = line.lower(i);
      if (privateNouns.contains(word) && !line.tokens().isCapitalised(i)) {
        return !line.lower(i - 1).equals("central");
      }
      boolean another = word.equals("and") && line.tokens().isCapitalised(i + 1);
      if (placeMarks.contains(word) || nounEnds.contains(word) || another) {
        return false;
      }
    }
    return false;
  }

  /** "Niger's capital". */
  private boolean isSeat(Line line, Mentions.At at) {
    return line.lower(at.end()).equals("'s") && seats.contains(line.lower(at.end() + 1));
  }

  /** "Its Acme unit": the owner takes part. */
  private boolean isUnit(Line line, Mentions.At at) {
    return units.contains(line.lower(at.end())) && OWNERS.contains(line.lower(at.token() - 1));
  }

  private static String before(Line line, int token) {
    String word = line.lower(token - 1);
    return word.equals("the") ? line.lower(token - 2) : word;
  }
}
