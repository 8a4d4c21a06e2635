package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.dateline.read.Source.Fault;

/** A format of files that hold files: each is read as a source of its own, {@code a.zip!/name}. */
abstract class ContainerFormat implements ArticleFormat {
  /** Archives in one another beyond this depth are not read. */
  static final int MOST_DEPTH = 5;

  /** Bytes from which the ratio of packed and unpacked bytes counts. */
  private static final long LARGE = 1L << 28;

  /** News text shrinks to a fifth, repeated pages to a fiftieth. */
  private static final int MOST_RATIO = 200;

  /** Whether the archive lies too deep; this is a reject. */
  static boolean isTooDeep(Source source, RecordSink sink) {
    if (source.depth() < MOST_DEPTH) {
      return false;
    }
    String message = "archives in archives more than " + MOST_DEPTH + " deep; unpack them first";
    sink.reject(source.reject(ReadErrors.TOO_LARGE, message, null, ""));
    return true;
  }

  /**
   * The format of the members: all those of a container that was asked for by name go by theirs.
   */
  ReadOptions memberOptions(ReadOptions options) {
    return options.inputFormat() == id() ? options.withFormat(InputFormat.AUTO) : options;
  }

  /** The members of one archive. */
  static final class Members {
    private final Source archive;
    private final ReadOptions options;
    private final RecordSink sink;
    private final Map<String, Integer> names = new HashMap<>();
    private long unpacked;

    Members(Source archive, ReadOptions options, RecordSink sink) {
      this.archive = archive;
      this.options = options;
      this.sink = sink;
    }

    /** A member's source; its name is made unique. */
    Source source(String name, InputStream content) {
      String plain = name.replace('\\', '/').replaceFirst("^(?:\\./|/)+", "");
      int before = names.merge(plain, 1, Integer::sum) - 1;
      return archive.member(before == 0 ? plain : plain + "#" + before, content);
    }

    /** Whether a member's name says that it is not to be read at all. */
    static boolean isHidden(String name) {
      return FileNames.isHidden(name.replace('\\', '/').replaceFirst("^(?:\\./|/)+", ""));
    }

    /**
     * Reads one member.
     *
     * @param packed bytes of the archive that were read up to the end of this member at most
     * @return false if the archive is to be read no further
     * @throws DamagedMember if its bytes cannot be unpacked
     */
    boolean read(String name, InputStream content, long packed) throws IOException, DamagedMember {
      Watched watched = new Watched(content, packed);
      Source source = source(name, watched);
      source.begin(0);
      try {
        RecordReader.readMember(source, options, sink);
      } catch (IOException e) {
        if (watched.failure == null) {
          throw e;
        }
        throw new DamagedMember(source, watched.failure);
      }
      if (watched.isBomb) {
        Fault fault =
            new Fault(
                ReadErrors.TOO_LARGE,
                "the archive unpacks to more than "
                    + MOST_RATIO
                    + " times its size; what follows is not read");
        sink.reject(archive.reject(fault, null, new byte[0]));
      }
      return !watched.isBomb && !sink.isFull();
    }

    /** A member's bytes; remembers a failure, and ends where a bomb begins. */
    private final class Watched extends InputStream {
      private final InputStream in;
      private final long packed;
      private boolean isBomb;
      private @org.jspecify.annotations.Nullable IOException failure;

      Watched(InputStream in, long packed) {
        this.in = in;
        this.packed = packed;
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        isBomb |= unpacked > LARGE && unpacked / MOST_RATIO > packed;
        if (isBomb) {
          return -1;
        }
        try {
          int n = in.read(bytes, from, length);
          unpacked += Math.max(0, n);
          return n;
        } catch (IOException e) {
          failure = e;
          throw e;
        } catch (RuntimeException e) {
          failure = new IOException("the unpacker fails: " + e.getMessage(), e);
          throw failure;
        }
      }
    }
  }

  /** A member whose bytes cannot be unpacked. */
  static final class DamagedMember extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Source member;

    DamagedMember(Source member, IOException why) {
      super(String.valueOf(why.getMessage()).replaceAll("\\s+", " "), why);
      this.member = member;
    }

    /** Adds the reject of the member. */
    void reject(RecordSink sink) {
      if (!sink.isFull()) {
        String message = "the packed bytes are damaged: " + getMessage();
        member.begin(member.offset() + 1);
        sink.reject(member.reject(ReadErrors.DAMAGED, message, null, ""));
      }
    }
  }
}
