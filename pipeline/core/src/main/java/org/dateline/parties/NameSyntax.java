package org.dateline.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The function of a name in its clause: the preposition that governs it, the verb that it is
 * subject of, the noun that it modifies.
 */
final class NameSyntax {
  private static final Set<String> BEFORE_VERB_ENDS =
      Set.of("of", "to", "for", "in", "that", "which", "who", "by", "with", "and", "at");

  /** Number of tokens after a name in which its verb must come. */
  private static final int VERB_DISTANCE = 5;

  /** Number of further names in a list. */
  private static final int LIST_LENGTH = 4;

  private static final int APPOSITION_LENGTH = 16;
  private final TaggedTokens tokens;
  private final Map<Integer, NameMention> byFirst = new HashMap<>();
  private final Map<Integer, NameMention> byEnd = new HashMap<>();

  NameSyntax(TaggedTokens tokens, List<NameMention> names) {
    this.tokens = tokens;
    for (NameMention name : names) {
      byFirst.put(name.first, name);
      byEnd.put(name.end, name);
    }
  }

  /** The token before a name and its title and article. */
  int before(NameMention name) {
    int p = name.title == null ? name.first - 1 : name.title.first() - 1;
    while (p > 0
        && (tokens.isLower(p, "the") || tokens.isLower(p, "a") || tokens.isLower(p, "an"))) {
      p--;
    }
    return p;
  }

  /**
   * The token before a list that ends with the name: in "between A, B and C" the token "between",
   * which governs all of them.
   */
  int beforeList(NameMention name) {
    int p = before(name);
    for (int members = 0; members < LIST_LENGTH; members++) {
      int end = tokens.is(p, "and") && tokens.is(p - 1, ",") ? p - 1 : p;
      NameMention other = tokens.is(end, "and") || tokens.is(end, ",") ? byEnd.get(end) : null;
      if (other == null || other.kind != name.kind) {
        return p;
      }
      p = before(other);
    }
    return p;
  }

  /** The name that ends right before a token; null for none. */
  @Nullable NameMention endingAt(int token) {
    return byEnd.get(token);
  }

  /** The name that begins at a token; null for none. */
  @Nullable NameMention startingAt(int token) {
    return byFirst.get(token);
  }

  /** True if an organ of a state or organisation follows its name: "Norway's government". */
  boolean hasOrgan(NameMention name) {
    int end = adjectivesEnd(name);
    int n = tokens.isPossessive(end) ? end + 1 : end;
    return tokens.has(n, WordClasses.ORGAN)
        || (tokens.has(n, WordClasses.COMMON) && tokens.has(n + 1, WordClasses.ORGAN));
  }

  /** End of "Norwegian and Swedish", from the first adjective. */
  private int adjectivesEnd(NameMention name) {
    int end = name.end;
    while (name.form == Countries.Form.ADJECTIVE
        && (tokens.is(end, "and") || tokens.is(end, ","))) {
      NameMention other = byFirst.get(end + 1);
      if (other == null || other.form != Countries.Form.ADJECTIVE) {
        break;
      }
      end = other.end;
    }
    return end;
  }

  /** True if the name only modifies a noun or a compound: "a Norwegian shipowner". */
  boolean isModifier(NameMention name) {
    int n = name.end;
    if (tokens.is(n, "-") && tokens.isAttached(n)) {
      return true;
    }
    boolean noun =
        tokens.has(n, WordClasses.COMMON | WordClasses.TITLE) && !tokens.isCapitalised(n);
    return noun && !tokens.has(n, WordClasses.FUNCTION | WordClasses.EVENT_VERB) && !hasOrgan(name);
  }

  /** The token of the event verb that the name is subject of; -1 for none. */
  int verbAfter(NameMention name) {
    int to = tokens.document.endToken(name.sentence);
    int i = afterList(name);
    if (tokens.isPossessive(i)) {
      i++;
    }
    if (tokens.is(i, ",") && tokens.is(i + 1, "which")) {
      i += 2;
    }
    i = afterApposition(i, to);
    int limit = Math.min(to, i + VERB_DISTANCE);
    for (; i < limit; i++) {
      if (tokens.has(i, WordClasses.EVENT_VERB) && !tokens.isCapitalised(i)) {
        return i;
      }
      if (!tokens.isWord(i) || BEFORE_VERB_ENDS.contains(tokens.lower(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** End of a list "A, B and C" that begins with a name. */
  private int afterList(NameMention name) {
    int i = name.end;
    for (int members = 0; members < LIST_LENGTH; members++) {
      int next = tokens.is(i, ",") && tokens.is(i + 1, "and") ? i + 1 : i;
      if (!tokens.is(next, "and") && !tokens.is(next, ",")) {
        return i;
      }
      NameMention other = byFirst.get(tokens.isLower(next + 1, "the") ? next + 2 : next + 1);
      if (other == null || other.kind != name.kind) {
        return i;
      }
      i = other.end;
    }
    return i;
  }

  /** Token after an apposition between commas; {@code at} if there is none. */
  private int afterApposition(int at, int to) {
    if (!tokens.is(at, ",")) {
      return at;
    }
    int close = at + 1;
    while (close < Math.min(to, at + APPOSITION_LENGTH) && !tokens.is(close, ",")) {
      close++;
    }
    return close < to && tokens.is(close, ",") ? close + 1 : at;
  }
}
