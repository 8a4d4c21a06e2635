package org.dateline.repeats;

import org.dateline.repeats.SameParagraph.Profile;
import org.dateline.schema.SourceParagraph;
import org.dateline.util.NormalForm;

/** The features of one paragraph's text, computed once for the paragraph and for its article. */
final class ParagraphFeatures {
  /** Characters of a gram for keys: about two words, so that common phrases rarely become keys. */
  private static final int KEY_GRAM = 2 * Profile.GRAM;

  private final Id id;
  private final String normal;
  private final Sketch sketch;
  private final long[] keyGrams;

  private ParagraphFeatures(Id id, String normal) {
    this.id = id;
    this.normal = normal;
    long[] grams = Grams.raw(normal, Profile.GRAM);
    long[] twice = Grams.twice(grams, Profile.GRAM);
    this.keyGrams = twice == null ? Grams.of(normal, KEY_GRAM) : twice;
    this.sketch = Sketch.of(Grams.mix(grams));
  }

  /** The features of a paragraph. */
  static ParagraphFeatures of(SourceParagraph paragraph) {
    return new ParagraphFeatures(
        Id.parse(paragraph.getParagraphId()), NormalForm.of(paragraph.getText()));
  }

  /** The features of a text; its paragraph_id is computed. */
  static ParagraphFeatures of(String text) {
    return new ParagraphFeatures(Id.parse(NormalForm.id(text)), NormalForm.of(text));
  }

  Id id() {
    return id;
  }

  /** The normal form of the text. */
  String normal() {
    return normal;
  }

  Sketch sketch() {
    return sketch;
  }

  /** Keys of the text, see {@link CandidateKeys#of}. */
  long[] keys(int count, long space) {
    return CandidateKeys.of(keyGrams, count, space);
  }
}
