package org.dateline.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The character set of bytes that are not UTF-8 and that nothing names. */
final class CharsetDetection {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** So few bytes beyond ASCII are quotation marks and accents, too little to go by. */
  private static final int FEW_ONE_IN = 60;

  private static final int ENOUGH = 1 << 16;
  private static final int CONFIDENT = 15;

  private CharsetDetection() {}

  /** The most likely character set; windows-1252 without evidence for another. */
  static Charset detect(byte[] bytes) {
    byte[] sample = bytes.length > ENOUGH ? Arrays.copyOf(bytes, ENOUGH) : bytes;
    if (beyondAscii(sample) * FEW_ONE_IN < sample.length) {
      return WESTERN;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      Charset charset = CharsetNames.find(match.getName());
      if (match.getConfidence() < CONFIDENT) {
        break;
      }
      if (charset != null && !CharsetNames.isWide(charset) && !CharsetNames.isUtf8(charset)) {
        return charset;
      }
    }
    return WESTERN;
  }

  private static int beyondAscii(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      count += b < 0 ? 1 : 0;
    }
    return count;
  }

  private static final int UTF16_SAMPLE = 1 << 12;

  /** The character set of the byte order mark; null if there is none. */
  static @Nullable Charset byteOrderMark(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : unsigned(bytes, 0);
    int second = bytes.length < 4 ? -1 : unsigned(bytes, 2);
    return switch (first) {
      case 0xefbb -> bytes.length > 2 && bytes[2] == (byte) 0xbf ? StandardCharsets.UTF_8 : null;
      case 0xfeff -> StandardCharsets.UTF_16BE;
      case 0xfffe -> second == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
      case 0 -> second == 0xfeff ? Charset.forName("UTF-32BE") : null;
      default -> null;
    };
  }

  /** Length of the mark in bytes. */
  static int markLength(Charset marked) {
    String name = marked.name();
    return name.equals("UTF-8") ? 3 : name.startsWith("UTF-16") ? 2 : 4;
  }

  /** UTF-16, where every other byte of the beginning is mostly zero; null for anything else. */
  static @Nullable Charset utf16WithoutMark(byte[] bytes) {
    int pairs = Math.min(bytes.length, UTF16_SAMPLE) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 8 || high + low < pairs / 2 || Math.min(high, low) * 20 > pairs) {
      return null;
    }
    return high > low ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static int unsigned(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }

  /** Browsers look at 1,024 bytes; pages with long scripts first have it later. */
  private static final int PAGE_HEAD = 1 << 14;

  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})"
              + "|^\\s*<\\?xml[^>]{1,100}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  /** The name in a meta tag or XML declaration; null if there is none. */
  static @Nullable String declaredInPage(byte[] page) {
    int length = Math.min(page.length, PAGE_HEAD);
    String head = new String(page, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = META.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  /**
   * Counts what is valid UTF-8 and what is not. Text in another character set is almost never valid
   * UTF-8 by chance, so valid UTF-8 needs no declaration.
   *
   * @param sequences well-formed sequences of more than one byte
   * @param errors bytes and sequences that are not well-formed
   */
  record Utf8Form(int sequences, int errors) {
    private static final int TOLERANCE = 10;

    /** Looks at bytes. */
    static Utf8Form of(byte[] bytes) {
      int sequences = 0;
      int errors = 0;
      int i = 0;
      while (i < bytes.length) {
        int length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
        if (length > 1) {
          sequences++;
        } else if (length == 0) {
          errors++;
        }
        i += Math.max(1, length);
      }
      return new Utf8Form(sequences, errors);
    }

    /** All of it is UTF-8, plain ASCII too. */
    boolean isValid() {
      return errors == 0;
    }

    /** It is UTF-8 with a few damaged places, such as a character cut by a limit in bytes. */
    boolean isNearlyValid() {
      return sequences >= errors * TOLERANCE;
    }

    /** Length of the well-formed sequence that begins at a byte beyond ASCII; 0 if none does. */
    private static int sequence(byte[] bytes, int at) {
      int first = bytes[at] & 0xff;
      int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
      if (length == 0 || at + length > bytes.length) {
        return 0;
      }
      for (int i = at + 1; i < at + length; i++) {
        if ((bytes[i] & 0xc0) != 0x80) {
          return 0;
        }
      }
      return isAllowed(first, bytes[at + 1] & 0xff) ? length : 0;
    }

    /** No overlong forms, no surrogates, nothing beyond U+10FFFF. */
    private static boolean isAllowed(int first, int second) {
      return switch (first) {
        case 0xe0 -> second >= 0xa0;
        case 0xed -> second < 0xa0;
        case 0xf0 -> second >= 0x90;
        case 0xf4 -> second < 0x90;
        default -> true;
      };
    }
  }
}
