package org.dateline.dates;

import java.util.Set;
import org.dateline.dates.Expr.Direction;
import org.dateline.dates.TypedTokens.TypedToken;
import org.dateline.nlp.Tokens;

/**
 * Decides from the words around an expression whether it is before or after the publication date.
 *
 * <p>Cues are listed words of the types AHEAD, SURE and BACK, verbs with a past ending (as BACK),
 * and verbs in the present ("talks resume", as AHEAD). The nearest cue before the expression in its
 * sentence decides, else the nearest one after it. A past participle after a MODAL ("to be paid")
 * means the future. A participle between the expression and a cue for the future in the same clause
 * ("will redeem preferred shares") does not count.
 */
final class DirectionCues {
  /** The types of listed words that are cues. */
  private static final Set<String> CUES =
      Set.of("AHEAD", "SURE", "BACK", "PRESENT", "PLURALVERB", "NOUNVERB", "STOP");

  /** All types of the lists that are asked for here. */
  static final Set<String> TYPES =
      Set.of(
          "AHEAD",
          "SURE",
          "BACK",
          "PRESENT",
          "PLURALVERB",
          "NOUNVERB",
          "STOP",
          "MODAL",
          "PERFECT",
          "NOUNNEXT",
          "OPENNEAR",
          "NOVERB",
          "NOSUBJECT",
          "SUBJECT",
          "NOTPAST",
          "CLAUSE",
          "SURENEAR",
          "AHEADNEAR",
          "TILL",
          "LIMIT",
          "WEEKDAY",
          "POSTPONED",
          "INTENT",
          "WEAK",
          "STARTNEAR",
          "BYNEAR",
          "EVENTPREP",
          "HAPPENED",
          "PLANNED",
          "SINCEWORD",
          "OPENWORD",
          "UNTILWORD",
          "BACKGROUND",
          "EXTREME",
          "MODALHAVE",
          "PLACEPREP");

  /** How many tokens before the expression a cue for the past may be. */
  private static final int REACH_PAST = 14;

  /** How many tokens before the expression any cue may be. */
  private static final int REACH = 30;

  /** How many tokens a preposition before the expression may have. */
  private static final int NEAR = 4;

  /** How many tokens before the expression the verb of "put off until" may be. */
  private static final int NEAR_VERB = 7;

  /** How many tokens before the expression "is calling" counts whatever the expression is. */
  private static final int BESIDE = 4;

  /** How many tokens before a length "the first such vote" may be. */
  private static final int REACH_EXTREME = 8;

  /** How many tokens after the expression a cue may be. */
  private static final int REACH_AFTER = 6;

  /** The same for an expression that opens its sentence: the main verb is still to come. */
  private static final int REACH_AFTER_OPENING = 30;

  /**
   * What decided a direction.
   *
   * @param direction the direction; UNKNOWN if no cue was found
   * @param begin first token of the deciding cue; -1 if there is none
   * @param end the token after its last; -1 if there is none
   */
  record Cue(Direction direction, int begin, int end) {
    /** No cue. */
    static final Cue NONE = new Cue(Direction.UNKNOWN, -1, -1);

    private static Cue at(Direction direction, int token) {
      return new Cue(direction, token, token + 1);
    }

    private boolean is(Direction other) {
      return direction == other;
    }
  }

  private final TypedTokens typed;
  private final Tokens tokens;
  private final VerbCues verbs;

  /** By token: 0 not asked yet, 1 no cue, 2 perhaps a cue. */
  private final byte[] known;

  /** By token that is no cue: how many tokens before it are known to be none either. */
  private final int[] silent;

  private final EventNouns nouns;

  DirectionCues(TypedTokens typed, LanguageForms forms) {
    this.nouns = new EventNouns(typed);
    this.typed = typed;
    this.tokens = typed.tokens();
    this.verbs = new VerbCues(typed, forms);
    this.known = new byte[tokens.size()];
    this.silent = new int[tokens.size()];
  }

