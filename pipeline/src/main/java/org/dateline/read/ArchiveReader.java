package org.dateline.read;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a web archive record by record. A damaged place costs one reject: reading goes on at
 * the next line that begins a record. Only one block at a time is in memory, and only if it is a
 * page.
 */
final class ArchiveReader {
  private static final String MAGIC = "WARC/";
  private static final int LINE = 1 << 10;

  private final Source source;
  private final ByteInput in;
  private final CaptureReader captures;

  ArchiveReader(Source source, ReadOptions options, boolean conversionsOnly) {
    this.source = source;
    this.in = source.bytes();
    this.captures = new CaptureReader(source, options, conversionsOnly);
  }

  /** Hands over all records until the archive ends, breaks off, or the sink is full. */
  void read(RecordSink sink) throws IOException {
    boolean goesOn = true;
    while (goesOn && !sink.isFull() && hasNext()) {
      goesOn = readNext(sink);
    }
  }

  private boolean hasNext() throws IOException {
    in.skipSpace();
    source.begin(in.position());
    return !in.isAtEnd();
  }

  /** Reads one record; false where the archive ends inside it. */
  private boolean readNext(RecordSink sink) throws IOException {
    String beginning = in.peek(LINE);
    ArchiveHeader header = ArchiveHeader.take(in);
    if (header != null) {
      return readBlock(header, sink);
    }
    boolean isCut = in.isAtEnd() && beginning.startsWith(MAGIC);
    if (isCut || (beginning.length() < MAGIC.length() && MAGIC.startsWith(beginning))) {
      source.truncated("the archive ends inside the header of a record");
      return false;
    }
    sink.reject(source.reject(ReadErrors.BAD_WARC, "no WARC record", null, beginning));
    findNext();
    return true;
  }

  private boolean readBlock(ArchiveHeader header, RecordSink sink) throws IOException {
    Block block = new Block(in, header.length());
    @Nullable Consumer<RecordSink> outcome = captures.read(header, block);
    if (!block.finish()) {
      source.truncated("the archive ends inside a record");
      return false;
    }
    if (outcome != null) {
      outcome.accept(sink);
    }
    return true;
  }

  private void findNext() throws IOException {
    while (!in.peek(MAGIC.length()).equals(MAGIC) && in.line(LINE) != null) {}
  }
}
