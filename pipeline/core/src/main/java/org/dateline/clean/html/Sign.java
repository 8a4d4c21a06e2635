package org.dateline.clean.html;

/** What a phrase in a block shows. */
@SuppressWarnings("EnumOrdinal") // a mask lives as long as one run
enum Sign {
  SHARE,
  NEWSLETTER,
  RELATED,
  AD,
  COOKIE,
  COPYRIGHT,
  CREDIT,
  COMMENT,
  BYLINE,
  DATE,
  SALE,
  TIP,
  NAV;

  /** The sign's place in a mask. */
  int bit() {
    return 1 << ordinal();
  }
}
