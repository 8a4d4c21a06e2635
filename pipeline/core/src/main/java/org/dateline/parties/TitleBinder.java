package org.dateline.parties;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes along a sentence and binds each title to the name that follows it. */
final class TitleBinder {
  private static final Set<String> POST_LINKS = Set.of("to", "of", "for", "in", "at");

  private final TaggedTokens m;
  private final List<NameMention> names;
  private @Nullable TitleSpan pending;
  private @Nullable TitleSpan last;
  private @Nullable TitleSpan plural;

  /** Names found are added to the list. */
  TitleBinder(TaggedTokens m, List<NameMention> names) {
    this.m = m;
    this.names = names;
  }

  /** A title was met. */
  void title(TitleSpan title) {
    TitleSpan wide = widen(title);
    int i = title.first();
    pending = wide;
    last = wide.courtesy() ? null : wide;
    if (m.cap(i) && title.end() == i + 1 && m.has(i, WordFlags.FAMILY) && !m.cap(i + 1)) {
      names.add(surname(i));
    }
  }

  /** A name was met. */
  void name(NameMention name) {
    if (pending != null && pending.end() == name.first) {
      name.titleBefore = pending;
      last = null;
    } else if (last != null && linksTitle(last, name)) {
      name.titleBefore =
          new TitleSpan(last.first(), name.first, last.headEnd(), last.info(), false);
      last = null;
    } else if (plural != null && joined(name)) {
      name.titleBefore = plural;
    }
    TitleSpan before = name.titleBefore;
    if (before != null) {
      plural = m.has(before.headEnd() - 1, WordFlags.PLURAL_TITLE) ? before : null;
    }
    pending = null;
    names.add(name);
  }

  /** Something else was met. */
  void gap() {
    pending = null;
  }

  /**
   * A title with a capital takes in the capitalised common words before it: Unification Minister.
   */
  private TitleSpan widen(TitleSpan title) {
    if (title.courtesy() || names.isEmpty()) {
      return title;
    }
    NameMention last = names.get(names.size() - 1);
    boolean joins =
        last.end == title.first() && last.kind == NameMention.Kind.UNKNOWN && m.cap(title.first());
    if (!joins) {
      return title;
    }
    for (int i = last.first; i < last.end; i++) {
      if (m.tokens.isWord(i) && (!m.has(i, WordFlags.COMMON) || m.has(i, WordFlags.GIVEN))) {
        last.orgScore += 2;
        return title;
      }
    }
    names.remove(names.size() - 1);
    return new TitleSpan(last.first, title.end(), title.headEnd(), title.info(), false);
  }

  /**
   * A title that is a family name too, such as King: a name only where the text knows one so named.
   */
  private NameMention surname(int at) {
    NameMention name = new NameMention(m, at, at + 1, NameMention.Kind.UNKNOWN, "run");
    name.personScore = -4;
    return name;
  }

  /** "Ambassador to Athens Nazmi Akiman": the post stands between title and name. */
  private boolean linksTitle(TitleSpan title, NameMention name) {
    if (names.isEmpty() || name.kind != NameMention.Kind.UNKNOWN) {
      return false;
    }
    NameMention post = names.get(names.size() - 1);
    int p = m.isLower(title.end() + 1, "the") ? title.end() + 2 : title.end() + 1;
    boolean plain = m.has(name.first, WordFlags.COMMON) && !m.has(name.first, WordFlags.GIVEN);
    return post.first == p
        && !plain
        && post.end == name.first
        && POST_LINKS.contains(m.lower(title.end()))
        && (post.kind == NameMention.Kind.COUNTRY
            || post.kind == NameMention.Kind.ORG
            || post.kind == NameMention.Kind.PLACE);
  }

  /** "Presidents A of X and B of Y": a further name after the first. */
  private boolean joined(NameMention name) {
    NameMention before = names.get(names.size() - 1);
    boolean and = m.is(name.first - 1, "and") || m.is(name.first - 1, ",");
    return and && before.end == name.first - 1 && name.kind == NameMention.Kind.UNKNOWN;
  }
}
