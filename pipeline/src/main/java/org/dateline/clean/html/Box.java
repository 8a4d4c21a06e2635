package org.dateline.clean.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element on the way through a page: what it inherits and what is added up in it. */
final class Box {
  final @Nullable Box parent;
  final String tag;
  final boolean inline;
  final int depth;
  final int flags;
  final int ownHints;
  final int anyHints;
  final int path;
  int number = -1;
  int chars;
  int linkChars;
  int blocks;
  double score;
  boolean scored;

  Box(@Nullable Box parent, Element element, int ownHints) {
    this.parent = parent;
    this.tag = element.normalName();
    this.inline = Tags.isInline(tag) || (parent != null && isCustomInText(parent));
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.flags = Flag.mask(element) | (parent == null ? 0 : parent.flags);
    this.ownHints = ownHints;
    this.anyHints = ownHints | (parent == null ? 0 : parent.anyHints);
    this.path = (parent == null ? 7 : parent.path) * 31 + step(element);
  }

  /** An element of the page's own making within a paragraph, such as a footnote's mark. */
  private boolean isCustomInText(Box around) {
    return tag.indexOf('-') > 0 && (around.inline || around.tag.equals("p"));
  }

  /** A step of the tag path: containers count with their classes, paragraphs without. */
  private int step(Element element) {
    if (inline || Tags.isTextual(tag)) {
      return tag.hashCode();
    }
    return tag.hashCode() * 31 + element.className().replaceAll("[0-9]+", "").hashCode();
  }

  /** The hints of this element and its two nearest ancestors. */
  int nearHints() {
    int mask = ownHints;
    Box box = parent;
    for (int i = 0; i < 2 && box != null; i++) {
      mask |= box.ownHints;
      box = box.parent;
    }
    return mask;
  }

  /** The element that holds this paragraph and its neighbours: itself if it holds several. */
  Box container() {
    Box box = this;
    while (Tags.isTextual(box.tag) && box.parent != null) {
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
