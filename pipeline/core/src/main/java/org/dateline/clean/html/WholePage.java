package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.clean.block.ElementWalk;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One walk over all of a page, that looks at how deep its elements stand, collects its scripts and
 * has its body cut into blocks.
 */
final class WholePage implements ElementWalk.Visitor {
  private final Element body;
  private final BlockWalk blocks;
  private final List<Element> scripts = new ArrayList<>();
  private int depth;

  /** How many elements are open of which no text is read; below 0 outside the body. */
  private int unread = -1;

  /**
   * Walks over a page.
   *
   * @throws PageTooLargeException where its elements stand too deep in one another
   */
  WholePage(Document document, HintWords hintWords) {
    this.body = document.body();
    this.blocks = new BlockWalk(hintWords);
    ElementWalk.over(document, this);
  }

  /** The blocks of the page's body, in document order. */
  List<Cut> cuts() {
    return blocks.cuts();
  }

  /** All scripts of the page. */
  List<Element> scripts() {
    return scripts;
  }

  @Override
  public void text(String text) {
    if (unread == 0) {
      blocks.text(text);
    }
  }

  @Override
  public boolean open(Element element) {
    BoundedParser.checkDepth(element.childNodeSize() == 0 ? depth : depth + 1);
    depth++;
    if (element.normalName().equals("script")) {
      scripts.add(element);
    }
    if (element.equals(body)) {
      unread = 0;
    }
    if (unread > 0 || (unread == 0 && !blocks.open(element))) {
      unread++;
    }
    return true;
  }

  @Override
  public void close(Element element) {
    depth--;
    if (unread > 0) {
      unread--;
    } else if (unread == 0) {
      blocks.close(element);
    }
    if (element.equals(body)) {
      unread = -1;
    }
  }
}
