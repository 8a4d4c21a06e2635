package org.dateline.clean.block;

/** The kind of a paragraph; the name is the value of {@code occurrences.kind}. */
public enum BlockKind {
  /** A paragraph of the article: the only kind that is part of its text. */
  BODY,

  /** The headline. */
  TITLE,

  /** Names of the authors or of a news agency. */
  BYLINE,

  /** A line that contains only a place and a date, or the date of publication. */
  DATELINE,

  /** The caption or credit of a picture. */
  CAPTION,

  /** Page furniture: navigation, advertising, links to other articles and the like. */
  BOILERPLATE,

  /** A paragraph that already occurred in the same article. */
  REPEAT
}
