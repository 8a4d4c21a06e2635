package org.dateline.dates;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/** All readings of a text's tokens, worked out where somebody asks. */
final class Atoms {
  private final Lexicon lexicon;
  private final Tokens tokens;
  private final Numbers numbers;
  private final @Nullable List<Atom>[] known;
  private final @Nullable List<Atom>[] lexical;

  Atoms(Lexicon lexicon, Tokens tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.numbers = new Numbers(this, tokens);
    this.known = array(tokens.size());
    this.lexical = array(tokens.size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no other way to make such an array
  private static @Nullable List<Atom>[] array(int size) {
    return (List<Atom>[]) new List[size];
  }

  /** The tokens that are read. */
  Tokens tokens() {
    return tokens;
  }

  /** The readings that begin at a token; empty at the end of the text. */
  List<Atom> at(int token) {
    if (token >= known.length) {
      return List.of();
    }
    List<Atom> found = known[token];
    if (found == null) {
      found = read(token);
      known[token] = found;
    }
    return found;
  }

  private List<Atom> read(int token) {
    List<Atom> listed = listed(token);
    boolean number = tokens.isNumber(token);
    if (listed.isEmpty() && !number) {
      return listed;
    }
    List<Atom> found = new ArrayList<>(listed);
    if (number) {
      Shapes.addTo(found, tokens, token);
    }
    numbers.addTo(found, token);
    return found;
  }

  private List<Atom> listed(int token) {
    List<Atom> found = lexical[token];
    if (found == null) {
      found = new ArrayList<>(2);
      lexicon.addTo(found, tokens, token);
      found = found.isEmpty() ? List.of() : found;
      lexical[token] = found;
    }
    return found;
  }

  /** A listed word of a type at a token; null where there is none. */
  @Nullable Atom lexical(int token, String type) {
    return token >= lexical.length ? null : ofType(listed(token), type);
  }

  /** Any reading of a type at a token; null where there is none. */
  @Nullable Atom first(int token, String type) {
    return ofType(at(token), type);
  }

  private static @Nullable Atom ofType(List<Atom> atoms, String type) {
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i).type().equals(type)) {
        return atoms.get(i);
      }
    }
    return null;
  }
}
