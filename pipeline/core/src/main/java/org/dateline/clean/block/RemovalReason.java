package org.dateline.clean.block;

import java.util.Locale;

/**
 * Why a paragraph was removed. The value of {@code occurrences.reason} is {@link #text}; a line
 * rule that removes a paragraph gives its own name instead.
 */
public enum RemovalReason {
  /** It occurs in many articles of the site. */
  SITE_REPEATS(Scope.BLOCK),

  /** It is the title, the by-line or the date line; the article's own columns contain it. */
  METADATA(Scope.BLOCK),

  /** The model rejects it, and no word or markup shows what it is. */
  NOT_STORY(Scope.BLOCK),

  /** The model rejects it; it has words of rights, terms or consent. */
  LEGAL(Scope.BLOCK),

  /** The model rejects it; it has words of sharing. */
  SHARE(Scope.BLOCK),

  /** The model rejects it; it has words of newsletters, accounts or offers. */
  SUBSCRIBE(Scope.BLOCK),

  /** The model rejects it; it has words that introduce links to other articles. */
  RELATED(Scope.BLOCK),

  /** The model rejects it; it has words of menus. */
  NAVIGATION(Scope.BLOCK),

  /** The model rejects it; it has words of readers' comments. */
  COMMENT(Scope.BLOCK),

  /** The model rejects it; it has words of advertising. */
  AD(Scope.BLOCK),

  /** The model rejects it; it has words of captions and credits. */
  CAPTION(Scope.BLOCK),

  /** The model rejects it; it begins like a by-line. */
  BYLINE(Scope.BLOCK),

  /** The model rejects it; it contains little more than a date. */
  DATE_LINE(Scope.BLOCK),

  /** The page does not show it. */
  HIDDEN(Scope.BLOCK),

  /** Topics and sections of the article. */
  TAGS(Scope.BLOCK),

  /** A note about the author after the article. */
  ABOUT_AUTHOR(Scope.BLOCK),

  /** Part of the page's header. */
  HEADER(Scope.BLOCK),

  /** Part of the page's footer. */
  FOOTER(Scope.BLOCK),

  /** Part of a column beside the article. */
  SIDEBAR(Scope.BLOCK),

  /** It contains little more than links. */
  LINKS(Scope.BLOCK),

  /** The page has no text. */
  EMPTY(Scope.PAGE),

  /** The page is an error page. */
  ERROR_PAGE(Scope.PAGE),

  /** The page is a picture gallery. */
  GALLERY(Scope.PAGE),

  /** The page is a list of articles. */
  INDEX_PAGE(Scope.PAGE),

  /** The page has text, but no sentences. */
  NO_TEXT(Scope.PAGE);

  private enum Scope {
    BLOCK,
    PAGE
  }

  private final Scope scope;
  private final String text;

  RemovalReason(Scope scope) {
    this.scope = scope;
    this.text = name().toLowerCase(Locale.ROOT);
  }

  /** The value in the rows: the name in lower case. */
  public String text() {
    return text;
  }

  /** Whether this is the reason why a whole page has no article. */
  public boolean isOfPage() {
    return scope == Scope.PAGE;
  }

  /** Whether a verdict has this reason. */
  public boolean isOf(Verdict verdict) {
    return text.equals(verdict.reason());
  }
}
