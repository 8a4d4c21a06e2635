package org.dateline.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/**
 * The normal form of a paragraph, and the id that follows from it: two paragraphs with one normal
 * form are the same paragraph.
 *
 * <p>Typographic quotes, primes and dashes become ASCII, the text is brought to NFKC, zero-width
 * characters go, a run of hyphens becomes one and loses the space around it, runs of white space
 * become one space, and case is folded.
 */
public final class NormalForm {
  /** ICU's quick check says that a character is in normal form wherever it stands. */
  private static final int YES = 1;

  private static final int HASH_BYTES = 16;

  /** Characters of nearly all news in European languages are below. */
  private static final int TABLE = 0x2100;

  /** What is not one character, or may grow together with its neighbours: the long way. */
  private static final char LONG_WAY = '\ufffe';

  private static final char GONE = '\uffff';
  private static final char[] ALONE = new char[TABLE];
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(NormalForm::sha);

  static {
    for (char c = 0; c < TABLE; c++) {
      ALONE[c] = alone(c);
    }
  }

  private NormalForm() {}

  /** The normal form of a text; empty for white space. */
  public static String of(String text) {
    char[] out = text.toCharArray();
    int size = shortWay(out);
    return size < 0 ? longWay(text) : new String(out, 0, size);
  }

  /**
   * The paragraph_id of a text: the first 128 bits of SHA-256 over the UTF-8 normal form, in
   * hexadecimal.
   */
  public static String id(String text) {
    char[] out = text.toCharArray();
    int size = shortWay(out);
    if (size < 0) {
      return hash(longWay(text));
    }
    byte[] ascii = new byte[size];
    int all = 0;
    for (int i = 0; i < size; i++) {
      all |= out[i];
      ascii[i] = (byte) out[i];
    }
    return all < 0x80 ? hash(ascii) : hash(new String(out, 0, size));
  }

  /** The first 128 bits of SHA-256 over the UTF-8 bytes of a string, in hexadecimal. */
  public static String hash(String value) {
    return hash(value.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] value) {
    byte[] sha = SHA.get().digest(value);
    byte[] hex = new byte[HASH_BYTES * 2];
    for (int i = 0; i < HASH_BYTES; i++) {
      hex[2 * i] = (byte) DIGITS[(sha[i] >> 4) & 15];
      hex[2 * i + 1] = (byte) DIGITS[sha[i] & 15];
    }
    return new String(hex, StandardCharsets.ISO_8859_1);
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Puts the normal form of a text in its place, if its characters each have one of their own;
   * returns its length, -1 where a character asks for the long way.
   */
  private static int shortWay(char[] text) {
    int size = 0;
    char last = ' ';
    boolean space = false;
    boolean hyphen = false;
    for (char c : text) {
      char to = c < TABLE ? ALONE[c] : LONG_WAY;
      if (to != ' ' && to != '-' && to < LONG_WAY) {
        if (space && last != ' ' && last != '-') {
          text[size++] = ' ';
        }
        text[size++] = to;
        last = to;
        space = false;
        hyphen = false;
      } else if (to == ' ') {
        space = true;
        hyphen = false;
      } else if (to == '-') {
        if (!hyphen) {
          text[size++] = to;
        }
        last = to;
        space = false;
        hyphen = true;
      } else if (to == LONG_WAY) {
        return -1;
      }
    }
    return size;
  }

  /** The normal form of a character, if that is one that no neighbour changes. */
  private static char alone(char c) {
    String folded = fold(String.valueOf(c));
    if (folded.isEmpty()) {
      return GONE;
    }
    String normal = fold(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    String lower = UCharacter.foldCase(normal, true);
    boolean sole = normal.length() == 1 && lower.length() == 1;
    return !sole || !isAlone(normal.charAt(0))
        ? LONG_WAY
        : isSpace(normal.charAt(0)) ? ' ' : lower.charAt(0);
  }

  private static boolean isAlone(char c) {
    return UCharacter.getCombiningClass(c) == 0
        && UCharacter.getIntPropertyValue(c, UProperty.NFKC_QUICK_CHECK) == YES;
  }

  private static String longWay(String text) {
    String folded = fold(text);
    if (!Normalizer.isNormalized(folded, Normalizer.Form.NFKC)) {
      folded = fold(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    }
    return UCharacter.foldCase(squeeze(folded.toCharArray()), true);
  }

  private static String fold(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int to = c == '`' || c >= 0x80 ? folded(c) : c;
      if (to != c && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null && to >= 0) {
        out.append((char) to);
      }
    }
    return out == null ? text : out.toString();
  }

  /** What a character becomes; -1 where it goes. */
  private static int folded(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '`' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u2033', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff' -> -1;
      default -> c;
    };
  }

  /**
   * One space for a run of white space, none at the ends and around hyphens, one hyphen for a run.
   * Works in place.
   */
  private static String squeeze(char[] text) {
    int size = 0;
    boolean space = false;
    boolean hyphen = false;
    for (char c : text) {
      char last = size == 0 ? ' ' : text[size - 1];
      if (isSpace(c)) {
        space = true;
      } else if (c == '-') {
        if (!hyphen) {
          text[size++] = c;
        }
        space = false;
      } else {
        if (space && last != ' ' && last != '-') {
          text[size++] = ' ';
        }
        text[size++] = c;
        space = false;
      }
      hyphen = c == '-';
    }
    return new String(text, 0, size);
  }

  private static boolean isSpace(char c) {
    if (c > ' ' && c < 0x80) {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
