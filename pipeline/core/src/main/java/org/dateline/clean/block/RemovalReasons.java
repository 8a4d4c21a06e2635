package org.dateline.clean.block;

/**
 * Why a paragraph was taken out, as it stands in {@code occurrences.reason}. A rule that took it
 * out gives its own name instead.
 */
public final class RemovalReasons {
  /** It stands in many articles of the site. */
  public static final String SITE_REPEATS = "site_repeats";

  /** It is the title, the by-line or the date line that the article's own columns hold. */
  public static final String METADATA = "metadata";

  /** The model finds it unlike story, and no word says what it is. */
  public static final String NOT_STORY = "not_story";

  /** Unlike story, with words of rights, terms or consent. */
  public static final String LEGAL = "legal";

  /** Unlike story, with words of sharing. */
  public static final String SHARE = "share";

  /** Unlike story, with words of newsletters, accounts and offers. */
  public static final String SUBSCRIBE = "subscribe";

  /** Unlike story, with words that lead to other stories. */
  public static final String RELATED = "related";

  /** Unlike story, with words of menus. */
  public static final String NAVIGATION = "navigation";

  /** Unlike story, with words of readers' comments. */
  public static final String COMMENT = "comment";

  /** Unlike story, with words of advertising. */
  public static final String AD = "ad";

  /** Unlike story, with words of captions and credits. */
  public static final String CAPTION = "caption";

  /** Unlike story, begins as by-lines do. */
  public static final String BYLINE = "byline";

  /** Unlike story, little but a date. */
  public static final String DATE_LINE = "date_line";

  /** The page does not show it. */
  public static final String HIDDEN = "hidden";

  /** Topics and sections that the story is filed under. */
  public static final String TAGS = "tags";

  /** Who the author is, after the story. */
  public static final String ABOUT_AUTHOR = "about_author";

  /** In the page's head. */
  public static final String HEADER = "header";

  /** In the page's foot. */
  public static final String FOOTER = "footer";

  /** In a column beside the story. */
  public static final String SIDEBAR = "sidebar";

  /** Little but links. */
  public static final String LINKS = "links";

  private RemovalReasons() {}
}
