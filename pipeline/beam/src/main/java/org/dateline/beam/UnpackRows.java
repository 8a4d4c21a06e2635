package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Takes rows of one table out of the packs in which they left the search for repeats. */
final class UnpackRows<T extends SpecificRecord> extends DoFn<KV<Integer, byte[]>, T> {
  private static final long serialVersionUID = 1;
  private final Class<T> type;
  private transient @Nullable SpecificDatumReader<T> reader;

  UnpackRows(Class<T> type) {
    this.type = type;
  }

  /** Makes the reader, which is no part of what is sent to a worker. */
  @Setup
  public void setUp() {
    reader = new SpecificDatumReader<>(type);
  }

  /** Reads one pack. */
  @ProcessElement
  public void process(@Element KV<Integer, byte[]> pack, OutputReceiver<T> rows)
      throws IOException {
    BinaryDecoder bytes = DecoderFactory.get().binaryDecoder(pack.getValue(), null);
    while (!bytes.isEnd()) {
      rows.output(requireNonNull(reader).read(null, bytes));
    }
  }
}
