package org.dateline.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.rules.RuleSet;

/**
 * Finds the clause of a cue in a sentence of evidence: the words before the cue back to the start
 * of its subject, the cue, and the words behind it to the end of the phrase. Words are those
 * between white space, without the marks around them.
 */
final class TitleClause {
  private static final int MOST_AFTER_CUE = 9;
  private static final String BEFORE_WORD = "\"“„«‘'([";
  private static final String AFTER_WORD = ",;:\"”»’)]|";
  private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "|", "•", "/");

  private final Set<String> starts;
  private final Set<String> verbWords;
  private final Set<String> ends;
  private final Set<String> tails;
  private final Set<String> cuts;
  private final Set<String> times;
  private final Set<String> timeLeads;

  TitleClause(RuleSet rules) {
    starts = Set.copyOf(rules.words("events/title_starts.txt"));
    verbWords = Set.copyOf(rules.words("events/title_verb_words.txt"));
    ends = Set.copyOf(rules.words("events/title_ends.txt"));
    tails = Set.copyOf(rules.words("events/title_tails.txt"));
    cuts = Set.copyOf(rules.words("events/title_cuts.txt"));
    times = Set.copyOf(rules.words("events/title_times.txt"));
    timeLeads = Set.copyOf(rules.words("events/title_time_leads.txt"));
  }

  /**
   * The clause of a cue.
   *
   * @param subject the words of the subject; empty if the clause has none
   * @param verb the words between subject and cue, such as "has not"
   * @param words the words of the sentence without those of time
   * @param begin number of the first word of the cue
   * @param end number of the word behind the cue; as begin if the cue is not in the sentence
   */
  record Found(List<String> subject, List<String> verb, List<String> words, int begin, int end) {}

  /** The clause of the first place of a cue. */
  Found of(String evidence, String cue) {
    int at = evidence.indexOf(cue);
    if (at < 0) {
      return new Found(List.of(), List.of(), List.of(), 0, 0);
    }
    boolean isInside = at > 0 && !Character.isWhitespace(evidence.charAt(at - 1));
    int first = count(evidence.substring(0, at)) - (isInside ? 1 : 0);
    int last = count(evidence.substring(0, at + cue.length()));
    List<String> all = List.of(evidence.strip().split("\\s+"));
    List<String> words = withoutTimes(all, 0, first);
    int begin = words.size();
    words.addAll(all.subList(first, last));
    words.addAll(withoutTimes(all, last, all.size()));
    String end = words.remove(words.size() - 1);
    words.add(end.replaceFirst("(?<=^[^.]{1,30})\\.$", ""));
    int verb = begin;
    while (verb > 0 && isVerbWord(words.get(verb - 1))) {
      verb--;
    }
    return new Found(
        subject(words, verb), bare(words.subList(verb, begin)), words, begin, begin + last - first);
  }

  /** Some of the words without those of time; a comma behind such a word goes to the one before. */
  private List<String> withoutTimes(List<String> all, int begin, int end) {
    List<String> words = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      String word = all.get(i);
      if (!isTime(all, i)) {
        words.add(word);
      } else if (endsPart(word) && !words.isEmpty()) {
        words.add(words.remove(words.size() - 1) + word.charAt(word.length() - 1));
      }
    }
    return words;
  }

  /** True for a word of time, as "Friday", and for one that leads to it, as "on" or "last". */
  private boolean isTime(List<String> words, int at) {
    int end = at;
    while (end < at + 2 && end + 1 < words.size() && timeLeads.contains(lower(words.get(end)))) {
      end++;
    }
    return times.contains(lower(words.get(end)))
        && (end > at || isDay(words.get(at)) || (at > 0 && isTimeOrLead(words.get(at - 1))));
  }

  /** True for words that are a time on their own, as "Friday" and "today", unlike "week". */
  private static boolean isDay(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        || word.startsWith("to")
        || word.startsWith("yest");
  }

  private boolean isTimeOrLead(String word) {
    return timeLeads.contains(lower(word)) || times.contains(lower(word));
  }

  private static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private boolean isVerbWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return verbWords.contains(lower)
        || lower.endsWith("n't")
        || lower.endsWith("n’t")
        || (lower.endsWith("ly") && lower.equals(word) && lower.length() > 4);
  }

  /** The words before the verb that are its subject: "X" in "X, who came late, has not". */
  private List<String> subject(List<String> words, int verb) {
    int end = verb;
    if (end > 0 && endsPart(words.get(end - 1)) && words.get(end - 1).endsWith(",")) {
      int aside = start(words, end - 1);
      while (aside > 0 && starts.contains(lower(words.get(aside - 1)))) {
        aside--;
      }
      if (aside == 0 || !words.get(aside - 1).endsWith(",")) {
        return List.of();
      }
      end = aside;
    }
    int start = start(words, end - 1);
    while (start > 0 && isList(words, start, end)) {
      start = start(words, start - 1);
    }
    return listed(words.subList(start, end));
  }

  /** Words without the marks around them, but with the commas between them. */
  private static List<String> listed(List<String> words) {
    List<String> listed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = bare(words.get(i));
      if (!word.isEmpty()) {
        listed.add(i + 1 < words.size() && words.get(i).endsWith(",") ? word + "," : word);
      }
    }
    return listed;
  }

  /** The first word of the part of the sentence that ends with a word. */
  private int start(List<String> words, int last) {
    int at = last;
    while (at > 0
        && !endsPart(words.get(at - 1))
        && BEFORE_WORD.indexOf(words.get(at).charAt(0)) < 0
        && !starts.contains(lower(words.get(at - 1)))) {
      at--;
    }
    return Math.max(at, 0);
  }

  /** True if the part goes on before the comma: "A" in "A, B and C". */
  private static boolean isList(List<String> words, int start, int end) {
    String before = words.get(start - 1);
    return before.endsWith(",")
        && words.subList(start, end).contains("and")
        && Character.isUpperCase(before.codePointAt(0));
  }

  private static boolean endsPart(String word) {
    return DASHES.contains(word) || AFTER_WORD.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /** The cue and the words behind it to the end of the phrase, at most so many. */
  List<String> act(Found clause, int most) {
    List<String> words = clause.words();
    int end = clause.end();
    List<String> act = new ArrayList<>(words.subList(clause.begin(), end));
    int at = end;
    while (goesOn(words, at) && act.size() < most && at - end < MOST_AFTER_CUE) {
      act.add(words.get(at));
      at++;
    }
    return trimmed(bare(act), end - clause.begin(), goesOn(words, at));
  }

  /** True if a phrase goes on with this word. */
  private boolean goesOn(List<String> words, int at) {
    return at > 0 && at < words.size() && !isEnd(words.get(at)) && !endsPart(words.get(at - 1));
  }

  private boolean isEnd(String word) {
    return DASHES.contains(word)
        || word.charAt(0) == '('
        || word.charAt(0) == '['
        || ends.contains(lower(word));
  }

  /** Without dangling words; a phrase that was cut in the middle goes back to its start. */
  private List<String> trimmed(List<String> act, int cue, boolean isCut) {
    List<String> left = new ArrayList<>(act);
    if (isCut) {
      int at = left.size();
      while (at > cue && !isCutAt(left, at - 1)) {
        at--;
      }
      if (at > cue) {
        left = new ArrayList<>(left.subList(0, at - 1));
      }
    }
    while (left.size() > 1 && isDangling(left, isCut)) {
      left.remove(left.size() - 1);
    }
    return left;
  }

  /** True if a phrase may end before this word: not in a name, nor in "between A and B". */
  private boolean isCutAt(List<String> words, int at) {
    String word = words.get(at).toLowerCase(Locale.ROOT);
    boolean isInName =
        at + 1 < words.size()
            && Character.isUpperCase(words.get(at - 1).codePointAt(0))
            && Character.isUpperCase(words.get(at + 1).codePointAt(0))
            && (word.equals("of") || word.equals("and") || word.equals("for"));
    return cuts.contains(word)
        && !isInName
        && !(word.equals("and") && words.subList(0, at).contains("between"));
  }

  private boolean isDangling(List<String> words, boolean isCut) {
    int last = words.size() - 1;
    return tails.contains(words.get(last).toLowerCase(Locale.ROOT))
        || (isCut
            && last > 0
            && words.get(last - 1).equals("to")
            && words.get(last).matches("[a-z]+"));
  }

  private static String lower(String word) {
    return bare(word).toLowerCase(Locale.ROOT);
  }

  private static List<String> bare(List<String> words) {
    return words.stream().map(TitleClause::bare).filter(word -> !word.isEmpty()).toList();
  }

  /** A word without the marks around it. */
  private static String bare(String word) {
    if (DASHES.contains(word)) {
      return "";
    }
    int begin = 0;
    int end = word.length();
    while (begin < end && (BEFORE_WORD + AFTER_WORD).indexOf(word.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && (AFTER_WORD + "!?").indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > begin + 4 && word.charAt(end - 1) == '.' && word.indexOf('.', begin) == end - 1) {
      end--;
    }
    return word.substring(begin, end);
  }
}
