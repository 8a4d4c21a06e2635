package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.jsoup.nodes.Document;

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
}
