package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.nlp.Tokens;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.outcomes.TypeRules.Trust;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Decides which matches are outcomes of the reported event, and which outcome is the primary one.
 *
 * <p>Stages: the matches of each sentence that pass on their own ({@link #candidates}), one outcome
 * for all matches that report it ({@link #withoutDuplicates}), then whether the article reports
 * outcomes at all.
 */
final class OutcomeSelection {
  private static final int LEAD_SENTENCES = 2;
  private static final int OPENING_SENTENCES = 4;
  private static final int LEAST_SPORT_WORDS = 4;
  private static final int TOKENS_PER_SPORT_WORD = 60;
  private static final int RANK_OF_SENTENCE = 20;
  private static final int RANK_NOT_IN_TITLE = 15;
  private static final int RANK_SUBORDINATE = 4;

  /** Most outcomes of an article: a list of a thousand meetings is no story. */
  static final int MOST = 200;

  /** Most duplicates that are kept of an outcome. */
  private static final int MOST_DUPLICATES = 100;

  /**
   * One outcome.
   *
   * @param evidence the match that is the evidence
   * @param duplicates other matches that report the same outcome
   */
  record Chosen(OutcomeCandidate evidence, List<OutcomeCandidate> duplicates) {
    private static Chosen of(OutcomeCandidate evidence, OutcomeCandidate... duplicates) {
      return new Chosen(evidence, List.of(duplicates));
    }

    private Chosen with(OutcomeCandidate duplicate) {
      List<OutcomeCandidate> more = new ArrayList<>(duplicates);
      more.add(duplicate);
      return new Chosen(evidence, List.copyOf(more));
    }

    private PatternMatch match() {
      return evidence.match();
    }
  }

  /**
   * The outcomes of an article.
   *
   * @param outcomes the outcomes in reading order
   * @param primary number of the primary one; -1 if there is no outcome
   */
  record Choice(List<Chosen> outcomes, int primary) {}

  private static final Choice NOTHING = new Choice(List.of(), -1);
  private final PatternFinder finder;
  private final OutcomeDates dates;
  private final Set<String> sport;
  private final Set<String> subordinators;

  /** Takes its lists from the rule set. */
  OutcomeSelection(RuleSet rules, PatternFinder finder, OutcomeDates dates) {
    this.finder = finder;
    this.dates = dates;
    this.sport = Set.copyOf(rules.words("outcomes/grammar/sport.txt"));
    this.subordinators = Set.copyOf(rules.words("outcomes/grammar/asides.txt"));
  }

  /** The outcomes in reading order, and the primary one. */
  Choice choose(OutcomeContext context) {
    List<PatternMatch> title = titleMatches(context);
    logBeforeLead(context);
    List<Chosen> chosen = withoutDuplicates(context, candidates(context, title));
    boolean reported = isWithin(context, chosen, OPENING_SENTENCES) || isReported(context, chosen);
    if (!reported && title.isEmpty()) {
      drop(context, chosen, title, Decision.NOT_REPORTED_EARLY);
      return NOTHING;
    }
    if (isSport(context)) {
      drop(context, chosen, title, Decision.SPORT);
      return NOTHING;
    }
    if (!title.isEmpty() && !isWithin(context, chosen, LEAD_SENTENCES) && isNew(title, chosen)) {
      chosen.add(0, Chosen.of(new OutcomeCandidate(title.get(0), -1, null)));
    }
    return new Choice(chosen, primary(context, chosen, title));
  }

  private List<PatternMatch> titleMatches(OutcomeContext context) {
    SentenceTokens title = context.title();
    List<PatternMatch> matches = title == null ? List.of() : finder.find(title, context.log());
    for (PatternMatch match : matches) {
      context.log().dropped(match, Decision.TITLE_NOT_NEEDED, null);
    }
    return matches;
  }

  // Which matches of a sentence pass.

  private List<OutcomeCandidate> candidates(OutcomeContext context, List<PatternMatch> title) {
    List<OutcomeCandidate> candidates = new ArrayList<>();
    for (int s = context.lead(); s < context.document().sentenceCount(); s++) {
      for (PatternMatch match : finder.find(context.sentence(s), context.log())) {
        boolean inTitle = title.stream().anyMatch(match::hasSameType);
        boolean inLead = s < context.lead() + (inTitle ? OPENING_SENTENCES : LEAD_SENTENCES);
        if (passes(context, match, s, inLead)) {
          addWithDates(context, match, s, inLead, candidates);
        }
      }
    }
    return candidates;
  }

  private boolean passes(OutcomeContext context, PatternMatch match, int sentence, boolean inLead) {
    if (match.trust() == Trust.TITLE) {
      context.log().dropped(match, Decision.NOT_IN_TITLE, null);
      return false;
    }
    if (match.trust() == Trust.LEAD && !inLead) {
      context.log().dropped(match, Decision.NOT_IN_LEAD, null);
      return false;
    }
    @Nullable Located<DateMention> past = dates.history(context, match, sentence);
    if (past != null) {
      context.log().dropped(match, Decision.HISTORY, past.row().getText());
    }
    return past == null;
  }

  private void addWithDates(
      OutcomeContext context,
      PatternMatch match,
      int sentence,
      boolean inLead,
      List<OutcomeCandidate> candidates) {
    for (@Nullable Located<DateMention> date : dates.of(context, match, sentence)) {
      OutcomeCandidate candidate = new OutcomeCandidate(match, sentence, date);
      if (inLead || !candidate.isLongAgo(context)) {
        candidates.add(candidate);
      } else {
        context.log().dropped(match, Decision.LONG_AGO, candidate.dateValue());
      }
    }
  }

  // One outcome for all matches that report it.

  /**
   * Two matches of a type are the same outcome, unless they are two future meetings on two days, or
   * a sentence says that something is "also" done. If a later match is better evidence, only the
   * match that it replaces stays as a duplicate.
   */
  private static List<Chosen> withoutDuplicates(
      OutcomeContext context, List<OutcomeCandidate> all) {
    List<Chosen> kept = new ArrayList<>();
    for (OutcomeCandidate candidate : all) {
      int same = 0;
      while (same < kept.size() && !isSame(kept.get(same).evidence(), candidate)) {
        same++;
      }
      if (same == kept.size()) {
        if (same < MOST) {
          kept.add(Chosen.of(candidate));
        }
        continue;
      }
      Chosen chosen = kept.get(same);
      if (isBetter(context, candidate, chosen.evidence())) {
        context.log().duplicate(chosen.match(), candidate.match());
        kept.set(same, Chosen.of(candidate, chosen.evidence()));
      } else {
        context.log().duplicate(candidate.match(), chosen.match());
        if (chosen.duplicates().size() < MOST_DUPLICATES) {
          kept.set(same, chosen.with(candidate));
        }
      }
    }
    kept.sort(
        Comparator.<Chosen>comparingInt(chosen -> chosen.evidence().sentence())
            .thenComparingInt(chosen -> chosen.match().trigger()));
    return kept;
  }

  private static boolean isSame(OutcomeCandidate kept, OutcomeCandidate candidate) {
    if (!kept.match().hasSameType(candidate.match())) {
      return false;
    }
    if (kept.sentence() != candidate.sentence() && candidate.match().isAddition()) {
      return false;
    }
    boolean twoDates =
        kept.match().type().isNext()
            && !kept.dateValue().isEmpty()
            && !candidate.dateValue().isEmpty();
    return !twoDates || kept.dateValue().equals(candidate.dateValue());
  }

  /** True if the later sentence is better evidence: its rule is not weak, or it has the date. */
  private static boolean isBetter(
      OutcomeContext context, OutcomeCandidate candidate, OutcomeCandidate kept) {
    boolean weak = candidate.match().rule().isWeak();
    if (weak || kept.match().rule().isWeak()) {
      return !weak;
    }
    return isCertain(candidate) && kept.dateValue().isEmpty() && candidate.isRecent(context);
  }

  /** A past event, reported by a rule that is used anywhere. */
  private static boolean isCertain(OutcomeCandidate candidate) {
    return !candidate.match().type().isNext() && candidate.match().trust() == Trust.ANYWHERE;
  }

  // Whether the article reports outcomes.

  private static boolean isWithin(OutcomeContext context, List<Chosen> chosen, int sentences) {
    return chosen.stream().anyMatch(c -> c.evidence().sentence() < context.lead() + sentences);
  }

  /** Between states a recent dated result is what the article reports, in any sentence. */
  private static boolean isReported(OutcomeContext context, List<Chosen> chosen) {
    return context.isBetweenStates()
        && chosen.stream().anyMatch(c -> isCertain(c.evidence()) && c.evidence().isRecent(context));
  }

  private static boolean isNew(List<PatternMatch> title, List<Chosen> chosen) {
    return chosen.stream().noneMatch(c -> c.match().hasSameType(title.get(0)));
  }

  private boolean isSport(OutcomeContext context) {
    Tokens tokens = context.document().tokens();
    int found = 0;
    for (int i = 0; i < tokens.size(); i++) {
      found += sport.contains(tokens.lower(i)) ? 1 : 0;
    }
    return found >= LEAST_SPORT_WORDS && found * TOKENS_PER_SPORT_WORD > tokens.size();
  }

  // The primary outcome.

  /** Number of the outcome with the smallest rank; -1 if there is none. */
  private int primary(OutcomeContext context, List<Chosen> chosen, List<PatternMatch> title) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < chosen.size(); i++) {
      int rank = rank(context, chosen.get(i), title);
      if (rank < least) {
        best = i;
        least = rank;
      }
    }
    return best;
  }

  /** Small for an early sentence, a type that the title reports, and a main clause. */
  private int rank(OutcomeContext context, Chosen chosen, List<PatternMatch> title) {
    if (chosen.evidence().isTitle()) {
      return 0;
    }
    OutcomeCandidate first = chosen.evidence();
    for (OutcomeCandidate other : chosen.duplicates()) {
      first = other.sentence() < first.sentence() ? other : first;
    }
    boolean inTitle = title.stream().anyMatch(match -> match.hasSameType(chosen.match()));
    return (first.sentence() - context.lead()) * RANK_OF_SENTENCE
        + (inTitle ? 0 : RANK_NOT_IN_TITLE)
        + chosen.match().type().penalty()
        + (isSubordinate(first.match()) ? RANK_SUBORDINATE : 0);
  }

  /** True if a word such as "after" or "when" is before the match. */
  private boolean isSubordinate(PatternMatch match) {
    for (int i = match.sentence().first(); i < match.span().begin(); i++) {
      if (subordinators.contains(match.sentence().lower(i))) {
        return true;
      }
    }
    return false;
  }

  // For explanations.

  private void logBeforeLead(OutcomeContext context) {
    for (int s = 0; context.log().isOn() && s < context.lead(); s++) {
      for (PatternMatch match : finder.find(context.sentence(s), context.log())) {
        context.log().dropped(match, Decision.BEFORE_LEAD, null);
      }
    }
  }

  private static void drop(
      OutcomeContext context, List<Chosen> chosen, List<PatternMatch> title, Decision decision) {
    title.forEach(match -> context.log().dropped(match, decision, null));
    chosen.forEach(outcome -> context.log().dropped(outcome.match(), decision, null));
  }
}
