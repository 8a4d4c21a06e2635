package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.text.Span;

/** Tells which sides a stretch of a sentence names, by name or by a word that stands for them. */
final class Naming {
  private final Standing standing;
  private final Setting setting;
  private final Set<String> everybody;
  private final Set<String> pronouns;
  private final Set<String> kinds;

  /** Takes its lists from the rule set. */
  Naming(RuleSet rules) {
    this.standing = new Standing(rules);
    this.setting = new Setting(rules);
    this.everybody = Set.copyOf(rules.words("outcomes/grammar/everybody.txt"));
    this.pronouns = Set.copyOf(rules.words("outcomes/grammar/it.txt"));
    this.kinds = Set.copyOf(rules.words("outcomes/grammar/kinds.txt"));
  }

  /** Adds the sides named between two tokens: the principals, or others where there is none. */
  void named(Story story, Hit hit, int begin, int end, Set<Party> sides) {
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
    found.stream()
        .filter(Naming::isPerson)
        .forEach(at -> standing.person(story, at.party(), sides, isAtHome(hit, at, found)));
  }

  private static boolean isPerson(Mentions.At at) {
    return at.party().getType().equals("PERSON");
  }

  /** True where a person acts in one-sided politics and no other state is named beside. */
  private static boolean isAtHome(Hit hit, Mentions.At person, List<Mentions.At> found) {
    return !hit.type().mutual()
        && found.stream()
            .filter(at -> at.party().getType().equals("COUNTRY"))
            .allMatch(at -> at.party().getCountry().equals(person.party().getCountry()));
  }

  /** Adds what the first of "they", "it" and "the union" before the verb stands for. */
  void meant(Story story, Hit hit, Span clause, Set<Party> principals, Set<Party> sides) {
    for (int i = clause.begin(); i < hit.trigger(); i++) {
      String word = hit.line().lower(i);
      if (everybody.contains(word)) {
        sides.addAll(principals);
        return;
      }
      if (pronouns.contains(word) || kinds.contains(word)) {
        last(story, clause.begin(), kinds.contains(word) ? word : "", sides);
        return;
      }
    }
  }

  /** The last party named before a token whose name has the word in it. */
  private void last(Story story, int token, String word, Set<Party> sides) {
    List<Mentions.At> before = story.mentions().in(0, token);
    for (int i = before.size() - 1; i >= 0; i--) {
      Party party = before.get(i).party();
      if (party.getName().toLowerCase(Locale.ROOT).contains(word)) {
        standing.add(story, party, sides);
        return;
      }
    }
  }

  /** The story's main sides: the principals that its lead names, or else all that it has. */
  Set<Party> principals(Story story) {
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
}
