package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the chunks of an HTTP body (RFC 9112, section 7.1), also if the last chunk is missing or
 * incomplete, if lines end with LF alone, or if sizes do not fit what the crawler stored.
 */
final class Chunks {
  private static final int LONGEST_LINE = 1 << 10;
  private static final Pattern SIZE =
      Pattern.compile("[ \\t]*([0-9A-Fa-f]{1,8})[ \\t]*(?:;[^\\r\\n]*)?\\r?\\n");

  private static final Pattern CUT_SIZE =
      Pattern.compile("[0-9A-Fa-f]{1,8}[ \\t]*(?:;[^\\r\\n]*)?\\r?");

  /** The size of a chunk with an incomplete size line at the end of the body. */
  private static final int CUT = -1;

  private static final int LONGEST_SIZE = 1 << 8;

  private final byte[] stored;
  private final ByteArrayOutputStream out;
  private boolean isWhole = true;
  private int chunks;

  private Chunks(byte[] stored) {
    this.stored = stored;
    this.out = new ByteArrayOutputStream(stored.length);
  }

  /**
   * A line that says a chunk's size.
   *
   * @param size in bytes, 0 for the last one, {@link #CUT}
   * @param begin where the chunk begins
   */
  private record Size(int size, int begin) {}

  /**
   * A body without its chunks.
   *
   * @param isDeclared whether the header says that there are any; if not, only a body of valid
   *     chunks to its end is decoded
   * @return null if the body has no chunks
   */
  static @Nullable HttpBody decode(byte[] stored, boolean isDeclared) {
    Chunks chunks = new Chunks(stored);
    if (chunks.sizeAt(chunks.afterLineEnds(0)) == null) {
      return null;
    }
    chunks.run();
    boolean isSure = isDeclared || (chunks.isWhole && chunks.chunks > 0);
    return isSure ? new HttpBody(chunks.out.toByteArray(), chunks.isWhole) : null;
  }

  /** Takes chunk after chunk to the last one, or to the body's end. */
  private void run() {
    Size size = sizeAt(afterLineEnds(0));
    while (size != null && size.size > 0) {
      boolean fits = size.size <= stored.length - size.begin;
      int next = fits ? next(size.begin + size.size) : -1;
      if (next < 0) {
        next = mend(size, fits);
      } else {
        out.write(stored, size.begin, size.size);
      }
      chunks++;
      size = sizeAt(next);
    }
    isWhole &= size != null && size.size == 0 && isTrailer(size.begin);
  }

  /**
   * The place of the next size line after a chunk, or of the end of the body; -1 if there is
   * neither.
   */
  private int next(int end) {
    int at = afterLineEnd(end);
    boolean isEnd = end == stored.length || at == stored.length;
    return isEnd ? stored.length : at > end && sizeAt(at) != null ? at : -1;
  }

  /**
   * Takes a chunk that is not as long as its size says, up to the next line that can be a size;
   * returns where that line begins, or the body's end.
   */
  private int mend(Size size, boolean fits) {
    isWhole = false;
    int next = lineEndChange(size);
    next = next < 0 ? likely(size, fits) : next;
    int end = next < 0 ? stored.length : next - 1;
    end -= next > 0 && end > size.begin && stored[end - 1] == '\r' ? 1 : 0;
    out.write(stored, size.begin, end - size.begin);
    return next < 0 ? stored.length : next;
  }

  /**
   * The size behind a chunk that is as long as its size says once each LF in it counts as CR and
   * LF; -1 where there is none.
   */
  private int lineEndChange(Size size) {
    int length = 0;
    for (int at = size.begin; at < stored.length && length <= size.size; at++) {
      if (stored[at] == '\n' && length == size.size && sizeAt(at + 1) != null) {
        return at + 1;
      }
      length += stored[at] == '\n' ? 2 : 1;
    }
    return -1;
  }

  /** The first line in a damaged chunk that is likely a size; -1 where there is none. */
  private int likely(Size size, boolean fits) {
    for (int at = size.begin; at < stored.length; at++) {
      Size other = stored[at] == '\n' ? sizeAt(at + 1) : null;
      if (other != null && isLikely(at + 1, other, fits)) {
        return at + 1;
      }
    }
    return -1;
  }

  /**
   * Whether a line in a damaged chunk is a size: the next one or the end fits it; or it looks like
   * one, where the chunk does not just break off with the body.
   */
  private boolean isLikely(int at, Size other, boolean looksCount) {
    if (other.size <= 0) {
      return isTrailer(other.begin);
    }
    long end = (long) other.begin + other.size;
    if (end <= stored.length && next((int) end) >= 0) {
      return true;
    }
    String line = new String(stored, at, other.begin - at, StandardCharsets.ISO_8859_1).strip();
    return looksCount && line.matches("(?i)(?=.*[a-f].*|.*00$)(?=.*\\d.*)[\\da-f]{3,8}");
  }

  /** Whether only a few header lines follow. */
  private boolean isTrailer(int from) {
    String rest =
        new String(
            stored,
            from,
            Math.min(LONGEST_LINE, stored.length - from),
            StandardCharsets.ISO_8859_1);
    boolean isShort = stored.length - from <= LONGEST_LINE;
    return isShort && rest.matches("(?:[A-Za-z0-9-]+:[^\\r\\n]*\\r?\\n)*\\s*");
  }

  private @Nullable Size sizeAt(int at) {
    if (at < 0 || at >= stored.length || !canBegin(stored[at])) {
      return null;
    }
    int length = Math.min(LONGEST_SIZE, stored.length - at);
    String line = new String(stored, at, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = SIZE.matcher(line);
    if (!matcher.lookingAt()) {
      boolean isRest = at + length == stored.length && CUT_SIZE.matcher(line).matches();
      return isRest ? new Size(line.matches("0+\\s*") ? 0 : CUT, stored.length) : null;
    }
    long size = Long.parseLong(matcher.group(1), 16);
    return new Size((int) Math.min(size, Integer.MAX_VALUE), at + matcher.end());
  }

  private static boolean canBegin(byte b) {
    return (b >= '0' && b <= '9')
        || (b >= 'a' && b <= 'f')
        || (b >= 'A' && b <= 'F')
        || b == ' '
        || b == '\t';
  }

  private int afterLineEnd(int at) {
    int i = at < stored.length && stored[at] == '\r' ? at + 1 : at;
    boolean isCut = i > at && i == stored.length;
    return isCut ? i : i < stored.length && stored[i] == '\n' ? i + 1 : at;
  }

  private int afterLineEnds(int from) {
    int at = from;
    while (at < stored.length && afterLineEnd(at) > at) {
      at = afterLineEnd(at);
    }
    return at;
  }
}
