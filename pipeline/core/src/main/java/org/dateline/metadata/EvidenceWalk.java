package org.dateline.metadata;

import java.util.List;
import java.util.Set;
import org.dateline.clean.block.ElementWalk;
import org.dateline.metadata.MarkupFacts.PageFact;
import org.dateline.metadata.PageLayout.Heading;
import org.dateline.metadata.PageLayout.Region;
import org.dateline.metadata.PageLayout.VisibleLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Walks once over a page. Each text and element goes to two builders: {@link PageLayout} notes
 * where it is, {@link MarkupFacts} reads what it says.
 */
final class EvidenceWalk implements ElementWalk.Visitor {
  private static final Set<String> UNSEEN =
      Set.of("style", "noscript", "template", "svg", "iframe", "select", "textarea", "script");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i",
          "img", "ins", "kbd", "label", "mark", "q", "s", "small", "span", "strike", "strong",
          "sub", "sup", "time", "tt", "u", "var", "wbr");

  private final PageLayout layout = new PageLayout();
  private final MarkupFacts facts;

  /** What is known after the walk; each list is in document order, regions by their ends. */
  record WalkedPage(
      List<PageFact> facts,
      List<VisibleLine> lines,
      List<Heading> headings,
      List<Region> regions) {}

  private EvidenceWalk(MarkupNames names) {
    this.facts = new MarkupFacts(names, layout);
  }

  /** Walks over a whole page. */
  static WalkedPage over(Document page, MarkupNames names) {
    EvidenceWalk walk = new EvidenceWalk(names);
    ElementWalk.over(page, walk);
    PageLayout layout = walk.layout;
    return new WalkedPage(walk.facts.all(), layout.lines(), layout.headings(), layout.regions());
  }

  @Override
  public void text(String text) {
    layout.append(text);
  }

  @Override
  public boolean open(Element element) {
    String tag = element.normalName();
    if (!INLINE.contains(tag)) {
      layout.endLine();
    }
    facts.read(element, tag);
    if (UNSEEN.contains(tag)) {
      close(element);
      return false;
    }
    return true;
  }

  @Override
  public void close(Element element) {
    if (!INLINE.contains(element.normalName())) {
      layout.endLine();
    }
    layout.closeRegion(element);
  }
}
