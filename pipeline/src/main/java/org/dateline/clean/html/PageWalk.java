package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** One walk through a page that cuts it into blocks and adds up what its elements hold. */
final class PageWalk implements NodeFilter {
  private final HintWords hintWords;
  private final Map<String, Integer> knownHints = new HashMap<>();
  private final List<Cut> cuts = new ArrayList<>();
  private @Nullable Box box;
  private @Nullable Cut cut;
  private int links;
  private int bold;
  private int italic;
  private int breaks;
  private int media;
  private boolean atBreaks;

  private PageWalk(HintWords hintWords) {
    this.hintWords = hintWords;
  }

  /** The blocks of a page, in document order. */
  static List<Cut> cut(Document document, HintWords hintWords) {
    PageWalk walk = new PageWalk(hintWords);
    Element body = document.body();
    body.filter(walk);
    walk.flush();
    return walk.cuts;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      return open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && box != null) {
      close(element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    String tag = element.normalName();
    if (Tags.isMedia(tag)) {
      media++;
    }
    if (Tags.isUnread(tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak();
      return FilterResult.SKIP_ENTIRELY;
    }
    Box opened = new Box(box, element, hintWords.mask(element, knownHints));
    if (!opened.inline) {
      flush();
      atBreaks = false;
    }
    count(tag, 1);
    box = opened;
    return FilterResult.CONTINUE;
  }

  private void close(String tag) {
    Box closed = box;
    if (closed == null) {
      return;
    }
    if (!closed.inline) {
      flush();
      atBreaks = false;
    }
    count(tag, -1);
    box = closed.parent;
  }

  private void count(String tag, int step) {
    if (tag.equals("a")) {
      links += step;
      if (step > 0 && cut != null) {
        cut.links++;
      }
    } else if (Tags.isBold(tag)) {
      bold += step;
    } else if (Tags.isItalic(tag)) {
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
      cut.space();
    }
  }

  private void text(String text) {
    Box inner = box;
    if (inner == null || (cut == null && text.isBlank())) {
      return;
    }
    Cut current = current(inner);
    int added = current.append(text);
    if (added > 0 && !text.isBlank()) {
      breaks = 0;
      mark(current, inner, added);
    }
  }

  private void mark(Cut current, Box inner, int added) {
    if (links > 0) {
      if (current.linkStart < 0) {
        current.linkStart = current.text.length() - added;
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
    int length = done.text.length();
    if (length > 0 && done.text.charAt(length - 1) == ' ') {
      done.text.setLength(length - 1);
    }
    if (done.text.length() > 0) {
      cuts.add(done);
    }
  }
}
