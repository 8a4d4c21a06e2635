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
  private static final Pattern STAFF =
      Pattern.compile(
          "(?i)\\s+(?:staff(?: writers?| reporters?)?|writers?|reporters?|news agency|newsroom)$");
  private static final int SHORTEST_CAPITALS = 5;
  private static final int LONGEST_BYLINE = 150;
  private static final Pattern PARTS =
      Pattern.compile("\\s*[,;|/()\\n]\\s*|\\s+[-\u2013\u2014]\\s+");

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

  /**
   * The agency that stands where an author's name does, with its staff or in capitals: REUTERS,
   * Reuters Staff; null if it is none.
   */
  @Nullable String ofAuthor(String author) {
    String printed = author.strip();
    String bare = STAFF.matcher(printed).replaceFirst("").strip();
    String agency = named(printed);
    agency = agency == null ? named(bare) : agency;
    boolean capitals =
        bare.length() >= SHORTEST_CAPITALS && bare.equals(bare.toUpperCase(Locale.ROOT));
    return agency == null && capitals ? inCapitals(bare) : agency;
  }

  /** The agency that is a part of a by-line: Ann Lee, dpa; null if none is. */
  @Nullable String inByline(String byline) {
    for (String part : byline.length() > LONGEST_BYLINE ? new String[0] : PARTS.split(byline)) {
      String agency = ofAuthor(part);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  /** A name without the agency that follows it: Ann Lee The Associated Press. */
  String without(String name) {
    for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
      String last = name.substring(at + 1);
      boolean word = last.indexOf(' ') < 0;
      boolean sign =
          last.equals(last.toUpperCase(Locale.ROOT)) || last.equals(last.toLowerCase(Locale.ROOT));
      if (named(last) != null && (sign || !word)) {
        return name.substring(0, at).strip();
      }
    }
    return name;
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
