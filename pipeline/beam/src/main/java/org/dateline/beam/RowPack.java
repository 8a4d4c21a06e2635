package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Rows of one table as bytes, one after the other; {@link Unpack} reads them. */
final class RowPack {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
  private final SpecificDatumWriter<SpecificRecord> writer;

  RowPack(SpecificRecord first) {
    writer = new SpecificDatumWriter<>(first.getSchema());
  }

  /** Adds a row. */
  void add(SpecificRecord row) {
    try {
      writer.write(row, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes held. */
  int size() {
    return bytes.size();
  }

  /** Returns the bytes and clears the pack. */
  byte[] take() {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }

  /** Reads the rows out of packs of one table. */
  static final class Unpack<T extends SpecificRecord> extends DoFn<KV<Integer, byte[]>, T> {
    private static final long serialVersionUID = 1;
    private final Class<T> type;
    private transient @Nullable SpecificDatumReader<T> reader;

    Unpack(Class<T> type) {
      this.type = type;
    }

    /** Makes the reader, which is not serialized with the step. */
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
}
