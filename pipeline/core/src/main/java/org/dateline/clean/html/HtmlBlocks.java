package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.clean.block.ElementWalk;
import org.dateline.clean.html.HintWords.Hint;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Cuts a page into blocks of text: whatever would stand on lines of its own, furniture included.
 *
 * <p>White space is collapsed; scripts, styles and form fields are left out; two line breaks cut.
 * All that needs the markup becomes numbers ({@link DomFeature}), since it is thrown away after.
 */
public final class HtmlBlocks {
  private static final Hint[] HINTS = Hint.values();

  private final HintWords hintWords;

  /** Reads the words of class and id attributes from the rule set. */
  public HtmlBlocks(RuleSet rules) {
    this.hintWords = new HintWords(rules);
  }

  /**
   * The blocks of a page in document order; empty for a page without text.
   *
   * @throws PageTooLargeException where its elements stand too deep in one another
   */
  public List<Block> cut(Document document) {
    WholePage page = new WholePage(document, hintWords);
    HeadText head = new HeadText(document, page.scripts());
    return new PageNumbers(head, page.cuts()).blocks();
  }

  /** The names of a mask's hints, for explanations. */
  static String names(int mask, Map<Integer, String> known) {
    return known.computeIfAbsent(mask, HtmlBlocks::names);
  }

  private static String names(int mask) {
    List<String> names = new ArrayList<>();
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      names.add(HINTS[Integer.numberOfTrailingZeros(rest)].name());
    }
    return String.join(" ", names);
  }

  /** An empty map of known names. */
  static Map<Integer, String> noNames() {
    return new HashMap<>();
  }

  /**
   * One walk over all of a page, that looks at how deep its elements stand, collects its scripts
   * and has its body cut into blocks.
   */
  private static final class WholePage implements ElementWalk.Visitor {
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
}
