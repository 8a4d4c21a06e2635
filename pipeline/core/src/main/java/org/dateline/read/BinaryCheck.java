package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recognises bytes that are no text: pictures, documents of word processors, programs. */
final class BinaryCheck {
  private static final List<String> MAGIC =
      List.of(
          "%PDF-",
          "\u0089PNG",
          "\u00ff\u00d8\u00ff",
          "GIF8",
          "PK\u0003\u0004",
          "\u007fELF",
          "\u00d0\u00cf\u0011\u00e0",
          "\u00ca\u00fe\u00ba\u00be",
          "{\\rtf",
          "Rar!\u001a",
          "7z\u00bc\u00af",
          "OggS",
          "ID3",
          "wOF",
          "\u0000\u0000\u0001\u0000",
          "SQLite format",
          "PAR1",
          "Obj\u0001",
          "MZ\u0090");

  private static final int LOOK_AT = 1 << 16;

  /** Text has few control characters; of random bytes one in ten is one. */
  private static final int ONE_IN = 50;

  private BinaryCheck() {}

  /** Whether the bytes of a file or record are no text in any character set. */
  static boolean isBinary(byte[] bytes) {
    int length = Math.min(bytes.length, LOOK_AT);
    String head = new String(bytes, 0, Math.min(length, 16), StandardCharsets.ISO_8859_1);
    if (MAGIC.stream().anyMatch(head::startsWith)) {
      return true;
    }
    boolean wide =
        CharsetDetection.byteOrderMark(bytes) != null
            || CharsetDetection.utf16WithoutMark(bytes) != null;
    int controls = 0;
    for (int i = 0; i < length; i++) {
      controls += isControl(bytes[i]) ? 1 : 0;
    }
    return !wide && controls * ONE_IN > length;
  }

  private static boolean isControl(byte b) {
    boolean common = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1b || b == '\b';
    return (b >= 0 && b < ' ' && !common) || b == 0x7f;
  }
}
