package org.dateline.clean.html;

/** Why a block of a page is not in the text, as it stands in {@code occurrences.reason}. */
public final class Reasons {
  /** The site repeats it in many articles. */
  public static final String SITE_REPEATS = "site_repeats";

  /** The headline. */
  public static final String TITLE = "title";

  /** Who wrote it. */
  public static final String BYLINE = "byline";

  /** A line of place and date, or the date of publication. */
  public static final String DATE_LINE = "date_line";

  /** What a picture shows. */
  public static final String CAPTION = "caption";

  /** Whose picture it is. */
  public static final String CREDIT = "credit";

  /** Not shown by the page. */
  public static final String HIDDEN = "hidden";

  /** Readers' comments, and how to write one. */
  public static final String COMMENT = "comment";

  /** Buttons and requests to share or follow. */
  public static final String SHARE = "share";

  /** Requests to subscribe, sign in or become a member. */
  public static final String NEWSLETTER = "newsletter";

  /** Leads to other stories. */
  public static final String RELATED = "related";

  /** Advertisements and their labels. */
  public static final String ADVERTISEMENT = "advertisement";

  /** Notices of cookies, privacy and terms. */
  public static final String COOKIE = "cookie";

  /** Copyright notices. */
  public static final String COPYRIGHT = "copyright";

  /** Topics and sections that the story is filed under. */
  public static final String TAGS = "tags";

  /** Menus. */
  public static final String NAVIGATION = "navigation";

  /** The page's foot. */
  public static final String FOOTER = "footer";

  /** The page's head. */
  public static final String HEADER = "header";

  /** A column beside the story. */
  public static final String SIDEBAR = "sidebar";

  /** Mostly links. */
  public static final String LINKS = "links";

  /** About the author, after the story. */
  public static final String ABOUT_AUTHOR = "about_author";

  /** The model took it for no part of the story, for no single reason. */
  public static final String NOT_STORY = "not_story";

  /** The page has no story at all. */
  public static final String NO_ARTICLE = "no_article";

  private Reasons() {}
}
