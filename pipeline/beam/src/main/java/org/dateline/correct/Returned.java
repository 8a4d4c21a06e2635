package org.dateline.correct;

import java.util.List;
import org.dateline.export.AnnotatedText;
import org.dateline.rules.RuleException;
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
      String id, AnnotatedText.Layer layer, String label, String value, int begin, int end) {

    /**
     * A mark of a tool that counts UTF-16 code units.
     *
     * @param where file and place in it, for the message
     * @param text the text as the tool has it
     * @throws RuleException if begin and end are no part of the text
     */
    static Mark ofUtf16(
        String where,
        String text,
        String id,
        AnnotatedText.Tag tag,
        String value,
        int begin,
        int end) {
      if (begin < 0 || end <= begin || end > text.length()) {
        throw new RuleException(where + ": " + begin + " to " + end + " is no part of its text");
      }
      return new Mark(
          id,
          tag.layer(),
          tag.label(),
          value,
          text.codePointCount(0, begin),
          text.codePointCount(0, end));
    }
  }
}
