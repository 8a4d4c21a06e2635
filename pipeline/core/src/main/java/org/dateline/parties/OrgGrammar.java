package org.dateline.parties;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names of organisations by their form: known names, legal forms and head nouns. */
final class OrgGrammar {
  private static final Set<String> HOUSE_VERBS =
      Set.of(
          "said",
          "voted",
          "passed",
          "approved",
          "rejected",
          "is",
          "was",
          "has",
          "and",
          "members",
          "'s",
          "speaker");
  private static final Set<String> PARTNERS =
      Set.of("co", "company", "sons", "brothers", "partners", "associates");
  private static final Set<String> CHAMBERS =
      Set.of("house", "senate", "treasury", "parliament", "congress", "commons", "vatican");
  static final long MODIFIERS =
      WordFlags.ORG_HEAD | WordFlags.FORM | WordFlags.TRADE | WordFlags.LEFT_HEAD;
  private final PartyLexicon lexicon;
  private final TitleGrammar titles;
  private final OrgTails tails;

  OrgGrammar(PartyLexicon lexicon, TitleGrammar titles) {
    this.lexicon = lexicon;
    this.titles = titles;
    this.tails = new OrgTails(lexicon, titles);
  }

  /** The organisation whose name begins at a token; null where none does. */
  @Nullable NameMention at(TaggedTokens m, int at, int to) {
    PhraseTable.Entry<OrgInfo> known = lexicon.organisations.longest(m.tokens, at, to);
    int knownEnd = known == null ? -1 : at + known.length();
    if (known == null && m.has(at, WordFlags.NOT_NAME) && at + 1 < to && apart(m, at + 1, to)) {
      return null;
    }
    boolean plain = m.has(at, WordFlags.FUNCTION) && !m.has(at, WordFlags.FAMILY);
    boolean begins = m.cap(at) && (!plain || m.is(at, "US")) && !opener(m, at);
    int formEnd = begins ? byForm(m, at, to) : -1;
    if (knownEnd < 0 && formEnd < 0) {
      return null;
    }
    if (formEnd > knownEnd) {
      return new NameMention(m, at, formEnd, NameMention.Kind.ORG, "org_form");
    }
    if (doubtful(m, at, knownEnd, to)) {
      return null;
    }
    if (m.cap(knownEnd) && m.has(knownEnd, WordFlags.FORM) && knownEnd < to) {
      boolean point = m.is(knownEnd + 1, ".") && m.glued(knownEnd + 1) && knownEnd + 1 < to;
      knownEnd += point ? 2 : 1;
    }
    NameMention name = new NameMention(m, at, knownEnd, NameMention.Kind.ORG, "org_list");
    name.known = known == null ? null : known.value();
    return name;
  }

  /** "Chipmaker Veltron Technologies said": only the sentence gives the first word its capital. */
  private static boolean opener(TaggedTokens m, int at) {
    return m.has(at, WordFlags.GROUP_NOUN)
        && m.opensSentence(at)
        && !m.tokens.isAllCaps(at)
        && m.cap(at + 1)
        && !m.has(at + 1, WordFlags.COMMON | WordFlags.FUNCTION);
  }

  /** What follows a word of faith or party is a name of its own: the Republican Senate. */
  private boolean apart(TaggedTokens m, int at, int to) {
    PhraseTable.Entry<OrgInfo> next = lexicon.organisations.longest(m.tokens, at, to);
    boolean body = next != null && !next.value().role().equals("OPP");
    return body || (m.cap(at) && lexicon.places.longest(m.tokens, at, to) != null);
  }

  /** A known name that is a common word, before a title or where any word has a capital. */
  private boolean doubtful(TaggedTokens m, int at, int end, int to) {
    if (end - at > 1) {
      return false;
    }
    if (m.has(at, WordFlags.COMMON | WordFlags.FAMILY | WordFlags.GIVEN)
        && m.cap(end)
        && !m.has(end, WordFlags.COMMON)) {
      return true;
    }
    boolean plain = m.has(at, WordFlags.COMMON | WordFlags.TITLE_MODIFIER);
    boolean chamber = CHAMBERS.contains(m.lower(at));
    if (plain && !chamber) {
      return (m.cap(end) && titles.at(m, end, to) != null)
          || m.opensSentence(at)
          || (m.is(end, "-") && m.glued(end));
    }
    return m.isLower(at, "house")
        && (m.is(at - 1, "White") || (m.opensSentence(at) && !HOUSE_VERBS.contains(m.lower(end))));
  }

