package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.clean.block.ElementWalk;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cuts the body of a page into blocks in one walk and sums up the content of its elements. */
final class BlockWalk implements ElementWalk.Visitor {
  private final HintWords hintWords;
  private final Map<String, Integer> knownHints = new HashMap<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final Cut.Text text = new Cut.Text();
  private @Nullable Box box;
  private @Nullable Cut cut;
  private int links;
  private int bold;
  private int italic;
  private int breaks;
  private int media;
  private boolean atBreaks;

  BlockWalk(HintWords hintWords) {
    this.hintWords = hintWords;
  }

  /** The blocks so far, in document order. */
  List<Cut> cuts() {
    return cuts;
  }

  @Override
  public boolean open(Element element) {
    int kinds = Markup.kinds(element.normalName());
    if ((kinds & Markup.MEDIA) != 0) {
      media++;
    }
    if ((kinds & Markup.UNREAD) != 0) {
      return false;
    }
    if ((kinds & Markup.BREAK) != 0) {
      lineBreak();
      return false;
    }
    Markup markup = new Markup(element, kinds);
    Box opened = new Box(box, markup, hintWords.mask(markup, knownHints));
    if (!opened.inline) {
      flush();
      atBreaks = false;
    }
    count(kinds, 1);
    box = opened;
    return true;
  }

  @Override
  public void close(Element element) {
    Box closed = box;
    if (closed == null) {
      return;
    }
    if (!closed.inline) {
      flush();
      atBreaks = false;
    }
    count(closed.kinds, -1);
    closed.addToParent();
    box = closed.parent;
  }

  private void count(int kinds, int step) {
    if ((kinds & Markup.LINK) != 0) {
      links += step;
      if (step > 0 && cut != null) {
        cut.links++;
      }
    } else if ((kinds & Markup.BOLD) != 0) {
      bold += step;
    } else if ((kinds & Markup.ITALIC) != 0) {
      italic += step;
    }
  }

  /** One line break is a space; two cut the block. */
  private void lineBreak() {
    breaks++;
    if (breaks == 2 && cut != null) {
      cut.atBreaks = true;
      flush();
      atBreaks = true;
    } else if (cut != null) {
      text.space();
    }
  }

  @Override
  public void text(String more) {
    Box inner = box;
    if (inner == null || (cut == null && more.isBlank())) {
      return;
    }
    Cut current = current(inner);
    int added = text.append(more);
    if (added > 0 && !more.isBlank()) {
      breaks = 0;
      mark(current, inner, added);
    }
  }

  private void mark(Cut current, Box inner, int added) {
    if (links > 0) {
      if (current.linkStart < 0) {
        current.linkStart = text.length() - added;
      }
      current.linkChars += added;
    }
    if (bold > 0) {
      current.boldChars += added;
    }
    if (italic > 0) {
      current.italicChars += added;
    }
    int hints = 0;
    for (Box b = inner; b != current.owner && b != null && b.inline; b = b.parent) {
      hints |= b.rawHints();
    }
    current.inlineHints &= hints;
    current.inner = inner;
  }

  private Cut current(Box inner) {
    if (cut == null) {
      cut = new Cut(owner(inner));
      cut.atBreaks = atBreaks;
      cut.mediaBefore = media;
      cut.links = links > 0 ? 1 : 0;
      media = 0;
    }
    return cut;
  }

  private static Box owner(Box inner) {
    Box owner = inner;
    while (owner.inline && owner.parent != null) {
      owner = owner.parent;
    }
    return owner;
  }

  private void flush() {
    breaks = 0;
    Cut done = cut;
    cut = null;
    if (done == null) {
      return;
    }
    done.text = text.take();
    if (!done.text.isEmpty()) {
      done.owner.chars += done.text.length();
      done.owner.linkChars += done.linkChars;
      cuts.add(done);
    }
  }
}
