package org.dateline.outcomes;

/**
 * An outcome on its way into the table.
 *
 * @param hit what told it
 * @param sentence number of its sentence; -1 for the title
 * @param date the date that it got; null where none
 */
record Candidate(
    Hit hit,
    int sentence,
    org.dateline.schema.@org.jspecify.annotations.Nullable DateMention date) {
  /** True where only the title tells it. */
  boolean isTitle() {
    return sentence < 0;
  }

  String type() {
    return hit.type().type();
  }

  /** The value of its date; empty where it has none. */
  String day() {
    return date == null ? "" : date.getValue();
  }
}
