package org.dateline.bench;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dateline.repeats.Stories;
import org.dateline.schema.Story;

/**
 * Makes stories of invented words, each from its number alone: of ten paragraphs two repeat another
 * one, one repeats it with edits, and every third story ends with a line of its site.
 */
final class NewsMaker implements Serializable {
  /** Paragraphs in a story, without its site's line. */
  static final int PARAGRAPHS = 10;

  private static final long serialVersionUID = 1;
  private static final int WORDS = 20_000;
  private static final String[] SYLLABLES = {
    "ba", "co", "di", "fer", "gan", "hol", "in", "jo", "kar", "lem", "mi", "nor", "ost", "pra",
    "qui", "ren", "sol", "ta", "ul", "ver", "wex", "ya", "zin", "tion", "al", "ment"
  };
  private static final String[] COMMON = {
    "the", "of", "to", "and", "a", "in", "said", "for", "that", "on", "it", "with", "by", "was"
  };

  /** The story of a number. */
  Story story(long number) {
    SplittableRandom random = new SplittableRandom(number);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.add(paragraph(number, i, random));
    }
    if (number % 3 == 0) {
      paragraphs.add("Read more of our reports every morning in edition " + number % 50 + ".");
    }
    String day = "2004-%02d-%02d".formatted(1 + number % 12, 1 + number % 28);
    return Stories.story("story-" + number, day, paragraphs.toArray(String[]::new));
  }

  private static String paragraph(long number, int i, SplittableRandom random) {
    boolean repeats = number > 0 && i % 10 < 3;
    if (!repeats) {
      return text(number * PARAGRAPHS + i);
    }
    String other = text(random.nextLong(number) * PARAGRAPHS + 3 + random.nextInt(7));
    return i % 10 == 0 ? edited(other, random) : other;
  }

  private static String edited(String text, SplittableRandom random) {
    String[] words = text.split(" ");
    for (int i = 0; i < Math.max(1, words.length / 20); i++) {
      words[random.nextInt(words.length)] = word(random);
    }
    return String.join(" ", words);
  }

  private static String text(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int length = 15 + random.nextInt(30);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(word(random));
    }
    return text.append('.').toString();
  }

  /** Every third word is a common one; the others' frequency falls with their number. */
  private static String word(SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return COMMON[random.nextInt(COMMON.length)];
    }
    if (random.nextInt(25) == 0) {
      return Integer.toString(random.nextInt(5000));
    }
    double share = random.nextDouble();
    SplittableRandom letters = new SplittableRandom((long) (share * share * WORDS) + 1);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 2 + letters.nextInt(3); i++) {
      word.append(SYLLABLES[letters.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /** One of many stories that carry the same line and nothing else in common. */
  Story sameLine(long number) {
    String line = "All rights reserved by the publishers of this page and their licensors.";
    return Stories.story("line-" + number, "2004-05-07", text(number), line);
  }

  /** One of many stories that are one paragraph, a word apart. */
  Story nearlyEqual(long number) {
    SplittableRandom random = new SplittableRandom(number);
    String[] words = text(1).split(" ");
    words[random.nextInt(words.length)] = word(random) + number;
    return Stories.story("near-" + number, "2004-05-07", String.join(" ", words));
  }

  /** One of many copies of the same article. */
  Story copy(long number) {
    return Stories.story("copy-" + number, "2004-05-07", text(1), text(2), text(3));
  }
}
