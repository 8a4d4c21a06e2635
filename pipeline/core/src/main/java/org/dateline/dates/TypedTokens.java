package org.dateline.dates;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/** All readings of a text's tokens, worked out where somebody asks. */
final class TypedTokens {
  private final DateLexicon lexicon;
  private final Tokens tokens;
  private final NumberReader numbers;
  private final @Nullable List<TypedToken>[] known;
  private final @Nullable List<TypedToken>[] lexical;

  TypedTokens(DateLexicon lexicon, Tokens tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.numbers = new NumberReader(this, tokens);
    this.known = array(tokens.size());
    this.lexical = array(tokens.size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no other way to make such an array
  private static @Nullable List<TypedToken>[] array(int size) {
    return (List<TypedToken>[]) new List[size];
  }

  /** The tokens that are read. */
  Tokens tokens() {
    return tokens;
  }

  /** The readings that begin at a token; empty at the end of the text. */
  List<TypedToken> at(int token) {
    if (token >= known.length) {
      return List.of();
    }
    List<TypedToken> found = known[token];
    if (found == null) {
      found = read(token);
      known[token] = found;
    }
    return found;
  }

  private List<TypedToken> read(int token) {
    List<TypedToken> listed = listed(token);
    boolean number = tokens.isNumber(token);
    if (listed.isEmpty() && !number) {
      return listed;
    }
    List<TypedToken> found = new ArrayList<>(listed);
    if (number) {
      DigitForms.addTo(found, tokens, token);
    }
    numbers.addTo(found, token);
    return found;
  }

  private List<TypedToken> listed(int token) {
    List<TypedToken> found = lexical[token];
    if (found == null) {
      found = new ArrayList<>(2);
      lexicon.addTo(found, tokens, token);
      found = found.isEmpty() ? List.of() : found;
      lexical[token] = found;
    }
    return found;
  }

  /** A listed word of a type at a token; null where there is none. */
  @Nullable TypedToken lexical(int token, String type) {
    return token >= lexical.length ? null : ofType(listed(token), type);
  }

  /** Any reading of a type at a token; null where there is none. */
  @Nullable TypedToken first(int token, String type) {
    return ofType(at(token), type);
  }

  private static @Nullable TypedToken ofType(List<TypedToken> atoms, String type) {
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i).type().equals(type)) {
        return atoms.get(i);
      }
    }
    return null;
  }
}
