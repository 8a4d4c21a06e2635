package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.nlp.Tokens;
import org.dateline.outcomes.TypeRules.Trust;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;

/**
 * Decides which finds are outcomes of the reported event, and which of them the article leads with.
 */
final class OutcomeSelection {
  private static final int LEAD_SENTENCES = 2;
  private static final int OPENING = 4;

  /** Outcomes of an article, at most: a list of a thousand meetings is no story. */
  static final int MOST = 200;

  /** Other sentences that are kept of an outcome, at most. */
  private static final int MOST_ALSO = 100;

  /**
   * What was chosen.
   *
   * @param rows the outcomes in reading order
   * @param primary number of the one that the article leads with; -1 where there is none
   */
  record Choice(List<Candidate> rows, int primary) {}

  private static final Choice NOTHING = new Choice(List.of(), -1);
  private final PatternFinder finder;
  private final OutcomeDates dates;
  private final Set<String> sport;
  private final LeadOutcomes leading;

  OutcomeSelection(RuleSet rules, PatternFinder finder, OutcomeDates dates) {
    this.finder = finder;
    this.dates = dates;
    this.sport = Set.copyOf(rules.words("outcomes/grammar/sport.txt"));
    this.leading = new LeadOutcomes(rules);
  }

  /** The outcomes in reading order, and which of them the article leads with. */
  Choice choose(OutcomeContext story) {
    List<PatternMatch> title = story.title() == null ? List.of() : finder.find(story.title());
    List<Candidate> body = new ArrayList<>();
    for (int s = story.lead(); s < story.text().sentenceCount(); s++) {
      sentence(story, s, title, body);
    }
    List<Candidate> chosen = once(story, body);
    boolean opening = isToldWithin(story, chosen, OPENING) || isToldLater(story, chosen);
    if ((!opening && title.isEmpty()) || isSport(story)) {
      return NOTHING;
    }
    if (!title.isEmpty() && !isToldWithin(story, chosen, LEAD_SENTENCES) && isNew(title, chosen)) {
      chosen.add(0, new Candidate(title.get(0), -1, null, List.of()));
    }
    return new Choice(chosen, leading.of(story, chosen, title));
  }

  private static boolean isToldWithin(OutcomeContext story, List<Candidate> chosen, int sentences) {
    return chosen.stream().anyMatch(c -> c.sentence() < story.lead() + sentences);
  }

  /** Between states a dated result of these days is the story's, wherever it is told. */
  private static boolean isToldLater(OutcomeContext story, List<Candidate> chosen) {
    return story.isBetweenStates()
        && chosen.stream()
            .anyMatch(
                c ->
                    !c.hit().type().next()
                        && c.hit().rule().trust() == null
                        && c.isOfTheDays(story));
  }

  private static boolean isNew(List<PatternMatch> title, List<Candidate> chosen) {
    return chosen.stream().noneMatch(c -> c.hit().isLike(title.get(0)));
  }

  private void sentence(
      OutcomeContext story, int s, List<PatternMatch> title, List<Candidate> body) {
    for (PatternMatch hit : finder.find(story.sentence(s))) {
      boolean told = title.stream().anyMatch(hit::isLike);
      boolean lead = s < story.lead() + (told ? OPENING : LEAD_SENTENCES);
      Trust trust = hit.rule().trust() == null ? Trust.ANYWHERE : hit.rule().trust();
      if ((trust == Trust.ANYWHERE || (trust == Trust.LEAD && lead))
          && !dates.isHistory(story, hit, s)) {
        for (DateMention date : dates.of(story, hit, s)) {
          Candidate candidate = new Candidate(hit, s, date, new ArrayList<>());
          if (lead || !candidate.isLongAgo(story)) {
            body.add(candidate);
          }
        }
      }
    }
  }

  /**
   * The same type told again is the same outcome, unless it is another meeting on another day or
   * the text says that they did so "also".
   */
  private static List<Candidate> once(OutcomeContext story, List<Candidate> all) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : all) {
      int same = 0;
      while (same < kept.size() && !isSame(kept.get(same), candidate)) {
        same++;
      }
      if (same == kept.size() && same < MOST) {
        kept.add(candidate);
      } else if (same < kept.size() && isBetter(story, candidate, kept.get(same))) {
        candidate.also().add(kept.set(same, candidate));
      } else if (same < kept.size() && kept.get(same).also().size() < MOST_ALSO) {
        kept.get(same).also().add(candidate);
      }
    }
    kept.sort(
        Comparator.comparingInt(Candidate::sentence).thenComparingInt(c -> c.hit().trigger()));
    return kept;
  }

  /** A sentence is better evidence that tells more plainly, or that tells the day. */
  private static boolean isBetter(OutcomeContext story, Candidate candidate, Candidate kept) {
    boolean weak = candidate.hit().rule().isWeak();
    if (weak || kept.hit().rule().isWeak()) {
      return !weak;
    }
    boolean sure = !candidate.hit().type().next() && candidate.hit().rule().trust() == null;
    return sure && kept.day().isEmpty() && candidate.isOfTheDays(story);
  }

  private static boolean isSame(Candidate a, Candidate b) {
    if (!a.type().equals(b.type())) {
      return false;
    }
    if (a.sentence() != b.sentence() && b.hit().isAddition()) {
      return false;
    }
    boolean dated = a.hit().type().next() && !a.day().isEmpty() && !b.day().isEmpty();
    return !dated || a.day().equals(b.day());
  }

  private boolean isSport(OutcomeContext story) {
    Tokens tokens = story.text().tokens();
    int found = 0;
    for (int i = 0; i < tokens.size(); i++) {
      found += sport.contains(tokens.lower(i)) ? 1 : 0;
    }
    return found >= 4 && found * 60 > tokens.size();
  }
}
