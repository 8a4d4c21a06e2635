package org.dateline.metadata;

import java.util.List;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/** What the record itself gives, beside the page. */
final class GivenFacts {
  private GivenFacts() {}

  /** The given value of a field, null where it is not given. */
  static @Nullable String first(List<Evidence> evidence, String field) {
    List<String> all = all(evidence, field);
    return all.isEmpty() ? null : all.get(0);
  }

  /** All given values of a field. */
  static List<String> all(List<Evidence> evidence, String field) {
    return evidence.stream()
        .filter(e -> e.getField().equals(field) && e.getFrom().equals("given"))
        .map(e -> e.getValue().strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The given value, else the first that the page has; null without any. */
  static @Nullable String firstOf(List<Evidence> evidence, String field) {
    String given = first(evidence, field);
    if (given != null) {
      return given;
    }
    for (Evidence one : evidence) {
      if (one.getField().equals(field) && !one.getValue().isBlank()) {
        return one.getValue();
      }
    }
    return null;
  }
}
