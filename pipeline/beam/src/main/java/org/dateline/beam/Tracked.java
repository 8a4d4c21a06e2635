package org.dateline.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.StructuredCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.dateline.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * An element between two steps, with the rejects and counts of all steps before.
 *
 * <p>Beam's way, a step with several outputs, is slow here: some engines copy each element, with
 * its text, to every output, and such steps are not fused into one. With the notes in the element a
 * step has one output.
 *
 * @param <T> type of the element
 * @param value the element; null where a step rejected it, and where there are only counts
 * @param rejects rows of rejects
 * @param counts sums by name
 * @param places the first places of counts by name, see {@link Places}
 */
public record Tracked<T>(
    @Nullable T value,
    List<Reject> rejects,
    Map<String, Long> counts,
    Map<String, List<String>> places) {
  /** An element without rejects and counts. */
  static <T> Tracked<T> of(T value) {
    return new Tracked<>(value, List.of(), Map.of(), Map.of());
  }

  /** Counts without an element. */
  static <T> Tracked<T> counted(StepCounts counts) {
    return new Tracked<>(null, List.of(), counts.sums(), counts.places());
  }

  /** A row of rejects in place of an element that could not be read. */
  static <T> Tracked<T> rejected(Reject reject) {
    String name = "rejected/" + reject.getError();
    String place = Places.of(reject.getSourceUri(), reject.getRecordOffset(), "");
    return new Tracked<>(null, List.of(reject), Map.of(name, 1L), Map.of(name, List.of(place)));
  }

  /** The output of a step for this element, with the counts of the step added. */
  <O> Tracked<O> made(O value, StepCounts more) {
    return new Tracked<>(value, rejects, sum(more.sums()), Places.sum(places, more.places()));
  }

  /** The same rejects and counts without an element. */
  <O> Tracked<O> notes() {
    return new Tracked<>(null, rejects, counts, places);
  }

  /** The same rejects and counts without an element, and those of a rejected one. */
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

  /** The coder for elements of a generated class. */
  static <T extends SpecificRecord> Coder<Tracked<T>> coder(Class<T> type) {
    return new TrackedCoder<>(AvroCoder.specific(type));
  }

  /** Encodes the element, if any, then rejects, counts and places. */
  private static final class TrackedCoder<T> extends StructuredCoder<Tracked<T>> {
    private static final long serialVersionUID = 1;
    private static final Coder<List<Reject>> REJECTS =
        ListCoder.of(AvroCoder.specific(Reject.class));
    private static final Coder<Map<String, Long>> COUNTS =
        MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
    private static final Coder<Map<String, List<String>>> PLACES =
        MapCoder.of(StringUtf8Coder.of(), ListCoder.of(StringUtf8Coder.of()));

    private final Coder<T> value;

    private TrackedCoder(Coder<T> value) {
      this.value = value;
    }

    @Override
    public void encode(Tracked<T> tracked, OutputStream out) throws IOException {
      NullableCoder.of(value).encode(tracked.value(), out);
      REJECTS.encode(tracked.rejects(), out);
      COUNTS.encode(tracked.counts(), out);
      PLACES.encode(tracked.places(), out);
    }

    @Override
    public Tracked<T> decode(InputStream in) throws IOException {
      return new Tracked<>(
          NullableCoder.of(value).decode(in),
          REJECTS.decode(in),
          COUNTS.decode(in),
          PLACES.decode(in));
    }

    @Override
    public List<? extends Coder<?>> getCoderArguments() {
      return List.of(value);
    }

    @Override
    public void verifyDeterministic() throws NonDeterministicException {
      throw new NonDeterministicException(this, "the order of counts is not fixed");
    }
  }
}
