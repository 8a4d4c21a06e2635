package org.dateline.util;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of a paragraph and the id that is computed from it: paragraphs with the same
 * normal form are the same paragraph.
 *
 * <p>Typographic quotes, primes and dashes become ASCII; the text is converted to NFKC; zero-width
 * characters are removed; a run of hyphens becomes one hyphen without spaces around it; a run of
 * white space becomes one space; case is folded.
 *
 * <p>Three ways give the same result: a table for ASCII text, a table for characters that each have
 * one character as normal form, and ICU's and the JDK's functions for everything else.
 */
public final class NormalForm {
  /** Result of ICU's quick check: the character is in normal form whatever its neighbours are. */
  private static final int YES = 1;

  private static final int HASH_BYTES = 16;

  /** Size of the table; nearly all characters of European news, arrows and signs are below. */
  private static final int TABLE = 0x2800;

  /** The first of the East Asian marks and kana. */
  private static final char KANA = '\u3000';

  private static final char WIDTHS = '\uff00';
  private static final int BLOCK = 0x100;

  /** No characters of half or full width follow after this one. */
  private static final int LAST_WIDTH = 0xf0;

  /**
   * Marks a character that the tables cannot handle: it has several characters as normal form, or
   * it can combine with its neighbours.
   */
  private static final char LONG_WAY = '\ufffe';

  /** The first surrogates of signs such as emoji, which are their own normal form. */
  private static final char SIGNS = '\ud83d';

  private static final char MORE_SIGNS = '\ud83e';

  /** Second surrogates from here on may belong to digits. */
  private static final char NO_SIGNS = '\udff0';

  /** The variation selector for emoji. */
  private static final char SELECTOR = '\ufe0f';

  private static final char GONE = '\uffff';
  private static final char[] ALONE = new char[TABLE];
  private static final char[] ALONE_KANA = new char[BLOCK];
  private static final char[] ALONE_WIDTHS = new char[BLOCK];

  /**
   * The normal forms of characters that become several characters whatever their neighbours are,
   * such as fractions; null for all others.
   */
  private static final @Nullable String[] SPELLED = new String[TABLE];

  /** The normal form where it is one ASCII character, else 0. */
  private static final byte[] ASCII = new byte[TABLE];

  /** By character: 1 for a space, else 0. */
  private static final byte[] SPACE = new byte[0x80];

  /** By character: 1 if spaces after it are removed, else 0. */
  private static final byte[] NO_SPACE_AFTER = new byte[0x80];

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(NormalForm::sha);

  static {
    SPACE[' '] = 1;
    NO_SPACE_AFTER[' '] = 1;
    NO_SPACE_AFTER['-'] = 1;
    for (char c = 0; c < TABLE; c++) {
      ALONE[c] = alone(c);
      SPELLED[c] = ALONE[c] == LONG_WAY ? spelled(c) : null;
      ASCII[c] = ALONE[c] < 0x80 ? (byte) ALONE[c] : 0;
    }
  }

  static {
    for (int c = 0; c < BLOCK; c++) {
      ALONE_KANA[c] = alone((char) (KANA + c));
      ALONE_WIDTHS[c] = alone((char) (WIDTHS + c));
    }
  }

  private NormalForm() {}

  /** The normal form of a text; empty if it has only white space. */
  public static String of(String text) {
    char[] out = new char[text.length()];
    int size = shortWay(text, out);
    if (size >= 0) {
      return new String(out, 0, size);
    }
    String spelled = spelled(text);
    return spelled.equals(text) ? longWay(text) : of(spelled);
  }

  /**
   * The paragraph_id of a text: the first 128 bits of SHA-256 over the UTF-8 normal form, in
   * hexadecimal.
   */
  public static String id(String text) {
    byte[] ascii = new byte[text.length()];
    int size = asciiWay(text, ascii);
    return size < 0 ? hash(of(text)) : hash(ascii, size);
  }

  /** The first 128 bits of SHA-256 over the UTF-8 bytes of a string, in hexadecimal. */
  public static String hash(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return hash(bytes, bytes.length);
  }

