package org.dateline.metadata;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element that is expected to be short: reading stops if it is long. */
final class ShortText {
  private ShortText() {}

  /** The text with white space collapsed; empty if it is longer than {@code most} chars. */
  static String of(Element element, int most) {
    return of(element, most, e -> false);
  }

  /** The same without the elements that match a test. */
  static String of(Element element, int most, Predicate<Element> without) {
    StringBuilder out = new StringBuilder();
    return read(element, out, most, without) ? out.toString().strip() : "";
  }

  private static boolean read(
      Element around, StringBuilder out, int most, Predicate<Element> without) {
    for (int i = 0; i < around.childNodeSize(); i++) {
      Node child = around.childNode(i);
      if (child instanceof TextNode text) {
        append(out, text.getWholeText());
      } else if (child instanceof Element element && !isUnseen(element) && !without.test(element)) {
        space(out, element.isBlock() || element.normalName().equals("br"));
        if (!read(element, out, most, without)) {
          return false;
        }
        space(out, element.isBlock());
      }
      if (out.length() > most) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is white space of any kind. */
  static boolean isBlank(char c) {
    return c <= ' ' || (c > 0x7f && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }

  private static boolean isUnseen(Element element) {
    String tag = element.normalName();
    return tag.equals("script")
        || tag.equals("style")
        || tag.equals("svg")
        || tag.equals("noscript");
  }

  private static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        space(out, true);
      } else {
        out.append(c);
      }
    }
  }

  private static void space(StringBuilder out, boolean wanted) {
    if (wanted && out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }
}
