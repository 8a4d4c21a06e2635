package org.dateline.repeats;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.schema.Paragraph;
import org.jspecify.annotations.Nullable;

/** Counts the occurrences of one paragraph and keeps the earliest. */
final class Tally {
  private int occurrences;
  private int articles;
  private @Nullable Rank first;
  private byte[] text = {};

  /**
   * The tally of one article.
   *
   * @param first rank of the first occurrence in the article
   * @param occurrences how often the paragraph occurs in the article
   */
  static Tally of(Rank first, int occurrences, String text) {
    Tally tally = new Tally();
    tally.occurrences = occurrences;
    tally.articles = 1;
    tally.first = first;
    tally.text = text.getBytes(StandardCharsets.UTF_8);
    return tally;
  }

  /** Reads what {@link #write} wrote. */
  static Tally read(EntryReader from) {
    Tally tally = new Tally();
    tally.occurrences = from.nextInt();
    tally.articles = from.nextInt();
    tally.first = from.nextRank();
    tally.text = from.nextBytes();
    return tally;
  }

  /** Appends the tally to an entry. */
  EntryWriter write(EntryWriter to) {
    return to.putInt(occurrences).putInt(articles).putRank(first()).putBytes(text);
  }

  /** Adds the tally of other articles. */
  void add(Tally other) {
    occurrences += other.occurrences;
    articles += other.articles;
    if (first == null || other.first().compareTo(first) < 0) {
      first = other.first;
      text = other.text;
    }
  }

  /** The earliest occurrence. */
  Rank first() {
    return requireNonNull(first);
  }

  /** The text of the earliest occurrence, in UTF-8. */
  byte[] text() {
    return text;
  }

  /** The row of the paragraph in a cluster. */
  Paragraph row(Id id, Id cluster) {
    return new Paragraph(
        id.toString(),
        new String(text, StandardCharsets.UTF_8),
        cluster.toString(),
        id.equals(cluster),
        (long) occurrences,
        (long) articles,
        first().article().toString());
  }
}
