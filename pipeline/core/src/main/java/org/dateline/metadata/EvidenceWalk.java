package org.dateline.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.clean.block.ElementWalk;
import org.dateline.schema.Evidence;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * One walk over a page that gathers its evidence, its visible lines and the regions that belong to
 * comments and other stories.
 */
final class EvidenceWalk implements ElementWalk.Visitor {
  private static final int MIN_TITLE = 10;
  private static final Evaluator NAME = Selector.evaluatorOf("[itemprop=name]");
  private static final Set<String> PROPERTIES =
      Set.of("datepublished", "datecreated", "datemodified", "headline", "author", "creator");
  private static final Pattern DATE =
      Pattern.compile("(?i)(?<![a-z])(?:entry|date|datum)(?![a-z])");
  private static final Set<String> UNSEEN =
      Set.of("style", "noscript", "template", "svg", "iframe", "select", "textarea", "script");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i",
          "img", "ins", "kbd", "label", "mark", "q", "s", "small", "span", "strike", "strong",
          "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** A heading with its place. */
  record Heading(String tag, String text, int begin, int end) {}

  final List<PageFact> found = new ArrayList<>();
  final VisibleLines lines = new VisibleLines();
  final Regions regions = new Regions();
  final List<Heading> headings = new ArrayList<>();

  private final ClassWords classWords;
  private final MetaNames metaNames;
  private final Map<String, Integer> flagCache = new HashMap<>();
  private boolean bylineLabel;

  EvidenceWalk(ClassWords classWords, MetaNames metaNames) {
    this.classWords = classWords;
    this.metaNames = metaNames;
  }

  @Override
  public void text(String text) {
    lines.append(text);
  }

  @Override
  public boolean open(Element element) {
    String tag = element.normalName();
    if (!INLINE.contains(tag)) {
      lines.end();
    }
    read(element, tag);
    if (UNSEEN.contains(tag)) {
      close(element);
      return false;
    }
    return true;
  }

  @Override
  public void close(Element element) {
    if (!INLINE.contains(element.normalName())) {
      lines.end();
    }
    regions.close(element, lines.ended());
  }

  private void read(Element element, String tag) {
    switch (tag) {
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "html" -> add("language", "html", element.attr("lang"));
      case "title" -> title(element);
      case "script" -> script(element);
      case "time" -> time(element);
      case "h1", "h2", "h3" -> heading(element, tag);
      case "nav", "footer", "aside" -> regions.open(element, ClassWords.ASIDE, lines.here());
      default -> {}
    }
    if (element.attributesSize() > 0 && !tag.equals("meta")) {
      attributes(element, tag);
    }
  }

  private void meta(Element element) {
    PageFact meta = metaNames.read(element, lines.here());
    if (meta != null) {
      found.add(meta);
    }
    if (bylineLabel && element.attr("name").equals("twitter:data1")) {
      add("author", "meta", element.attr("content"));
    }
    bylineLabel |= MetaNames.isBylineLabel(element);
  }

  private void link(Element element) {
    if (element.attr("rel").equalsIgnoreCase("canonical")) {
      add("url", "canonical", element.attr("href"));
    }
  }

  private void title(Element element) {
    Element parent = element.parent();
    if (parent != null && !parent.normalName().equals("svg")) {
      add("title", "title-tag", element.text());
    }
  }

