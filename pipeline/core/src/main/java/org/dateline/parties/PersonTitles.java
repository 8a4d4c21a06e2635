package org.dateline.parties;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.TitleGrammar.TitleSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds the titles of a person: right before the name, in an apposition after it ("Lee Do-hoon,
 * special representative for ...") or before it ("The head of X, Murilo Habbema,").
 */
final class PersonTitles {
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?i)(minister|president|senator|ambassador|leader|envoy|governor|justice|judge|mayor)s$"
              + "|(\\b(?:sen|rep|gov|gen)|general|spokesman)s(?=\\.?$)");
  private static final Set<String> PUBLIC = Set.of("GOV", "LEG", "JUD", "OPP");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> COMPLEMENT_LINKS =
      Set.of("of", "for", "at", "to", "in", "with", "on");
  private static final Set<String> COMPLEMENT_ENDS =
      Set.of(
          "who", "which", "that", "is", "was", "has", "had", "were", "are", "will", "would", "in");
  private static final Set<String> COMPLEMENT_MARKS = Set.of(",", ".", ";", "(", "_");
  private static final Set<String> CLAUSE_STARTS =
      Set.of(
          "who", "which", "and", "but", "is", "was", "has", "had", "were", "are", "will", "would",
          "can", "could");

  /** Number of tokens of a complement, and before a name in which an apposition must begin. */
  private static final int COMPLEMENT_LENGTH = 14;

  /** Number of tokens after a name in which the title of an apposition must begin. */
  private static final int APPOSITION_DISTANCE = 8;

  private final TaggedTokens tokens;
  private final TitleGrammar titles;
  private final PartyLexicon lexicon;
  private final Map<Integer, NameMention> byFirst = new HashMap<>();
  private final Map<Integer, NameMention> byEnd = new HashMap<>();
  private final BitSet inOrg = new BitSet();

  /**
   * A title of a person.
   *
   * @param span its tokens
   * @param end token after its complement, such as "for peace and security affairs"; the end of the
   *     span if it has none
   * @param stateInside a state between modifier and head noun, as in "the chief U.S. mediator";
   *     null for none
   */
  record PersonTitle(TitleSpan span, int end, @Nullable NameMention stateInside) {}

  PersonTitles(TaggedTokens tokens, PartyLexicon lexicon, List<NameMention> names) {
    this.tokens = tokens;
    this.titles = new TitleGrammar(lexicon);
    this.lexicon = lexicon;
    for (NameMention name : names) {
      byFirst.put(name.first, name);
      byEnd.put(name.end, name);
      if (name.kind == Kind.ORG) {
        inOrg.set(name.first, name.end);
      }
    }
  }

  /** The title right before a name; null for none or a courtesy such as Mr. */
  static @Nullable PersonTitle before(NameMention name) {
    TitleSpan span = name.title;
    return span == null || span.courtesy() ? null : new PersonTitle(span, span.end(), null);
  }

  /** The title as the table shows it: in the singular, without adjectives of opinion. */
  String text(PersonTitle title) {
    int first = printedFirst(title.span().first());
    String printed = SPACE.matcher(tokens.words(first, title.end())).replaceAll(" ");
    String singular = PLURAL.matcher(printed).replaceFirst("$1$2");
    return lexicon.opinions.matcher(singular).replaceFirst("");
  }

  /**
   * First token of a title as printed: "White House spokesman", "Florida Gov.", "Scottish Labour
   * health spokesman". A state right before the title is no part of it.
   */
  private int printedFirst(int title) {
    NameMention before = bodyBefore(title);
    if (before == null && isPlainNoun(title - 1)) {
      before = bodyBefore(title - 1);
    }
    if (before == null || tokens.document.sentenceOf(before.first) != sentence(title)) {
      return title;
    }
    NameMention state = byEnd.get(before.first);
    boolean adjective = state != null && state.form == Countries.Form.ADJECTIVE;
    return adjective && state != null ? state.first : before.first;
  }

  private int sentence(int token) {
    return tokens.document.sentenceOf(token);
  }

  /** The public body, party or region whose name ends at a token; null for none. */
  private @Nullable NameMention bodyBefore(int end) {
    NameMention name = byEnd.get(end);
    boolean party =
        name != null
            && name.kind == Kind.THING
            && tokens.has(name.first, WordClasses.TITLE_MODIFIER)
            && tokens.isCapitalised(name.first);
    boolean body = name != null && (isPublicBody(name) || name.kind == Kind.PLACE || party);
    return body && name != null && !name.dateline ? name : null;
  }

  /** A company is named as the employer only: "Norvale Steel chairman" is chairman. */
  private boolean isPublicBody(NameMention name) {
    if (name.kind != Kind.ORG) {
      return false;
    }
    return PUBLIC.contains(
        name.known == null ? lexicon.sectorOfName(name.plain) : name.known.role());
  }

  /** A noun between body and office: "Labour health spokesman". */
  private boolean isPlainNoun(int at) {
    long other =
        WordClasses.FUNCTION | WordClasses.SPEECH | WordClasses.EVENT_VERB | WordClasses.PARTICLE;
    return tokens.has(at, WordClasses.COMMON)
        && !tokens.isCapitalised(at)
        && !tokens.has(at, other)
        && !tokens.lower(at).endsWith("ed")
        && !tokens.lower(at).endsWith("s");
  }

  /** The title in an apposition after a name; null for none. */
  @Nullable PersonTitle appositionAfter(NameMention name) {
    if (!tokens.is(name.end, ",")) {
      return null;
    }
    int to = tokens.document.endToken(name.sentence);
    int i = name.end + 1;
    if (i < to && tokens.isNumber(i) && tokens.is(i + 1, ",")) {
      i += 2;
    }
    int limit = Math.min(to, i + APPOSITION_DISTANCE);
    for (; i < limit; i++) {
      if (tokens.is(i, ",")
          || tokens.has(i, WordClasses.SPEECH)
          || CLAUSE_STARTS.contains(tokens.lower(i))) {
        return null;
      }
      boolean mayBegin = tokens.has(i, WordClasses.TITLE | WordClasses.TITLE_MODIFIER);
      TitleSpan span = mayBegin ? titles.at(tokens, i, to) : null;
      if (span != null && !span.courtesy()) {
        return withComplement(span, to);
      }
    }
    return null;
  }

  private PersonTitle withComplement(TitleSpan span, int to) {
    NameMention state = byFirst.get(span.end());
    boolean inside = state != null && state.kind == Kind.COUNTRY && state.hasOneCode();
    TitleSpan head = inside && state != null ? titles.at(tokens, state.end, to) : null;
    if (head == null) {
      return new PersonTitle(span, complementEnd(span.end(), to), null);
    }
    TitleSpan whole = new TitleSpan(span.first(), head.end(), head.headEnd(), head.info(), false);
    return new PersonTitle(whole, complementEnd(whole.end(), to), state);
  }

  /** End of "for Korean Peninsula peace and security affairs"; {@code at} for no complement. */
  private int complementEnd(int at, int to) {
    if (!COMPLEMENT_LINKS.contains(tokens.lower(at))) {
      return at;
    }
    int i = at + 1;
    int limit = Math.min(to, at + COMPLEMENT_LENGTH);
    while (i < limit
        && !COMPLEMENT_MARKS.contains(tokens.word(i))
        && !tokens.has(i, WordClasses.SPEECH)
        && !COMPLEMENT_ENDS.contains(tokens.lower(i))) {
      i++;
    }
    return i > at + 1 ? i : at;
  }

  /** The title in "The head of X, Murilo Habbema," or "his counterpart, X"; null for none. */
  @Nullable PersonTitle appositionBefore(NameMention name, boolean titled) {
    TitleSpan title = name.title;
    int comma = (titled && title != null ? beforeOrganisation(title.first()) : name.first) - 1;
    if (!tokens.is(comma, ",")) {
      return null;
    }
    int from = tokens.document.firstToken(name.sentence);
    for (int i = comma - 1; i >= Math.max(from, comma - COMPLEMENT_LENGTH); i--) {
      if (tokens.is(i, ",") || tokens.has(i, WordClasses.SPEECH)) {
        return null;
      }
      TitleSpan span = mayBeginTitle(i, from) ? titles.at(tokens, i, comma) : null;
      if (span != null && !span.courtesy()) {
        boolean complete = span.end() == comma || complementEnd(span.end(), comma) == comma;
        return complete ? new PersonTitle(span, comma, null) : null;
      }
    }
    return null;
  }

  private boolean mayBeginTitle(int i, int from) {
    boolean compound = tokens.is(i - 1, "-") && tokens.isAttached(i);
    long title = WordClasses.TITLE | WordClasses.TITLE_MODIFIER;
    boolean first = i == from || inOrg.get(i - 1) || !tokens.has(i - 1, title);
    return !compound && !inOrg.get(i) && tokens.has(i, title) && first;
  }

  /** First token of the organisation that ends at a title; the title's if there is none. */
  private int beforeOrganisation(int title) {
    NameMention before = byEnd.get(title);
    return before != null && before.kind == Kind.ORG ? before.first : title;
  }
}
