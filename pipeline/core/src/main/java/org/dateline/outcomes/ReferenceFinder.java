package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sides that words of a clause refer to: "they", "it", "he", "the union", "the senators",
 * "the foreign ministers".
 *
 * <p>Lists: {@code outcomes/grammar/everybody.txt}, {@code it.txt}, {@code kinds.tsv} and {@code
 * holders.tsv}.
 */
final class ReferenceFinder {
  private static final Set<String> PERSONAL_PRONOUNS = Set.of("he", "she", "his", "her", "him");
  private static final Set<String> PREPOSITIONS = Set.of("to", "in", "at", "on", "for", "from");
  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "LEG", "JUD", "OPP", "REB", "IGO", "NGO", "BUS", "LAB", "MED", "REL", "EDU",
          "CVL");
  private static final String STATE = "STATE";
  private static final String NO_SECTOR = "-";
  private static final String JUDGE = "judge";
  private static final int MOST_SENTENCES = 6;
  private static final int SHORT_PHRASE = 3;
  private final RepresentationResolver representation;
  private final NonParticipantFilter filter;
  private final Set<String> everybody;
  private final Set<String> pronouns;
  private final Map<String, String> sectors = new HashMap<>();
  private final Map<String, String> offices = new HashMap<>();

  /** Takes its lists from the rule set. */
  ReferenceFinder(
      RuleSet rules, RepresentationResolver representation, NonParticipantFilter filter) {
    this.representation = representation;
    this.filter = filter;
    this.everybody = Set.copyOf(rules.words("outcomes/grammar/everybody.txt"));
    this.pronouns = Set.copyOf(rules.words("outcomes/grammar/it.txt"));
    for (Row row : rules.rows("outcomes/grammar/kinds.tsv", 2)) {
      String sector = row.cell(1);
      if (!SECTORS.contains(sector) && !sector.equals(STATE) && !sector.equals(NO_SECTOR)) {
        throw row.error("unknown sector " + sector);
      }
      sectors.put(row.cell(0), sector);
    }
    for (Row row : rules.rows("outcomes/grammar/holders.tsv", 2)) {
      offices.put(row.cell(0), row.cell(1));
    }
  }

  /** Adds what the first referring word of a clause before the trigger refers to. */
  void add(
      OutcomeContext context,
      PatternMatch match,
      Span clause,
      Set<Party> principals,
      Set<Party> sides) {
    SentenceTokens sentence = match.sentence();
    for (int i = clause.begin(); i < match.trigger() && sides.isEmpty(); i++) {
      String word = sentence.lower(i);
      String office = offices.get(word);
      if (office != null) {
        addHolders(context, sentence, i, office, sides);
      }
      if (sides.isEmpty() && everybody.contains(word) && !isInPrepositionalPhrase(sentence, i)) {
        sides.addAll(principals);
        return;
      }
      if (pronouns.contains(word)) {
        boolean person = PERSONAL_PRONOUNS.contains(word);
        addLast(context, clause.begin(), p -> person == p.getType().equals("PERSON"), sides);
        return;
      }
      String sector = sectors.get(word);
      if (sector != null && !sentence.lower(i + 1).equals("-")) {
        addNoun(context, clause, word, sector, sides);
        return;
      }
    }
  }

  /** "At the talks", "given to the negotiating parties". */
  private static boolean isInPrepositionalPhrase(SentenceTokens sentence, int token) {
    for (int i = token - 1; i >= token - SHORT_PHRASE; i--) {
      if (PREPOSITIONS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the side of the party of a kind that is mentioned last in the sentence of a token and
   * before the token; otherwise of the first one in the nearest sentence before: its subject.
   */
  private void addLast(OutcomeContext context, int token, Predicate<Party> kind, Set<Party> sides) {
    int own = context.document().sentenceOf(token);
    for (int s = own; s >= 0 && s > own - MOST_SENTENCES; s--) {
      Party found = null;
      SentenceTokens sentence = context.sentence(s);
      for (Located<Party> mention :
          context.mentionsIn(sentence.first(), Math.min(token, sentence.end()))) {
        boolean participant =
            !filter.isPlace(sentence, mention) && filter.modifier(sentence, mention) == null;
        if (kind.test(mention.row()) && participant && (found == null || s == own)) {
          found = mention.row();
        }
      }
      if (found != null) {
        representation.add(context, found, sides);
        return;
      }
    }
  }

  /** "The bank": the last party with the word in its name, otherwise the last of the sector. */
  private void addNoun(
      OutcomeContext context, Span clause, String word, String sector, Set<Party> sides) {
    @Nullable Party state =
        sector.equals(STATE) ? only(context, ReferenceFinder::isPrincipalState) : null;
    if (state != null) {
      sides.add(state);
      return;
    }
    addLast(context, clause.begin(), p -> isNamed(p, word), sides);
    if (sides.isEmpty()) {
      addOnly(context, p -> p.getType().equals("ORG") && isNamed(p, word), sides);
    }
    if (sides.isEmpty() && !sector.equals(NO_SECTOR)) {
      addLast(context, clause.begin(), p -> isOfSector(p, sector), sides);
    }
    if (sides.isEmpty() && !sector.equals(NO_SECTOR)) {
      List<Located<Party>> inClause = context.mentionsIn(clause.begin(), clause.end());
      Predicate<Party> elsewhere = p -> inClause.stream().noneMatch(m -> m.row().equals(p));
      addOnly(context, elsewhere.and(p -> isOfSector(p, sector)), sides);
    }
  }

  private void addOnly(OutcomeContext context, Predicate<Party> kind, Set<Party> sides) {
    @Nullable Party only = only(context, kind);
    if (only != null) {
      representation.add(context, only, sides);
    }
  }

  private static boolean isNamed(Party party, String word) {
    return party.getName().toLowerCase(Locale.ROOT).contains(word);
  }

  private static boolean isPrincipalState(Party party) {
    return party.getType().equals("COUNTRY") && party.getIsPrincipal();
  }

  private static boolean isOfSector(Party party, String sector) {
    return sector.equals(STATE)
        ? party.getType().equals("COUNTRY")
        : party.getType().equals("ORG") && sector.equals(party.getRole());
  }

  private static @Nullable Party only(OutcomeContext context, Predicate<Party> kind) {
    List<Party> found = context.parties().stream().filter(kind).toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** "The foreign ministers": the people with that office, two or more; "the judge": only one. */
  private void addHolders(
      OutcomeContext context, SentenceTokens sentence, int token, String office, Set<Party> sides) {
    boolean several = !office.equals(sentence.lower(token));
    String full = (sentence.lower(token - 1) + " " + office).strip();
    List<Party> holders = holders(context, full);
    if (holders.isEmpty()) {
      holders = holders(context, office);
    }
    if (several ? holders.size() >= 2 : holders.size() == 1) {
      Set<Party> found = new LinkedHashSet<>();
      if (office.equals(JUDGE)) {
        found.addAll(holders);
      } else {
        holders.forEach(person -> representation.addPerson(context, person, found, false));
      }
      sides.addAll(found);
    }
  }

  private static List<Party> holders(OutcomeContext context, String office) {
    List<Party> found = new ArrayList<>();
    for (Party party : context.parties()) {
      String title = String.valueOf(party.getTitle()).toLowerCase(Locale.ROOT);
      if (party.getType().equals("PERSON")
          && (title.contains(office) || (!found.isEmpty() && title.contains("counterpart")))) {
        found.add(party);
      }
    }
    return found;
  }
}
