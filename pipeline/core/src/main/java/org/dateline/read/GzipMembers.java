package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.dateline.read.GzipWindow.GzipHeader;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gzip file, one after the other: web archives compress each record alone. Zeros
 * after the last member are padding, as for gzip itself; anything else there is damage.
 *
 * <p>All bytes inflated before a damaged place are returned; then each call throws the exception.
 * {@link #resume} continues after the damage.
 */
final class GzipMembers extends InputStream {
  private static final int TRAILER = 8;

  /** Inflated bytes that are needed to recognise a member: an address can be long. */
  private static final int BEGINNING = 1 << 11;

  private final GzipWindow window;
  private final CRC32 crc = new CRC32();
  private @Nullable Inflater inflater;
  private @Nullable IOException failure;
  private boolean ended;
  private long given;
  private long memberBegin;

  GzipMembers(InputStream raw) {
    this.window = new GzipWindow(raw);
  }

  /** Inflated bytes that were given before the member that is read now began. */
  long memberBegin() {
    return memberBegin;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      int n = 0;
      while (n == 0 && length > 0 && (inflater != null || begin())) {
        n = inflate(bytes, from, length);
      }
      given += n;
      return n == 0 && length > 0 ? -1 : n;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    endMember();
    window.close();
  }

  /**
   * After a failure: looks for the next member whose content begins as it should, from the damaged
   * member on.
   *
   * @param isBeginning accepts the first characters of the content of a member, as Latin-1
   * @return whether there is one; the next bytes are then its content
   */
  boolean resume(Predicate<String> isBeginning) throws IOException {
    endMember();
    failure = null;
    ended = false;
    while (window.findNext()) {
      if (isBeginning.test(beginning())) {
        return true;
      }
    }
    ended = true;
    return false;
  }

  /** The first content of the member at which the window stands; empty if it is no member. */
  private String beginning() throws IOException {
    int header = GzipHeader.length(window);
    if (header < 0) {
      return "";
    }
    Inflater trial = new Inflater(true);
    byte[] out = new byte[BEGINNING];
    try {
      window.giveFrom(header, trial);
      int n = trial.inflate(out);
      return new String(out, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (DataFormatException e) {
      int n = (int) trial.getBytesWritten();
      return new String(out, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1);
    } finally {
      trial.end();
    }
  }

  /** Begins the next member; false if there is none. */
  private boolean begin() throws IOException {
    memberBegin = given;
    if (ended || window.isAtEnd()) {
      return false;
    }
    window.beginMember();
    if (window.at(0) == 0) {
      window.skipZeros();
      ended = true;
      if (!window.isAtEnd()) {
        window.beginMember();
        throw new IOException("bytes after the end of the gzip data");
      }
      return false;
    }
    int header = GzipHeader.length(window);
    if (header == GzipHeader.CUT) {
      throw new EOFException("the header of a member is cut");
    }
    if (header < 0) {
      throw new IOException("no gzip member where one should begin");
    }
    window.take(header);
    inflater = new Inflater(true);
    crc.reset();
    return true;
  }

  private int inflate(byte[] bytes, int from, int length) throws IOException {
    Inflater current = java.util.Objects.requireNonNull(inflater);
    long before = current.getBytesWritten();
    try {
      int n = current.inflate(bytes, from, length);
      while (n == 0 && !current.finished()) {
        if (current.needsDictionary()) {
          throw new IOException("the member needs a dictionary");
        }
        window.give(current);
        n = current.inflate(bytes, from, length);
      }
      crc.update(bytes, from, n);
      if (current.finished() && n == 0) {
        finish(current);
      }
      return n;
    } catch (DataFormatException e) {
      int done = (int) (current.getBytesWritten() - before);
      failure = new IOException("the gzip data are wrong: " + e.getMessage(), e);
      if (done > 0) {
        return done;
      }
      throw failure;
    }
  }

  private void finish(Inflater current) throws IOException {
    long length = current.getBytesWritten() & 0xffffffffL;
    window.takeBack(current.getRemaining());
    endMember();
    if (!window.has(TRAILER)) {
      throw new EOFException("the end of a member is cut");
    }
    boolean isRight = window.number(0) == crc.getValue() && window.number(4) == length;
    if (!isRight) {
      throw new IOException("the checksum of a gzip member is wrong");
    }
    window.take(TRAILER);
  }

  private void endMember() {
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }
}
