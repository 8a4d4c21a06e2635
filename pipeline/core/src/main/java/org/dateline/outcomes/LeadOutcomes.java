package org.dateline.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.rules.RuleSet;

/** Tells which of an article's outcomes it leads with. */
final class LeadOutcomes {
  private static final int A_SENTENCE = 20;
  private static final int NOT_IN_TITLE = 15;
  private static final int ASIDE = 4;

  /** Types that a story leads with only where it tells nothing else. */
  private static final Map<String, Integer> WEAK =
      Map.of("MET", 22, "ONGOING", 10, "AGREEMENT_REACHED", 3);

  private final Set<String> asides;

  /** Takes its words from {@code outcomes/grammar/asides.txt}. */
  LeadOutcomes(RuleSet rules) {
    this.asides = Set.copyOf(rules.words("outcomes/grammar/asides.txt"));
  }

  /** Number of the leading outcome; -1 where there is none. */
  int of(OutcomeContext story, List<Candidate> chosen, List<PatternMatch> title) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < chosen.size(); i++) {
      int rank = rank(story, chosen.get(i), title);
      if (rank < least) {
        best = i;
        least = rank;
      }
    }
    return best;
  }

  /** Small is first: an early sentence, a type that the title tells, a main clause. */
  private int rank(OutcomeContext story, Candidate candidate, List<PatternMatch> title) {
    if (candidate.isTitle()) {
      return 0;
    }
    Candidate first = candidate;
    for (Candidate other : candidate.also()) {
      first = other.sentence() < first.sentence() ? other : first;
    }
    boolean told = title.stream().anyMatch(hit -> hit.isLike(candidate.hit()));
    return (first.sentence() - story.lead()) * A_SENTENCE
        + (told ? 0 : NOT_IN_TITLE)
        + WEAK.getOrDefault(candidate.type(), 0)
        + (isAside(first.hit()) ? ASIDE : 0);
  }

  /** True where a word such as "after" or "when" stands before the find. */
  private boolean isAside(PatternMatch hit) {
    for (int i = hit.line().first(); i < hit.span().begin(); i++) {
      if (asides.contains(hit.line().lower(i))) {
        return true;
      }
    }
    return false;
  }
}
