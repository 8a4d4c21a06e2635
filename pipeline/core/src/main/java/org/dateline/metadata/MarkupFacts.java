package org.dateline.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.metadata.MarkupNames.MetaFact;
import org.dateline.schema.Evidence;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What the elements of a page say about the article: meta elements, JSON-LD and other scripts,
 * microdata, time elements, classes, links and headings.
 */
final class MarkupFacts {
  private static final int MIN_TITLE = 10;

  /** What is left of a mark between kicker and headline where the kicker is cut off. */
  private static final Pattern LEFT_OVER =
      Pattern.compile("^[\\s:|/\u2013\u2014\u2022\u00b7+-]+(?=\\S)");

  /** A heading that ends so goes on: what was cut off was no kicker. */
  private static final Pattern OPEN_END = Pattern.compile("[:|\u2013\u2014]\\s*$");

  private static final Evaluator NAME = Selector.evaluatorOf("[itemprop=name]");
  private static final Set<String> PROPERTIES =
      Set.of("datepublished", "datecreated", "datemodified", "headline", "author", "creator");
  private static final Pattern DATE =
      Pattern.compile("(?i)(?<![a-z])(?:entry|date|datum)(?![a-z])");

  private final MarkupNames names;
  private final PageLayout layout;
  private final List<PageFact> facts = new ArrayList<>();
  private final Map<String, Integer> flagCache = new HashMap<>();
  private boolean bylineLabel;

  /**
   * A value with its place on the page.
   *
   * @param field title, author, published, and so on
   * @param from the kind of evidence
   * @param value without white space at its ends
   * @param label the text before it on its line, or the class names; may say what the value is
   * @param at its place, see {@link PageLayout}
   */
  record PageFact(String field, String from, String value, String label, int at) {}

  /** No facts yet; the layout is the one that the same walk builds. */
  MarkupFacts(MarkupNames names, PageLayout layout) {
    this.names = names;
    this.layout = layout;
  }

  /** The facts in document order. */
  List<PageFact> all() {
    return facts;
  }

  /** Reads one element, at its begin; regions and headings go to the layout. */
  void read(Element element, String tag) {
    switch (tag) {
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "html" -> add("language", "html", element.attr("lang"));
      case "title" -> title(element);
      case "script" -> script(element);
      case "time" -> time(element);
      case "h1", "h2", "h3" -> heading(element, tag);
      case "nav", "footer", "aside" -> layout.openRegion(element, MarkupNames.ASIDE);
      default -> {}
    }
    if (element.attributesSize() > 0 && !tag.equals("meta")) {
      attributes(element, tag);
    }
  }

  private void meta(Element element) {
    MetaFact meta = names.meta(element);
    if (meta != null) {
      add(meta.field(), meta.from(), element.attr("content"), meta.name());
    }
    if (bylineLabel && element.attr("name").equals("twitter:data1")) {
      add("author", "meta", element.attr("content"));
    }
    bylineLabel |= MarkupNames.isBylineLabel(element);
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
      JsonLd.read(data(element), this::accept);
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
    String label = layout.tail() + label(element) + " " + element.attr("itemprop");
    add(
        PageLinks.isOfOtherPage(element) ? "linked_date" : "date",
        from,
        value.isBlank() ? ShortText.of(element, 100) : value,
        label);
  }

  private void heading(Element element, String tag) {
    String text = ShortText.of(element, 400, this::isKicker);
    String whole = ShortText.of(element, 400);
    if (!text.equals(whole)) {
      text = LEFT_OVER.matcher(text).replaceFirst("");
      boolean cut = text.length() < MIN_TITLE || OPEN_END.matcher(text).find();
      text = cut || isTitle(whole) ? whole : text;
    }
    if (PageLinks.leadsHome(element)) {
      add("home", "heading", text);
    }
    if (!text.isEmpty()) {
      layout.addHeading(tag, text);
    }
  }

  /** Whether a field of the page's head names a text as its title. */
  private boolean isTitle(String text) {
    String key = Headline.key(text);
    return facts.stream()
        .anyMatch(
            fact ->
                fact.field().equals("title")
                    && !fact.from().equals("title-tag")
                    && Headline.key(fact.value()).equals(key));
  }

  private boolean isKicker(Element element) {
    return (flags(element.attr("class")) & MarkupNames.KICKER) != 0;
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
    if ((flags & (MarkupNames.COMMENT | MarkupNames.ASIDE)) != 0) {
      layout.openRegion(element, flags & (MarkupNames.COMMENT | MarkupNames.ASIDE));
    }
    if ((flags & MarkupNames.DATE) != 0) {
      String title = element.attr("title");
      String text = ShortText.of(element, 160);
      String label = layout.tail() + label(element);
      String field = PageLinks.isOfOtherPage(element) ? "linked_date" : "date";
      add(field, "class", text.isEmpty() ? title : text, label);
      if (element.normalName().equals("abbr")) {
        add("date", "time", title, label);
      }
    }
    if ((flags & MarkupNames.AUTHOR) != 0) {
      add("author", "class", ShortText.of(element, 160));
    }
    if ((flags & MarkupNames.TITLE) != 0 && !element.normalName().matches("h[1-3]")) {
      add("title", "class", ShortText.of(element, 300));
    }
  }

  private int flags(String attribute) {
    Integer known = flagCache.get(attribute);
    if (known == null) {
      known = names.flags(attribute);
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
      facts.add(new PageFact(field, from, value.strip(), label, layout.here()));
    }
  }
}
