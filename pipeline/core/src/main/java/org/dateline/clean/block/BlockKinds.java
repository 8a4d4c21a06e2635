package org.dateline.clean.block;

/** The kinds of paragraphs, as they stand in {@code occurrences.kind}. */
public final class BlockKinds {
  /** A paragraph of the story: the only kind that is in the text. */
  public static final String BODY = "BODY";

  /** The headline. */
  public static final String TITLE = "TITLE";

  /** Who wrote it, and agency lines. */
  public static final String BYLINE = "BYLINE";

  /** A line that only gives place and date, or the date of publication. */
  public static final String DATELINE = "DATELINE";

  /** A picture's caption or credit. */
  public static final String CAPTION = "CAPTION";

  /** Page furniture. */
  public static final String BOILERPLATE = "BOILERPLATE";

  /** A paragraph that stands in the same article before. */
  public static final String REPEAT = "REPEAT";

  private BlockKinds() {}
}
