package org.dateline.read;

import java.util.HashMap;
import java.util.Map;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/**
 * Limits the rows that one file can cause without content: of many records with the same error, and
 * of many with almost no text, the first are passed on and the rest become one row with their
 * number.
 *
 * <p>A few bytes packed can hold millions of broken lines; without a bound they would fill disk and
 * memory. The numbers still add up: one of the rest is counted as the row, all others are skips of
 * the reason {@link SkipReasons#NOT_LISTED}. The bounds count records in the order of the file, so
 * rows are the same on every engine.
 */
final class RecordCaps implements RecordSink {
  /** Rejects of one error that a file writes as rows of their own. */
  static final int REJECTS = 1000;

  /** Records of a file without a title and with next to no text that are read. */
  static final int TINY_RECORDS = 10_000;

  /** Characters below which a record's content is next to nothing: no sentence of news. */
  static final int TINY = 32;

  /** The rest of one kind: the first of them, and how many there are. */
  private static final class Rest {
    private final Reject first;
    private long count = 1;

    Rest(Reject first) {
      this.first = first;
    }
  }

  private final RecordSink sink;
  private final Map<String, Integer> listed = new HashMap<>();
  private final Map<String, Rest> rest = new HashMap<>();
  private int tiny;

  /** The bounds of one file. */
  RecordCaps(RecordSink sink) {
    this.sink = sink;
  }

  @Override
  public void record(RawRecord record) {
    if (record.getTitle() != null
        || record.getContent().length() >= TINY
        || ++tiny <= TINY_RECORDS) {
      sink.record(record);
    } else {
      hold(tooShort(record));
    }
  }

  @Override
  public void reject(Reject reject) {
    if (listed.merge(reject.getError(), 1, Integer::sum) <= REJECTS) {
      sink.reject(reject);
    } else {
      hold(reject);
    }
  }

  @Override
  public void skipped(String reason) {
    sink.skipped(reason);
  }

  /** Rows that are held back have their place already. */
  @Override
  public long room() {
    return sink.room() - rest.size();
  }

  /** Passes on the rows that summarise the rest, after the last record. */
  void finish() {
    rest.values().stream().map(RecordCaps::summary).forEach(sink::reject);
    rest.clear();
  }

  private void hold(Reject reject) {
    Rest held = rest.putIfAbsent(reject.getError(), new Rest(reject));
    if (held != null) {
      held.count++;
      sink.skipped(SkipReasons.NOT_LISTED);
    }
  }

  private static Reject summary(Rest rest) {
    if (rest.count == 1) {
      return rest.first;
    }
    boolean tiny = rest.first.getError().equals(ReadErrors.TOO_SHORT);
    String what = tiny ? "are too short" : "have this error";
    String message =
        "%d records of this file %s, from this one on; each of the %d before them %s; the first says: %s"
            .formatted(
                rest.count,
                what,
                tiny ? TINY_RECORDS : REJECTS,
                tiny ? "was read" : "has a row",
                rest.first.getMessage());
    return Reject.newBuilder(rest.first).setMessage(message).build();
  }

  private static Reject tooShort(RawRecord record) {
    return Reject.newBuilder()
        .setSourceUri(record.getSourceUri())
        .setRecordOffset(record.getRecordOffset())
        .setRecordId(record.getRecordId())
        .setStage("Read")
        .setError(ReadErrors.TOO_SHORT)
        .setMessage("the content has fewer than " + TINY + " characters")
        .setExcerpt(record.getContent().replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
        .build();
  }
}
