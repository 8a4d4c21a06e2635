package org.dateline.clean.html;

/** What the words of an element's class, id, role and rel can say of its content. */
@SuppressWarnings("EnumOrdinal") // a mask lives as long as one run
enum Hint {
  CONTENT,
  ARTICLE,
  LEAD,
  SHARE,
  RELATED,
  COMMENT,
  NAV,
  AD,
  PROMO,
  CAPTION,
  BYLINE,
  DATE,
  TITLE,
  NEWSLETTER,
  COOKIE,
  FOOTER,
  HEADER,
  SIDEBAR,
  TAGS,
  HIDDEN,
  MEDIA,
  LEGAL,
  AUTHOR_BOX;

  /** The hint's place in a mask. */
  int bit() {
    return 1 << ordinal();
  }
}