  /**
   * The direction of the expression in the tokens from begin to end exclusive.
   *
   * @param ahead type of the words that are cues for the future: AHEAD, or SURE for week-days,
   *     which are in the past unless the future is certain
   * @param day true for a day of a month
   */
  Cue around(String ahead, boolean day, int begin, int end, int sentenceBegin, int sentenceEnd) {
    boolean sure = ahead.equals("SURE");
    Cue before = before(ahead, begin, sentenceBegin);
    Cue postponed = postponed(begin, sentenceBegin);
    if (postponed.is(Direction.FUTURE)) {
      return postponed;
    }
    int near = near(sure ? "SURENEAR" : "AHEADNEAR", begin, sentenceBegin);
    if (near >= 0) {
      return nearCue(near, sure, before, ahead, begin, end, sentenceBegin, sentenceEnd);
    }
    if (begin > sentenceBegin + 1 && !sure && blocksVerbs(begin - 1)) {
      return Cue.NONE;
    }
    boolean start = day && near("STARTNEAR", begin, sentenceBegin) >= 0;
    if (start && before.is(Direction.PAST)) {
      return Cue.NONE; // "took it in as a member from January 1"
    }
    boolean possessive = sure && isPossessive(end, sentenceEnd);
    boolean held = possessive && before.is(Direction.FUTURE) && isEventPreposition(begin - 1);
    Cue after =
        (before.is(Direction.UNKNOWN) || possessive) && !held
            ? after(ahead, begin, end, sentenceBegin, sentenceEnd)
            : Cue.NONE;
    Cue cue = (before.is(Direction.UNKNOWN) || possessive) && !held ? after : before;
    if (!sure) {
      cue = ofNoun(cue, before, begin, sentenceBegin);
    }
    int limit = sure && !possessive ? near("LIMIT", begin, sentenceBegin) : -1;
    return cue.is(Direction.UNKNOWN) && limit >= 0 ? new Cue(Direction.FUTURE, limit, begin) : cue;
  }

  /** True for "will vote in two weeks", not for "will be the first vote in two years". */
  boolean pointsAhead(Cue cue, int begin, int sentenceBegin) {
    if (!cue.is(Direction.FUTURE)) {
      return false;
    }
    int from = Math.max(sentenceBegin, begin - REACH_EXTREME);
    from = cue.end() <= begin ? Math.max(from, cue.end()) : from;
    for (int i = begin - 1; i >= from; i--) {
      if (typed.lexical(i, "EXTREME") != null) {
        return false;
      }
    }
    return true;
  }

  /** The cue of "by", "before" or "until" right before the expression. */
  private Cue nearCue(
      int near,
      boolean sure,
      Cue before,
      String ahead,
      int begin,
      int end,
      int sentenceBegin,
      int sentenceEnd) {
    boolean by = near("BYNEAR", begin, sentenceBegin) >= 0;
    boolean opens = near == sentenceBegin;
    if (near("TILL", begin, sentenceBegin) >= 0 || (by && opens && !sure)) {
      Cue after = after(ahead, begin, end, sentenceBegin, sentenceEnd);
      if (after.is(Direction.PAST)) {
        return after; // "By November the company had lost its loan"
      }
    }
    if (!before.is(Direction.PAST) || sure) {
      return new Cue(Direction.FUTURE, near, begin);
    }
    return by && isDone(before.begin(), begin) ? before : Cue.NONE;
  }

  /** True for "took the town by October"; not for "agreed to leave by October". */
  private boolean isDone(int verb, int begin) {
    for (int i = Math.max(0, verb - 1); i < begin; i++) {
      if (typed.lexical(i, "INTENT") != null) {
        return false;
      }
    }
    return true;
  }

  /** The cue of "put off until". */
  private Cue postponed(int begin, int sentenceBegin) {
    int preposition = begin - 1;
    boolean until = preposition > sentenceBegin && typed.lexical(preposition, "UNTILWORD") != null;
    for (int i = preposition - 1; until && i >= Math.max(sentenceBegin, begin - NEAR_VERB); i--) {
      if (typed.lexical(i, "POSTPONED") != null) {
        return Cue.at(Direction.FUTURE, i);
      }
    }
    return Cue.NONE;
  }

  private boolean isEventPreposition(int token) {
    return token >= 0 && typed.lexical(token, "EVENTPREP") != null;
  }

  /**
   * The direction where the date belongs to a noun: "the cut in October should be observed", "after
   * an injury on November 11". The verb of the clause says little then: the nearest such date is
   * meant.
   */
  private Cue ofNoun(Cue cue, Cue before, int begin, int sentenceBegin) {
    EventNouns.Noun noun = nouns.before(begin, sentenceBegin);
    boolean future = cue.is(Direction.FUTURE);
    boolean opening = begin <= sentenceBegin + 1;
    if (noun.since() && (future || cue.is(Direction.UNKNOWN))) {
      return new Cue(noun.planned() ? Direction.NEAREST : Direction.PAST, noun.token(), begin);
    }
    boolean subject = before.is(Direction.UNKNOWN) && !opening && noun.token() >= 0;
    if (future && (noun.happened() || (subject && !noun.planned()))) {
      return new Cue(Direction.NEAREST, cue.begin(), cue.end());
    }
    boolean isIntent = cue.begin() >= 0 && typed.lexical(cue.begin(), "INTENT") != null;
    if (noun.planned() && cue.is(Direction.PAST) && (noun.open() || isIntent)) {
      // "doubts over the election on May 1", "announced strikes in June"
      return cue.begin() >= 0 ? new Cue(Direction.NEAREST, cue.begin(), cue.end()) : Cue.NONE;
    }
    boolean weak = future && cue.begin() >= 0 && typed.lexical(cue.begin(), "WEAK") != null;
    boolean modal = opening || !weak || typed.lexical(cue.begin(), "INTENT") != null;
    return weak && modal ? new Cue(Direction.NEAREST, cue.begin(), cue.end()) : cue;
  }

