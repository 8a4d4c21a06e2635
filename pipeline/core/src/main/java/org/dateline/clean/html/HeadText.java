package org.dateline.clean.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.util.LongHashSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's head says of its text: title, description, and the JSON-LD articleBody. */
final class HeadText {
  private static final Pattern BODY =
      Pattern.compile("\"articleBody\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"", Pattern.DOTALL);
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final int MOST = 600;
  private static final int LEAST_BODY = 200;
  private static final int PROBE = 24;
  private static final double SHARE_OF_TITLE = 0.25;

  private final LongHashSet title;
  private final LongHashSet description;
  private String body = "";

  /**
   * Reads a page's head.
   *
   * @param scripts all of the page
   */
  HeadText(Document document, List<Element> scripts) {
    StringBuilder titles = new StringBuilder();
    StringBuilder descriptions = new StringBuilder();
    for (Element element : document.head().children()) {
      read(element, titles, descriptions);
    }
    title = Words.set(titles.toString(), titles.length());
    description = Words.set(descriptions.toString(), descriptions.length());
    readBodies(scripts);
  }

  private static void read(Element element, StringBuilder titles, StringBuilder descriptions) {
    if (element.normalName().equals("title")) {
      titles.append(element.text()).append('\n');
    } else if (element.normalName().equals("meta")) {
      String name = element.attr("property") + element.attr("name");
      if (name.equals("og:title")) {
        titles.append(element.attr("content")).append('\n');
      } else if (name.toLowerCase(Locale.ROOT).endsWith("description")) {
        descriptions.append(element.attr("content")).append('\n');
      }
    }
  }

  private void readBodies(List<Element> scripts) {
    for (Element script : scripts) {
      String data = script.attr("type").contains("ld+json") ? script.data() : "";
      if (data.contains("articleBody")) {
        Matcher matcher = BODY.matcher(data);
        while (matcher.find()) {
          String found = Words.squash(plain(matcher.group(1)));
          body = found.length() > body.length() ? found : body;
        }
      }
    }
    body = body.length() < LEAST_BODY ? "" : body;
  }

  /** Undoes the escapes of JSON and drops tags, as well as a comparison needs it. */
  private static String plain(String json) {
    Matcher matcher = UNICODE.matcher(json);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      char c = (char) Integer.parseInt(matcher.group(1), 16);
      matcher.appendReplacement(out, Matcher.quoteReplacement(String.valueOf(c)));
    }
    matcher.appendTail(out);
    return out.toString().replaceAll("\\\\[nrt]", " ").replaceAll("<[^>]*>|&[a-z#0-9]+;", " ");
  }

  /**
   * How like the head a text is.
   *
   * @param title share of its words that are in the title
   * @param description share of its words that are in the description
   */
  record Likeness(double title, double description) {}

  /** Compares the beginning of a text with the head. */
  Likeness likeness(String text) {
    if (title.isEmpty() && description.isEmpty()) {
      return new Likeness(0, 0);
    }
    LongHashSet own = Words.set(text, MOST);
    return new Likeness(own.shareIn(title), own.shareIn(description));
  }

  /** Whether a text has some of the title's words; true where the page has no title. */
  boolean isTitleOf(String text) {
    return title.isEmpty() || title.shareIn(Words.set(text, text.length())) >= SHARE_OF_TITLE;
  }

  /** 1 where a text stands in the articleBody, 1/2 where its beginning or end does; -1 unknown. */
  double bodyMatch(String text) {
    if (body.isEmpty()) {
      return -1;
    }
    String own = Words.squash(text);
    if (own.length() <= 2 * PROBE) {
      return own.length() > 3 && body.contains(own) ? 1 : 0;
    }
    boolean begin = body.contains(own.substring(0, PROBE));
    boolean end = body.contains(own.substring(own.length() - PROBE));
    return (begin ? 0.5 : 0) + (end ? 0.5 : 0);
  }
}
