package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.outcomes.TypeRules.Trust;
import org.dateline.rules.RuleSet;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Decides which finds are outcomes of the reported event, and which of them the article leads with.
 */
final class Selection {
  private static final int LEAD_SENTENCES = 2;
  private static final int OPENING = 4;
  private static final Map<String, Integer> WEAK =
      Map.of("MET", 22, "ONGOING", 10, "AGREEMENT_REACHED", 3);
  private final Finder finder;
  private final OutcomeDates dates;
  private final Set<String> sport;
  private final Set<String> asides;

  Selection(RuleSet rules, Finder finder, OutcomeDates dates) {
    this.finder = finder;
    this.dates = dates;
    this.sport = Set.copyOf(rules.words("outcomes/grammar/sport.txt"));
    this.asides = Set.copyOf(rules.words("outcomes/grammar/asides.txt"));
  }

  /** The outcomes in reading order, the title's last. */
  List<Candidate> choose(Story story) {
    List<Hit> title = story.title() == null ? List.of() : finder.find(story.title());
    List<Candidate> body = new ArrayList<>();
    for (int s = story.lead(); s < story.text().sentenceCount(); s++) {
      sentence(story, s, title, body);
    }
    List<Candidate> chosen = once(story, body);
    boolean opening = chosen.stream().anyMatch(c -> c.sentence() < story.lead() + OPENING);
    if ((!opening && title.isEmpty()) || isSport(story)) {
      return List.of();
    }
    if (chosen.isEmpty()) {
      title.stream().limit(1).forEach(hit -> chosen.add(new Candidate(hit, -1, null, List.of())));
    }
    return chosen;
  }

  private void sentence(Story story, int s, List<Hit> title, List<Candidate> body) {
    for (Hit hit : finder.find(story.sentence(s))) {
      boolean told = title.stream().anyMatch(hit::isLike);
      boolean lead = s < story.lead() + (told ? OPENING : LEAD_SENTENCES);
      Trust trust = hit.rule().trust() == null ? Trust.ANYWHERE : hit.rule().trust();
      if ((trust == Trust.ANYWHERE || (trust == Trust.LEAD && lead))
          && !dates.isHistory(story, hit, s)) {
        dates
            .of(story, hit, s)
            .forEach(date -> body.add(new Candidate(hit, s, date, new ArrayList<>())));
      }
    }
  }

  /** The same type told again is the same outcome, unless it is another meeting on another day. */
  private static List<Candidate> once(Story story, List<Candidate> all) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : all) {
      int same = 0;
      while (same < kept.size() && !isSame(kept.get(same), candidate)) {
        same++;
      }
      if (same == kept.size()) {
        kept.add(candidate);
      } else if (isBetter(story, candidate, kept.get(same))) {
        candidate.also().add(kept.set(same, candidate));
      } else {
        kept.get(same).also().add(candidate);
      }
    }
    kept.sort(
        Comparator.comparingInt(Candidate::sentence).thenComparingInt(c -> c.hit().trigger()));
    return kept;
  }

  /** A sentence is better evidence that tells more plainly, or that tells the day. */
  private static boolean isBetter(Story story, Candidate candidate, Candidate kept) {
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
    boolean dated = a.hit().type().next() && !a.day().isEmpty() && !b.day().isEmpty();
    return !dated || a.day().equals(b.day());
  }

  /** What the article leads with; null where it has no outcome. */
  @Nullable Candidate primary(Story story, List<Candidate> chosen) {
    List<Hit> title = story.title() == null ? List.of() : finder.find(story.title());
    return chosen.stream().min(Comparator.comparingInt(c -> rank(story, c, title))).orElse(null);
  }

  /** Small is first: an early sentence, a type that the title tells, a main clause. */
  private int rank(Story story, Candidate candidate, List<Hit> title) {
    Candidate first = candidate;
    for (Candidate other : candidate.also()) {
      first = other.sentence() < first.sentence() ? other : first;
    }
    boolean told = title.stream().anyMatch(hit -> hit.isLike(candidate.hit()));
    int distance = candidate.isTitle() ? 100 : first.sentence() - story.lead();
    int weak = WEAK.getOrDefault(candidate.type(), 0);
    return distance * 20 + (told ? 0 : 15) + weak + (isAside(first.hit()) ? 4 : 0);
  }

  /** True where a word such as "after" or "when" stands before the find. */
  private boolean isAside(Hit hit) {
    for (int i = hit.line().first(); i < hit.span().begin(); i++) {
      if (asides.contains(hit.line().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSport(Story story) {
    Tokens tokens = story.text().tokens();
    int found = 0;
    for (int i = 0; i < tokens.size(); i++) {
      found += sport.contains(tokens.lower(i)) ? 1 : 0;
    }
    return found >= 4 && found * 60 > tokens.size();
  }
}
