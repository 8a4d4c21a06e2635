package org.dateline.repeats;

import org.dateline.schema.SourceParagraph;
import org.dateline.text.NormalForm;

/**
 * What a paragraph's text gives the search, computed once for the paragraph and for its article.
 *
 * @param normal the normal form
 * @param sketch sketch of the text
 */
record Features(Id id, String normal, Sketch sketch) {
  /** Characters of a key's grams: a few words, so that a common phrase is seldom a key. */
  private static final int KEY_GRAM = 10;

  static Features of(SourceParagraph paragraph) {
    String normal = NormalForm.of(paragraph.getText());
    return new Features(
        Id.parse(paragraph.getParagraphId()), normal, Sketch.of(Grams.of(normal, Profile.GRAM)));
  }

  /** Keys of the text, in a space of their own. */
  long[] keys(int count, long space) {
    return Keys.of(Grams.of(normal, KEY_GRAM), count, space);
  }
}
