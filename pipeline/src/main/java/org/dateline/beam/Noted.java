package org.dateline.beam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * An element on its way through the steps, with what they have rejected and counted so far.
 *
 * <p>A step with several outputs would hand each element, text and all, to each of them on some
 * engines, and no two such steps run as one. With the notes in the element a step has one output.
 *
 * @param <T> type of the element
 * @param value the element; null where there are only notes, as for one that a step could not bear
 * @param rejects rows of rejects
 * @param counts sums by name
 */
public record Noted<T>(@Nullable T value, List<Reject> rejects, Map<String, Long> counts) {
  /** An element that nothing was noted of. */
  static <T> Noted<T> of(T value) {
    return new Noted<>(value, List.of(), Map.of());
  }

  /** Sums without an element. */
  static <T> Noted<T> counted(Map<String, Long> counts) {
    return new Noted<>(null, List.of(), counts);
  }

  /** A row of rejects in place of an element that could not be read. */
  static <T> Noted<T> rejected(Reject reject) {
    return new Noted<>(null, List.of(reject), Map.of("rejected/" + reject.getError(), 1L));
  }

  /** What a step made of the element, with what it counted. */
  <O> Noted<O> made(O value, Map<String, Long> more) {
    return new Noted<>(value, rejects, sum(more));
  }

  /** The notes alone, for the next step: there is no element. */
  <O> Noted<O> notes() {
    return new Noted<>(null, rejects, counts);
  }

  /** The notes, with those of an element that a step could not bear. */
  <O> Noted<O> and(Noted<O> rejected) {
    List<Reject> all = new ArrayList<>(rejects);
    all.addAll(rejected.rejects);
    return new Noted<>(null, all, sum(rejected.counts));
  }

  private Map<String, Long> sum(Map<String, Long> more) {
    if (more.isEmpty() || counts.isEmpty()) {
      return more.isEmpty() ? counts : more;
    }
    Map<String, Long> sums = new TreeMap<>(counts);
    more.forEach((name, count) -> sums.merge(name, count, Long::sum));
    return sums;
  }
}
