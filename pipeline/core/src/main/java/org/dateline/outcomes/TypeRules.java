package org.dateline.outcomes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule file: one outcome type with the patterns that tell it.
 *
 * @param type the outcome type
 * @param status its status
 * @param plover its PLOVER event type; null where there is none
 * @param next true where the date is that of a meeting to come
 * @param mutual true where all sides act alike, so that all are actors
 * @param denies true where words such as "no" belong to what is told
 * @param patterns what tells it
 * @param counter sentences that tell no such outcome
 */
record TypeRules(
    String type,
    String status,
    @Nullable String plover,
    boolean next,
    boolean mutual,
    boolean denies,
    List<Rule> patterns,
    List<String> counter) {

  /** How far a pattern is trusted. */
  enum Trust {
    /** Tells its outcome wherever it stands. */
    @JsonProperty("anywhere")
    ANYWHERE,
    /** Only in the title and in the sentences that a story begins with. */
    @JsonProperty("lead")
    LEAD,
    /** Only in the title. */
    @JsonProperty("title")
    TITLE
  }

  /**
   * One rule.
   *
   * @param name its name in the column {@code rule}, after the type
   * @param trust where it counts; null for anywhere
   * @param weak true where another sentence that tells the type is better evidence
   * @param match its patterns
   * @param examples sentences that it must find
   * @param headlines titles that it must find
   */
  record Rule(
      String name,
      @Nullable Trust trust,
      @Nullable Boolean weak,
      List<String> match,
      @Nullable List<String> examples,
      @Nullable List<String> headlines) {
    /** True where another sentence is better evidence. */
    boolean isWeak() {
      return weak != null && weak;
    }
  }
}
