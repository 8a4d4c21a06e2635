package org.dateline.outcomes;

import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.outcomes.OutcomeReport.MentionReason;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/**
 * Decides which mentions near a match name no participant: places, topics, parties in subordinate
 * clauses, and names that only modify another noun.
 *
 * <p>Lists: {@code outcomes/grammar/*.txt}.
 */
final class NonParticipantFilter {
  private static final int LONGEST_NOUN_PHRASE = 6;
  private static final int LONGEST_SUBORDINATE_CLAUSE = 25;
  private static final int SHORTEST_PARTICIPLE = 5;
  private static final Set<String> RELATIVE_PRONOUNS =
      Set.of("which", "who", "whose", "whom", "where");
  private static final Set<String> BEFORE_RELATIVE_PRONOUNS =
      Set.of("under", "by", "in", "through", "with", "to", "for", "at", "on");
  private static final Set<String> POSSESSIVES = Set.of("'s", "'", "its", "their");
  private static final Set<String> PUBLIC = Set.of("central", "creditor");
  private final Set<String> placeMarks;
  private final Set<String> stateNouns;
  private final Set<String> houses;
  private final Set<String> ownershipVerbs;
  private final Set<String> joiningParticiples;
  private final Set<String> nounEnds;
  private final Set<String> privateNouns;
  private final Set<String> workforce;
  private final Set<String> seats;
  private final Set<String> compounds;
  private final Set<String> partOf;
  private final Set<String> units;
  private final Set<String> relatives;

