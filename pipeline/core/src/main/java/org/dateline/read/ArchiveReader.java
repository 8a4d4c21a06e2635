package org.dateline.read;

import java.io.IOException;
import java.util.function.Consumer;
import org.dateline.read.Source.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web archive record by record. A damaged place is one reject; reading continues at the
 * next line, or the next gzip member, that begins a record. Only one block at a time is in memory,
 * and only if it is a page.
 */
final class ArchiveReader {
  private static final int LINE = 1 << 10;

  private final Source source;
  private final ByteInput in;
  private final RecordStart start;
  private final CaptureReader captures;
  private @Nullable String recordId;

  ArchiveReader(Source source, RecordStart start, CaptureReader captures) {
    this.source = source;
    this.in = source.bytes();
    this.start = start;
    this.captures = captures;
  }

  /** Passes all records to the sink until the archive ends or the sink is full. */
  void read(RecordSink sink) throws IOException {
    boolean goesOn = true;
    while (goesOn && !sink.isFull()) {
      goesOn = hasNext() ? readNext(sink) : false;
      goesOn = goesOn || (source.fault() != null && resume(sink));
    }
  }

  /** Continues after damaged bytes, if possible; the damage is one reject. */
  private boolean resume(RecordSink sink) throws IOException {
    Fault fault = source.fault();
    if (fault == null || sink.isFull() || !in.resume(start::isAt)) {
      return false;
    }
    Fault damage = new Fault(ReadErrors.DAMAGED, fault.message());
    sink.reject(source.reject(damage, recordId, new byte[0]));
    return true;
  }

  private boolean hasNext() throws IOException {
    in.skipSpace();
    source.begin(in.position());
    recordId = null;
    return !in.isAtEnd();
  }

  /** Reads one record; false if the archive ends inside it. */
  private boolean readNext(RecordSink sink) throws IOException {
    String beginning = in.peek(RecordStart.LOOK_AT);
    ArchiveHeader header = start.isAt(beginning) ? start.take(in) : null;
    if (header != null) {
      recordId = header.id();
      return readBlock(header, sink);
    }
    if (source.fault() == null && isCut(beginning)) {
      source.truncated("the archive ends inside the header of a record");
      return false;
    }
    findNext();
    if (in.isAtEnd() && source.fault() != null) {
      return false; // one damaged region, one reject: that of the bytes
    }
    String message = "no " + start.name() + " record";
    sink.reject(source.reject(start.error(), message, null, beginning));
    return true;
  }

  /** Whether the archive ends inside the header that was just looked at. */
  private boolean isCut(String beginning) throws IOException {
    return start.isAt(beginning)
        ? in.isAtEnd()
        : beginning.length() < RecordStart.LOOK_AT && start.isCut(beginning);
  }

  private boolean readBlock(ArchiveHeader header, RecordSink sink) throws IOException {
    RecordBlock block = new RecordBlock(in, header.length(), start);
    @Nullable Consumer<RecordSink> outcome = captures.read(header, block);
    if (!block.finish()) {
      if (source.fault() == null && block.inner() != null) {
        return wrongLength(block, header, sink);
      }
      if (source.fault() == null) {
        source.truncated("the archive ends inside a record");
      }
      return false;
    }
    boolean isClosed = start.takeEnd(in) || isAtNext();
    if (isClosed) {
      in.skipSpace();
    }
    if (isDamaged()) {
      return false;
    }
    if (!isClosed) {
      return wrongLength(block, header, sink);
    }
    if (outcome != null) {
      outcome.accept(sink);
    }
    return true;
  }

  /** Whether there is only white space before the next record or the end. */
  private boolean isAtNext() throws IOException {
    String rest = in.peek(RecordStart.LOOK_AT).stripLeading();
    return rest.isEmpty() || start.isAt(rest);
  }

  /** Whether the bytes of the record that was just read are known to be wrong. */
  private boolean isDamaged() throws IOException {
    Fault fault = in.isAtEnd() ? source.fault() : null;
    return fault != null
        && fault.error().equals(ReadErrors.DAMAGED)
        && in.damagedFrom() < in.position();
  }

  /** The record is not as long as its header says: the next one is looked for inside and behind. */
  private boolean wrongLength(RecordBlock block, ArchiveHeader header, RecordSink sink)
      throws IOException {
    byte[] inner = block.inner();
    if (inner != null && source.fault() == null) {
      in.unread(inner);
    } else {
      findNext();
      if (in.isAtEnd() && source.fault() != null) {
        return false;
      }
    }
    String message = "the record is not as long as its header says";
    sink.reject(source.reject(start.error(), message, header.id(), ""));
    return true;
  }

  private void findNext() throws IOException {
    while (!start.isAt(in.peek(RecordStart.LOOK_AT)) && in.line(LINE) != null) {}
  }

  /** How the records of one kind of archive begin. */
  interface RecordStart {
    /** The number of bytes needed to see whether a record begins. */
    int LOOK_AT = 1 << 11;

    /** The kind's name, for messages. */
    String name();

    /** The error of a place where a record should begin and none does, see {@link ReadErrors}. */
    String error();

    /** Whether a record can begin with this byte: the quick answer. */
    boolean mayBegin(byte first);

    /**
     * Whether a record begins here.
     *
     * @param head the next bytes, as Latin-1 characters
     */
    boolean isAt(String head);

    /** Whether the last bytes of the archive can be the begin of an incomplete record. */
    boolean isCut(String rest);

    /**
     * Takes the header at the current position of the input.
     *
     * @return null if it is not valid; the input is then at some later position
     */
    @Nullable ArchiveHeader take(ByteInput in) throws IOException;

    /**
     * Takes the line ends that close a record's block.
     *
     * @return whether they are all there
     */
    boolean takeEnd(ByteInput in) throws IOException;
  }
}
