package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;

/**
 * Tells names that only say whose, whence or a part of what somebody or something is: "a Saudi
 * company", "Acme's miners", "Niger's capital", "a unit of Acme", "Acme-led talks".
 */
final class Modifiers {
  private static final int LONGEST_NOUN_PHRASE = 6;
  private static final Set<String> OWNERS = Set.of("'s", "'", "its", "their");
  private static final Set<String> PUBLIC = Set.of("central", "creditor");
  private final Set<String> placeMarks;
  private final Set<String> nounEnds;
  private final Set<String> privateNouns;
  private final Set<String> workforce;
  private final Set<String> seats;
  private final Set<String> compounds;
  private final Set<String> partOf;
  private final Set<String> units;
  private final Set<String> relatives;

  /** Takes its lists from the rule set. */
  Modifiers(RuleSet rules) {
    this.placeMarks = list(rules, "place_marks");
    this.nounEnds = list(rules, "noun_ends");
    this.privateNouns = list(rules, "private_nouns");
    this.workforce = list(rules, "workforce");
    this.seats = list(rules, "seats");
    this.compounds = list(rules, "compounds");
    this.partOf = list(rules, "part_of");
    this.units = list(rules, "units");
    this.relatives = list(rules, "relatives");
  }

  private static Set<String> list(RuleSet rules, String name) {
    return Set.copyOf(rules.words("outcomes/grammar/" + name + ".txt"));
  }

  /** True for a mention that names no side. */
  boolean has(SentenceTokens line, PartyMentions.At at) {
    boolean country = at.party().getType().equals("COUNTRY");
    return (country ? isAdjective(line, at) || isSeat(line, at) : isEmployer(line, at))
        || isCompound(line, at)
        || isRelative(line, at)
        || isUnit(line, at)
        || isWhole(line, at);
  }

  /**
   * "A Saudi company", "the UK-based retailer", but "Peru's central bank", "its creditor banks".
   */
  private boolean isAdjective(SentenceTokens line, PartyMentions.At at) {
    int noun = noun(line, at, privateNouns);
    return noun >= 0 && !PUBLIC.contains(line.lower(noun - 1));
  }

  /** "Acme's 300 miners": they are the other side. */
  private boolean isEmployer(SentenceTokens line, PartyMentions.At at) {
    return isPossessive(line, at.end()) && noun(line, at, workforce) >= 0;
  }

  /** "Novak's Lisbon relatives". */
  private boolean isRelative(SentenceTokens line, PartyMentions.At at) {
    return at.party().getType().equals("PERSON")
        && isPossessive(line, at.end())
        && (relatives.contains(line.lower(at.end() + 1))
            || relatives.contains(line.lower(at.end() + 2)));
  }

  /** The noun of a list that the mention stands before in a noun phrase; -1 where there is none. */
  private int noun(SentenceTokens line, PartyMentions.At at, Set<String> nouns) {
    for (int i = at.end(); i < Math.min(line.end(), at.end() + LONGEST_NOUN_PHRASE); i++) {
      String word = line.lower(i);
      if (nouns.contains(word) && !line.tokens().isCapitalised(i)) {
        return i;
      }
      boolean another = word.equals("and") && line.tokens().isCapitalised(i + 1);
      if (placeMarks.contains(word) || nounEnds.contains(word) || another) {
        return -1;
      }
    }
    return -1;
  }

  /** "Niger's capital". */
  private boolean isSeat(SentenceTokens line, PartyMentions.At at) {
    return isPossessive(line, at.end()) && seats.contains(line.lower(at.end() + 1));
  }

  private static boolean isPossessive(SentenceTokens line, int token) {
    return line.lower(token).equals("'s") || line.lower(token).equals("'");
  }

  /** "The Acme-led talks". */
  private boolean isCompound(SentenceTokens line, PartyMentions.At at) {
    return line.lower(at.end()).equals("-") && compounds.contains(line.lower(at.end() + 1));
  }

  /** "Its Acme unit": the owner takes part. */
  private boolean isUnit(SentenceTokens line, PartyMentions.At at) {
    return units.contains(line.lower(at.end())) && OWNERS.contains(line.lower(at.token() - 1));
  }

  /** "A unit of Acme", "the jurisdiction of the ministry". */
  private boolean isWhole(SentenceTokens line, PartyMentions.At at) {
    int of = at.token() - (line.lower(at.token() - 1).equals("the") ? 2 : 1);
    return line.lower(of).equals("of") && partOf.contains(line.lower(of - 1));
  }
}
