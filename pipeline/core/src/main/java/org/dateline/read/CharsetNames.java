package org.dateline.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of character sets as pages declare them. As in browsers, a name means the superset that
 * pages really use: ISO-8859-1 for windows-1252, GB2312 for GB18030.
 */
final class CharsetNames {
  private static final Map<String, String> USED =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ksc5601", "x-windows-949"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf-16", "UTF-16LE"));

  private CharsetNames() {}

  /** The character set that a declared name means; null for no name and for an unknown one. */
  static @Nullable Charset find(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    String name = declared.strip().toLowerCase(Locale.ROOT);
    try {
      Charset known = Charset.forName(USED.getOrDefault(name, name));
      String canonical = known.name().toLowerCase(Locale.ROOT);
      return Charset.forName(USED.getOrDefault(canonical, canonical));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Its IANA name. */
  static String name(Charset charset) {
    return switch (charset.name()) {
      case "x-windows-949" -> "EUC-KR";
      case "x-windows-874" -> "TIS-620";
      case "windows-31j" -> "Windows-31J";
      default -> charset.name();
    };
  }

  /** Whether only the declaration distinguishes text in it from UTF-8. */
  static boolean isStateful(@Nullable Charset charset) {
    return charset != null
        && (charset.name().startsWith("ISO-2022") || charset.name().equals("HZ-GB-2312"));
  }

  /** Whether it is one of the Unicode encodings in two or four bytes. */
  static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** Whether it is UTF-8. */
  static boolean isUtf8(@Nullable Charset charset) {
    return StandardCharsets.UTF_8.equals(charset);
  }
}
