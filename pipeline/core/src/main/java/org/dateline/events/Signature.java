package org.dateline.events;

import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.Rank;

/**
 * What two reports, or two events, are compared by. Sets are sorted hashes.
 *
 * @param rank which report it is; the earliest report comes first
 * @param type outcome type
 * @param start first day as days since 1970; {@link #NO_DAY} if unknown
 * @param end last day, inclusive
 * @param isTold true if the text itself gives the day; false if it is that of the publication
 * @param published day of publication; {@link #NO_DAY} if unknown
 * @param sides the parties that take part
 * @param names words of names: those of the sides and those in the evidence
 * @param words the other words of the evidence, without function words
 * @param context words of headline and lead
 * @param numbers numbers in the evidence; not those of dates
 * @param body the body of a parliament that takes part ({@link VotingBodies}); 0 if none or several
 * @param tally hash of the count of votes; 0 if none
 * @param copy hash of the evidence's letters and digits: equal for copies
 */
record Signature(
    Rank rank,
    String type,
    int start,
    int end,
    boolean isTold,
    int published,
    int[] sides,
    int[] names,
    int[] words,
    int[] context,
    int[] numbers,
    int body,
    int tally,
    int copy) {
  /** Stands for an unknown day. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /** True if the day of the outcome is known, exactly or not. */
  boolean isDated() {
    return start != NO_DAY;
  }

  /** True if it is known to the day. */
  boolean isExact() {
    return isDated() && start == end;
  }

  /** True if bodies of two kinds take part. */
  boolean isOfOtherBody(Signature other) {
    return body != VotingBodies.NONE && other.body != VotingBodies.NONE && body != other.body;
  }

  EntryWriter write(EntryWriter to) {
    to.putRank(rank).putText(type).putInt(start).putInt(end).put(isTold ? 1 : 0).putInt(published);
    for (int[] set : new int[][] {sides, names, words, context, numbers}) {
      Hashes.write(to, set);
    }
    return to.putInt(body).putInt(tally).putInt(copy);
  }

  static Signature read(EntryReader from) {
    return new Signature(
        from.nextRank(),
        from.nextText(),
        from.nextInt(),
        from.nextInt(),
        from.next() == 1,
        from.nextInt(),
        Hashes.read(from),
        Hashes.read(from),
        Hashes.read(from),
        Hashes.read(from),
        Hashes.read(from),
        from.nextInt(),
        from.nextInt(),
        from.nextInt());
  }
}
