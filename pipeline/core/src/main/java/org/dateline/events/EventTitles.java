package org.dateline.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the title of an event from the clause of its best evidence: subject, verb and object in the
 * words of the evidence. The names of the actors stand before it where its subject names nobody.
 */
final class EventTitles {
  private static final int MOST_WORDS = 12;
  private static final int MOST_SUBJECT_WORDS = 8;
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "its", "his", "her", "their", "several", "all", "any", "no", "both");

  private static final Set<String> PASSIVE = Set.of("was", "were", "been", "be", "is", "are");
  private static final Set<String> VERBS =
      Set.of("met", "struck", "has", "had", "have", "will", "would", "could", "can", "did", "does");
  private static final Set<String> PLURAL = Set.of("they", "we", "both", "have", "were", "their");
  private static final Set<String> NO_VERBS = Set.of("without", "with", "no", "in", "to", "by");

  private final TitleClause clauses;
  private final Set<String> pronouns;
  private final Set<String> leads;
  private final Map<String, Row> acts = new HashMap<>();

  /**
   * A title and the object in it.
   *
   * @param object what was decided, as printed; null if not found
   */
  record Title(String text, @Nullable String object) {}

  EventTitles(RuleSet rules) {
    clauses = new TitleClause(rules);
    pronouns = Set.copyOf(rules.words("events/title_pronouns.txt"));
    leads = Set.copyOf(rules.words("events/title_leads.txt"));
    rules.rows("events/acts.tsv", 5).forEach(row -> acts.put(row.cell(0), row));
  }

  /**
   * The title of an event.
   *
   * @param type the type of the outcome
   * @param evidence the sentence of the best report
   * @param cue the words in it that tell the outcome
   * @param actors names of the actors, the first most important
   */
  Title of(String type, String evidence, String cue, List<String> actors) {
    TitleClause.Found clause = clauses.of(evidence, cue);
    List<String> act = clauses.act(clause, MOST_WORDS);
    if (act.isEmpty()) {
      return new Title(act(type, actors), null);
    }
    List<String> subject =
        NO_VERBS.contains(first(act)) ? List.of() : withoutStart(clause.subject());
    if (!subject.isEmpty() && subject.size() <= MOST_SUBJECT_WORDS) {
      List<String> words = new ArrayList<>(subject);
      words.addAll(clause.verb());
      words.addAll(clauses.act(clause, MOST_WORDS - words.size()));
      if (words.size() <= MOST_WORDS) {
        String text = String.join(" ", words);
        String title = isSpecific(subject, actors) ? text : before(actors, text);
        return new Title(capital(title), object(act));
      }
    }
    int number = Math.min(isPlural(clause, act) ? 2 : 1, actors.size());
    return new Title(withNames(type, clause, actors.subList(0, number), actors), object(act));
  }

  /** The title of a clause without a subject of its own: names, verb and act. */
  private String withNames(
      String type, TitleClause.Found clause, List<String> subject, List<String> actors) {
    String names = names(subject);
    List<String> words = new ArrayList<>(clause.verb());
    words.addAll(clauses.act(clause, MOST_WORDS - words.size() - count(names)));
    boolean isOfOthers =
        clause.verb().stream().anyMatch(PASSIVE::contains)
            || NO_VERBS.contains(first(words))
            || PASSIVE.contains(first(words))
            || (isVerb(words) && !isOfActors(type));
    if (isOfOthers || words.size() < 2 || words.size() + count(names) > MOST_WORDS) {
      return act(type, actors);
    }
    String text = String.join(" ", words);
    return capital(
        names.isEmpty() ? text : isVerb(words) ? names + " " + text : after(names, text));
  }

  /** True if the subject is "they" or the like, or the verb or the cue is of several. */
  private static boolean isPlural(TitleClause.Found clause, List<String> act) {
    String last =
        clause.subject().isEmpty() ? "" : clause.subject().get(clause.subject().size() - 1);
    return PLURAL.contains(last.toLowerCase(Locale.ROOT))
        || PLURAL.contains(first(act))
        || PLURAL.contains(first(clause.verb()));
  }

  private boolean isOfActors(String type) {
    Row row = acts.get(type);
    return row == null || row.cell(4).equals("ACTORS");
  }

  /** A text behind names; its first word is in lower case if it is no name. */
  private String after(String names, String text) {
    String first = text.split(" ")[0];
    String lower = first.toLowerCase(Locale.ROOT);
    boolean isName = !pronouns.contains(lower) && !DETERMINERS.contains(lower);
    return names + ": " + (isName ? first : lower) + text.substring(first.length());
  }

  private static String first(List<String> words) {
    return words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
  }

  /** True if words begin with a verb. */
  private static boolean isVerb(List<String> words) {
    String first = words.isEmpty() ? "" : words.get(0);
    return first.equals(first.toLowerCase(Locale.ROOT))
        && (first.matches("[a-z]+ed") || VERBS.contains(first));
  }

  /** A subject without words that lead over to its sentence; none if it is a pronoun. */
  private List<String> withoutStart(List<String> subject) {
    int begin = 0;
    while (begin < subject.size() && leads.contains(subject.get(begin).toLowerCase(Locale.ROOT))) {
      begin += subject.get(begin).equalsIgnoreCase("according") ? 2 : 1;
    }
    begin = Math.min(begin, subject.size());
    List<String> left = subject.subList(begin, subject.size());
    String last = left.isEmpty() ? "and" : left.get(left.size() - 1).toLowerCase(Locale.ROOT);
    return pronouns.contains(last) ? List.of() : left;
  }

  /** True if the subject has a name, or a word of an actor's name. */
  private static boolean isSpecific(List<String> subject, List<String> actors) {
    boolean hasName =
        subject.stream().skip(1).anyMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    return hasName || actors.stream().anyMatch(actor -> subject.stream().anyMatch(actor::contains));
  }

  /** The names of the actors before a text, as many as fit. */
  private String before(List<String> actors, String text) {
    for (int number = Math.min(2, actors.size()); number > 0; number--) {
      String names = names(actors.subList(0, number));
      if (count(names) + count(text) <= MOST_WORDS) {
        return after(names, text);
      }
    }
    return text;
  }

  private static String names(List<String> actors) {
    return actors.stream().limit(2).collect(Collectors.joining(" and "));
  }

  private static String capital(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  private static int count(String text) {
    return text.isEmpty() ? 0 : text.split(" ").length;
  }

  private String act(String type, List<String> actors) {
    Row row = acts.get(type);
    String name = type.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (actors.isEmpty()) {
      return row == null ? capital(name) : row.cell(3);
    }
    String subject = names(actors);
    String act = row == null ? name : row.cell(actors.size() == 1 ? 1 : 2);
    if (count(subject) + count(act) > MOST_WORDS) {
      subject = actors.get(0);
      act = row == null ? name : row.cell(1);
    }
    return count(subject) + count(act) > MOST_WORDS
        ? row == null ? capital(name) : row.cell(3)
        : subject + " " + act;
  }

  private static @Nullable String object(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String word = words.get(i);
      boolean name = i > 0 && !word.equals(word.toLowerCase(Locale.ROOT));
      if (name || DETERMINERS.contains(word.toLowerCase(Locale.ROOT))) {
        return String.join(" ", words.subList(i, words.size()));
      }
    }
    return null;
  }
}
