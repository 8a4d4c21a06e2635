package org.dateline.dates;

import java.util.List;
import org.dateline.dates.Expr.Way;
import org.dateline.nlp.Tokens;

/**
 * Tells from the words around an expression whether it looks ahead or back.
 *
 * <p>Words of the types AHEAD, SURE and BACK count, verbs in -ed as BACK and verbs in the present
 * ("talks resume") as ahead; the nearest before the expression in its sentence decides, else the
 * nearest after it. A participle after a MODAL ("to be paid") looks ahead, and one that stands
 * between the expression and what looks ahead in the same clause ("will redeem preferred shares")
 * does not count.
 */
final class DirectionCues {
  private static final List<String> VERBS =
      List.of("AHEAD", "SURE", "BACK", "PRESENT", "PLURALVERB", "NOUNVERB", "STOP");

  /** How many tokens before the expression a word may stand that looks back, and ahead. */
  private static final int REACH = 14;

  private static final int FAR = 30;
  private static final int NEAR = 3;
  private static final int BESIDE = 4;

  /** How many tokens after it; more where it opens the sentence and the verb is still to come. */
  private static final int AFTER = 6;

  private static final int AFTER_OPENING = 30;
  private final TypedTokens atoms;
  private final Tokens tokens;

  /** What is known of a token: 0 nothing, 1 that it tells nothing, 2 that it may tell something. */
  private final byte[] known;

  /** Of a token that tells nothing: how many like it stand before it, as far as is known. */
  private final int[] silent;

  DirectionCues(TypedTokens atoms) {
    this.atoms = atoms;
    this.tokens = atoms.tokens();
    this.known = new byte[tokens.size()];
    this.silent = new int[tokens.size()];
  }

  /**
   * The direction; BEST where nothing tells it.
   *
   * @param ahead type of the words that look ahead: AHEAD, or SURE for week-days, which are of the
   *     last days unless it is plain that they are not
   */
  Way around(String ahead, int begin, int end, int sentenceBegin, int sentenceEnd) {
    boolean sure = ahead.equals("SURE");
    Way before = before(ahead, begin, sentenceBegin);
    if (isNear(sure ? "SURENEAR" : "AHEADNEAR", begin, sentenceBegin)) {
      boolean till = isNear("TILL", begin, sentenceBegin);
      if (till && after(ahead, begin, end, sentenceBegin, sentenceEnd) == Way.PAST) {
        return Way.PAST;
      }
      return before == Way.PAST && !sure ? Way.BEST : Way.FUTURE;
    }
    if (begin > sentenceBegin + 1 && !sure && isOpen(begin - 1)) {
      return Way.BEST;
    }
    boolean possessive = sure && isPossessive(end, sentenceEnd);
    Way way =
        before == Way.BEST || possessive
            ? after(ahead, begin, end, sentenceBegin, sentenceEnd)
            : before;
    boolean limit = sure && !possessive && isNear("LIMIT", begin, sentenceBegin);
    return way == Way.BEST && limit ? Way.FUTURE : way;
  }

  private boolean isNear(String type, int begin, int sentenceBegin) {
    for (int i = begin - 1; i >= Math.max(sentenceBegin, begin - NEAR); i--) {
      for (TypedToken found : atoms.at(i)) {
        if (found.type().equals(type) && found.end() == begin) {
          return true;
        }
      }
    }
    return false;
  }

  /** True before "'s": the verbs before "Tuesday's ruling" do not tell. */
  private boolean isPossessive(int end, int sentenceEnd) {
    return end < sentenceEnd && tokens.lower(end).startsWith("'");
  }

  private Way after(String ahead, int begin, int end, int sentenceBegin, int sentenceEnd) {
    int reach = begin <= sentenceBegin + 1 ? AFTER_OPENING : AFTER;
    int limit = Math.min(sentenceEnd, end + reach);
    for (int i = end; i < limit; i++) {
      Way way = at(ahead, i, limit, end);
      if (way != Way.BEST) {
        return way;
      }
    }
    return Way.BEST;
  }

  private Way before(String ahead, int begin, int sentenceBegin) {
    Way found = Way.BEST;
    int last = Math.max(sentenceBegin, begin - FAR);
    for (int i = telling(begin - 1, last);
        i >= last;
        i = found == Way.BEST ? telling(i - 1, last) : i - 1) {
      boolean beside = i >= begin - BESIDE && isProgressive(i, begin);
      Way way = beside ? Way.FUTURE : at(ahead, i, begin, sentenceBegin);
      if (i < begin - REACH && way == Way.PAST) {
        return found;
      }
      boolean participle = way == Way.PAST && i < begin - 2 && isParticiple(i);
      if (way == Way.FUTURE || (way == Way.PAST && !participle)) {
        return found == Way.BEST || way == Way.FUTURE ? way : found;
      }
      found = participle ? Way.PAST : found;
      if (isStop(i) || (found != Way.BEST && isBoundary(i))) {
        return found;
      }
    }
    return found;
  }

