package org.dateline.dates;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The typed tokens of a text: listed words and phrases, numbers, and forms written in digits. They
 * are computed for a token when it is asked for, and kept.
 */
final class TypedTokens {
  private final DateLexicon lexicon;
  private final LanguageForms forms;
  private final Tokens tokens;
  private final NumberReader numbers;
  private final @Nullable List<TypedToken>[] known;
  private final @Nullable List<TypedToken>[] lexical;

  TypedTokens(LanguagePack language, Tokens tokens) {
    this.lexicon = language.lexicon();
    this.forms = language.forms();
    this.tokens = tokens;
    this.numbers = new NumberReader(this, tokens, forms);
    this.known = array(tokens.size());
    this.lexical = array(tokens.size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no other direction to make such an array
  private static @Nullable List<TypedToken>[] array(int size) {
    return (List<TypedToken>[]) new List[size];
  }

  /** The tokens of the text. */
  Tokens tokens() {
    return tokens;
  }

  /** The typed tokens that begin at a token; empty at the end of the text. */
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
      DigitForms.addTo(found, tokens, token, forms);
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

  /** A listed word or phrase of a type that begins at a token; null where there is none. */
  @Nullable TypedToken lexical(int token, String type) {
    return token >= lexical.length ? null : ofType(listed(token), type);
  }

  /** True if a listed word of a type begins in the tokens from begin to end exclusive. */
  boolean has(String type, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (lexical(i, type) != null) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TypedToken ofType(List<TypedToken> typed, String type) {
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).type().equals(type)) {
        return typed.get(i);
      }
    }
    return null;
  }

  /**
   * One or more tokens with a type. The same tokens can have several types.
   *
   * @param type the type as rules name it: MONTH, UNIT, NUM ...
   * @param value its value, such as the number of a month
   * @param end token after its last
   */
  record TypedToken(String type, String value, int end) {
    /** The value as a number. */
    double number() {
      return Double.parseDouble(value);
    }

    /** The value as a whole number. */
    int whole() {
      return (int) number();
    }
  }
}
