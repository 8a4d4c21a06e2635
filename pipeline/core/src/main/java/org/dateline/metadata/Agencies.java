package org.dateline.metadata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** The news agencies, by their printed names. */
final class Agencies {
  private static final Pattern WORDS =
      Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}'-]|\\.(?=\\p{Lu}))*(?:(?<=\\.\\p{Lu})\\.)?");
  private static final int MOST_WORDS = 3;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> capitals = new LinkedHashMap<>();

  Agencies(RuleSet rules) {
    for (Row row : rules.rows("metadata/agencies.tsv", 2)) {
      names.put(row.cell(0), row.cell(1));
      capitals.putIfAbsent(row.cell(0).toUpperCase(Locale.ROOT), row.cell(1));
    }
  }

  /** The agency with exactly this printed name, null if it is none. */
  @Nullable String named(String printed) {
    return names.get(printed.strip());
  }

  /** The agency with this printed name in capitals; null if there is none. */
  @Nullable String inCapitals(String printed) {
    return capitals.get(printed.strip());
  }

  /** The first agency that a short text names, as in "(AP/dpa)"; null if it names none. */
  @Nullable String in(String text) {
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      int end = words.end();
      Matcher more = WORDS.matcher(text);
      String found = null;
      for (int n = 0; n < MOST_WORDS && (n == 0 || more.find(end)); n++) {
        end = n == 0 ? end : more.end();
        String name = names.get(text.substring(words.start(), end));
        found = name == null ? found : name;
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
