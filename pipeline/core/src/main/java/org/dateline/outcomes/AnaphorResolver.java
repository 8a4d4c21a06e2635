package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/** Tells which sides "they", "it", "he", "the union" and "the foreign ministers" stand for. */
final class AnaphorResolver {
  private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");
  private static final Set<String> GOVERNORS = Set.of("to", "in", "at", "on", "for", "from");
  private static final int FAR = 6;
  private static final int SHORT_PHRASE = 3;
  private final RepresentationResolver standing;
  private final NonParticipantFilter setting;
  private final Set<String> everybody;
  private final Set<String> pronouns;
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> offices = new HashMap<>();

  /** Takes its lists from the rule set. */
  AnaphorResolver(RuleSet rules, RepresentationResolver standing, NonParticipantFilter setting) {
    this.standing = standing;
    this.setting = setting;
    this.everybody = Set.copyOf(rules.words("outcomes/grammar/everybody.txt"));
    this.pronouns = Set.copyOf(rules.words("outcomes/grammar/it.txt"));
    for (Row row : rules.rows("outcomes/grammar/kinds.tsv", 2)) {
      kinds.put(row.cell(0), row.cell(1));
    }
    for (Row row : rules.rows("outcomes/grammar/holders.tsv", 2)) {
      offices.put(row.cell(0), row.cell(1));
    }
  }

  /** Adds what the first such word of a clause before the verb stands for. */
  void add(
      OutcomeContext story,
      PatternMatch hit,
      Span clause,
      Set<Party> principals,
      Set<Party> sides) {
    for (int i = clause.begin(); i < hit.trigger() && sides.isEmpty(); i++) {
      String word = hit.line().lower(i);
      String office = offices.get(word);
      if (office != null) {
        holders(story, hit.line(), i, office, sides);
      }
      if (sides.isEmpty() && everybody.contains(word) && !isGoverned(hit.line(), i)) {
        sides.addAll(principals);
        return;
      }
      if (pronouns.contains(word)) {
        boolean person = PERSONAL.contains(word);
        last(story, clause.begin(), p -> person == p.getType().equals("PERSON"), sides);
        return;
      }
      if (kinds.containsKey(word) && !hit.line().lower(i + 1).equals("-")) {
        kind(story, clause, word, kinds.getOrDefault(word, ""), sides);
        return;
      }
    }
  }

  /** "At the talks", "given to the negotiating parties". */
  private static boolean isGoverned(SentenceTokens line, int token) {
    for (int i = token - 1; i >= token - SHORT_PHRASE; i--) {
      if (GOVERNORS.contains(line.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the party of a kind that was named last in the sentence of a token, or else first in the
   * nearest sentence before: its subject.
   */
  private void last(OutcomeContext story, int token, Predicate<Party> kind, Set<Party> sides) {
    int own = story.text().sentenceOf(token);
    for (int s = own; s >= 0 && s > own - FAR; s--) {
      Party found = null;
      SentenceTokens line = story.sentence(s);
      for (PartyMentions.At at : story.mentions().in(line.first(), Math.min(token, line.end()))) {
        boolean stands = !setting.isPlace(line, at) && !setting.isBeside(line, at);
        if (kind.test(at.party()) && stands && (found == null || s == own)) {
          found = at.party();
        }
      }
      if (found != null) {
        standing.add(story, found, sides);
        return;
      }
    }
  }

  /** "The bank": the last whose name has the word in it, or else the last of the sector. */
  private void kind(OutcomeContext story, Span clause, String word, String role, Set<Party> sides) {
    @Nullable Party state =
        role.equals("STATE") ? only(story, AnaphorResolver::isPrincipalState) : null;
    if (state != null) {
      sides.add(state);
      return;
    }
    last(story, clause.begin(), p -> p.getName().toLowerCase(Locale.ROOT).contains(word), sides);
    if (sides.isEmpty() && !role.equals("-")) {
      last(story, clause.begin(), p -> isOf(p, role), sides);
    }
    if (sides.isEmpty() && !role.equals("-")) {
      List<PartyMentions.At> beside = story.mentions().in(clause.begin(), clause.end());
      Predicate<Party> other = p -> beside.stream().noneMatch(at -> at.party().equals(p));
      @Nullable Party only = only(story, other.and(p -> isOf(p, role)));
      if (only != null) {
        standing.add(story, only, sides);
      }
    }
  }

  private static boolean isPrincipalState(Party party) {
    return party.getType().equals("COUNTRY") && party.getIsPrincipal();
  }

  private static boolean isOf(Party party, String role) {
    return role.equals("STATE")
        ? party.getType().equals("COUNTRY")
        : party.getType().equals("ORG") && role.equals(party.getRole());
  }

  private static @Nullable Party only(OutcomeContext story, Predicate<Party> kind) {
    List<Party> found = story.parties().stream().filter(kind).toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** "The foreign ministers": those who are named with that office, two or more; a judge alone. */
  private void holders(
      OutcomeContext story, SentenceTokens line, int token, String office, Set<Party> sides) {
    boolean several = !office.equals(line.lower(token));
    String full = (line.lower(token - 1) + " " + office).strip();
    List<Party> named = named(story, full);
    if (named.isEmpty()) {
      named = named(story, office);
    }
    if (several ? named.size() >= 2 : named.size() == 1) {
      Set<Party> found = new LinkedHashSet<>();
      named.forEach(party -> standing.person(story, party, found, false));
      sides.addAll(found);
    }
  }

  private static List<Party> named(OutcomeContext story, String office) {
    List<Party> found = new ArrayList<>();
    for (Party party : story.parties()) {
      String title = String.valueOf(party.getTitle()).toLowerCase(Locale.ROOT);
      if (party.getType().equals("PERSON")
          && (title.contains(office) || (!found.isEmpty() && title.contains("counterpart")))) {
        found.add(party);
      }
    }
    return found;
  }
}
