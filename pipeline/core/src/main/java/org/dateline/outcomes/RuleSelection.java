package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.nlp.Tokens;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.outcomes.OutcomeSelection.Chosen;
import org.dateline.outcomes.TypeRules.Trust;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Decides which matches of strict rules are outcomes of the reported event.
 *
 * <p>Stages: the matches of each sentence that pass on their own ({@link #candidates}), one outcome
 * for all matches that report it ({@link SameOutcome}), then whether the article reports outcomes
 * at all.
 */
final class RuleSelection {
  private static final int LEAD_SENTENCES = 2;
  private static final int OPENING_SENTENCES = 4;
  private static final int LEAST_SPORT_WORDS = 4;
  private static final int TOKENS_PER_SPORT_WORD = 60;

  /**
   * What the rules say of an article.
   *
   * @param title the matches in the title
   * @param body the matches of each sentence from the lead on; before it empty lists
   * @param chosen the outcomes that rules report, in reading order
   * @param sport true for a sport report, which has no outcomes
   */
  record Choice(
      List<PatternMatch> title, List<List<PatternMatch>> body, List<Chosen> chosen, boolean sport) {
    /** The matches that are outcomes or report one of them again, by identity. */
    Set<PatternMatch> matches() {
      Set<PatternMatch> matches = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Chosen outcome : chosen) {
        matches.add(outcome.evidence().match());
        outcome.duplicates().forEach(other -> matches.add(other.match()));
      }
      return matches;
    }
  }

  private final PatternFinder finder;
  private final OutcomeDates dates;
  private final MatchFilter filter;
  private final Set<String> sport;

  /** Takes its lists from the rule set. */
  RuleSelection(RuleSet rules, PatternFinder finder, OutcomeDates dates, MatchFilter filter) {
    this.finder = finder;
    this.filter = filter;
    this.dates = dates;
    this.sport = Set.copyOf(rules.words("outcomes/grammar/sport.txt"));
  }

  /** What the rules say of an article. */
  Choice choose(OutcomeContext context) {
    List<PatternMatch> title = titleMatches(context);
    logBeforeLead(context);
    List<List<PatternMatch>> body = bodyMatches(context);
    List<Chosen> chosen = SameOutcome.merged(context, candidates(context, title, body));
    boolean isSport = isSport(context);
    boolean reported = isWithin(context, chosen, OPENING_SENTENCES) || isReported(context, chosen);
    if (isSport || (!reported && title.isEmpty())) {
      drop(context, chosen, title, isSport ? Decision.SPORT : Decision.NOT_REPORTED_EARLY);
      return new Choice(title, body, List.of(), isSport);
    }
    if (!title.isEmpty() && isNew(title, chosen) && !isReportedInLead(context, title, chosen)) {
      chosen.add(0, Chosen.of(new OutcomeCandidate(title.get(0), -1, null, 1)));
    }
    return new Choice(title, body, chosen, false);
  }

  private List<PatternMatch> titleMatches(OutcomeContext context) {
    SentenceTokens title = context.title();
    List<PatternMatch> matches = title == null ? List.of() : found(context, title, -1);
    for (PatternMatch match : matches) {
      context.log().dropped(match, Decision.TITLE_NOT_NEEDED, null);
    }
    return matches;
  }

  // Which matches of a sentence pass.

  private List<List<PatternMatch>> bodyMatches(OutcomeContext context) {
    List<List<PatternMatch>> matches = new ArrayList<>();
    for (int s = 0; s < context.document().sentenceCount(); s++) {
      boolean before = s < context.lead();
      matches.add(before ? List.of() : found(context, context.sentence(s), s));
    }
    return matches;
  }

  private List<PatternMatch> found(OutcomeContext context, SentenceTokens sentence, int number) {
    List<PatternMatch> matches = finder.find(sentence, context.log());
    matches.removeIf(
        match -> {
          @Nullable Decision no = filter.reason(context, match, number);
          if (no != null) {
            context.log().dropped(match, no, null);
          }
          return no != null;
        });
    return matches;
  }

  private List<OutcomeCandidate> candidates(
      OutcomeContext context, List<PatternMatch> title, List<List<PatternMatch>> body) {
    List<OutcomeCandidate> candidates = new ArrayList<>();
    for (int s = context.lead(); s < body.size(); s++) {
      for (PatternMatch match : body.get(s)) {
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
      OutcomeCandidate candidate = new OutcomeCandidate(match, sentence, date, 1);
      if (inLead || !candidate.isLongAgo(context)) {
        candidates.add(candidate);
      } else {
        context.log().dropped(match, Decision.LONG_AGO, candidate.dateValue());
      }
    }
  }

  // Whether the article reports outcomes.

  private static boolean isWithin(OutcomeContext context, List<Chosen> chosen, int sentences) {
    return chosen.stream().anyMatch(c -> c.evidence().sentence() < context.lead() + sentences);
  }

  /**
   * A result of the last week is what the article reports, in any sentence; between states one of
   * the last month.
   */
  private static boolean isReported(OutcomeContext context, List<Chosen> chosen) {
    boolean betweenStates = context.isBetweenStates();
    return chosen.stream()
        .map(Chosen::evidence)
        .anyMatch(
            e ->
                SameOutcome.isCertain(e)
                    && (betweenStates ? e.isRecent(context) : e.isNews(context)));
  }

  /** A lead that only has the next date does not report what the title reports. */
  private static boolean isReportedInLead(
      OutcomeContext context, List<PatternMatch> title, List<Chosen> chosen) {
    boolean isNext = title.get(0).type().isNext();
    return isWithin(
        context,
        chosen.stream().filter(c -> isNext || !c.match().type().isNext()).toList(),
        LEAD_SENTENCES);
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
