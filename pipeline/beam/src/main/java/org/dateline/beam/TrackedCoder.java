package org.dateline.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
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

/**
 * Writes an element with its notes: the element, if any, then rejects, then counts, then places.
 *
 * @param <T> type of the element
 */
final class TrackedCoder<T> extends StructuredCoder<Tracked<T>> {
  private static final long serialVersionUID = 1;
  private static final Coder<List<Reject>> REJECTS = ListCoder.of(AvroCoder.specific(Reject.class));
  private static final Coder<Map<String, Long>> COUNTS =
      MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
  private static final Coder<Map<String, List<String>>> PLACES =
      MapCoder.of(StringUtf8Coder.of(), ListCoder.of(StringUtf8Coder.of()));

  private final Coder<T> value;

  private TrackedCoder(Coder<T> value) {
    this.value = value;
  }

  /** A coder for noted elements of a generated class. */
  static <T extends SpecificRecord> TrackedCoder<T> of(Class<T> type) {
    return new TrackedCoder<>(AvroCoder.specific(type));
  }

  @Override
  public void encode(Tracked<T> noted, OutputStream out) throws IOException {
    NullableCoder.of(value).encode(noted.value(), out);
    REJECTS.encode(noted.rejects(), out);
    COUNTS.encode(noted.counts(), out);
    PLACES.encode(noted.places(), out);
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
