package org.dateline.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a name does in its clause: whose subject it is, and what noun it stands before. */
final class NameSyntax {
  private static final Set<String> BEFORE_VERB_ENDS =
      Set.of("of", "to", "for", "in", "that", "which", "who", "by", "with", "and", "at");
  private static final int REACH = 5;
  private static final int APPOSITION = 16;
  private final TaggedTokens m;
  private final Map<Integer, NameMention> byFirst = new HashMap<>();
  private final Map<Integer, NameMention> byEnd = new HashMap<>();

  NameSyntax(TaggedTokens m, List<NameMention> names) {
    this.m = m;
    for (NameMention name : names) {
      byFirst.put(name.first, name);
      byEnd.put(name.end, name);
    }
  }

  /** The token before a name and its title and article. */
  int before(NameMention name) {
    int p = name.titleBefore == null ? name.first - 1 : name.titleBefore.first() - 1;
    while (p > 0 && (m.isLower(p, "the") || m.isLower(p, "a") || m.isLower(p, "an"))) {
      p--;
    }
    return p;
  }

  /** The token before "A, B and C" that ends with the name: "between" governs all of them. */
  int beforeList(NameMention name) {
    int p = before(name);
    for (int hops = 0; hops < 4; hops++) {
      int end = m.is(p, "and") && m.is(p - 1, ",") ? p - 1 : p;
      NameMention other = m.is(end, "and") || m.is(end, ",") ? byEnd.get(end) : null;
      if (other == null || other.kind != name.kind) {
        return p;
      }
      p = before(other);
    }
    return p;
  }

  /** The name that ends before a token; null where none does. */
  @Nullable NameMention endingAt(int token) {
    return byEnd.get(token);
  }

  /** True if an organ of the state or body follows its name: "Norway's government". */
  boolean organ(NameMention name) {
    int end = adjectivesEnd(name);
    int n = m.possessive(end) ? end + 1 : end;
    return m.has(n, WordFlags.ORGAN)
        || (m.has(n, WordFlags.COMMON) && m.has(n + 1, WordFlags.ORGAN));
  }

  /** End of "Norwegian and Swedish" from the first of them. */
  private int adjectivesEnd(NameMention name) {
    int end = name.end;
    while (name.form == Countries.Form.ADJECTIVE && (m.is(end, "and") || m.is(end, ","))) {
      NameMention other = byFirst.get(end + 1);
      if (other == null || other.form != Countries.Form.ADJECTIVE) {
        break;
      }
      end = other.end;
    }
    return end;
  }

  /** True if the name only says whence a thing or person comes: "a Norwegian shipowner". */
  boolean describes(NameMention name) {
    int n = name.end;
    if (m.is(n, "-") && m.glued(n)) {
      return true;
    }
    boolean noun = m.has(n, WordFlags.COMMON | WordFlags.TITLE) && !m.cap(n);
    return noun && !m.has(n, WordFlags.FUNCTION | WordFlags.EVENT_VERB) && !organ(name);
  }

  /** The event verb whose subject the name is, near behind it; -1 for none. */
  int verbAfter(NameMention name) {
    int to = m.text.endToken(name.sentence);
    int i = afterList(name);
    if (m.possessive(i)) {
      i++;
    }
    if (m.is(i, ",") && m.is(i + 1, "which")) {
      i += 2;
    }
    i = afterApposition(i, to);
    int limit = Math.min(to, i + REACH);
    for (; i < limit; i++) {
      if (m.has(i, WordFlags.EVENT_VERB) && !m.cap(i)) {
        return i;
      }
      if (!m.tokens.isWord(i) || BEFORE_VERB_ENDS.contains(m.lower(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** End of "A, B and C" that begins with a name. */
  private int afterList(NameMention name) {
    int i = name.end;
    for (int hops = 0; hops < 4; hops++) {
      int next = m.is(i, ",") && m.is(i + 1, "and") ? i + 1 : i;
      if (!m.is(next, "and") && !m.is(next, ",")) {
        return i;
      }
      NameMention other = byFirst.get(m.isLower(next + 1, "the") ? next + 2 : next + 1);
      if (other == null || other.kind != name.kind) {
        return i;
      }
      i = other.end;
    }
    return i;
  }

  private int afterApposition(int at, int to) {
    if (!m.is(at, ",")) {
      return at;
    }
    int close = at + 1;
    while (close < Math.min(to, at + APPOSITION) && !m.is(close, ",")) {
      close++;
    }
    return close < to && m.is(close, ",") ? close + 1 : at;
  }
}