  private static String hash(byte[] value, int size) {
    MessageDigest digest = SHA.get();
    digest.update(value, 0, size);
    byte[] sha = digest.digest();
    byte[] hex = new byte[HASH_BYTES * 2];
    for (int i = 0; i < HASH_BYTES; i++) {
      hex[2 * i] = DIGITS[(sha[i] >> 4) & 15];
      hex[2 * i + 1] = DIGITS[sha[i] & 15];
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
   * Writes the normal form of a text if every character has one ASCII character as normal form;
   * returns its length, else -1. Spaces are counted without branches, which a processor could not
   * predict.
   */
  private static int asciiWay(String text, byte[] out) {
    int size = 0;
    byte before = ' ';
    for (int i = 0; i < out.length; i++) {
      char c = text.charAt(i);
      byte to = c < TABLE ? ASCII[c] : 0;
      if (to == 0) {
        return -1;
      }
      if (to == '-') {
        size -= size > 0 && out[size - 1] == ' ' ? 1 : 0;
        size -= before == '-' ? 1 : 0;
      }
      out[size] = to;
      size += 1 - (SPACE[to] & NO_SPACE_AFTER[before]);
      before = to;
    }
    return size > 0 && out[size - 1] == ' ' ? size - 1 : size;
  }

  /**
   * Writes the normal form of a text if every character has one character as normal form; returns
   * its length, else -1.
   */
  private static int shortWay(String text, char[] out) {
    int size = 0;
    char last = ' ';
    boolean space = false;
    boolean hyphen = false;
    for (int i = 0; i < out.length; i++) {
      char c = text.charAt(i);
      char to = c < TABLE ? ALONE[c] : wide(text, i);
      if (to == GONE) {
        continue;
      }
      if (to == ' ') {
        space = true;
      } else if (to == '-') {
        if (!hyphen) {
          out[size++] = to;
        }
        last = to;
        space = false;
      } else if (to != LONG_WAY) {
        if (space && last != ' ' && last != '-') {
          out[size++] = ' ';
        }
        out[size++] = to;
        last = to;
        space = false;
      } else {
        return -1;
      }
      hyphen = to == '-';
    }
    return size;
  }

  /** The normal form of a character after the table; an ideograph or syllable is its own. */
  private static char wide(String text, int i) {
    char c = text.charAt(i);
    if ((c >= '\u4e00' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7a3')) {
      return c;
    }
    int place = c & (BLOCK - 1);
    if (c - place == KANA) {
      return ALONE_KANA[place];
    }
    if (c - place == WIDTHS && place < LAST_WIDTH) {
      return ALONE_WIDTHS[place];
    }
    return isSign(text, i) ? c : LONG_WAY;
  }

  /** True for a sign: its first or second surrogate, or its variation selector. */
  private static boolean isSign(String text, int i) {
    char c = text.charAt(i);
    if (c == SELECTOR) {
      return true;
    }
    char first = Character.isLowSurrogate(c) && i > 0 ? text.charAt(i - 1) : c;
    char second = first == c && i + 1 < text.length() ? text.charAt(i + 1) : c;
    return Character.isLowSurrogate(second)
        && (first == SIGNS || (first == MORE_SIGNS && second < NO_SIGNS));
  }

  /** A text in which characters with several characters as normal form are replaced. */
  private static String spelled(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String spelled = c < TABLE ? SPELLED[c] : null;
      if (spelled == null) {
        out.append(c);
      } else {
        out.append(spelled);
      }
    }
    return out.toString();
  }

  /** The normal form of a character, if it is one character that neighbours do not change. */
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

  /** The normal form of a character, if it is several that neighbours do not change. */
  private static @Nullable String spelled(char c) {
    String lower = normalOf(fold(String.valueOf(c)));
    for (int i = 0; i < lower.length(); i++) {
      if (!isAlone(lower.charAt(i)) || isSpace(lower.charAt(i)) || lower.charAt(i) == '-') {
        return null;
      }
    }
    return lower;
  }

  /** NFKC with case folded. */
  private static String normalOf(String folded) {
    return UCharacter.foldCase(fold(Normalizer.normalize(folded, Normalizer.Form.NFKC)), true);
  }

  private static boolean isAlone(char c) {
    return UCharacter.getCombiningClass(c) == 0
        && UCharacter.getIntPropertyValue(c, UProperty.NFKC_QUICK_CHECK) == YES;
  }

  private static String longWay(String text) {
    String folded = CombiningMarks.ordered(fold(text));
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

  /** The replacement of a character; -1 if it is removed. */
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
