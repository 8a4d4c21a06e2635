package org.dateline.outcomes;

import org.jspecify.annotations.Nullable;

/**
 * A match that a judge decides on.
 *
 * @param match the match
 * @param sentence number of its sentence; -1 for the title
 * @param fit how the pattern fits
 * @param modality the modalities of its verb, as in patterns; empty if it has no verb
 * @param hedgePattern the hedge around it; null without one
 */
record WideMatch(
    PatternMatch match,
    int sentence,
    Fit fit,
    String modality,
    @Nullable TokenPattern hedgePattern) {
  /** The hedge as written in its file; null without one. */
  @Nullable String hedge() {
    return hedgePattern == null ? null : hedgePattern.text();
  }

  /** How a pattern fits. */
  enum Fit {
    /** A rule matches and nothing around it cancels it. */
    STRICT,
    /** The words of a rule match in another modality or beside a hedge. */
    RELAXED,
    /** Only a broad cue of the type. */
    BROAD
  }
}
