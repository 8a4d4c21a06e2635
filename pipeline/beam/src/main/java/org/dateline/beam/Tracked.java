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
 * @param places the first places of counts by name, see {@link Places}
 */
public record Tracked<T>(
    @Nullable T value,
    List<Reject> rejects,
    Map<String, Long> counts,
    Map<String, List<String>> places) {
  /** An element that nothing was noted of. */
  static <T> Tracked<T> of(T value) {
    return new Tracked<>(value, List.of(), Map.of(), Map.of());
  }

  /** Sums without an element. */
  static <T> Tracked<T> counted(BundleCounts counts) {
    return new Tracked<>(null, List.of(), counts.sums(), counts.places());
  }

  /** A row of rejects in place of an element that could not be read. */
  static <T> Tracked<T> rejected(Reject reject) {
    String name = "rejected/" + reject.getError();
    String place = Places.of(reject.getSourceUri(), reject.getRecordOffset(), "");
    return new Tracked<>(null, List.of(reject), Map.of(name, 1L), Map.of(name, List.of(place)));
  }

  /** What a step made of the element, with what it counted. */
  <O> Tracked<O> made(O value, BundleCounts more) {
    return new Tracked<>(value, rejects, sum(more.sums()), Places.sum(places, more.places()));
  }

  /** The notes alone, for the next step: there is no element. */
  <O> Tracked<O> notes() {
    return new Tracked<>(null, rejects, counts, places);
  }

  /** The notes, with those of an element that a step could not bear. */
  <O> Tracked<O> and(Tracked<O> rejected) {
    List<Reject> all = new ArrayList<>(rejects);
    all.addAll(rejected.rejects);
    return new Tracked<>(null, all, sum(rejected.counts), Places.sum(places, rejected.places));
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
