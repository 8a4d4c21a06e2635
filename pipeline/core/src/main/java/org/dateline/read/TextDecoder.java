package org.dateline.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.read.CharsetDetection.Utf8Form;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes to text and never fails. The character set is that of the byte order mark; or UTF-8
 * if the bytes are valid UTF-8; or the declared one if it fits the bytes; or the detected one.
 */
final class TextDecoder {
  /** Share of bytes that a declared character set may leave without meaning. */
  private static final int ONE_IN = 200;

  private TextDecoder() {}

  /**
   * Decodes a text.
   *
   * @param declared names of character sets from the most to the least trusted; null for none
   */
  static DecodedText decode(byte[] bytes, @Nullable String... declared) {
    Charset marked = CharsetDetection.byteOrderMark(bytes);
    if (marked != null) {
      byte[] rest = Arrays.copyOfRange(bytes, CharsetDetection.markLength(marked), bytes.length);
      return finish(rest, marked, List.of());
    }
    List<Charset> candidates = candidates(declared);
    Utf8Form form = Utf8Form.of(bytes);
    Charset wide = CharsetDetection.utf16WithoutMark(bytes);
    Charset charset = wide != null ? wide : choose(bytes, candidates, form);
    boolean wrong = !form.isValid() && !candidates.isEmpty() && !candidates.get(0).equals(charset);
    return finish(bytes, charset, wrong ? List.of(Warnings.WRONG_CHARSET) : List.of());
  }

  private static List<Charset> candidates(@Nullable String... declared) {
    List<Charset> found = new ArrayList<>();
    for (String name : declared) {
      Charset charset = CharsetNames.find(name);
      if (charset != null && !CharsetNames.isWide(charset)) {
        found.add(charset);
      }
    }
    return found;
  }

  /** The first declared character set that fits, or the detected one. */
  private static Charset choose(byte[] bytes, List<Charset> declared, Utf8Form form) {
    if (!declared.isEmpty() && CharsetNames.isStateful(declared.get(0))) {
      return declared.get(0);
    }
    if (form.isNearlyValid()) {
      return StandardCharsets.UTF_8;
    }
    for (Charset charset : declared) {
      if (!CharsetNames.isUtf8(charset) && fits(bytes, charset)) {
        return charset;
      }
    }
    return CharsetDetection.detect(bytes);
  }

  private static boolean fits(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    long unknown = text.chars().filter(c -> c == '\ufffd').count();
    return unknown * ONE_IN <= bytes.length;
  }

  private static DecodedText finish(byte[] bytes, Charset charset, List<String> warnings) {
    List<String> all = new ArrayList<>(warnings);
    String text = strictly(bytes, charset);
    if (text == null) {
      text = new String(bytes, charset);
      all.add(Warnings.BAD_BYTES);
    }
    String clean = StorableText.of(text);
    if (clean.length() != text.length()) {
      all.add(Warnings.NUL_REMOVED);
    }
    return new DecodedText(clean, CharsetNames.name(charset), List.copyOf(all));
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return chars.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * Bytes as text.
   *
   * @param text without byte order mark and NUL characters
   * @param charset IANA name of the character set that decoded it
   * @param warnings what had to be mended, see {@link Warnings}
   */
  record DecodedText(String text, String charset, List<String> warnings) {}

  /** Text that every table and every reader of one can hold. */
  static final class StorableText {
    private StorableText() {}

    /**
     * The text without NUL characters, and with U+FFFD for halves of surrogate pairs, which UTF-8
     * cannot hold. Other code points stay as they are.
     */
    static String of(String text) {
      StringBuilder out = null;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        boolean bad = c == 0 || (Character.isSurrogate(c) && !pair);
        if (bad && out == null) {
          out = new StringBuilder(text.length()).append(text, 0, i);
        }
        if (out != null && c != 0) {
          out.append(bad ? '\ufffd' : c);
        }
        if (pair) {
          i++;
          if (out != null) {
            out.append(text.charAt(i));
          }
        }
      }
      return out == null ? text : out.toString();
    }
  }
}