  /** First token of a listed phrase of a type that ends where the expression begins; or -1. */
  private int near(String type, int begin, int sentenceBegin) {
    for (int i = begin - 1; i >= Math.max(sentenceBegin, begin - NEAR); i--) {
      for (TypedToken found : typed.at(i)) {
        if (found.type().equals(type) && found.end() == begin) {
          return i;
        }
      }
    }
    return -1;
  }

  /** True before "'s": the verbs before "Tuesday's ruling" are no cues. */
  private boolean isPossessive(int end, int sentenceEnd) {
    return end < sentenceEnd && tokens.lower(end).startsWith("'");
  }

  private Cue after(String ahead, int begin, int end, int sentenceBegin, int sentenceEnd) {
    int reach = begin <= sentenceBegin + 1 ? REACH_AFTER_OPENING : REACH_AFTER;
    int limit = Math.min(sentenceEnd, end + reach);
    for (int i = end; i < limit; i++) {
      Direction direction = direction(ahead, i, limit, end);
      if (direction != Direction.UNKNOWN) {
        return Cue.at(direction, i);
      }
    }
    return Cue.NONE;
  }

  private Cue before(String ahead, int begin, int sentenceBegin) {
    Cue found = Cue.NONE;
    int last = Math.max(sentenceBegin, begin - REACH);
    for (int i = cueBefore(begin - 1, last);
        i >= last;
        i = found.is(Direction.UNKNOWN) ? cueBefore(i - 1, last) : i - 1) {
      boolean beside = i >= begin - BESIDE && verbs.isProgressive(i, begin);
      Direction direction = beside ? Direction.FUTURE : direction(ahead, i, begin, sentenceBegin);
      if (i < begin - REACH_PAST && direction == Direction.PAST) {
        return found;
      }
      boolean participle = direction == Direction.PAST && i < begin - 2 && verbs.isParticiple(i);
      if (direction == Direction.FUTURE || (direction == Direction.PAST && !participle)) {
        return found.is(Direction.UNKNOWN) || direction == Direction.FUTURE
            ? Cue.at(direction, i)
            : found;
      }
      found = participle ? Cue.at(Direction.PAST, i) : found;
      if (isStop(i) || (!found.is(Direction.UNKNOWN) && isBoundary(i))) {
        return found;
      }
    }
    return found;
  }

  /** True for a semicolon: the verbs before it belong to another clause. */
  private boolean isStop(int token) {
    return typed.lexical(token, "STOP") != null;
  }

  private boolean isBoundary(int token) {
    return tokens.kind(token) == Tokens.Kind.MARK || typed.lexical(token, "CLAUSE") != null;
  }

  private Direction direction(String ahead, int token, int limit, int first) {
    return mayBeCue(token) ? verbs.at(ahead, token, limit, first) : Direction.UNKNOWN;
  }

  /** The last token up to this one that may be a cue; less than the given last one if none is. */
  private int cueBefore(int from, int last) {
    int i = from;
    while (i >= last && !mayBeCue(i)) {
      i -= 1 + silent[i];
    }
    if (i < from - 1) {
      silent[from] = from - 1 - Math.max(i, last - 1);
    }
    return i;
  }

  private boolean mayBeCue(int token) {
    if (known[token] == 0) {
      boolean listed = CUES.stream().anyMatch(type -> typed.lexical(token, type) != null);
      known[token] = (byte) (listed || verbs.isParticiple(token) || verbs.isFuture(token) ? 2 : 1);
    }
    return known[token] == 2;
  }

  /** True before "a June agreement" and "through June": verbs are no cues there. */
  private boolean blocksVerbs(int token) {
    return typed.lexical(token, "OPENNEAR") != null || typed.lexical(token, "NOVERB") != null;
  }
}
