package org.dateline.util;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Character classes of a line as bit sets, one bit for each UTF-16 unit, in blocks of 64. Computed
 * for eight characters at a time without branches.
 *
 * <p>The line is read as bytes of ISO 8859-1, with {@code ?} for characters outside of it.
 * Characters outside ASCII are classified one by one.
 */
public final class LineBits {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte ELSE = '?';

  /** The highest bit of each byte. */
  private static final long HIGH = 0x8080808080808080L;

  private static final long LOW = ~HIGH;
  private static final long SPACES = 0x2020202020202020L;

  /** Numbers that carry into the highest bit what is from a, beyond z, from 0, beyond 9. */
  private static final long FROM_A = 0x1f1f1f1f1f1f1f1fL;

  private static final long BEYOND_Z = 0x0505050505050505L;
  private static final long FROM_0 = 0x5050505050505050L;
  private static final long BEYOND_9 = 0x4646464646464646L;

  /** Brings the highest bits of eight bytes together in the highest byte. */
  private static final long GATHER = 0x0002040810204081L;

  /** Letters, digits and all else that words are made of. */
  private long[] words = new long[8];

  /** Where words begin. */
  private long[] starts = new long[8];

  /** Where a word has ended: marks, spaces, and where another one begins. */
  private long[] ends = new long[8];

  private long[] uppers = new long[8];
  private long[] digits = new long[8];

  /** Marks: neither space nor part of a word. */
  private long[] marks = new long[8];

  private long[] lowers = new long[8];

  /** Ideographs and kana: each a word by itself. */
  private long[] wides = new long[8];

  /** How many longs the line fills. */
  private int blocks;

  /** Whether a word has characters beyond ISO 8859-1. */
  private boolean odd;

  private String text = "";
  private byte[] bytes = new byte[0];

  /** Computes the bit sets of a line; they replace those of the line before. */
  public void read(String line) {
    text = line;
    odd = false;
    blocks = (line.length() >> 6) + 1;
    fillBytes();
    if (words.length <= blocks) {
      grow();
    }
    for (int b = 0; b < blocks; b++) {
      ascii(b);
      others(b);
    }
    bounds();
  }

  /** The character at an index. */
  public char at(int i) {
    byte latin = bytes[i];
    return latin == ELSE ? text.charAt(i) : (char) (latin & 0xff);
  }

  /** The {@link WordHash} of a word. */
  public long hash(int begin, int end) {
    if (odd) {
      return WordHash.of(text, begin, end);
    }
    long hash = 0;
    int at = begin;
    while (end - at > Long.BYTES) {
      hash = WordHash.eight(hash, (long) EIGHT.get(bytes, at), Long.BYTES);
      at += Long.BYTES;
    }
    return WordHash.eight(hash, (long) EIGHT.get(bytes, at), end - at);
  }

