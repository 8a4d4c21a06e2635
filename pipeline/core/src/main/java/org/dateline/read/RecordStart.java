package org.dateline.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the records of one kind of archive begin. */
interface RecordStart {
  /** As many bytes as tell whether a record begins. */
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

  /** Whether the archive's last bytes, where no record begins, can be one that is cut. */
  boolean isCut(String rest);

  /**
   * Takes the header at which the input stands.
   *
   * @return null where there is no proper one: the input then stands somewhere behind
   */
  @Nullable ArchiveHeader take(ByteInput in) throws IOException;

  /**
   * Takes the line ends that close a record's block.
   *
   * @return whether they are all there
   */
  boolean takeEnd(ByteInput in) throws IOException;
}