  /** True for a semicolon: the verbs before it are of another clause altogether. */
  private boolean isStop(int token) {
    return atoms.lexical(token, "STOP") != null;
  }

  private boolean isBoundary(int token) {
    return tokens.kind(token) == Tokens.Kind.MARK || atoms.lexical(token, "CLAUSE") != null;
  }

  private Way at(String ahead, int token, int limit, int first) {
    if (!mayTell(token)) {
      return Way.BEST;
    }
    if (isAhead(ahead, token, limit)
        || isPresent(token, first)
        || (ahead.equals("AHEAD") && isProgressive(token, limit))) {
      return hadBeen(token, first) ? Way.PAST : Way.FUTURE;
    }
    if (!isPast(token)) {
      return Way.BEST;
    }
    int verb = token - 1 > first && tokens.lower(token - 1).endsWith("ly") ? token - 2 : token - 1;
    if (token > first && atoms.lexical(verb, "PRESENT") != null) {
      return Way.BEST; // "the case is heard in May"
    }
    boolean passive = token > first + 1 && atoms.lexical(token - 1, "MODAL") != null;
    boolean sure = ahead.equals("AHEAD") || isAhead(ahead, Math.max(first, token - 2), limit);
    return passive && sure ? Way.FUTURE : Way.PAST;
  }

  /** The first token that may tell something, from one on leftwards; before the last if none. */
  private int telling(int from, int last) {
    int i = from;
    while (i >= last && !mayTell(i)) {
      i -= 1 + silent[i];
    }
    if (i < from - 1) {
      silent[from] = from - 1 - Math.max(i, last - 1);
    }
    return i;
  }

  private boolean mayTell(int token) {
    if (known[token] == 0) {
      boolean tells = VERBS.stream().anyMatch(type -> atoms.lexical(token, type) != null);
      known[token] = (byte) (tells || isParticiple(token) ? 2 : 1);
    }
    return known[token] == 2;
  }

  /** True for "had been due": that was changed or has passed. */
  private boolean hadBeen(int token, int first) {
    TypedToken found = token - 2 < first ? null : atoms.lexical(token - 2, "PERFECT");
    return found != null && found.end() == token;
  }

  private boolean isAhead(String ahead, int token, int limit) {
    TypedToken found = atoms.lexical(token, "SURE");
    found = found == null && !ahead.equals("SURE") ? atoms.lexical(token, ahead) : found;
    return found != null && found.end() <= limit && !isNoun(token, found.end());
  }

  /** True for what is no verb after such a word: "housing starts", "the votes". */
  private boolean isNoun(int token, int end) {
    return token > 0
        && end == token + 1 // "its plans to close" looks ahead
        && tokens.lower(token).endsWith("s")
        && atoms.lexical(token - 1, "NOUNNEXT") != null;
  }

  /** True before "a June agreement" and "through June": the verbs do not tell. */
  private boolean isOpen(int token) {
    return atoms.lexical(token, "OPENNEAR") != null || atoms.lexical(token, "NOVERB") != null;
  }

  /** True for "talks resume": what is told in the present of a day is still to come. */
  private boolean isPresent(int token, int first) {
    boolean inside = token > first;
    if (atoms.lexical(token, "PLURALVERB") != null) {
      return inside
          && (atoms.lexical(token - 1, "NOSUBJECT") == null || isPurpose(token - 1, first));
    }
    return atoms.lexical(token, "NOUNVERB") != null
        && inside
        && (atoms.lexical(token - 1, "SUBJECT") != null || isPlural(token - 1));
  }

  /** True for the "to" of "agreed Monday to meet", not of "failed to meet". */
  private boolean isPurpose(int token, int first) {
    return token > first
        && tokens.lower(token).equals("to")
        && atoms.lexical(token - 1, "WEEKDAY") != null;
  }

  private boolean isPlural(int token) {
    String word = tokens.lower(token);
    return tokens.isWord(token) && word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
  }

  /** True for "is calling". */
  private boolean isProgressive(int token, int limit) {
    return token + 1 < limit
        && atoms.lexical(token, "PRESENT") != null
        && tokens.lower(token + 1).endsWith("ing");
  }

  private boolean isPast(int token) {
    return atoms.lexical(token, "BACK") != null || isParticiple(token);
  }

  private boolean isParticiple(int token) {
    String word = tokens.lower(token);
    return word.length() > 4
        && word.endsWith("ed")
        && tokens.isWord(token)
        && atoms.lexical(token, "NOTPAST") == null;
  }
}
