package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dateline.read.ArchiveReader.RecordStart;
import org.jspecify.annotations.Nullable;

/**
 * The block of one archive record: the next bytes of the archive, as many as the header says. The
 * length may be wrong, so the block keeps its bytes from the first line that looks like the begin
 * of another record.
 */
final class RecordBlock {
  private static final int STEP = 1 << 16;
  private static final int MOST_INNER = 1 << 25;

  private final ByteInput in;
  private final RecordStart start;
  private long left;
  private byte[] tail = new byte[0];
  private @Nullable ByteArrayOutputStream inner;

  RecordBlock(ByteInput in, long length, RecordStart start) {
    this.in = in;
    this.left = length;
    this.start = start;
  }

  /** Bytes not yet taken, as the record's header counts them. */
  long left() {
    return left;
  }

  /** The next bytes as Latin-1 characters, without taking them. */
  String peek(int n) throws IOException {
    return in.peek((int) Math.min(n, left));
  }

  /** Takes the next bytes. */
  byte[] take(long n) throws IOException {
    byte[] bytes = in.take(Math.min(n, left));
    left -= bytes.length;
    look(bytes);
    return bytes;
  }

  /** Passes over what is left; false if the archive ends before the block does. */
  boolean finish() throws IOException {
    while (left > 0 && take(STEP).length > 0) {}
    return left == 0;
  }

  /**
   * What was taken from the first line on that begins a record; null if none does, or where more
   * than 32 MB follow it.
   */
  byte @Nullable [] inner() {
    return inner == null || inner.size() > MOST_INNER ? null : inner.toByteArray();
  }

  private void look(byte[] bytes) {
    if (inner != null) {
      inner.write(bytes, 0, Math.min(bytes.length, MOST_INNER + 1 - inner.size()));
      return;
    }
    byte[] all = new byte[tail.length + bytes.length];
    System.arraycopy(tail, 0, all, 0, tail.length);
    System.arraycopy(bytes, 0, all, tail.length, bytes.length);
    for (int i = 1; i < all.length; i++) {
      if (all[i - 1] == '\n' && start.mayBegin(all[i]) && start.isAt(head(all, i))) {
        inner = new ByteArrayOutputStream();
        inner.write(all, i, all.length - i);
        return;
      }
    }
    int keep = Math.min(all.length, RecordStart.LOOK_AT);
    tail = java.util.Arrays.copyOfRange(all, all.length - keep, all.length);
  }

  private static String head(byte[] all, int from) {
    int length = Math.min(RecordStart.LOOK_AT, all.length - from);
    return new String(all, from, length, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