  private int byForm(TaggedTokens m, int at, int to) {
    int run = NameSpans.end(m, at, to);
    int head = lastHead(m, at, run, to);
    int firm = andCompany(m, run, to);
    if (firm > 0) {
      return firm;
    }
    if (head < 0 || weak(m, head)) {
      int across = acrossAnd(m, at, run, to);
      head = across > 0 ? across : head;
    }
    if (head < 0) {
      return -1;
    }
    int end = head + 1;
    if (m.is(end, ".") && m.glued(end) && m.pointed(head) && end < to) {
      end++;
    }
    if (m.has(head, WordFlags.ORG_HEAD | WordFlags.LEFT_HEAD)) {
      int linked = tails.linked(m, end, to);
      if (linked > end) {
        return linked;
      }
    }
    boolean bare = head == at && !m.has(at, WordFlags.LEFT_HEAD);
    return bare || onlyCountryAndGroup(m, at, head) ? -1 : end;
  }

  /** "Kuwaiti Group"? A trade word after nothing but a country is no name. */
  private boolean onlyCountryAndGroup(TaggedTokens m, int at, int head) {
    if (m.has(head, WordFlags.FORM | WordFlags.ORG_HEAD) || head == at) {
      return false;
    }
    Countries.Match country = lexicon.countries.at(m.tokens, at, head, m.published);
    return country != null
        && at + country.length() == head
        && !m.has(head, WordFlags.NATIONAL_TRADE);
  }

  /** Last token of the run up to a title that heads an organisation's name; -1 for none. */
  private int lastHead(TaggedTokens m, int at, int run, int to) {
    int found = -1;
    for (int i = at; i < run; i++) {
      if (i > at && m.has(i, WordFlags.TITLE) && ends(m, i, to)) {
        break;
      }
      if (m.cap(i) && m.has(i, MODIFIERS) && heads(m, at, i, run)) {
        found = m.has(i, WordFlags.LEFT_HEAD) && i + 1 < run ? leftEnd(m, i, run, to) : i;
      }
    }
    return found;
  }

  /** True where a title begins that no head noun follows, as one does in Executive Commission. */
  private boolean ends(TaggedTokens m, int at, int to) {
    TitleSpan title = titles.at(m, at, to);
    return title != null
        && !(m.cap(title.end()) && m.has(title.end(), MODIFIERS))
        && !headFollows(m, title.end(), to);
  }

  /** "General Workers' Union": common words up to a head noun. */
  private static boolean headFollows(TaggedTokens m, int at, int to) {
    for (int i = at; i < Math.min(to, at + 4); i++) {
      if (m.tokens.isWord(i) && m.cap(i) && m.has(i, WordFlags.ORG_HEAD)) {
        return i > at;
      }
      boolean plain = m.cap(i) && m.has(i, WordFlags.COMMON) && !m.has(i, WordFlags.GIVEN);
      if (!plain && !m.possessive(i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean heads(TaggedTokens m, int at, int i, int run) {
    if (m.has(i, WordFlags.FORM)) {
      return i > at;
    }
    if (m.has(i, WordFlags.LEFT_HEAD) && i == at) {
      return i + 1 < run || m.has(i, WordFlags.ORG_HEAD);
    }
    if (m.has(i, WordFlags.ORG_HEAD)) {
      return !(m.has(i, WordFlags.FAMILY)
          && i > at
          && m.has(i - 1, WordFlags.GIVEN)
          && i - at == 1
          && !m.has(i - 1, WordFlags.COMMON));
    }
    return m.has(i, WordFlags.TRADE) && i > at && i == run - 1;
  }

  private int leftEnd(TaggedTokens m, int i, int run, int to) {
    int end = i;
    while (end + 1 < run && titles.at(m, end + 1, to) == null) {
      end++;
    }
    return end;
  }

  /** A trade word that common words precede may be no more than the first half of a name. */
  private static boolean weak(TaggedTokens m, int head) {
    return m.has(head, WordFlags.TRADE) && !m.has(head, WordFlags.FORM | WordFlags.ORG_HEAD);
  }

  /** End of "and Co Ltd", "and Sons Co" after a run; -1 where none follows. */
  private static int andCompany(TaggedTokens m, int run, int to) {
    if (!m.is(run, "and") && !m.is(run, "&")) {
      return -1;
    }
    if (!PARTNERS.contains(m.lower(run + 1)) || !m.cap(run + 1)) {
      return -1;
    }
    int end = NameSpans.end(m, run + 1, to);
    return m.is(end, ".") && m.glued(end) && m.pointed(end - 1) && end < to ? end + 1 : end;
  }

  /** "American Telephone and Telegraph Co": common words joined to a run with a head. */
  private int acrossAnd(TaggedTokens m, int at, int run, int to) {
    if (!m.is(run, "and") || !m.cap(run + 1) || run - at > 3) {
      return -1;
    }
    for (int i = at; i < run; i++) {
      if ((!m.has(i, WordFlags.COMMON) && !tails.adjective(m, i)) || m.has(i, WordFlags.TITLE)) {
        return -1;
      }
    }
    if (run - at == 1 && (m.opensSentence(at) || tails.adjective(m, at))) {
      return -1;
    }
    int second = NameSpans.end(m, run + 1, to);
    int head = lastHead(m, run + 1, second, to);
    return head > run + 1 ? head : -1;
  }
}
