package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.util.CharKinds;
import org.dateline.util.WordHash;
import org.dateline.util.WordTable;

/**
 * The word groups of {@link LineCue}, looked up by hash: words are hashed while a line is scanned,
 * so that no string is made for a word.
 */
final class LineCues {
  private static final long PHRASE = 0x9E3779B97F4A7C15L;

  /** Flag: the word can be the label of a date, such as "published". */
  static final int LABEL = 1 << 26;

  /** Flag: the word can be part of a copyright notice. */
  static final int OWN = 1 << 27;

  /** Flag: the word makes rules candidates, see {@link RuleTriggers}. */
  static final int RULE = 1 << 28;

  static final int FLAGS = LABEL | OWN | RULE;

  /** Flag: the first word of a phrase. */
  static final int BEGINS = 1 << 29;

  /** Flag: a later word of a phrase. */
  static final int GOES_ON = 1 << 30;

  private static final List<String> OWNERS = List.of("copyright", "copyrights", "copyrighted");

  private final WordTable groups;
  private final RuleTriggers triggers;

  /** No groups at all; rules may be asked for words. */
  LineCues(RuleTriggers triggers) {
    this.groups = new WordTable(known(List.of(), List.of(), triggers));
    this.triggers = triggers;
  }

  /** The groups of a rule set; rules may be asked for words. */
  LineCues(RuleSet rules, RuleTriggers triggers) {
    List<String> stopWords = rules.words("clean/text/stopwords.txt");
    Map<Long, Integer> known = known(stopWords, rules.rows("clean/text/cues.tsv", 2), triggers);
    OWNERS.forEach(word -> add(known, words(word).get(0), OWN));
    for (Row row : rules.rows("metadata/date_labels.tsv", 2)) {
      words(longest(row.cell(0))).forEach(word -> add(known, word, LABEL));
    }
    this.groups = new WordTable(known);
    this.triggers = triggers;
  }

  private static Map<Long, Integer> known(
      List<String> stopWords, List<Row> rows, RuleTriggers triggers) {
    Map<Long, Integer> known = new HashMap<>();
    stopWords.forEach(word -> add(known, word, LineCue.STOP));
    rows.forEach(row -> add(known, row.cell(0), group(row)));
    triggers.wordHashes().forEach(word -> add(known, word, RULE));
    return known;
  }

  /** The longest word of a phrase: one that few lines have. */
  private static String longest(String phrase) {
    return Collections.max(List.of(phrase.split(" ")), Comparator.comparingInt(String::length));
  }

  private static LineCue group(Row row) {
    return Arrays.stream(LineCue.values())
        .filter(cue -> cue.name().toLowerCase(Locale.ROOT).equals(row.cell(1)))
        .findFirst()
        .orElseThrow(() -> row.error("unknown group " + row.cell(1)));
  }

  private static void add(Map<Long, Integer> known, String phrase, LineCue group) {
    List<Long> words = words(phrase);
    long key = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      key = phrase(key, words.get(i));
    }
    add(known, key, group.bit());
    for (int i = 0; words.size() > 1 && i < words.size(); i++) {
      add(known, words.get(i), i == 0 ? BEGINS : GOES_ON);
    }
  }

  private static void add(Map<Long, Integer> known, long word, int bits) {
    known.merge(word, bits, (a, b) -> a | b);
  }

  private static List<Long> words(String phrase) {
    List<Long> words = new ArrayList<>();
    for (int i = 0; i < phrase.length(); i++) {
      int begin = i;
      while (i < phrase.length() && isWordChar(phrase.charAt(i))) {
        i++;
      }
      if (i > begin) {
        words.add(WordHash.of(phrase, begin, i));
      }
    }
    return words;
  }

  /** The groups that a word or phrase is in, as bits, {@link #BEGINS} and {@link #GOES_ON}. */
  int groups(long key) {
    return groups.of(key);
  }

  /** The rules that are asked of a line for a word, as bits. */
  long rules(long key) {
    return triggers.rulesForWord(key);
  }

  /** The rules that are asked of a line for what stands at a mark of it, as bits. */
  long rulesAt(String line, int mark) {
    return triggers.rulesAtMark(line, mark);
  }

  /** The hash of a phrase with one more word. */
  static long phrase(long before, long word) {
    return (before ^ PHRASE) * 1_000_003 + word;
  }

  /** True for what words are made of. */
  static boolean isWordChar(char c) {
    return CharKinds.kind(c) != CharKinds.MARK;
  }
}
