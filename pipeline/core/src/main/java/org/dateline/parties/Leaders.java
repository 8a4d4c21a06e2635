package org.dateline.parties;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Knows the side of people whom news name without saying it: presidents, prime ministers. */
final class Leaders {
  private final Map<String, String> full = new HashMap<>();
  private final Map<String, String> alone = new HashMap<>();

  Leaders(RuleSet rules) {
    for (Row row : rules.rows("parties/leaders.tsv", 3)) {
      full.put(key(row.cell(0)), row.cell(2));
      if (!row.cell(1).equals("-")) {
        alone.putIfAbsent(key(row.cell(1)), row.cell(2));
      }
    }
  }

  /** Code of the state that a person of this name stands for; null where none is known. */
  @Nullable String side(String name) {
    String found = full.get(key(name));
    return found == null ? alone.get(key(name)) : found;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace(".", "");
  }
}