  private void script(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json")) {
      JsonLd.read(data(element), e -> accept(e));
    } else {
      ScriptDates.read(data(element), (from, value) -> add("published", from, value));
    }
  }

  /** A script's text, without a copy where it is in one piece. */
  private static String data(Element script) {
    boolean one = script.childNodeSize() == 1;
    return one && script.childNode(0) instanceof DataNode data
        ? data.getWholeData()
        : script.data();
  }

  private void accept(Evidence evidence) {
    add(evidence.getField(), evidence.getFrom(), evidence.getValue());
  }

  private void time(Element element) {
    String value = element.attr("datetime");
    String from = element.hasAttr("pubdate") ? "time:published" : "time";
    String label = lines.tail() + label(element) + " " + element.attr("itemprop");
    add("date", from, value.isBlank() ? ShortText.of(element, 100) : value, label);
  }

  private void heading(Element element, String tag) {
    String text = ShortText.of(element, 400, this::isKicker);
    text = text.length() < MIN_TITLE ? ShortText.of(element, 400) : text;
    if (PageLinks.leadsHome(element)) {
      add("home", "heading", text);
    }
    if (!text.isEmpty()) {
      headings.add(new Heading(tag, text, lines.here(), lines.here() + text.length()));
    }
  }

  private boolean isKicker(Element element) {
    return (flags(element.attr("class")) & ClassWords.KICKER) != 0;
  }

  private void attributes(Element element, String tag) {
    int flags = 0;
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String value = attribute.getValue();
      switch (key) {
        case "class", "id" -> flags |= flags(value);
        case "itemprop" -> microdata(element, value.strip().toLowerCase(Locale.ROOT));
        case "rel", "href" -> link(element, tag, key, value);
        default -> {
          if (key.startsWith("data-") && isDate(key)) {
            add("date", "data", value);
          }
        }
      }
    }
    if (flags != 0 && !tag.equals("body") && !tag.equals("html")) {
      classes(element, flags);
    }
  }

  private void link(Element element, String tag, String key, String value) {
    if (!tag.equals("a")) {
      return;
    }
    if (key.equals("rel") && value.contains("author")) {
      add("author", "rel", ShortText.of(element, 200));
    } else if (key.equals("href") && PageLinks.isProfile(value)) {
      add("author", "link", ShortText.of(element, 60));
    }
  }

  private static boolean isDate(String name) {
    return name.contains("date") || name.contains("time") || name.contains("publish");
  }

  private void classes(Element element, int flags) {
    if ((flags & (ClassWords.COMMENT | ClassWords.ASIDE)) != 0) {
      regions.open(element, flags & (ClassWords.COMMENT | ClassWords.ASIDE), lines.here());
    }
    if ((flags & ClassWords.DATE) != 0) {
      String title = element.attr("title");
      String text = ShortText.of(element, 160);
      String label = lines.tail() + label(element);
      add("date", "class", text.isEmpty() ? title : text, label);
      if (element.normalName().equals("abbr")) {
        add("date", "time", title, label);
      }
    }
    if ((flags & ClassWords.AUTHOR) != 0) {
      add("author", "class", ShortText.of(element, 160));
    }
    if ((flags & ClassWords.TITLE) != 0 && !element.normalName().matches("h[1-3]")) {
      add("title", "class", ShortText.of(element, 300));
    }
  }

  private int flags(String attribute) {
    Integer known = flagCache.get(attribute);
    if (known == null) {
      known = classWords.flags(attribute);
      flagCache.put(attribute, known);
    }
    return known;
  }

  private void microdata(Element element, String property) {
    if (!PROPERTIES.contains(property)) {
      return;
    }
    String content = element.attr("content");
    String value = content.isBlank() ? element.attr("datetime") : content;
    value = value.isBlank() ? ShortText.of(element, 300) : value;
    switch (property) {
      case "datepublished" -> add("published", "microdata", value);
      case "datecreated" -> add("created", "microdata", value);
      case "datemodified" -> add("modified", "microdata", value);
      case "headline" -> add("title", "microdata", value);
      case "author", "creator" -> author(element, value);
      default -> {}
    }
  }

  private void author(Element element, String value) {
    Element name = element.selectFirst(NAME);
    if (name == null) {
      add("author", "microdata", value);
    } else {
      String content = name.attr("content");
      add("author", "microdata", content.isBlank() ? ShortText.of(name, 200) : content);
    }
  }

  /** The class names as a label; that it is a date says nothing of what it is the date of. */
  private static String label(Element element) {
    return " " + DATE.matcher(element.attr("class")).replaceAll(" ");
  }

  private void add(String field, String from, String value) {
    add(field, from, value, "");
  }

  private void add(String field, String from, String value, String label) {
    if (!value.isBlank()) {
      found.add(new PageFact(field, from, value.strip(), label, lines.here()));
    }
  }
}
