package org.dateline.correct;

import java.util.List;
import org.dateline.export.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came back from an annotation tool.
 *
 * @param articleId the article
 * @param text its text as the tool has it; null where the tool gives none
 * @param isJudged true if somebody has read all of it, whether there was a change or not
 * @param marks marked parts, with offsets in Unicode code points
 */
record Returned(String articleId, @Nullable String text, boolean isJudged, List<Mark> marks) {

  /**
   * A marked part of the text.
   *
   * @param id the id that the export gave it; empty for one that a person marked
   * @param layer what it marks
   * @param label the type, such as PERSON
   * @param value as in {@link AnnotatedText.Span}; empty if there is none
   * @param begin code points from the start of the text
   * @param end exclusive
   */
  record Mark(
      String id, AnnotatedText.Layer layer, String label, String value, int begin, int end) {}
}
