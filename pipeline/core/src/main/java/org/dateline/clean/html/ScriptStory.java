package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds the story of a page that shows none in its markup, since a script puts it there: the
 * articleBody of JSON-LD, or a text in the state that a framework keeps as JSON.
 */
final class ScriptStory {
  /** Characters of a script that are read. */
  private static final int MOST = 4_000_000;

  /** Words of a story. */
  private static final int LEAST = 60;

  private static final int SHORTEST_TEXT = 40;
  private static final int LONG_TEXT = 300;

  /** How often a string may stand in a string of JSON. */
  private static final int DEEP = 2;

  private static final String PARAGRAPHS = "p, h2, h3, h4, li, blockquote";

  private List<String> best = List.of();
  private int bestWords = LEAST - 1;

  private ScriptStory() {}

  /** The paragraphs of the longest story in the scripts of a page; none where there is no story. */
  static List<String> of(List<Element> scripts) {
    ScriptStory story = new ScriptStory();
    for (Element script : scripts) {
      String data = script.data();
      if (data.length() >= LONG_TEXT && data.length() <= MOST) {
        story.read(data, 0);
      }
    }
    return story.best;
  }

  private void read(String json, int depth) {
    List<String> plain = new ArrayList<>();
    int at = 0;
    for (int begin = json.indexOf('"'); begin >= 0; begin = json.indexOf('"', at)) {
      int end = end(json, begin + 1);
      at = end + 1;
      if (end - begin > SHORTEST_TEXT) {
        take(unescape(json, begin + 1, end), plain, depth);
      }
    }
    offer(plain);
  }

  private void take(String text, List<String> plain, int depth) {
    int markup = text.indexOf("<p");
    int pair = text.indexOf("\":\"");
    boolean json = pair >= 0 && (markup < 0 || pair < markup);
    if (text.length() >= LONG_TEXT && json && depth < DEEP) {
      read(text, depth + 1);
    } else if (text.length() >= LONG_TEXT && markup >= 0) {
      offer(paragraphs(text));
    } else if (text.length() >= LONG_TEXT && text.indexOf('\n') >= 0 && text.indexOf('{') < 0) {
      offer(lines(text));
    } else if (isProse(text)) {
      plain.add(text.strip());
    }
  }

  private void offer(List<String> paragraphs) {
    int words = 0;
    int sentences = 0;
    for (String paragraph : paragraphs) {
      words += Words.count(paragraph);
      sentences += BlockText.endsSentence(paragraph) ? 1 : 0;
    }
    if (words > bestWords && 2 * sentences >= paragraphs.size()) {
      best = List.copyOf(paragraphs);
      bestWords = words;
    }
  }

  /** The place of the quotation mark that ends a string of JSON. */
  private static int end(String json, int begin) {
    int i = begin;
    while (i < json.length() && json.charAt(i) != '"') {
      i += json.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, json.length());
  }

  private static String unescape(String json, int begin, int end) {
    StringBuilder out = new StringBuilder(end - begin);
    int i = begin;
    while (i < end) {
      char c = json.charAt(i);
      boolean escape = c == '\\' && i + 1 < end;
      char escaped = escape ? json.charAt(i + 1) : c;
      if (escape && escaped == 'u' && i + 5 < end && isHex(json, i + 2)) {
        out.append((char) Integer.parseInt(json, i + 2, i + 6, 16));
        i += 6;
      } else {
        out.append(escape ? plain(escaped) : c);
        i += escape ? 2 : 1;
      }
    }
    return out.toString();
  }

  private static char plain(char escaped) {
    return switch (escaped) {
      case 'n', 'r' -> '\n';
      case 't' -> ' ';
      default -> escaped;
    };
  }

  private static boolean isHex(String json, int begin) {
    for (int i = begin; i < begin + 4; i++) {
      if (Character.digit(json.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> paragraphs(String html) {
    List<String> out = new ArrayList<>();
    for (Element element : Jsoup.parseBodyFragment(html).select(PARAGRAPHS)) {
      String text = element.text().strip();
      boolean inner = element.parents().stream().anyMatch(parent -> parent.is(PARAGRAPHS));
      boolean caption =
          element.parents().stream()
              .anyMatch(parent -> parent.normalName().startsWith("fig") || isCaption(parent));
      if (!text.isEmpty() && !inner && !caption) {
        out.add(text);
      }
    }
    return out;
  }

  private static boolean isCaption(Element element) {
    return element.attr("class").toLowerCase(java.util.Locale.ROOT).contains("caption");
  }

  private static List<String> lines(String text) {
    return Parser.unescapeEntities(text, false)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static boolean isProse(String text) {
    return text.indexOf('<') < 0
        && text.indexOf('{') < 0
        && BlockText.endsSentence(text)
        && Words.count(text) >= 8;
  }
}
