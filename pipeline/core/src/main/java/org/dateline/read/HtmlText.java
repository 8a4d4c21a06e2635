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
  /** What follows the name in a tag: attributes, of which one has a value, or known flags. */
  private static final String REST =
      "(?:\\s[^<>]*=[^<>]*|(?:\\s+(?:allowfullscreen|async|checked|controls|defer|disabled|hidden"
          + "|itemscope|noshade|nowrap|open|reversed|selected))*\\s*)/?>";

  /**
   * Marks that only HTML has: an end tag, attributes, a tag closed in itself, or a paragraph's tag
   * that is not written like the ticker of a company, as in "Petroleum Co &lt;P> said".
   */
  private static final Pattern TAG =
      Pattern.compile(
          ("(?i)</(?:NAME)\\s*>|<(?:NAME)\\s+[\\w:-]+\\s*=[^<>]*>|<(?:NAME)\\s*/>"
                  + "|(?<![\\p{L}\\d.,)] )<(?:BLOCK)\\s*>|<(?:BLOCK)\\s*>(?=[\\p{L}\"“])")
              .replace("BLOCK", "p|br|li|h[1-6]|blockquote")
              .replace(
                  "NAME",
                  "p|br|div|a|em|strong|i|b|u|span|h[1-6]|ul|ol|li|blockquote|figure|img|table|tr|td|section|article|font"));

  private static final Pattern BLOCK_TAG =
      Pattern.compile("(?i)<(?:p|br|div|li|h[1-6]|blockquote|table)" + REST);

  /** A "less than" that starts no tag of HTML, as of the name of a company. */
  private static final Pattern NO_TAG = Pattern.compile("<(?![!?]|/?[a-zA-Z][\\w:-]*" + REST + ")");

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
    if (isMarkup(value)) {
      return BLOCK_TAG.matcher(value).find()
          ? String.join("\n\n", paragraphs(value))
          : body(value).wholeText();
    }
    return ENTITY.matcher(value).find() ? Parser.unescapeEntities(value, false) : value;
  }

  /**
   * The paragraphs of a value that is HTML or plain text: of plain text, those between blank lines,
   * or its lines if there are none.
   */
  static List<String> lines(String value) {
    if (isMarkup(value) && BLOCK_TAG.matcher(value).find()) {
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
    return paragraphs(body(html));
  }

  private static boolean isMarkup(String value) {
    return value.indexOf('<') >= 0 && TAG.matcher(value).find();
  }

  private static Element body(String html) {
    return Jsoup.parseBodyFragment(NO_TAG.matcher(html).replaceAll("&lt;")).body();
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
