package org.dateline.dates;

import java.util.List;
import java.util.Set;
import org.dateline.dates.LanguageForms.Kind;
import org.dateline.dates.TypedTokens.TypedToken;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers: digits, words ("twenty-four", "a hundred", "two and a half") and years in words
 * ("nineteen ninety-six").
 *
 * <p>Number words come from the lists as N1 (below twenty), N10 (tens), NH (hundred and above) and
 * FRAC (a half).
 */
final class NumberReader {
  /** The types of the lists that are read here. */
  static final Set<String> TYPES = Set.of("N1", "N10", "NH", "FRAC");

  /** Characters of the longest number in digits. */
  private static final int LONGEST = 12;

  /** How many parts a number in words may have. */
  private static final int MOST = 4;

  private final TypedTokens typed;
  private final Tokens tokens;
  private final LanguageForms forms;

  NumberReader(TypedTokens typed, Tokens tokens, LanguageForms forms) {
    this.typed = typed;
    this.tokens = tokens;
    this.forms = forms;
  }

  /** Adds the typed tokens NUM and YEARW that begin at a token. */
  void addTo(List<TypedToken> found, int token) {
    TypedToken whole = tokens.isNumber(token) ? digits(token) : words(token);
    if (whole != null) {
      found.add(whole);
      addFraction(found, whole);
    }
    TypedToken slash = slashed(token);
    if (slash != null) {
      found.add(slash);
    }
    addYear(found, token);
  }

  private @Nullable TypedToken digits(int token) {
    String word = tokens.word(token);
    if (word.length() > LONGEST) {
      return null;
    }
    String value = word.replace(",", "");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return null;
      }
    }
    return new TypedToken("NUM", value, token + 1);
  }

  private @Nullable TypedToken words(int token) {
    double total = 0;
    int end = token;
    TypedToken part =
        isArticleBeforeHundred(token) ? new TypedToken("N1", "1", token + 1) : small(token);
    for (int parts = 1; part != null; parts++) {
      double value = part.number();
      end = part.end();
      TypedToken big = typed.lexical(end, "NH");
      for (int i = 0; big != null && i < MOST; i++) {
        value *= big.number();
        end = big.end();
        big = typed.lexical(end, "NH");
      }
      total += value;
      boolean more = value >= 100 && parts < MOST;
      part = more ? small(is(end, Kind.NUMBER_JOINER) ? end + 1 : end) : null;
    }
    return end == token ? null : new TypedToken("NUM", Double.toString(total), end);
  }

  private boolean isArticleBeforeHundred(int token) {
    return is(token, Kind.ONE_BEFORE_HUNDRED) && typed.lexical(token + 1, "NH") != null;
  }

  /** A number below a hundred. */
  private @Nullable TypedToken small(int token) {
    TypedToken tens = typed.lexical(token, "N10");
    if (tens == null) {
      return typed.lexical(token, "N1");
    }
    int next = isWord(tens.end(), "-") ? tens.end() + 1 : tens.end();
    TypedToken ones = typed.lexical(next, "N1");
    return ones != null && ones.whole() < 10
        ? new TypedToken("NUM", Double.toString(tens.number() + ones.number()), ones.end())
        : tens;
  }

  private void addFraction(List<TypedToken> found, TypedToken whole) {
    int at = whole.end();
    TypedToken half = null;
    if (is(at, Kind.NUMBER_JOINER)) {
      int after = is(at + 1, Kind.ONE_BEFORE_FRACTION) ? at + 2 : at + 1;
      half = typed.lexical(isWord(after, "-") ? after + 1 : after, "FRAC");
    } else if (at < tokens.size()) {
      half = slashed(isWord(at, "-") ? at + 1 : at);
    }
    if (half != null) {
      found.add(new TypedToken("NUM", Double.toString(whole.number() + half.number()), half.end()));
    }
  }

  /** A fraction such as 1/2. */
  private @Nullable TypedToken slashed(int token) {
    if (token + 2 >= tokens.size() || !isWord(token + 1, "/") || tokens.spaceBefore(token + 1)) {
      return null;
    }
    String top = tokens.word(token);
    String bottom = tokens.word(token + 2);
    boolean fraction = top.matches("[1-9]") && bottom.matches("[2-9]");
    return fraction && top.compareTo(bottom) < 0
        ? new TypedToken(
            "NUM", Double.toString(Double.parseDouble(top) / Double.parseDouble(bottom)), token + 3)
        : null;
  }

  private void addYear(List<TypedToken> found, int token) {
    TypedToken century = typed.lexical(token, "N1");
    if (century == null || century.whole() < 16 || century.whole() > 20) {
      return;
    }
    int next = isWord(century.end(), "-") ? century.end() + 1 : century.end();
    TypedToken rest = next < tokens.size() ? small(next) : null;
    if (rest != null && rest.whole() >= 10) {
      int year = century.whole() * 100 + rest.whole();
      found.add(new TypedToken("YEARW", Integer.toString(year), rest.end()));
    }
  }

  private boolean is(int token, Kind kind) {
    return token < tokens.size() && forms.is(tokens.lower(token), kind);
  }

  private boolean isWord(int token, String lower) {
    return token < tokens.size() && tokens.lower(token).equals(lower);
  }
}
