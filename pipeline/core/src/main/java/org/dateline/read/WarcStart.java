package org.dateline.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the records of a WARC file begin. */
final class WarcStart implements RecordStart {
  private static final String MAGIC = "WARC/";
  private static final int END = 4;

  @Override
  public String name() {
    return "WARC";
  }

  @Override
  public String error() {
    return ReadErrors.BAD_WARC;
  }

  @Override
  public boolean mayBegin(byte first) {
    return first == 'W';
  }

  @Override
  public boolean isAt(String head) {
    return head.startsWith(MAGIC);
  }

  @Override
  public boolean isCut(String rest) {
    return MAGIC.startsWith(rest);
  }

  @Override
  public @Nullable ArchiveHeader take(ByteInput in) throws IOException {
    return ArchiveHeader.take(in);
  }

  @Override
  public boolean takeEnd(ByteInput in) throws IOException {
    String end = in.peek(END);
    int length = end.startsWith("\r\n\r\n") ? END : end.startsWith("\n\n") ? 2 : 0;
    in.skip(length);
    return length > 0;
  }
}
