package org.dateline.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/** The language that a page claims for itself. */
final class PageLanguage {
  private static final Pattern CODE = Pattern.compile("^([a-zA-Z]{2})(?:[-_].*)?$");

  private PageLanguage() {}

  /** ISO 639-1 in lower case; null where the page claims none. */
  static @Nullable String code(List<Evidence> evidence) {
    for (Evidence one : evidence) {
      Matcher code = CODE.matcher(one.getValue().strip());
      if (one.getField().equals("language") && code.matches()) {
        return code.group(1).toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }
}
