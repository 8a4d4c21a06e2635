package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.text.Span;

/**
 * Finds who takes part in an outcome: the parties named in its clause, before the verb as actors
 * and after it as recipients; where the clause says "they" or names nobody, the story's principals.
 */
final class Sides {
  /**
   * Who takes part, as party ids.
   *
   * @param participants all
   * @param actors who acts
   * @param recipients who is acted upon
   */
  record Roles(List<String> participants, List<String> actors, List<String> recipients) {}

  private static final Set<String> ONE_SIDED = Set.of("PLEDGED", "APPROVED");
  private static final Set<String> ANSWERS = Set.of("REJECTED", "FILED", "PROPOSED");
  private static final Set<String> OWN = Set.of("its", "it", "his", "her");
  private final ClauseOf clauses;
  private final Standing standing;
  private final Setting setting;
  private final Set<String> everybody;
  private final Set<String> single;

  /** Takes its lists from the rule set. */
  Sides(RuleSet rules) {
    this.clauses = new ClauseOf(rules);
    this.standing = new Standing(rules);
    this.setting = new Setting(rules);
    this.everybody = Set.copyOf(rules.words("outcomes/grammar/everybody.txt"));
    this.single = Set.copyOf(rules.words("outcomes/grammar/it.txt"));
  }

  /** The sides of an outcome. */
  Roles of(Story story, Candidate candidate) {
    Set<Party> actors = new LinkedHashSet<>();
    Set<Party> recipients = new LinkedHashSet<>();
    Set<Party> principals = principals(story);
    told(story, candidate, principals, actors, recipients);
    for (Candidate other : candidate.also()) {
      if (isTwoSided(candidate) && actors.size() + recipients.size() < 2) {
        told(story, other, principals, actors, recipients);
      }
    }
    if (actors.isEmpty() && (candidate.hit().type().mutual() || recipients.isEmpty())) {
      actors.addAll(principals);
    }
    if (isTwoSided(candidate)) {
      complete(principals, actors, recipients);
    }
    if (candidate.hit().type().mutual()) {
      actors.addAll(recipients);
      recipients.clear();
    }
    recipients.removeAll(actors);
    return roles(actors, recipients);
  }

  private static boolean isTwoSided(Candidate candidate) {
    return candidate.hit().type().mutual() || ANSWERS.contains(candidate.type());
  }

  private void told(
      Story story,
      Candidate candidate,
      Set<Party> principals,
      Set<Party> actors,
      Set<Party> recipients) {
    if (!candidate.isTitle()) {
      actors(story, candidate.hit(), principals, actors);
      recipients(story, candidate, recipients);
    }
  }

  private void actors(Story story, Hit hit, Set<Party> principals, Set<Party> actors) {
    Span clause = clauses.of(hit);
    named(story, hit, clause.begin(), hit.trigger(), actors);
    if (actors.isEmpty()) {
      pronoun(story, hit, clause, principals, actors);
    }
  }

  private void recipients(Story story, Candidate candidate, Set<Party> recipients) {
    Hit hit = candidate.hit();
    Span clause = clauses.of(hit);
    if (!ONE_SIDED.contains(candidate.type())) {
      named(story, hit, hit.trigger(), clause.end(), recipients);
    }
    if (!hit.type().mutual() && clause.begin() > hit.line().first() && hasOwn(hit.line(), clause)) {
      named(story, hit, clauses.speaker(hit, clause.begin()), clause.begin(), recipients);
    }
  }

  /** "The bank said its members rejected": its points at the speaker. */
  private static boolean hasOwn(Line line, Span clause) {
    for (int i = clause.begin(); i < clause.end(); i++) {
      if (OWN.contains(line.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The sides named in a stretch of the clause: the principals, or others where there is none. */
  private void named(Story story, Hit hit, int begin, int end, Set<Party> sides) {
    List<Mentions.At> found = new ArrayList<>();
    for (Mentions.At at : story.mentions().in(Math.max(begin, hit.line().body()), end)) {
      if (!setting.isSetting(story, hit, at)) {
        found.add(at);
      }
    }
    boolean principal = found.stream().anyMatch(at -> at.party().getIsPrincipal());
    found.removeIf(at -> principal && !at.party().getIsPrincipal());
    found.stream()
        .filter(at -> !isPerson(at))
        .forEach(at -> standing.add(story, at.party(), sides));
    boolean alone = sides.isEmpty();
    found.stream()
        .filter(Sides::isPerson)
        .forEach(at -> standing.person(story, at.party(), sides, alone));
  }

  private static boolean isPerson(Mentions.At at) {
    return at.party().getType().equals("PERSON");
  }

  /** Talks have two sides: where one is named, the other is the story's other principal. */
  private static void complete(Set<Party> principals, Set<Party> actors, Set<Party> recipients) {
    Set<Party> one = new LinkedHashSet<>(actors);
    one.addAll(recipients);
    if (one.size() == 1 && principals.size() == 2 && principals.containsAll(one)) {
      principals.stream().filter(p -> !one.contains(p)).forEach(recipients::add);
    }
  }

  /** What "they" and "it" before the verb stand for. */
  private void pronoun(
      Story story, Hit hit, Span clause, Set<Party> principals, Set<Party> actors) {
    for (int i = clause.begin(); i < hit.trigger(); i++) {
      String word = hit.line().lower(i);
      if (everybody.contains(word)) {
        actors.addAll(principals);
        return;
      }
      if (single.contains(word)) {
        List<Mentions.At> before = story.mentions().in(0, clause.begin());
        if (!before.isEmpty()) {
          standing.add(story, before.get(before.size() - 1).party(), actors);
        }
        return;
      }
    }
  }

  /** The story's main sides: the principals that its lead names, or else all that it has. */
  private Set<Party> principals(Story story) {
    Set<Party> lead = new LinkedHashSet<>();
    if (story.lead() < story.text().sentenceCount()) {
      Line line = story.sentence(story.lead());
      for (Mentions.At at : story.mentions().in(line.body(), line.end())) {
        if (at.party().getIsPrincipal() && !setting.isPlace(line, at)) {
          standing.add(story, at.party(), lead);
        }
      }
    }
    boolean enough = lead.size() > 1 || lead.stream().anyMatch(p -> "IGO".equals(p.getRole()));
    return enough ? lead : standing.all(story);
  }

  private static Roles roles(Set<Party> actors, Set<Party> recipients) {
    Set<String> all = new LinkedHashSet<>(ids(actors));
    all.addAll(ids(recipients));
    return new Roles(List.copyOf(all), ids(actors), ids(recipients));
  }

  private static List<String> ids(Set<Party> parties) {
    return parties.stream().map(Party::getPartyId).toList();
  }
}
