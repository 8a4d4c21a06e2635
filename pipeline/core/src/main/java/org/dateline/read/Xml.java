package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Elements of news XML by their names in lower case. Entities of other files are never looked up,
 * and errors of the markup are mended.
 */
final class Xml {
  private static final int MOST_DEPTH = 256;
  private static final Pattern PREFIX = Pattern.compile("<(/?)[A-Za-z][\\w.-]*:(?=[A-Za-z])");

  private Xml() {}

  /** The root of a text. */
  static Document parse(String text) {
    return Parser.xmlParser()
        .setMaxDepth(MOST_DEPTH)
        .settings(ParseSettings.htmlDefault)
        .parseInput(text, "");
  }

  /** The root of a text, the names of its elements without prefixes. */
  static Document parseLocal(String text) {
    return parse(PREFIX.matcher(text).replaceAll("<$1"));
  }

  /** The first element of a name below another; null if there is none. */
  static @Nullable Element first(Element root, String name) {
    List<Element> all = root.getElementsByTag(name.toLowerCase(Locale.ROOT));
    return all.isEmpty() ? null : all.get(0);
  }

  /** The text of the first of some elements that has any; empty if there is none. */
  static String text(Element root, String... names) {
    for (String name : names) {
      for (Element element : root.getElementsByTag(name.toLowerCase(Locale.ROOT))) {
        if (!element.text().isBlank()) {
          return element.text().strip();
        }
      }
    }
    return "";
  }

  /** The value of an attribute of the first element that has it; empty if there is none. */
  static String attribute(Element root, String name, String attribute) {
    for (Element element : root.getElementsByTag(name.toLowerCase(Locale.ROOT))) {
      String value = element.attr(attribute);
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  /** The texts of the paragraphs below an element; of the element itself if it has none. */
  static List<String> paragraphs(Element root) {
    List<String> found = new ArrayList<>();
    for (Element paragraph : root.getElementsByTag("p")) {
      boolean isOuter = paragraph.getElementsByTag("p").size() > 1;
      if (!isOuter && !paragraph.text().isBlank()) {
        found.add(paragraph.text());
      }
    }
    return found.isEmpty() ? HtmlText.paragraphs(root.clone()) : found;
  }
}