  /** The number of set bits in a range. */
  private static int count(long[] bits, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i += Long.SIZE) {
      long some = window(bits, i);
      count += Long.bitCount(to - i < Long.SIZE ? some & ((1L << (to - i)) - 1) : some);
    }
    return count;
  }

  /** How many blocks of 64 characters the line fills, at least 1. */
  public int blocks() {
    return blocks;
  }

  /** Whether a word has characters beyond ISO 8859-1. */
  public boolean hasWideWords() {
    return odd;
  }

  /** The characters of a block that words consist of: letters, digits and the like. */
  public long words(int block) {
    return words[block];
  }

  /** The first characters of words in a block. */
  public long starts(int block) {
    return starts[block];
  }

  /** The upper-case letters of a block. */
  public long uppers(int block) {
    return uppers[block];
  }

  /** The digits of a block. */
  public long digits(int block) {
    return digits[block];
  }

  /** The marks of a block: characters that are neither spaces nor part of a word. */
  public long marks(int block) {
    return marks[block];
  }

  /** The ideographs and kana of a block; each is a word by itself. */
  public long wides(int block) {
    return wides[block];
  }

  /** Whether the character at an index is an upper-case letter. */
  public boolean isUpper(int i) {
    return ((uppers[i >> 6] >>> i) & 1) != 0;
  }

  /** The number of upper-case letters in a range. */
  public int countUppers(int from, int to) {
    return count(uppers, from, to);
  }

  /** The number of digits in a range. */
  public int countDigits(int from, int to) {
    return count(digits, from, to);
  }

  /** Index of the first word that is not an ideograph; there must be one. */
  public int firstWord() {
    int block = 0;
    while ((starts[block] & ~wides[block]) == 0) {
      block++;
    }
    return (block << 6) + Long.numberOfTrailingZeros(starts[block] & ~wides[block]);
  }

  /** Begin of the word that contains an index. */
  public int beginOfWord(int i) {
    int block = i >> 6;
    long before = starts[block] & (-1L >>> (~i & 63));
    while (before == 0) {
      before = starts[--block];
    }
    return (block << 6) + 63 - Long.numberOfLeadingZeros(before);
  }

  /** End (exclusive) of the word that contains an index. */
  public int endOfWord(int i) {
    int end = i + 1;
    long stops = window(ends, end);
    while (stops == 0) {
      end += Long.SIZE;
      stops = window(ends, end);
    }
    return end + Long.numberOfTrailingZeros(stops);
  }

  /** Sixty-four bits from a place on. */
  private static long window(long[] bits, int from) {
    int block = from >> 6;
    return (bits[block] >>> from) | (bits[block + 1] << 1 << (~from & 63));
  }

  private void fillBytes() {
    int length = text.length();
    byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
    int size = (blocks << 6) + Long.BYTES;
    if (bytes.length < size) {
      bytes = new byte[size * 2];
    }
    if (latin.length == length) {
      System.arraycopy(latin, 0, bytes, 0, length);
    } else {
      for (int i = 0; i < length; i++) {
        bytes[i] = text.charAt(i) < 0x100 ? (byte) text.charAt(i) : ELSE;
      }
    }
    Arrays.fill(bytes, length, size, (byte) ' ');
  }

  private void grow() {
    int size = blocks * 2;
    words = new long[size];
    starts = new long[size];
    ends = new long[size];
    uppers = new long[size];
    digits = new long[size];
    marks = new long[size];
    lowers = new long[size];
    wides = new long[size];
  }

  private void ascii(int block) {
    long word = 0;
    long upper = 0;
    long digit = 0;
    long mark = 0;
    int size = Math.min(Long.SIZE, text.length() - (block << 6));
    for (int shift = 0; shift < size; shift += Long.BYTES) {
      long x = (long) EIGHT.get(bytes, (block << 6) + shift);
      long low = x & LOW;
      long small = (x | SPACES) & LOW;
      long isLetter = ((small + FROM_A) ^ (small + BEYOND_Z)) & ~x & HIGH;
      long isDigit = ((low + FROM_0) ^ (low + BEYOND_9)) & ~x & HIGH;
      long noSpace = ((low ^ SPACES) + LOW) | x;
      long isWord = isLetter | isDigit;
      word |= gathered(isWord) << shift;
      upper |= gathered(isLetter & ~(x << 2)) << shift;
      digit |= gathered(isDigit) << shift;
      mark |= gathered(noSpace & ~isWord & HIGH) << shift;
    }
    words[block] = word;
    uppers[block] = upper;
    digits[block] = digit;
    lowers[block] = word & ~upper & ~digit;
    marks[block] = mark;
  }

  private static long gathered(long highest) {
    return (highest * GATHER) >>> 56;
  }

  /** Sorts what is no ASCII into its sets. */
  private void others(int block) {
    wides[block] = 0;
    for (long rest = marks[block]; rest != 0; rest &= rest - 1) {
      int i = (block << 6) + Long.numberOfTrailingZeros(rest);
      if (bytes[i] < 0 || bytes[i] == ELSE) {
        other(block, text.charAt(i), rest & -rest);
      }
    }
  }

  private void other(int block, char c, long bit) {
    int kind = CharKinds.kind(c);
    if (kind == CharKinds.MARK) {
      return;
    }
    marks[block] ^= bit;
    words[block] |= bit;
    odd |= c >= 0x100;
    if (kind == CharKinds.UPPER) {
      uppers[block] |= bit;
    } else if (kind == CharKinds.LOWER) {
      lowers[block] |= bit;
    } else if (isWide(c)) {
      wides[block] |= bit;
    }
  }

  private void bounds() {
    long wordBefore = 0;
    long wideBefore = 0;
    for (int b = 0; b < blocks; b++) {
      long word = words[b];
      long behindWide = (wides[b] << 1) | wideBefore;
      long start = (word & (~((word << 1) | wordBefore) | behindWide)) | wides[b];
      starts[b] = start;
      ends[b] = ~word | start;
      wordBefore = word >>> 63;
      wideBefore = wides[b] >>> 63;
    }
    ends[blocks] = -1;
    uppers[blocks] = 0;
    digits[blocks] = 0;
  }

  /** The digits of a block, and the upper-case letters inside words. */
  public long special(int block) {
    return digits[block] | (uppers[block] & ~starts[block]);
  }

  /** Number of upper-case letters after a lower-case letter, as in joined words. */
  public int glued() {
    int glued = 0;
    long before = 0;
    for (int b = 0; b < blocks; b++) {
      glued += Long.bitCount(uppers[b] & ((lowers[b] << 1) | before));
      before = lowers[b] >>> 63;
    }
    return glued;
  }

  private static boolean isWide(char c) {
    return (c >= '\u3040' && c <= '\u30ff') || (c >= '\u4e00' && c <= '\u9fff');
  }
}
