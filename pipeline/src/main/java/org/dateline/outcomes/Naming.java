package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.schema.Party;

/** Tells which sides a stretch of a sentence names, by name or by a word that stands for them. */
final class Naming {
  private final Standing standing;
  private final Setting setting;

  /** Takes what it asks. */
  Naming(Standing standing, Setting setting) {
    this.standing = standing;
    this.setting = setting;
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

  /** The story's main sides: the principals that its lead names, or else all that it has. */
  Set<Party> principals(Story story) {
    Set<Party> lead = new LinkedHashSet<>();
    Set<Party> beside = new LinkedHashSet<>();
    if (story.lead() < story.text().sentenceCount()) {
      Line line = story.sentence(story.lead());
      for (Mentions.At at : story.mentions().in(line.body(), line.end())) {
        if (at.party().getIsPrincipal() && !setting.isPlace(line, at)) {
          standing.add(story, at.party(), setting.isBeside(line, at) ? beside : lead);
        }
      }
    }
    beside.addAll(lead);
    boolean several = !lead.isEmpty() && beside.size() > 1;
    boolean enough = several || lead.stream().anyMatch(p -> "IGO".equals(p.getRole()));
    return enough ? lead : standing.all(story);
  }
}
