package org.dateline.text;

import com.ibm.icu.lang.UCharacter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of a paragraph, and the id that follows from it: two paragraphs with one normal
 * form are the same paragraph.
 *
 * <p>Typographic quotes, primes and dashes become ASCII, the text is brought to NFKC, zero-width
 * characters go, a run of hyphens becomes one and loses the space around it, runs of white space
 * become one space, and case is folded.
 */
public final class NormalForm {
  /** What an ASCII character becomes. */
  private static final char[] ASCII = ascii();

  private NormalForm() {}

  /** The normal form of a text; empty for white space. */
  public static String of(String text) {
    String ascii = ofAscii(text);
    if (ascii != null) {
      return ascii;
    }
    String folded = fold(text);
    if (!Normalizer.isNormalized(folded, Normalizer.Form.NFKC)) {
      folded = fold(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    }
    return UCharacter.foldCase(squeeze(folded.toCharArray()), true);
  }

  /**
   * The paragraph_id of a text: the first 128 bits of SHA-256 over the UTF-8 normal form, in
   * hexadecimal.
   */
  public static String id(String text) {
    return hash(of(text));
  }

  /** The first 128 bits of SHA-256 over the UTF-8 bytes of a string, in hexadecimal. */
  public static String hash(String value) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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

  /** The normal form of a text without other characters than ASCII; null for another one. */
  private static @Nullable String ofAscii(String text) {
    char[] out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      if (c >= 0x80) {
        return null;
      }
      out[i] = ASCII[c];
    }
    return squeeze(out);
  }

  private static char[] ascii() {
    char[] to = new char[0x80];
    for (char c = 0; c < to.length; c++) {
      to[c] = c == '`' ? '\'' : isSpace(c) ? ' ' : Character.toLowerCase(c);
    }
    return to;
  }

  /**
   * One space for a run of white space, none at the ends and around hyphens, one hyphen for a run.
   * Works in place.
   */
  private static String squeeze(char[] text) {
    int size = 0;
    char last = '-'; // of what is kept; neither at the beginning nor after a hyphen stays a space
    boolean space = false;
    boolean hyphen = false;
    for (char c : text) {
      if (c == ' ' || (c != '-' && isSpace(c))) {
        space = true;
        hyphen = false;
      } else if (c != '-' || !hyphen) {
        if (space && c != '-' && last != '-') {
          text[size++] = ' ';
        }
        text[size++] = c;
        last = c;
        space = false;
        hyphen = c == '-';
      }
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
