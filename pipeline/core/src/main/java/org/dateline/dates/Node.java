package org.dateline.dates;

import java.util.List;

/** A part of a compiled rule pattern. */
sealed interface Node {
  /** A word or mark as it stands, in lower case; "-" is any dash. */
  record Word(String lower) implements Node {}

  /** An atom of a type, kept under a name. */
  record Typed(String type, String name) implements Node {}

  /** What any rule of a category finds, kept under a name. */
  record Sub(String category, String name) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> nodes) implements Node {}

  /** The one or the other. */
  record Choice(List<Node> nodes) implements Node {}

  /** May be missing. */
  record Maybe(Node node) implements Node {}

  /** No white space here. */
  record Glued() implements Node {}
}
