package org.dateline.repeats;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is known of one paragraph: how often it stands where, and its earliest occurrence. */
final class Tally {
  private long occurrences;
  private long articles;
  private @Nullable Rank first;
  private byte[] text = {};

  /** One more article with the paragraph: its first place there, and how often it stands there. */
  void add(Rank rank, int count, byte[] utf8) {
    occurrences += count;
    articles++;
    if (first == null || rank.compareTo(first) < 0) {
      first = rank;
      text = utf8;
    }
  }

  long occurrences() {
    return occurrences;
  }

  long articles() {
    return articles;
  }

  Rank first() {
    return requireNonNull(first);
  }

  /** The text of the earliest occurrence. */
  String text() {
    return new String(text, StandardCharsets.UTF_8);
  }
}
