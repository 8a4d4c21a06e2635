package org.dateline.dates;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's pattern kept, with the parameters that the rule gives.
 *
 * @param bindings what was kept; null for nothing
 * @param parameters of the rule's {@code means}
 */
record Captures(@Nullable Bindings bindings, Map<String, String> parameters) {
  /** An atom by name; null where there is none. */
  @Nullable TypedToken atom(String name) {
    Bindings found = Bindings.find(bindings, name);
    return found != null && found.found() instanceof TypedToken atom ? atom : null;
  }

  /** An expression by name; null where there is none. */
  @Nullable Expr expr(String name) {
    Bindings found = Bindings.find(bindings, name);
    return found != null && found.found() instanceof Expr expr ? expr : null;
  }

  /** The value of an atom or parameter as it stands; null where there is none. */
  @Nullable String value(String name) {
    TypedToken atom = atom(name);
    return atom == null ? parameters.get(name) : atom.value();
  }

  /** As {@link #value(String)}, with something for nothing. */
  String value(String name, String otherwise) {
    String value = value(name);
    return value == null ? otherwise : value;
  }

  /** The value of an atom or parameter as a whole number; 0 where there is none. */
  int whole(String name) {
    String value = value(name);
    return value == null ? 0 : (int) Double.parseDouble(value);
  }

  /** The tokens of what was kept under a name as a part of a series. */
  Expr.Part part(String name, Expr expr) {
    Bindings found = Bindings.find(bindings, name);
    return found == null
        ? new Expr.Part(expr, -1, -1)
        : new Expr.Part(expr, found.begin(), found.end());
  }
}
