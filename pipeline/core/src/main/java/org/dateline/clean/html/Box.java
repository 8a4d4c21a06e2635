package org.dateline.clean.html;

import org.dateline.clean.html.HintWords.Hint;
import org.jspecify.annotations.Nullable;

/**
 * An element during the walk over a page: the flags and hints that it inherits, and sums over its
 * content.
 */
final class Box {
  private static final int GOOD_HINTS =
      Hint.CONTENT.bit() | Hint.ARTICLE.bit() | Hint.COMMENT.bit() | Hint.RELATED.bit();

  /** The hints that can be true of the element around the headline and much text. */
  private static final int STORY_HINTS = Hint.CONTENT.bit() | Hint.ARTICLE.bit();

  private static final int GOOD_FLAGS =
      Flag.ARTICLE.bit()
          | Flag.MAIN.bit()
          | Flag.TABLE.bit()
          | Flag.LIST.bit()
          | Flag.QUOTE.bit()
          | Flag.ARTICLE_BODY.bit();

  private static final int SHARE_OF_STORY = 5;

  final @Nullable Box parent;
  final String tag;
  final int kinds;
  final boolean inline;
  final int depth;
  private final int ownFlags;
  private final int allFlags;
  private final int ownHints;
  private final int allHints;
  final int path;
  int number = -1;
  int chars;
  int linkChars;
  int blocks;
  private boolean measured;
  private boolean holdsPage;
  private boolean holdsTitle;
  private int knownFlags = -1;
  private int knownHints = -1;
  double score;
  boolean scored;

  Box(@Nullable Box parent, Markup markup, int ownHints) {
    this.parent = parent;
    this.tag = markup.tag;
    this.kinds = markup.kinds;
    this.inline =
        (kinds & Markup.INLINE) != 0 || (kinds == 0 && parent != null && isCustomInText(parent));
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.ownFlags = Flag.mask(markup);
    this.allFlags = ownFlags | (parent == null ? 0 : parent.allFlags);
    this.ownHints = ownHints;
    this.allHints = ownHints | (parent == null ? 0 : parent.allHints);
    this.path = (parent == null ? 7 : parent.path) * 31 + step(markup);
  }

  /** An element of the page's own making within a paragraph, such as a footnote's mark. */
  private boolean isCustomInText(Box around) {
    return tag.indexOf('-') > 0 && (around.inline || around.tag.equals("p"));
  }

  /** A step of the tag path: containers count with their classes, paragraphs without. */
  private int step(Markup markup) {
    if (inline || isTextual()) {
      return tag.hashCode();
    }
    return tag.hashCode() * 31 + hash(markup.classes);
  }

  private boolean isTextual() {
    return (kinds & Markup.TEXTUAL) != 0;
  }

  /** A hash of all but the digits, which number elements that are marked up alike. */
  private static int hash(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      hash = c >= '0' && c <= '9' ? hash : hash * 31 + c;
    }
    return hash;
  }

  /** What an element holds, the elements around it hold too. */
  void addToParent() {
    if (parent != null) {
      parent.chars += chars;
      parent.linkChars += linkChars;
    }
  }

  /**
   * Says to this element and those around it how much text the page has. One that holds most of it
   * says nothing bad of it: whole pages stand in forms, and whole stories in columns called rail.
   */
  void measure(int pageChars) {
    for (Box box = this; box != null && !box.measured; box = box.parent) {
      box.holdsPage = 2 * box.chars > pageChars;
      box.measured = true;
    }
  }

  /**
   * Says to this element and those around it that the headline stands in them. One that also holds
   * a share of the page's text holds the story, whatever its class says.
   */
  void holdTitle(int pageChars) {
    for (Box box = this; box != null && !box.holdsTitle; box = box.parent) {
      box.holdsTitle = SHARE_OF_STORY * box.chars > pageChars;
    }
  }

  /** The hints of this element alone. */
  int ownHints() {
    if (holdsTitle) {
      return ownHints & STORY_HINTS;
    }
    return holdsPage ? ownHints & GOOD_HINTS : ownHints;
  }

  /** The hints of this element and all its ancestors. */
  int anyHints() {
    if (knownHints < 0) {
      knownHints = allHints == 0 ? 0 : ownHints() | (parent == null ? 0 : parent.anyHints());
    }
    return knownHints;
  }

  /** The flags of this element and all its ancestors. */
  int flags() {
    if (knownFlags < 0) {
      int own = holdsPage || holdsTitle ? ownFlags & GOOD_FLAGS : ownFlags;
      knownFlags = allFlags == 0 ? 0 : own | (parent == null ? 0 : parent.flags());
    }
    return knownFlags;
  }

  /** Whether this element is an article or stands in one. */
  boolean isInArticle() {
    return (allFlags & Flag.ARTICLE.bit()) != 0;
  }

  /** Hints of this element, with no look at how much it holds. */
  int rawHints() {
    return ownHints;
  }

  /** Whether this element or one around it is marked as not shown, however much it holds. */
  boolean rawHidden() {
    return (allFlags & Flag.HIDDEN.bit()) != 0;
  }

  /** Whether this element or one around it is not shown. */
  boolean isHidden() {
    return (flags() & Flag.HIDDEN.bit()) != 0;
  }

  /** The hints of this element and its two nearest ancestors. */
  int nearHints() {
    int mask = ownHints();
    Box box = parent;
    for (int i = 0; i < 2 && box != null; i++) {
      mask |= box.ownHints();
      box = box.parent;
    }
    return mask;
  }

  /** The element that holds this paragraph and its neighbours: itself if it holds several. */
  Box container() {
    Box box = this;
    while (box.isTextual() && box.parent != null) {
      box = box.parent;
    }
    return box;
  }

  /** Whether this element is the other or stands in it. */
  boolean isIn(Box other) {
    Box box = this;
    while (box != null && box.depth > other.depth) {
      box = box.parent;
    }
    return box == other;
  }

  /** Share of the characters that are in links. */
  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
