package org.dateline.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a JSON file, of which those since the begin of the current element are kept: if
 * the element is broken, they are searched for the begin of the next one.
 */
final class JsonReplay extends Reader {
  private static final int STEP = 1 << 13;
  private static final Pattern FIRST_KEY = Pattern.compile("\\{\\s*\"([^\"\\\\\\n]{1,80})\"\\s*:");

  private final Reader in;
  private final int max;
  private final StringBuilder kept = new StringBuilder();
  private long keptFrom;
  private int next;
  private String key = "";

  /**
   * Begins with the first character.
   *
   * @param max most characters of an element that are kept
   */
  JsonReplay(Reader in, int max) {
    super();
    this.in = in;
    this.max = max;
  }

  /** Forgets what stands before an element. */
  void begin(long offset) {
    int cut = (int) Math.min(Math.max(0, offset - keptFrom), next);
    if (cut > STEP) {
      kept.delete(0, cut);
      keptFrom += cut;
      next -= cut;
    }
  }

  /**
   * Goes to the begin of the next element behind a broken one: an object with the same first key.
   * The next character that is read is its bracket.
   *
   * @param element offset of the element that was begun last
   * @param broken offset of the fault, or of the element that has it
   * @return offset of the next one; -1 if there is none, and then all is read
   */
  long next(long element, long broken) throws IOException {
    int from = at(broken);
    more(at(element) + STEP);
    learn(at(element));
    if (key.isEmpty()) {
      return -1;
    }
    Pattern begin = begin();
    int at = from + 1;
    boolean goesOn = true;
    while (goesOn) {
      Matcher found = begin.matcher(kept);
      if (found.find(Math.min(at, kept.length()))) {
        next = found.end(1) - 1;
        return keptFrom + next;
      }
      int tail = Math.max(at, kept.length() - 400 - key.length());
      if (tail > max) {
        kept.delete(0, tail - 1);
        keptFrom += tail - 1;
        tail = 1;
      }
      at = tail;
      goesOn = more(kept.length() + STEP);
    }
    next = kept.length();
    return -1;
  }

  /** The first characters of an element, as far as they are kept. */
  byte[] excerpt(long offset) {
    int from = at(offset);
    String text = kept.substring(from, Math.min(kept.length(), from + 800));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private int at(long offset) {
    return (int) Math.max(0, Math.min(offset - keptFrom, kept.length()));
  }

  /** Keeps what tells elements from others: the first key. */
  private void learn(int from) {
    Matcher first = FIRST_KEY.matcher(kept).region(from, kept.length());
    if (key.isEmpty() && first.lookingAt()) {
      key = first.group(1);
    }
  }

  private Pattern begin() {
    return Pattern.compile(
        "[,\\[}\\]\\n]\\s{0,200}(\\{)\\s{0,200}\"" + Pattern.quote(key) + "\"\\s*:");
  }

  /** Reads on until so many characters are kept; false at the end. */
  private boolean more(int length) throws IOException {
    char[] chars = new char[STEP];
    boolean any = kept.length() >= length;
    while (kept.length() < length) {
      int n = in.read(chars, 0, STEP);
      if (n < 0) {
        return any;
      }
      kept.append(chars, 0, n);
      any = true;
    }
    return true;
  }

  @Override
  public int read(char[] chars, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == kept.length()) {
      if (kept.length() > 2 * max) {
        keptFrom += kept.length() - max; // the element is too long to be mended
        kept.delete(0, kept.length() - max);
        next = kept.length();
      }
      int n = in.read(chars, from, length);
      kept.append(chars, from, Math.max(0, n));
      next = kept.length();
      return n;
    }
    int n = Math.min(length, kept.length() - next);
    kept.getChars(next, next + n, chars, from);
    next += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
