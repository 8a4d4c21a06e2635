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
  /** {@code Block.tag} of the paragraphs that were found in a script. */
  static final String SCRIPT = "script";

  /** A page with fewer words in sentences may have its story in a script. */
  private static final int LITTLE_PROSE = 100;

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
    List<Block> blocks = new PageNumbers(head, page.cuts()).blocks();
    return withScripts(blocks, head, page);
  }

  /**
   * Adds the story that a script would show, where the markup has little prose; it has to be like
   * the page's title.
   */
  private static List<Block> withScripts(List<Block> blocks, HeadText head, WholePage page) {
    int prose = 0;
    for (Cut cut : page.cuts()) {
      boolean sentence = BlockText.endsSentence(cut.text) && cut.linkShare() < 0.5;
      prose += sentence && cut.words >= 8 && !cut.isHidden() ? cut.words : 0;
    }
    if (prose >= LITTLE_PROSE) {
      return blocks;
    }
    List<String> story = ScriptStory.of(page.scripts());
    int words = story.stream().mapToInt(Words::count).sum();
    if (words < 2 * prose || !head.isTitleOf(String.join("\n", story))) {
      return blocks;
    }
    List<Block> all = new ArrayList<>(blocks);
    story.forEach(text -> all.add(new Block(text, SCRIPT, "", List.of())));
    return all;
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
