package org.dateline.parties;

import java.util.Set;
import org.dateline.nlp.PhraseTable;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.PartyLexicon.OrgInfo;
import org.dateline.parties.TitleGrammar.TitleSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of organisations: listed names, and names that contain a legal form ("Inc"), a head
 * noun ("Federation") or a trade word ("Airlines").
 */
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
  private static final Set<String> ADVOCATES =
      Set.of("stand", "youth", "people", "women", "men", "labour", "labor", "voices");

  /** First words of large bodies. */
  private static final Set<String> SCOPES =
      Set.of("international", "national", "american", "royal", "federal", "united", "european");

  private static final Set<String> TAIL_LINKS = Set.of("of", "for", "on", "against", "to");

  /** Classes of the words that make a name an organisation. */
  private static final long MODIFIERS =
      WordClasses.ORG_HEAD | WordClasses.FORM | WordClasses.TRADE | WordClasses.LEFT_HEAD;

  private final PartyLexicon lexicon;
  private final TitleGrammar titles;

  OrgGrammar(PartyLexicon lexicon, TitleGrammar titles) {
    this.lexicon = lexicon;
    this.titles = titles;
  }

  /** The organisation that begins at a token of a sentence that ends at {@code to}; or null. */
  @Nullable ScannedName at(TaggedTokens tokens, int at, int to) {
    PhraseTable.Entry<OrgInfo> known = lexicon.organisations.longest(tokens.untagged, at, to);
    int knownEnd = known == null ? -1 : at + known.length();
    if (known == null
        && tokens.has(at, WordClasses.NOT_NAME)
        && at + 1 < to
        && nameFollows(tokens, at + 1, to)) {
      return null;
    }
    boolean plain = tokens.has(at, WordClasses.FUNCTION) && !tokens.has(at, WordClasses.FAMILY);
    boolean begins =
        tokens.isCapitalised(at) && (!plain || tokens.is(at, "US")) && !isCommonOpener(tokens, at);
    int formEnd = begins ? byForm(tokens, at, to) : -1;
    if (knownEnd < 0 && formEnd < 0) {
      return null;
    }
    if (formEnd > knownEnd) {
      return ScannedName.of(at, formEnd, Kind.ORG, "org_form");
    }
    if (isDoubtful(tokens, at, knownEnd, to)) {
      return null;
    }
    if (tokens.isCapitalised(knownEnd) && tokens.has(knownEnd, WordClasses.FORM) && knownEnd < to) {
      boolean point =
          tokens.is(knownEnd + 1, ".") && tokens.isAttached(knownEnd + 1) && knownEnd + 1 < to;
      knownEnd += point ? 2 : 1;
    }
    return ScannedName.of(at, knownEnd, Kind.ORG, "org_list")
        .withKnown(known == null ? null : known.value());
  }

  /** "Chipmaker Veltron Technologies said": a common noun, capitalised as first of a sentence. */
  private static boolean isCommonOpener(TaggedTokens tokens, int at) {
    return tokens.has(at, WordClasses.GROUP_NOUN)
        && tokens.opensSentence(at)
        && !tokens.isAllCaps(at)
        && tokens.isCapitalised(at + 1)
        && !tokens.has(at + 1, WordClasses.COMMON | WordClasses.FUNCTION);
  }

  /** "the Republican Senate": a name of its own follows a word of a party or religion. */
  private boolean nameFollows(TaggedTokens tokens, int at, int to) {
    PhraseTable.Entry<OrgInfo> next = lexicon.organisations.longest(tokens.untagged, at, to);
    boolean body = next != null && !next.value().role().equals("OPP");
    return body
        || (tokens.isCapitalised(at) && lexicon.places.longest(tokens.untagged, at, to) != null);
  }

  /** True if a listed name of one common word is probably not meant as a name here. */
  private boolean isDoubtful(TaggedTokens tokens, int at, int end, int to) {
    if (end - at > 1) {
      return false;
    }
    if (tokens.has(at, WordClasses.COMMON | WordClasses.FAMILY | WordClasses.GIVEN)
        && tokens.isCapitalised(end)
        && !tokens.has(end, WordClasses.COMMON)) {
      return true;
    }
    boolean plain = tokens.has(at, WordClasses.COMMON | WordClasses.TITLE_MODIFIER);
    boolean chamber = CHAMBERS.contains(tokens.lower(at));
    if (plain && !chamber) {
      return (tokens.isCapitalised(end) && titles.at(tokens, end, to) != null)
          || tokens.opensSentence(at)
          || (tokens.is(end, "-") && tokens.isAttached(end));
    }
    return tokens.isLower(at, "house")
        && (tokens.is(at - 1, "White")
            || (tokens.opensSentence(at) && !HOUSE_VERBS.contains(tokens.lower(end))));
  }

  /** End of the organisation that begins at a token, by the form of its words; -1 for none. */
  private int byForm(TaggedTokens tokens, int at, int to) {
    int spanEnd = NameSpans.end(tokens, at, to);
    int head = lastHead(tokens, at, spanEnd, to);
    int firm = andCompany(tokens, spanEnd, to);
    if (firm > 0) {
      return firm;
    }
    int cause = causeEnd(tokens, at, spanEnd, to);
    if (cause > 0) {
      return cause;
    }
    if (head < 0 || isTradeWord(tokens, head)) {
      int across = acrossAnd(tokens, at, spanEnd, to);
      head = across > 0 ? across : head;
    }
    if (head < 0) {
      return -1;
    }
    int end = head + 1;
    if (tokens.is(end, ".") && tokens.isAttached(end) && tokens.isAbbreviation(head) && end < to) {
      end++;
    }
    boolean chamberAlone = head == at && CHAMBERS.contains(tokens.lower(at));
    boolean corporation = tokens.is(head, "Corporation") && tokens.is(end, "for");
    if ((corporation || tokens.has(head, WordClasses.ORG_HEAD | WordClasses.LEFT_HEAD))
        && !(chamberAlone && tokens.is(end, "for"))) {
      int linked = linkedEnd(tokens, end, to);
      if (linked > end) {
        return linked;
      }
    }
    boolean bare = head == at && !tokens.has(at, WordClasses.LEFT_HEAD);
    return bare || onlyCountryAndGroup(tokens, at, head) ? -1 : end;
  }

  /**
   * End of "Doctors for Clean Water", "Norvale Stand for Justice": people, then what they are for
   * or against; -1 if it is no such name.
   */
  private int causeEnd(TaggedTokens tokens, int at, int spanEnd, int to) {
    boolean link = tokens.is(spanEnd, "for") || tokens.is(spanEnd, "against");
    String last = tokens.lower(spanEnd - 1);
    boolean people =
        (last.endsWith("s") && tokens.has(spanEnd - 1, WordClasses.COMMON))
            || ADVOCATES.contains(last);
    boolean opener = spanEnd - at == 1 && tokens.opensSentence(at);
    long other =
        WordClasses.TITLE | WordClasses.THING_HEAD | WordClasses.CALENDAR | WordClasses.EVENT_VERB;
    if (!link || !people || opener || spanEnd - at > 3 || tokens.has(spanEnd - 1, other)) {
      return -1;
    }
    int end = spanEnd + 1;
    while (isPlainCapital(tokens, end, to)) {
      end++;
    }
    if (tokens.is(end, "and") && isPlainCapital(tokens, end + 1, to)) {
      end += 2;
      while (isPlainCapital(tokens, end, to)) {
        end++;
      }
    }
    boolean title = tokens.isCapitalised(end) && end < to;
    return end == spanEnd + 1 || title ? -1 : end;
  }

  private static boolean isPlainCapital(TaggedTokens tokens, int at, int to) {
    return at < to
        && tokens.isCapitalised(at)
        && tokens.has(at, WordClasses.COMMON)
        && !tokens.has(at, WordClasses.CALENDAR | WordClasses.GIVEN | WordClasses.FUNCTION);
  }

  /** "Kuwaiti Group": a country and a trade word are no name. */
  private boolean onlyCountryAndGroup(TaggedTokens tokens, int at, int head) {
    if (tokens.has(head, WordClasses.FORM | WordClasses.ORG_HEAD) || head == at) {
      return false;
    }
    Countries.Match country = lexicon.countries.at(tokens.untagged, at, head, tokens.published);
    return country != null
        && at + country.length() == head
        && !tokens.has(head, WordClasses.NATIONAL_TRADE);
  }

  /** Last head of an organisation's name in a span, before any title; -1 for none. */
  private int lastHead(TaggedTokens tokens, int at, int spanEnd, int to) {
    int found = -1;
    for (int i = at; i < spanEnd; i++) {
      if (i > at && tokens.has(i, WordClasses.TITLE) && titleBegins(tokens, i, to)) {
        break;
      }
      if (tokens.isCapitalised(i) && tokens.has(i, MODIFIERS) && isHead(tokens, at, i, spanEnd)) {
        found =
            tokens.has(i, WordClasses.LEFT_HEAD) && i + 1 < spanEnd
                ? leftEnd(tokens, i, spanEnd, to)
                : i;
      }
    }
    return found;
  }

  /** True if a title begins here; but in "Executive Commission" a head noun follows. */
  private boolean titleBegins(TaggedTokens tokens, int at, int to) {
    TitleSpan title = titles.at(tokens, at, to);
    return title != null
        && !(tokens.isCapitalised(title.end()) && tokens.has(title.end(), MODIFIERS))
        && !headFollows(tokens, title.end(), to);
  }

  /** "General Workers' Union": common words, then a head noun. */
  private static boolean headFollows(TaggedTokens tokens, int at, int to) {
    for (int i = at; i < Math.min(to, at + 4); i++) {
      if (tokens.isWord(i) && tokens.isCapitalised(i) && tokens.has(i, WordClasses.ORG_HEAD)) {
        return i > at;
      }
      boolean plain =
          tokens.isCapitalised(i)
              && tokens.has(i, WordClasses.COMMON)
              && !tokens.has(i, WordClasses.GIVEN);
      if (!plain && !tokens.isPossessive(i)) {
        return false;
      }
    }
    return false;
  }

  /** True if the word at {@code i} is a head in the span that begins at {@code at}. */
  private static boolean isHead(TaggedTokens tokens, int at, int i, int spanEnd) {
    if (tokens.has(i, WordClasses.FORM)) {
      return i > at;
    }
    if (tokens.has(i, WordClasses.LEFT_HEAD) && i == at) {
      return i + 1 < spanEnd || tokens.has(i, WordClasses.ORG_HEAD);
    }
    if (tokens.has(i, WordClasses.ORG_HEAD)) {
      return !(tokens.has(i, WordClasses.FAMILY)
          && i > at
          && tokens.has(i - 1, WordClasses.GIVEN)
          && i - at == 1
          && !tokens.has(i - 1, WordClasses.COMMON));
    }
    return tokens.has(i, WordClasses.TRADE) && i > at && i == spanEnd - 1;
  }

  private int leftEnd(TaggedTokens tokens, int i, int spanEnd, int to) {
    int end = i;
    while (end + 1 < spanEnd && titles.at(tokens, end + 1, to) == null) {
      end++;
    }
    return end;
  }

  /** A trade word alone; more of the name may follow after "and". */
  private static boolean isTradeWord(TaggedTokens tokens, int head) {
    return tokens.has(head, WordClasses.TRADE)
        && !tokens.has(head, WordClasses.FORM | WordClasses.ORG_HEAD);
  }

  /** End of "and Co Ltd", "and Sons Co" after a span; -1 if it does not follow. */
  private static int andCompany(TaggedTokens tokens, int spanEnd, int to) {
    if (!tokens.is(spanEnd, "and") && !tokens.is(spanEnd, "&")) {
      return -1;
    }
    if (!PARTNERS.contains(tokens.lower(spanEnd + 1)) || !tokens.isCapitalised(spanEnd + 1)) {
      return -1;
    }
    int end = NameSpans.end(tokens, spanEnd + 1, to);
    return tokens.is(end, ".")
            && tokens.isAttached(end)
            && tokens.isAbbreviation(end - 1)
            && end < to
        ? end + 1
        : end;
  }

  /** Head of "American Telephone and Telegraph Co": common words, "and", a span with a head. */
  private int acrossAnd(TaggedTokens tokens, int at, int spanEnd, int to) {
    if (!tokens.is(spanEnd, "and") || !tokens.isCapitalised(spanEnd + 1) || spanEnd - at > 3) {
      return -1;
    }
    int named = lexicon.places.longest(tokens.untagged, at, spanEnd) == null ? at : at + 1;
    boolean wide = SCOPES.contains(tokens.lower(at));
    for (int i = named; i < spanEnd; i++) {
      boolean plain = tokens.has(i, WordClasses.COMMON) || isStateName(tokens, i);
      boolean unknown = wide && !tokens.has(i, WordClasses.GIVEN | WordClasses.FAMILY);
      if (!(plain || unknown) || tokens.has(i, WordClasses.TITLE)) {
        return -1;
      }
    }
    if (named == spanEnd) {
      return -1;
    }
    if (spanEnd - at == 1 && (tokens.opensSentence(at) || isStateName(tokens, at))) {
      return -1;
    }
    int second = NameSpans.end(tokens, spanEnd + 1, to);
    int head = lastHead(tokens, spanEnd + 1, second, to);
    return head > spanEnd + 1 ? head : -1;
  }

  /** End of "of Professional Flight Attendants" after a head noun; {@code at} if none follows. */
  private int linkedEnd(TaggedTokens tokens, int at, int to) {
    if (at >= to || !TAIL_LINKS.contains(tokens.word(at))) {
      return at;
    }
    int begin = tokens.is(at + 1, "the") ? at + 2 : at + 1;
    if (!tokens.isCapitalised(begin) || begin >= to || tokens.has(begin, WordClasses.CALENDAR)) {
      return at;
    }
    boolean loose = !tokens.is(at, "of") && !tokens.is(at, "for");
    if (loose && !tokens.has(begin, WordClasses.COMMON)) {
      return at;
    }
    int places = placesAnd(tokens, begin, to);
    if (places > 0) {
      return places;
    }
    int spanEnd = NameSpans.end(tokens, begin, to);
    int end = cutAtPerson(tokens, begin, cutAtTitle(tokens, begin, spanEnd, to));
    if (plainWords(tokens, begin, end) || tokens.has(end - 1, MODIFIERS)) {
      if (tokens.is(end, "and") && tokens.isCapitalised(end + 1)) {
        int more = cutAtTitle(tokens, end + 1, NameSpans.end(tokens, end + 1, to), to);
        boolean head = tokens.has(more - 1, WordClasses.ORG_HEAD | WordClasses.FORM);
        boolean duty = head && isDuty(tokens, at, end + 1, more);
        if (plainWords(tokens, end + 1, more) && (!head || duty)) {
          end = more;
        }
      }
      int further = linkedEnd(tokens, end, to);
      return Math.max(end, further);
    }
    return end;
  }

  /** "Ministry of Home Affairs and Administration": one more duty, not another body. */
  private boolean isDuty(TaggedTokens tokens, int link, int first, int end) {
    return end == first + 1
        && (tokens.is(link - 1, "Ministry") || tokens.is(link - 1, "Department"))
        && lexicon.organisations.longest(tokens.untagged, first, end) == null;
  }

  /**
   * "Institute of Politics Ada Marlow": the token at which a person begins; {@code end} if none.
   */
  private int cutAtPerson(TaggedTokens tokens, int begin, int end) {
    if (placeEnd(tokens, begin, end) > 0) {
      return end;
    }
    for (int i = begin; i + 1 < end; i++) {
      boolean plain = tokens.has(i, WordClasses.COMMON);
      if (!plain) {
        boolean known = tokens.has(i, WordClasses.GIVEN) || end == i + 2;
        boolean person =
            i > begin
                && known
                && tokens.isCapitalised(i + 1)
                && !tokens.has(i + 1, WordClasses.COMMON | MODIFIERS)
                && lexicon.places.longest(tokens.untagged, i, end) == null;
        return person ? i : end;
      }
    }
    return end;
  }

  /** End of two places joined by "and", as in "of New York and New Jersey"; -1 for none. */
  private int placesAnd(TaggedTokens tokens, int begin, int to) {
    int first = placeEnd(tokens, begin, to);
    if (first < 0 || !tokens.is(first, "and")) {
      return -1;
    }
    int second = placeEnd(tokens, first + 1, to);
    return second > 0 && !tokens.isPossessive(second) ? second : -1;
  }

  private int placeEnd(TaggedTokens tokens, int at, int to) {
    if (!tokens.isCapitalised(at) || at >= to) {
      return -1;
    }
    Countries.Match country = lexicon.countries.at(tokens.untagged, at, to, tokens.published);
    PhraseTable.Entry<String> place = lexicon.places.longest(tokens.untagged, at, to);
    int end = country == null || country.form() != Countries.Form.NAME ? -1 : at + country.length();
    return place == null ? end : Math.max(end, at + place.length());
  }

  private int cutAtTitle(TaggedTokens tokens, int begin, int end, int to) {
    for (int i = begin + 1; i < end; i++) {
      if (tokens.isCapitalised(i)
          && tokens.has(i, WordClasses.TITLE)
          && titles.at(tokens, i, to) != null) {
        return i;
      }
    }
    return end;
  }

  private boolean plainWords(TaggedTokens tokens, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (tokens.isWord(i) && !tokens.has(i, WordClasses.COMMON) && !isStateName(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  /** True if the token alone is a name of a state in any form. */
  private boolean isStateName(TaggedTokens tokens, int at) {
    return lexicon.countries.at(tokens.untagged, at, at + 1, tokens.published) != null;
  }
}
