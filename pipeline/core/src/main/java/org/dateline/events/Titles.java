package org.dateline.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.Tokens;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.EventParty;
import org.dateline.schema.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Makes the title of an event: its actors and the words of the evidence from the cue on, up to the
 * end of the phrase.
 */
final class Titles {
  private static final int MOST_WORDS = 12;
  private static final int MOST_AFTER_CUE = 7;
  private static final int LONGEST_CUE = 9;
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "its", "his", "her", "their", "several", "all", "any", "no");
  private static final Set<String> PASSIVE =
      Set.of("was", "were", "been", "be", "is", "are", "being");

  private final Set<String> ends;
  private final Set<String> tails;
  private final Map<String, Row> acts = new HashMap<>();

  /**
   * A title and the object in it.
   *
   * @param object what was decided, as printed; null if not found
   */
  record Title(String text, @Nullable String object) {}

  Titles(RuleSet rules) {
    ends = Set.copyOf(rules.words("events/title_ends.txt"));
    tails = Set.copyOf(rules.words("events/title_tails.txt"));
    rules.rows("events/acts.tsv", 4).forEach(row -> acts.put(row.cell(0), row));
  }

  /** The title of an event with this best report and these actors. */
  Title of(Outcome best, List<EventParty> actors) {
    List<String> words = words(best);
    String subject = subject(actors, words);
    boolean fits = words.size() > 1 && count(subject) + words.size() <= MOST_WORDS;
    if (!fits && words.size() > 1 && actors.size() > 1) {
      subject = subject(actors.subList(0, 1), words);
      fits = count(subject) + words.size() <= MOST_WORDS;
    }
    if (!fits) {
      return new Title(act(best.getType(), actors), null);
    }
    String text = String.join(" ", words);
    String joint = subject.isEmpty() ? "" : isVerb(best, words) ? " " : ": ";
    return new Title(capital(subject + joint + text), object(words));
  }

  private static String capital(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  private static int count(String text) {
    return text.isEmpty() ? 0 : text.split(" ").length;
  }

  /** The names of up to two actors that the words do not name. */
  private static String subject(List<EventParty> actors, List<String> words) {
    String text = String.join(" ", words);
    List<String> names =
        actors.stream().map(EventParty::getName).filter(name -> !text.contains(name)).toList();
    return names.isEmpty()
        ? ""
        : names.size() == 1 ? names.get(0) : names.get(0) + " and " + names.get(1);
  }

  private String act(String type, List<EventParty> actors) {
    Row row = acts.get(type);
    String name = type.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (actors.isEmpty()) {
      return row == null ? capital(name) : row.cell(3);
    }
    String subject = subject(actors, List.of());
    String act = row == null ? name : row.cell(actors.size() == 1 ? 1 : 2);
    if (count(subject) + count(act) > MOST_WORDS) {
      subject = actors.get(0).getName();
      act = row == null ? name : row.cell(1);
    }
    return count(subject) + count(act) > MOST_WORDS
        ? row == null ? capital(name) : row.cell(3)
        : subject + " " + act;
  }

  /**
   * The words of the evidence from the cue to the end of its phrase; none if the cue is not whole.
   */
  private List<String> words(Outcome best) {
    String evidence = best.getEvidence();
    int begin = evidence.indexOf(best.getCue());
    if (begin < 0) {
      return List.of();
    }
    int end = begin + best.getCue().length();
    Tokens tokens = Tokens.of(evidence.substring(begin));
    List<String> words = new ArrayList<>();
    int after = 0;
    for (int i = 0; i < tokens.size() && after < MOST_AFTER_CUE; i++) {
      boolean inCue = begin + tokens.begin(i) < end;
      String lower = tokens.lower(i);
      String text = evidence.substring(begin + tokens.begin(i), begin + tokens.end(i));
      boolean glued = i > 0 && !tokens.spaceBefore(i) && !words.isEmpty();
      if (!inCue && (ends.contains(lower) || isEnd(text, glued))) {
        break;
      }
      if (glued) {
        words.set(words.size() - 1, words.get(words.size() - 1) + text);
      } else if (!inCue || !ends.contains(lower) || i == 0) {
        words.add(text);
        after += inCue ? 0 : 1;
      }
      if (words.size() > LONGEST_CUE + MOST_AFTER_CUE) {
        return List.of();
      }
    }
    return trimmed(words);
  }

  private static boolean isEnd(String text, boolean glued) {
    boolean mark = !Character.isLetterOrDigit(text.codePointAt(0));
    return mark
        && !(glued && (text.startsWith("'") || text.startsWith("’") || text.equals("-")))
        && !text.equals("$");
  }

  private List<String> trimmed(List<String> words) {
    List<String> left = new ArrayList<>(words);
    while (!left.isEmpty()
        && (tails.contains(left.get(left.size() - 1).toLowerCase(Locale.ROOT))
            || left.size() > MOST_WORDS)) {
      left.remove(left.size() - 1);
    }
    return left;
  }

  /** True if the words begin with the verb of the actors. */
  private static boolean isVerb(Outcome best, List<String> words) {
    String before =
        best.getEvidence().substring(0, best.getEvidence().indexOf(best.getCue())).strip();
    String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String first = words.get(0);
    return !PASSIVE.contains(last)
        && first.equals(first.toLowerCase(Locale.ROOT))
        && (first.endsWith("ed") || first.equals("met") || first.equals("struck"));
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
