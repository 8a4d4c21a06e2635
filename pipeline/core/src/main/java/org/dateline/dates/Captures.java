package org.dateline.dates;

import java.util.Map;
import org.dateline.dates.TypedTokens.TypedToken;
import org.jspecify.annotations.Nullable;

/**
 * What the pattern of a rule kept in a match, with the parameters of the rule's {@code means}.
 *
 * @param bindings the typed tokens and expressions that were kept; null for none
 * @param parameters values by name
 */
record Captures(@Nullable Bindings bindings, Map<String, String> parameters) {
  /** A typed token by name; null where there is none. */
  @Nullable TypedToken token(String name) {
    Bindings found = Bindings.find(bindings, name);
    return found != null && found.found() instanceof TypedToken token ? token : null;
  }

  /** An expression by name; null where there is none. */
  @Nullable Expr expr(String name) {
    Bindings found = Bindings.find(bindings, name);
    return found != null && found.found() instanceof Expr expr ? expr : null;
  }

  /** The value of a typed token or parameter by name; null where there is none. */
  @Nullable String value(String name) {
    TypedToken token = token(name);
    return token == null ? parameters.get(name) : token.value();
  }

  /** As {@link #value(String)}, with a default. */
  String value(String name, String otherwise) {
    String value = value(name);
    return value == null ? otherwise : value;
  }

  /** The value of a typed token or parameter as a whole number; 0 where there is none. */
  int whole(String name) {
    String value = value(name);
    return value == null ? 0 : (int) Double.parseDouble(value);
  }

  /** A part of a series, with the tokens that were kept under a name. */
  Expr.Part part(String name, Expr expr) {
    Bindings found = Bindings.find(bindings, name);
    return found == null
        ? new Expr.Part(expr, -1, -1)
        : new Expr.Part(expr, found.begin(), found.end());
  }

  /**
   * What a pattern kept so far, the newest first. The list is immutable, so backtracking needs no
   * copies.
   *
   * @param name the name under which it was kept
   * @param found a {@link TypedToken} or an {@link Expr}
   * @param begin its first token
   * @param end token after its last
   * @param before what was kept earlier
   */
  record Bindings(String name, Object found, int begin, int end, @Nullable Bindings before) {
    /** The newest one of a name; null where there is none. */
    static @Nullable Bindings find(@Nullable Bindings bindings, String name) {
      for (Bindings b = bindings; b != null; b = b.before) {
        if (b.name.equals(name)) {
          return b;
        }
      }
      return null;
    }
  }
}
