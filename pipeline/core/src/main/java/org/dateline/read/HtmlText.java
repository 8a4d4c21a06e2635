package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of fields that hold pieces of HTML: paragraphs without tags. */
final class HtmlText {
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:p|br|div|a|em|strong|i|b|u|span|h[1-6]|ul|ol|li|blockquote|figure|img|table|tr|td|section|article|font)(?:\\s[^<>]*)?/?>");
  private static final Pattern BLOCK_TAG =
      Pattern.compile("(?i)<(?:p|br|div|li|h[1-6]|blockquote|table)(?:\\s[^<>]*)?/?>");
  private static final Pattern PAGE = Pattern.compile("(?i)<(?:html|body|head|!doctype)\\b");
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|eacute|#x?[0-9a-fA-F]{2,6});");
  private static final String BLOCKS =
      " p br div h1 h2 h3 h4 h5 h6 ul ol li blockquote table tr section article header footer"
          + " figure figcaption pre dl dt dd hr body ";
  private static final String DROPPED = "script, style, noscript, figure, iframe, svg, form, aside";

  private HtmlText() {}

  /** Whether a value is a whole page. */
  static boolean isPage(String value) {
    return PAGE.matcher(value.substring(0, Math.min(value.length(), 1 << 13))).find();
  }

  /** A value without tags and entities, a blank line between paragraphs; plain text as it is. */
  static String plain(String value) {
    if (value.indexOf('<') >= 0 && BLOCK_TAG.matcher(value).find()) {
      return String.join("\n\n", paragraphs(value));
    }
    if (value.indexOf('<') >= 0 && TAG.matcher(value).find()) {
      return Jsoup.parseBodyFragment(value).body().wholeText();
    }
    return ENTITY.matcher(value).find() ? Parser.unescapeEntities(value, false) : value;
  }

  /**
   * The paragraphs of a value that is HTML or plain text: of plain text, those between blank lines,
   * or its lines if there are none.
   */
  static List<String> lines(String value) {
    if (BLOCK_TAG.matcher(value).find()) {
      return paragraphs(value);
    }
    String separator = value.strip().matches("(?s).*\\R[ \\t]*\\R.*") ? "\\R[ \\t]*\\R\\s*" : "\\R";
    List<String> found = new ArrayList<>();
    for (String line : value.strip().split(separator, -1)) {
      String plain = plain(line).replaceAll("[\\s\\u00a0]+", " ").strip();
      if (!plain.isEmpty()) {
        found.add(plain);
      }
    }
    return found;
  }

  /** The paragraphs of a piece of HTML. */
  static List<String> paragraphs(String html) {
    return paragraphs(Jsoup.parseBodyFragment(html).body());
  }

  /** The paragraphs of an element: text between the ends of its blocks. */
  static List<String> paragraphs(Element root) {
    root.select(DROPPED).remove();
    List<String> found = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              line.append(text.getWholeText());
            } else if (isBlock(node)) {
              end(line, found);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (isBlock(node)) {
              end(line, found);
            }
          }
        },
        root);
    end(line, found);
    return found;
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element && BLOCKS.contains(" " + element.normalName() + " ");
  }

  private static void end(StringBuilder line, List<String> found) {
    String text = line.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      found.add(text);
    }
  }
}
