package org.dateline.events;

import java.util.List;

/** The groupings of the consolidation, in the order in which they run. */
public enum EventGrouping {
  /** Signatures of reports by candidate key. */
  BUCKETS,
  /** Links by report: each report learns the earliest report linked to it. */
  ROUND_1,
  ROUND_2,
  ROUND_3,
  /** Full reports and their labels, by report. */
  REPORTS,
  /** Full reports by label. */
  LABELS,
  /** Signatures of events by candidate key. */
  THREAD_BUCKETS,
  THREAD_ROUND_1,
  THREAD_ROUND_2,
  THREAD_ROUND_3,
  /** Events and their labels, by event. */
  EVENTS,
  /** Events by thread. */
  THREADS;

  /** The groupings that get entries from the first step. */
  public static List<EventGrouping> first() {
    return List.of(BUCKETS, REPORTS);
  }

  /** The groupings that get entries from the stage of this one; empty for the last. */
  public List<EventGrouping> next() {
    return switch (this) {
      case BUCKETS -> List.of(ROUND_1);
      case ROUND_1 -> List.of(ROUND_2);
      case ROUND_2 -> List.of(ROUND_3);
      case ROUND_3 -> List.of(REPORTS);
      case REPORTS -> List.of(LABELS);
      case LABELS -> List.of(THREAD_BUCKETS, EVENTS);
      case THREAD_BUCKETS -> List.of(THREAD_ROUND_1);
      case THREAD_ROUND_1 -> List.of(THREAD_ROUND_2);
      case THREAD_ROUND_2 -> List.of(THREAD_ROUND_3);
      case THREAD_ROUND_3 -> List.of(EVENTS);
      case EVENTS -> List.of(THREADS);
      case THREADS -> List.of();
    };
  }
}
