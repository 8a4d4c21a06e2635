package org.dateline.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** The countries of places, from the lists that parties are found with. */
final class PlaceLists {
  private static final String SEVERAL = "";

  private final Map<String, String> cities = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  PlaceLists(RuleSet rules) {
    Set<String> capitals = new HashSet<>();
    for (Row row : rules.rows("parties/capitals.tsv", 2)) {
      cities.put(row.cell(0), row.cell(1));
      capitals.add(row.cell(0));
    }
    for (Row row : rules.rows("parties/cities.tsv", 2)) {
      if (!capitals.contains(row.cell(0))) {
        cities.merge(row.cell(0), row.cell(1), (a, b) -> a.equals(b) ? a : SEVERAL);
      }
    }
    for (Row row : rules.rows("parties/countries.tsv", 2)) {
      countries.put(row.cell(1), row.cell(0));
    }
    for (Row row : rules.rows("parties/country_names.tsv", 2)) {
      countries.put(row.cell(0), row.cell(1));
    }
  }

  /** The country of a city; null if the lists do not know it, or know it in several countries. */
  @Nullable String countryOfCity(@Nullable String place) {
    String code = cities.getOrDefault(place == null ? "" : place, SEVERAL);
    return code.isEmpty() ? null : code;
  }

  /** The country of this name; null if there is none. */
  @Nullable String country(@Nullable String place) {
    return place == null ? null : countries.get(place);
  }
}
