package org.dateline.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;

/** The character set of bytes that are not UTF-8 and that nothing names. */
final class Detection {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** So few bytes beyond ASCII are quotation marks and accents, too little to go by. */
  private static final int FEW_ONE_IN = 60;

  private static final int ENOUGH = 1 << 16;
  private static final int CONFIDENT = 15;

  private Detection() {}

  /** The most likely character set; windows-1252 where nothing speaks for another. */
  static Charset of(byte[] bytes) {
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
}
