package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;

/** Tells parties that take part from those that are only where it happens or what it is about. */
final class Setting {
  private static final int LONGEST_NOUN_PHRASE = 6;
  private final Set<String> placeMarks;
  private final Set<String> privateNouns;
  private final Set<String> partOf;

  /** Takes its lists from the rule set. */
  Setting(RuleSet rules) {
    this.placeMarks = Set.copyOf(rules.words("outcomes/grammar/place_marks.txt"));
    this.privateNouns = Set.copyOf(rules.words("outcomes/grammar/private_nouns.txt"));
    this.partOf = Set.copyOf(rules.words("outcomes/grammar/part_of.txt"));
  }

  /** True for a mention that names no side. */
  boolean isSetting(Story story, Hit hit, Mentions.At at) {
    Line line = hit.line();
    boolean country = at.party().getType().equals("COUNTRY");
    String before = before(line, at.token());
    boolean topic = country && at.token() > hit.trigger() && before.equals("of");
    return topic
        || isPlace(line, at)
        || isSecondPlace(story, line, at, before)
        || (country && isAdjective(line, at))
        || (before.equals("of") && partOf.contains(line.lower(at.token() - 2)));
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
      if (privateNouns.contains(word)) {
        return true;
      }
      if (placeMarks.contains(word)
          || word.equals(",")
          || word.equals("and")
          || word.equals("of")) {
        return false;
      }
    }
    return false;
  }

  private static String before(Line line, int token) {
    String word = line.lower(token - 1);
    return word.equals("the") ? line.lower(token - 2) : word;
  }
}
