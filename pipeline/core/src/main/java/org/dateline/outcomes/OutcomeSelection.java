package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.outcomes.WideCandidates.Judged;
import org.dateline.outcomes.WideCandidates.JudgedMatch;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Decides which candidates are outcomes, and which outcome is the primary one: those that strict
 * rules report ({@link RuleSelection}), and of types that they don't report the candidates that are
 * likely enough ({@link LikelyCandidates}).
 */
final class OutcomeSelection {
  private static final int RANK_OF_SENTENCE = 20;
  private static final int RANK_NOT_IN_TITLE = 15;
  private static final int RANK_SUBORDINATE = 4;

  /** Most outcomes of an article: a list of a thousand meetings is no story. */
  static final int MOST = 200;

  /**
   * One outcome.
   *
   * @param evidence the match that is the evidence
   * @param duplicates other matches that report the same outcome
   */
  record Chosen(OutcomeCandidate evidence, List<OutcomeCandidate> duplicates) {
    static Chosen of(OutcomeCandidate evidence, OutcomeCandidate... duplicates) {
      return new Chosen(evidence, List.of(duplicates));
    }

    Chosen with(OutcomeCandidate duplicate) {
      List<OutcomeCandidate> more = new ArrayList<>(duplicates);
      more.add(duplicate);
      return new Chosen(evidence, List.copyOf(more));
    }

    /** The highest of its matches, from 0 to 1. */
    double confidence() {
      double best = evidence.confidence();
      for (OutcomeCandidate other : duplicates) {
        best = Math.max(best, other.confidence());
      }
      return best;
    }

    private Chosen judged(Judged judged) {
      return new Chosen(
          evidence.judged(judged), duplicates.stream().map(d -> d.judged(judged)).toList());
    }

    PatternMatch match() {
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

  static final Comparator<Chosen> IN_READING_ORDER =
      Comparator.<Chosen>comparingInt(chosen -> chosen.evidence().sentence())
          .thenComparingInt(chosen -> chosen.match().trigger());
  private static final Choice NOTHING = new Choice(List.of(), -1);
  private final RuleSelection rules;
  private final WideCandidates candidates;
  private final OutcomeDates dates;
  private final Set<String> subordinators;
  private final double least;

  /**
   * Takes its lists and weights from the rule set.
   *
   * @param least the least confidence of an outcome, from 0 to 1
   */
  OutcomeSelection(
      RuleSet rules,
      PatternFinder finder,
      OutcomeDates dates,
      MatchFilter filter,
      WideCandidates candidates,
      double least) {
    this.rules = new RuleSelection(rules, finder, dates, filter);
    this.candidates = candidates;
    this.dates = dates;
    this.least = least;
    this.subordinators = Set.copyOf(rules.words("outcomes/grammar/asides.txt"));
  }

  /** What strict rules report. */
  RuleSelection.Choice strict(OutcomeContext context) {
    return rules.choose(context);
  }

  /** The outcomes in reading order, and the primary one. */
  Choice choose(OutcomeContext context) {
    RuleSelection.Choice strict = rules.choose(context);
    if (strict.sport()) {
      return NOTHING;
    }
    Judged judged = candidates.judge(context, strict);
    List<Chosen> chosen = new ArrayList<>();
    for (Chosen outcome : strict.chosen()) {
      Chosen with = outcome.judged(judged);
      if (with.confidence() >= least) {
        chosen.add(with);
      } else {
        String detail = String.format(Locale.ROOT, "%.2f", with.confidence());
        context.log().dropped(with.match(), Decision.UNLIKELY, detail);
      }
    }
    removeBesideCourt(context, chosen);
    addLikely(context, judged, chosen);
    chosen.sort(IN_READING_ORDER);
    return new Choice(chosen, primary(context, chosen, strict.title()));
  }

  /**
   * What a court does is one outcome: "the court struck down the ban" is no rejection beside it.
   */
  private static void removeBesideCourt(OutcomeContext context, List<Chosen> chosen) {
    for (Chosen outcome : List.copyOf(chosen)) {
      TypeRules type = outcome.match().type();
      boolean court =
          type.isDecision()
              && !type.isInCourt()
              && chosen.stream()
                  .anyMatch(
                      other ->
                          isSameVerb(other, outcome.match()) && other.match().type().isInCourt());
      if (court) {
        chosen.remove(outcome);
        context.log().dropped(outcome.match(), Decision.OTHER_TYPE, null);
      }
    }
  }

  private static boolean isSameVerb(Chosen chosen, PatternMatch match) {
    return chosen.match().trigger() == match.trigger()
        && chosen.match().sentence().equals(match.sentence());
  }

  // Outcomes of types that no strict rule reports.

  private void addLikely(OutcomeContext context, Judged judged, List<Chosen> chosen) {
    List<OutcomeCandidate> likely = new ArrayList<>();
    for (List<JudgedMatch> sentence : judged.bySentence()) {
      for (JudgedMatch match : LikelyCandidates.of(sentence, least)) {
        if (!isChosen(chosen, match.match())) {
          addWithDates(context, match, likely);
        }
      }
    }
    chosen.addAll(SameOutcome.merged(context, likely));
  }

  private static boolean isChosen(List<Chosen> chosen, PatternMatch match) {
    return chosen.stream().anyMatch(c -> c.match().hasSameType(match) || isSameVerb(c, match));
  }

  private void addWithDates(
      OutcomeContext context, JudgedMatch judged, List<OutcomeCandidate> found) {
    int sentence = judged.wide().sentence();
    @Nullable Located<DateMention> past = dates.history(context, judged.match(), sentence);
    if (past != null) {
      context.log().dropped(judged.match(), Decision.HISTORY, past.row().getText());
      return;
    }
    for (@Nullable Located<DateMention> date : dates.of(context, judged.match(), sentence)) {
      found.add(new OutcomeCandidate(judged.match(), sentence, date, judged.probability()));
    }
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
}
