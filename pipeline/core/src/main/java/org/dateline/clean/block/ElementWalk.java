package org.dateline.clean.block;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks over a page's elements and texts in document order, however deep they stand.
 *
 * <p>jsoup's own walks let nodes be moved meanwhile and so look up the siblings of each node anew;
 * this one takes the children of an element one after another.
 */
public final class ElementWalk {
  private Element[] open = new Element[64];
  private int[] next = new int[64];
  private int depth;

  private ElementWalk() {}

  /** What is done at each node; the nodes must stay where they are. */
  public interface Visitor {
    /** A text, as it stands in the page. */
    void text(String text);

    /**
     * An element begins.
     *
     * @return whether to go into it; where not, it is not closed either
     */
    boolean open(Element element);

    /** An element ends that was gone into. */
    void close(Element element);
  }

  /** Walks over an element and all that stands in it. */
  public static void over(Element root, Visitor visitor) {
    if (visitor.open(root)) {
      new ElementWalk().into(root, visitor);
    }
  }

  private void into(Element root, Visitor visitor) {
    open[0] = root;
    while (depth >= 0) {
      Element element = open[depth];
      int child = next[depth]++;
      if (child >= element.childNodeSize()) {
        visitor.close(element);
        depth--;
      } else {
        visit(element.childNode(child), visitor);
      }
    }
  }

  private void visit(Node node, Visitor visitor) {
    if (node instanceof Element element) {
      if (visitor.open(element)) {
        push(element);
      }
    } else if (node instanceof TextNode text) {
      visitor.text(text.getWholeText());
    }
  }

  private void push(Element element) {
    depth++;
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
      next = Arrays.copyOf(next, 2 * depth);
    }
    open[depth] = element;
    next[depth] = 0;
  }
}
