package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the elements of some names out of an XML or SGML file of any length. Names are compared
 * without case and prefix. An element that begins before the last one has ended ends it: SGML
 * leaves out end tags, and damaged files do.
 */
final class ElementSplitter {
  private static final int LONGEST_NAME = 64;
  private static final int PROLOG = 1 << 16;

  private final ByteInput in;
  private final Set<String> names;
  private final int max;
  private final ByteArrayOutputStream prolog = new ByteArrayOutputStream();
  private final StringBuilder name = new StringBuilder();
  private String tag = "";
  private long tagBegin;
  private boolean isEnd;
  private int count;

  ElementSplitter(ByteInput in, Set<String> names, int max) {
    this.in = in;
    this.names = names;
    this.max = max;
  }

  /**
   * One element.
   *
   * @param offset of its first byte
   * @param bytes from its start tag to its end tag, at most so many as fit
   * @param closed whether it has an end
   * @param tooLong whether there are more bytes
   */
  record Piece(long offset, byte[] bytes, boolean closed, boolean tooLong) {}

  /** What stands before the first element, as Latin-1 characters. */
  String prolog() {
    return prolog.toString(StandardCharsets.ISO_8859_1);
  }

  /** Whether no element was found so far. */
  boolean isEmpty() {
    return count == 0;
  }

  /** The next element; null at the end. */
  @Nullable Piece next() throws IOException {
    boolean found = !tag.isEmpty();
    while (!found) {
      int c = in.read();
      if (c < 0) {
        return null;
      }
      keep(c);
      String read = c == '<' ? readTag(null) : "";
      found = isStart(read);
      tag = found ? read : "";
    }
    return element();
  }

  private Piece element() throws IOException {
    count++;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("<" + tag).getBytes(StandardCharsets.ISO_8859_1));
    String own = local(tag);
    long begin = tagBegin;
    tag = "";
    long length = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      length++;
      if (out.size() < max) {
        out.write(c);
      }
      if (c == '<') {
        String read = readTag(out);
        if (isEnd && local(read).equals(own)) {
          finishTag(out);
          return new Piece(begin, out.toByteArray(), true, length > max);
        }
        if (isStart(read) && local(read).equals(own)) {
          tag = read;
          return new Piece(begin, cutTag(out, read), false, length > max);
        }
      }
    }
    return new Piece(begin, out.toByteArray(), false, length > max);
  }

  private static byte[] cutTag(ByteArrayOutputStream out, String read) {
    byte[] all = out.toByteArray();
    return java.util.Arrays.copyOf(all, Math.max(0, all.length - read.length() - 1));
  }

  private boolean isStart(String read) {
    return !isEnd && !read.isEmpty() && names.contains(local(read));
  }

  private static String local(String read) {
    int from = read.startsWith("/") ? 1 : 0;
    int end = from;
    while (end < read.length()
        && (Character.isLetterOrDigit(read.charAt(end)) || "_-.:".indexOf(read.charAt(end)) >= 0)) {
      end++;
    }
    String name = read.substring(from, end);
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** The name behind a bracket with the character that ends it; comments and CDATA are passed. */
  private String readTag(@Nullable ByteArrayOutputStream out) throws IOException {
    tagBegin = in.position() - 1;
    name.setLength(0);
    isEnd = false;
    while (name.length() < LONGEST_NAME) {
      String next = in.peek(1);
      if (next.isEmpty() || next.equals("<")) {
        break;
      }
      int c = in.read();
      name.append((char) c);
      put(out, c);
      String read = name.toString();
      if (read.equals("![CDATA[")) {
        skipTo("]]>", out);
        return "";
      }
      if (read.equals("!--")) {
        skipTo("-->", out);
        return "";
      }
      if (c == '>' || c <= ' ' || (c == '/' && name.length() > 1)) {
        break;
      }
    }
    isEnd = name.length() > 0 && name.charAt(0) == '/';
    return name.toString();
  }

  private void finishTag(ByteArrayOutputStream out) throws IOException {
    if (name.length() > 0 && name.charAt(name.length() - 1) == '>') {
      return;
    }
    for (int c = in.read(); c >= 0; c = in.read()) {
      out.write(c);
      if (c == '>') {
        return;
      }
    }
  }

  private void skipTo(String end, @Nullable ByteArrayOutputStream out) throws IOException {
    int matched = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      put(out, c);
      if (c == end.charAt(matched)) {
        matched++;
        if (matched == end.length()) {
          return;
        }
      } else if (!(c == end.charAt(0) && matched == 2)) {
        matched = c == end.charAt(0) ? 1 : 0;
      }
    }
  }

  private void put(@Nullable ByteArrayOutputStream out, int c) {
    if (out == null) {
      keep(c);
    } else if (out.size() < max) {
      out.write(c);
    }
  }

  private void keep(int c) {
    if (prolog.size() < PROLOG) {
      prolog.write(c);
    }
  }
}
