package org.dateline.clean.block;

/** The kind of a paragraph; the name is the value of {@code occurrences.kind}. */
public enum BlockKind {
  /** A paragraph or list item of the article; part of its text. */
  BODY,

  /** The lines between headline and story that sum it up; part of the text. */
  STANDFIRST,

  /** A heading between the paragraphs of the article; part of the text. */
  HEADING,

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
  REPEAT;

  /** Whether blocks of this kind are part of the article's text. */
  public boolean isText() {
    return this == BODY || this == STANDFIRST || this == HEADING;
  }
}
