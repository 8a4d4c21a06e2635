package org.dateline.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pattern of a rule as a tree.
 *
 * <p>Syntax: {@code word} is that word or mark in lower case; {@code MONTH} a token of that type;
 * {@code <date>} whatever a rule of that category matches; {@code m:MONTH} keeps it under the name
 * m; {@code ( | )} is a choice; {@code ?} makes the element before it optional; {@code _} forbids
 * white space; {@code ~} is an optional hyphen; {@code \} takes the next character as it is.
 */
sealed interface DatePattern {
  /** A word or mark in lower case; "-" is any dash. */
  record Word(String lower) implements DatePattern {}

  /** A token of a type, kept under a name. */
  record Typed(String type, String name) implements DatePattern {}

  /** Whatever a rule of a category matches, kept under a name. */
  record Sub(String category, String name) implements DatePattern {}

  /** All parts, one after the other. */
  record Sequence(List<DatePattern> nodes) implements DatePattern {
    @Override
    public List<DatePattern> parts() {
      return nodes;
    }
  }

  /** One of the parts. */
  record Choice(List<DatePattern> nodes) implements DatePattern {
    @Override
    public List<DatePattern> parts() {
      return nodes;
    }
  }

  /** An optional part. */
  record Maybe(DatePattern node) implements DatePattern {
    @Override
    public List<DatePattern> parts() {
      return List.of(node);
    }
  }

  /** No white space here. */
  record Glued() implements DatePattern {}

  /** The parts of this node; empty for a leaf. */
  default List<DatePattern> parts() {
    return List.of();
  }

  /** The token types in this tree. */
  default Stream<String> types() {
    Stream<String> own = this instanceof Typed typed ? Stream.of(typed.type()) : Stream.empty();
    return Stream.concat(own, parts().stream().flatMap(DatePattern::types));
  }

  /** The categories in this tree. */
  default Stream<String> categories() {
    Stream<String> own = this instanceof Sub sub ? Stream.of(sub.category()) : Stream.empty();
    return Stream.concat(own, parts().stream().flatMap(DatePattern::categories));
  }

  /** Reads a pattern; a fault in it is an {@link IllegalArgumentException}. */
  static DatePattern parse(String pattern) {
    return new Parser(pattern).parse();
  }

  /** Reads the syntax. */
  final class Parser {
    private static final Pattern PIECE =
        Pattern.compile("\\s*(\\\\.|[()|?~]|(?:[a-z0-9]+:)?<[a-z-]+>|[^\\s()|?~]+)");
    private static final Pattern TYPED = Pattern.compile("(?:([a-z0-9]+):)?([A-Z][A-Z0-9]+)");
    private static final Pattern SUB = Pattern.compile("(?:([a-z0-9]+):)?<([a-z-]+)>");

    private final List<String> pieces = new ArrayList<>();
    private int at;

    private Parser(String pattern) {
      Matcher m = PIECE.matcher(pattern);
      while (m.find()) {
        pieces.add(m.group(1));
      }
    }

    private DatePattern parse() {
      DatePattern node = choice();
      if (at < pieces.size()) {
        throw new IllegalArgumentException("unexpected " + pieces.get(at));
      }
      return node;
    }

    private DatePattern choice() {
      List<DatePattern> options = new ArrayList<>();
      options.add(sequence());
      while (accept("|")) {
        options.add(sequence());
      }
      return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
    }

    private DatePattern sequence() {
      List<DatePattern> nodes = new ArrayList<>();
      while (at < pieces.size() && !peek("|") && !peek(")")) {
        DatePattern node = element();
        nodes.add(accept("?") ? new Maybe(node) : node);
      }
      if (nodes.isEmpty()) {
        throw new IllegalArgumentException("an empty alternative");
      }
      return nodes.size() == 1 ? nodes.get(0) : new Sequence(List.copyOf(nodes));
    }

    private DatePattern element() {
      if (accept("(")) {
        DatePattern inner = choice();
        if (!accept(")")) {
          throw new IllegalArgumentException("a ( without )");
        }
        return inner;
      }
      String piece = pieces.get(at++);
      if (piece.equals("~")) {
        return new Maybe(new Word("-"));
      }
      if (piece.equals("_")) {
        return new Glued();
      }
      return named(piece.startsWith("\\") ? piece.substring(1) : piece);
    }

    private static DatePattern named(String piece) {
      Matcher typed = TYPED.matcher(piece);
      if (typed.matches()) {
        String name = typed.group(1);
        String type = typed.group(2);
        return new Typed(type, name == null ? type.toLowerCase(Locale.ROOT) : name);
      }
      Matcher sub = SUB.matcher(piece);
      if (sub.matches()) {
        String name = sub.group(1);
        return new Sub(sub.group(2), name == null ? sub.group(2) : name);
      }
      return new Word(piece);
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
}
