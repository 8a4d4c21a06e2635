package org.dateline.clean.text;

/** Groups of words that tell story from furniture; {@code cues.tsv} says which word is in which. */
enum LineCue {
  LEGAL(0),
  SHARE(1),
  SUBSCRIBE(2),
  RELATED(3),
  NAVIGATION(4),
  COMMENT(5),
  AD(6),
  CAPTION(7),
  BYLINE(8),
  SPEECH(9),
  YOU(10),
  WE(11),
  DATE(12),

  /** The last, for it is counted apart: see {@link LineCounts#stops}. */
  STOP(13);

  /** How many groups there are. */
  static final int COUNT = values().length;

  /** Place in a line's counts, and in the model's features. */
  final int index;

  LineCue(int index) {
    this.index = index;
  }

  /** The bit of this group in a set of groups. */
  int bit() {
    return 1 << index;
  }
}
