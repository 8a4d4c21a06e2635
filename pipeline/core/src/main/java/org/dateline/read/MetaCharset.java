package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The character set that a page declares in its first bytes. */
final class MetaCharset {
  /** Browsers look at 1,024 bytes; pages with long scripts first have it later. */
  private static final int LOOK_AT = 1 << 14;

  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})"
              + "|^\\s*<\\?xml[^>]{1,100}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private MetaCharset() {}

  /** The name in a meta tag or XML declaration; null where there is none. */
  static @Nullable String find(byte[] page) {
    int length = Math.min(page.length, LOOK_AT);
    String head = new String(page, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = META.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
