package org.dateline.beam;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Rows of one table as bytes, one after the other; {@link UnpackRows} reads them. */
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

  /** Gives what is held, and holds nothing any more. */
  byte[] take() {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }
}
