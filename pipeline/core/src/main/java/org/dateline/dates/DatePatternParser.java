package org.dateline.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles the patterns of rule files.
 *
 * <p>{@code word} is that word or mark, {@code MONTH} an atom of that type, {@code <date>} whatever
 * a rule of that category finds; {@code m:MONTH} keeps it under another name; {@code ( | )} is a
 * choice, {@code ?} marks what may be missing, {@code _} forbids white space, {@code ~} is a hyphen
 * or nothing.
 */
final class DatePatternParser {
  private static final Pattern PIECE =
      Pattern.compile("\\s*(\\\\.|[()|?~]|(?:[a-z0-9]+:)?<[a-z-]+>|[^\\s()|?~]+)");
  private static final Pattern TYPED = Pattern.compile("(?:([a-z0-9]+):)?([A-Z][A-Z0-9]+)");
  private static final Pattern SUB = Pattern.compile("(?:([a-z0-9]+):)?<([a-z-]+)>");

  private final List<String> pieces = new ArrayList<>();
  private int at;

  private DatePatternParser(String pattern) {
    Matcher m = PIECE.matcher(pattern);
    while (m.find()) {
      pieces.add(m.group(1));
    }
  }

  /** The pattern as a tree; a fault in it is an {@link IllegalArgumentException}. */
  static Node parse(String pattern) {
    DatePatternParser parser = new DatePatternParser(pattern);
    Node node = parser.choice();
    if (parser.at < parser.pieces.size()) {
      throw new IllegalArgumentException("unexpected " + parser.pieces.get(parser.at));
    }
    return node;
  }

  private Node choice() {
    List<Node> options = new ArrayList<>();
    options.add(sequence());
    while (accept("|")) {
      options.add(sequence());
    }
    return options.size() == 1 ? options.get(0) : new Node.Choice(List.copyOf(options));
  }

  private Node sequence() {
    List<Node> nodes = new ArrayList<>();
    while (at < pieces.size() && !peek("|") && !peek(")")) {
      Node node = element();
      nodes.add(accept("?") ? new Node.Maybe(node) : node);
    }
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("an empty alternative");
    }
    return nodes.size() == 1 ? nodes.get(0) : new Node.Sequence(List.copyOf(nodes));
  }

  private Node element() {
    if (accept("(")) {
      Node inner = choice();
      if (!accept(")")) {
        throw new IllegalArgumentException("a ( without )");
      }
      return inner;
    }
    String piece = pieces.get(at++);
    if (piece.equals("~")) {
      return new Node.Maybe(new Node.Word("-"));
    }
    if (piece.equals("_")) {
      return new Node.Glued();
    }
    return named(piece.startsWith("\\") ? piece.substring(1) : piece);
  }

  private static Node named(String piece) {
    Matcher typed = TYPED.matcher(piece);
    if (typed.matches()) {
      String name = typed.group(1);
      String type = typed.group(2);
      return new Node.Typed(type, name == null ? type.toLowerCase(Locale.ROOT) : name);
    }
    Matcher sub = SUB.matcher(piece);
    if (sub.matches()) {
      String name = sub.group(1);
      return new Node.Sub(sub.group(2), name == null ? sub.group(2) : name);
    }
    return new Node.Word(piece);
  }

  private boolean peek(String piece) {
    return at < pieces.size() && pieces.get(at).equals(piece);
  }

  private boolean accept(String piece) {
    boolean found = peek(piece);
    at += found ? 1 : 0;
    return found;
  }
}
