package org.dateline.beam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.dateline.util.CodePoints;

/**
 * The first places of each count, without duplicates, in the order of file and offset: they are the
 * same on every engine and in any order of processing.
 *
 * <p>A place is kept as text that sorts by file, offset and detail.
 */
final class Places {
  /** Number of places for skips and warnings, which no table lists. */
  static final int MANY = 1000;

  private static final int FEW = 3;
  private static final char BETWEEN = '\0';

  private Places() {}

  /** The text of a place, as it is kept. */
  static String of(String uri, long offset, String detail) {
    return uri.replace(BETWEEN, ' ')
        + BETWEEN
        + String.format(Locale.ROOT, "%016x", offset)
        + BETWEEN
        + detail;
  }

  /** The text of a place, as users read it: {@code file at byte 12: detail}. */
  static String shown(String place) {
    int first = place.indexOf(BETWEEN);
    int second = place.indexOf(BETWEEN, first + 1);
    long offset = Long.parseLong(place.substring(first + 1, second), 16);
    String detail = place.substring(second + 1);
    return place.substring(0, first)
        + (offset == 0 ? "" : " at byte " + offset)
        + (detail.isEmpty() ? "" : ": " + detail);
  }

  /** How many places of a count are kept. */
  static int most(String name) {
    return name.startsWith("skipped/") || name.startsWith("warnings/") ? MANY : FEW;
  }

  /** Puts a place into the sorted list of a count and keeps the first of them. */
  static void add(String name, List<String> places, String place) {
    add(places, place, most(name));
  }

  private static void add(List<String> places, String place, int most) {
    int at = Collections.binarySearch(places, place, CodePoints::compare);
    int index = -at - 1;
    if (at < 0 && index < most) {
      places.add(index, place);
      if (places.size() > most) {
        places.remove(most);
      }
    }
  }

  /** The places of both. */
  static Map<String, List<String>> sum(
      Map<String, List<String>> some, Map<String, List<String>> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    Map<String, List<String>> all = new TreeMap<>();
    some.forEach((name, places) -> all.put(name, new ArrayList<>(places)));
    more.forEach(
        (name, places) -> {
          List<String> merged = all.computeIfAbsent(name, none -> new ArrayList<>());
          places.forEach(place -> add(name, merged, place));
        });
    return all;
  }

  /** Keeps the first places of a whole run, as many as of any count. */
  static final class First extends Combine.CombineFn<String, List<String>, List<String>> {
    private static final long serialVersionUID = 1;

    @Override
    public List<String> createAccumulator() {
      return new ArrayList<>();
    }

    @Override
    public List<String> addInput(List<String> places, String place) {
      add(places, place, MANY);
      return places;
    }

    @Override
    public List<String> mergeAccumulators(Iterable<List<String>> parts) {
      List<String> all = createAccumulator();
      parts.forEach(part -> part.forEach(place -> addInput(all, place)));
      return all;
    }

    @Override
    public List<String> extractOutput(List<String> places) {
      return places;
    }

    @Override
    public Coder<List<String>> getAccumulatorCoder(CoderRegistry registry, Coder<String> input) {
      return ListCoder.of(StringUtf8Coder.of());
    }

    @Override
    public Coder<List<String>> getDefaultOutputCoder(CoderRegistry registry, Coder<String> input) {
      return ListCoder.of(StringUtf8Coder.of());
    }
  }
}