  /** Takes its lists from the rule set. */
  NonParticipantFilter(RuleSet rules) {
    this.placeMarks = list(rules, "place_marks");
    this.stateNouns = list(rules, "state_nouns");
    this.houses = list(rules, "houses");
    this.ownershipVerbs = list(rules, "owned");
    this.joiningParticiples = list(rules, "joining");
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

  /** Why a mention names no participant of a match; null if it may name one. */
  @Nullable MentionReason reason(
      OutcomeContext context, PatternMatch match, Located<Party> mention) {
    SentenceTokens sentence = match.sentence();
    boolean after = mention.begin() > match.trigger();
    if (after && isCountry(mention) && isTopic(match, mention)) {
      return MentionReason.TOPIC;
    }
    if (isPlace(sentence, mention) && !(after && isGiver(match, mention))) {
      return MentionReason.PLACE;
    }
    if (isSecondPlace(context, sentence, mention)) {
      return MentionReason.SECOND_PLACE;
    }
    return isSubordinate(match, mention.begin())
        ? MentionReason.SUBORDINATE
        : modifier(sentence, mention);
  }

  private static boolean isCountry(Located<Party> mention) {
    return mention.row().getType().equals("COUNTRY");
  }

  // Topics and places.

  /** "The problems of Peru", but not "the government of Peru"; "rejected aid to Peru". */
  private boolean isTopic(PatternMatch match, Located<Party> mention) {
    String before = match.sentence().wordBefore(mention.begin());
    return (match.type().isDecision() && before.equals("to"))
        || (before.equals("of") && !stateNouns.contains(headOfPhrase(match.sentence(), mention)));
  }

  /** The word before "of" or "of the" before a mention. */
  private static String headOfPhrase(SentenceTokens sentence, Located<Party> mention) {
    boolean article = sentence.lower(mention.begin() - 1).equals("the");
    return sentence.lower(mention.begin() - (article ? 3 : 2));
  }

  /** True after a preposition of place or topic. */
  boolean isPlace(SentenceTokens sentence, Located<Party> mention) {
    String before = sentence.wordBefore(mention.begin());
    return placeMarks.contains(before)
        || (before.equals("to") && houses.contains(mention.row().getName()));
  }

  /** "An offer from Peru", "buy a stake from Acme", but not "delegates from Peru". */
  private static boolean isGiver(PatternMatch match, Located<Party> mention) {
    return match.sentence().wordBefore(mention.begin()).equals("from")
        && (!match.type().isMutual() || mention.row().getType().equals("ORG"));
  }

  /** "In France and Denmark": the second name is a place like the first. */
  private boolean isSecondPlace(
      OutcomeContext context, SentenceTokens sentence, Located<Party> mention) {
    String before = sentence.wordBefore(mention.begin());
    if (!before.equals("and") && !before.equals(",")) {
      return false;
    }
    int from = mention.begin() - LONGEST_NOUN_PHRASE;
    return context.mentionsIn(from, mention.begin()).stream()
        .anyMatch(other -> mention.begin() - other.end() <= 2 && isPlace(sentence, other));
  }

  // Subordinate clauses.

  /**
   * True for a token in a subordinate clause that does not contain the trigger: "which owns Acme",
   * "owned by Acme", ", ending a dispute with Acme".
   */
  private boolean isSubordinate(PatternMatch match, int token) {
    SentenceTokens sentence = match.sentence();
    int trigger = match.trigger();
    int least = Math.max(sentence.first(), token - LONGEST_SUBORDINATE_CLAUSE);
    for (int i = token - 1; i >= least && i != trigger; i--) {
      String word = sentence.lower(i);
      if (word.equals(",") || word.equals("between")) {
        return false;
      }
      if (isOwnedBy(sentence, i)) {
        return true;
      }
      if (isRelativePronoun(sentence, i) || isParticipleOfEffect(sentence, i)) {
        return i > trigger || hasComma(sentence, token, trigger);
      }
    }
    return false;
  }

  /** True for "by" in "owned by". */
  private boolean isOwnedBy(SentenceTokens sentence, int token) {
    return sentence.lower(token).equals("by") && ownershipVerbs.contains(sentence.lower(token - 1));
  }

  /** "Which", but not in "an accord under which": that clause says what was agreed. */
  private static boolean isRelativePronoun(SentenceTokens sentence, int token) {
    return RELATIVE_PRONOUNS.contains(sentence.lower(token))
        && !BEFORE_RELATIVE_PRONOUNS.contains(sentence.lower(token - 1));
  }

  /** ", ending a dispute", but not ", ordering Acme to pay": that is the ruling itself. */
  private boolean isParticipleOfEffect(SentenceTokens sentence, int token) {
    String word = sentence.lower(token);
    return word.endsWith("ing")
        && word.length() >= SHORTEST_PARTICIPLE
        && sentence.lower(token - 1).equals(",")
        && !sentence.isCapitalised(token)
        && !joiningParticiples.contains(word);
  }

  private static boolean hasComma(SentenceTokens sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.lower(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  // Modifiers.

  /**
   * Why a mention only modifies another noun: "a Saudi company", "Acme's miners", "Niger's
   * capital", "a unit of Acme", "Acme-led talks"; null if it does not.
   */
  @Nullable MentionReason modifier(SentenceTokens sentence, Located<Party> mention) {
    if (isCountry(mention)) {
      if (isAdjective(sentence, mention)) {
        return MentionReason.ADJECTIVE;
      }
      if (isSeat(sentence, mention)) {
        return MentionReason.SEAT;
      }
    } else if (isEmployer(sentence, mention)) {
      return MentionReason.EMPLOYER;
    }
    if (isCompound(sentence, mention)) {
      return MentionReason.COMPOUND;
    }
    if (isRelative(sentence, mention)) {
      return MentionReason.RELATIVE;
    }
    return isUnit(sentence, mention)
        ? MentionReason.UNIT
        : isWhole(sentence, mention) ? MentionReason.WHOLE : null;
  }

  /**
   * "A Saudi company", "the UK-based retailer", but not "Peru's central bank", "its creditor
   * banks".
   */
  private boolean isAdjective(SentenceTokens sentence, Located<Party> mention) {
    int noun = noun(sentence, mention, privateNouns);
    return noun >= 0 && !PUBLIC.contains(sentence.lower(noun - 1));
  }

  /** "Niger's capital". */
  private boolean isSeat(SentenceTokens sentence, Located<Party> mention) {
    return isPossessive(sentence, mention.end())
        && seats.contains(sentence.lower(mention.end() + 1));
  }

  /** "Acme's 300 miners": the miners are the other side. */
  private boolean isEmployer(SentenceTokens sentence, Located<Party> mention) {
    return isPossessive(sentence, mention.end()) && noun(sentence, mention, workforce) >= 0;
  }

  /** "The Acme-led talks". */
  private boolean isCompound(SentenceTokens sentence, Located<Party> mention) {
    return sentence.lower(mention.end()).equals("-")
        && compounds.contains(sentence.lower(mention.end() + 1));
  }

  /** "Novak's Lisbon relatives". */
  private boolean isRelative(SentenceTokens sentence, Located<Party> mention) {
    return mention.row().getType().equals("PERSON")
        && isPossessive(sentence, mention.end())
        && (relatives.contains(sentence.lower(mention.end() + 1))
            || relatives.contains(sentence.lower(mention.end() + 2)));
  }

  /** "Its Acme unit": the owner is the participant. */
  private boolean isUnit(SentenceTokens sentence, Located<Party> mention) {
    return units.contains(sentence.lower(mention.end()))
        && POSSESSIVES.contains(sentence.lower(mention.begin() - 1));
  }

  /** "A unit of Acme", "the jurisdiction of the ministry". */
  private boolean isWhole(SentenceTokens sentence, Located<Party> mention) {
    return sentence.wordBefore(mention.begin()).equals("of")
        && partOf.contains(headOfPhrase(sentence, mention));
  }

  /** The noun of a list that the mention modifies in a noun phrase; -1 if there is none. */
  private int noun(SentenceTokens sentence, Located<Party> mention, Set<String> nouns) {
    int last = Math.min(sentence.end(), mention.end() + LONGEST_NOUN_PHRASE);
    for (int i = mention.end(); i < last; i++) {
      String word = sentence.lower(i);
      if (nouns.contains(word) && !sentence.isCapitalised(i)) {
        return i;
      }
      boolean nextName = word.equals("and") && sentence.isCapitalised(i + 1);
      if (placeMarks.contains(word) || nounEnds.contains(word) || nextName) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isPossessive(SentenceTokens sentence, int token) {
    return sentence.lower(token).equals("'s") || sentence.lower(token).equals("'");
  }
}
