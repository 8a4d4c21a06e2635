package org.dateline.dates;

import java.util.List;
import org.dateline.dates.Expr.Way;
import org.dateline.text.Tokens;

/**
 * Tells from the words around an expression whether it looks ahead or back.
 *
 * <p>Words of the types AHEAD, SURE and BACK count, verbs in -ed count as BACK, and one of these
 * with an infinitive ("decided to admit") looks ahead; the nearest before the expression in its
 * sentence decides, else the nearest after it. A participle after a MODAL ("to be paid") looks
 * ahead, and one that stands between the expression and what looks ahead in the same clause ("will
 * redeem preferred shares") does not count.
 */
final class Cues {
  private static final List<String> VERBS =
      List.of("AHEAD", "SURE", "BACK", "PRESENT", "PLURALVERB", "NOUNVERB");
  private static final int REACH = 14;
  private static final int NEAR = 3;
  private static final int AFTER = 6;
  private static final int AFTER_OPENING = 14;
  private final Atoms atoms;
  private final Tokens tokens;

  /** What is known of a token: 0 nothing, 1 that it tells nothing, 2 that it may tell something. */
  private final byte[] known;

  Cues(Atoms atoms) {
    this.atoms = atoms;
    this.tokens = atoms.tokens();
    this.known = new byte[tokens.size()];
  }

  /**
   * The direction; BEST where nothing tells it.
   *
   * @param ahead type of the words that look ahead: AHEAD, or SURE for week-days, which are of the
   *     last days unless it is plain that they are not
   */
  Way around(String ahead, int begin, int end, int sentenceBegin, int sentenceEnd) {
    boolean opening = begin <= sentenceBegin + 1;
    Way after = after(ahead, end, Math.min(sentenceEnd, end + (opening ? AFTER_OPENING : AFTER)));
    Way before = before(ahead, begin, sentenceBegin);
    boolean sure = ahead.equals("SURE");
    if (isNear(ahead + "NEAR", begin, sentenceBegin)) {
      boolean till = after == Way.PAST && isNear("TILL", begin, sentenceBegin);
      return till ? Way.PAST : before == Way.PAST && !sure ? Way.BEST : Way.FUTURE;
    }
    if (begin > sentenceBegin && !sure && isOpen(begin - 1)) {
      return Way.BEST;
    }
    boolean possessive = sure && isPossessive(end, sentenceEnd);
    return before == Way.BEST || possessive ? after : before;
  }

  private boolean isNear(String type, int begin, int sentenceBegin) {
    for (int i = begin - 1; i >= Math.max(sentenceBegin, begin - NEAR); i--) {
      Atom found = atoms.lexical(i, type);
      if (found != null && found.end() == begin) {
        return true;
      }
    }
    return false;
  }

  /** True before "'s": the verbs before "Tuesday's ruling" do not tell. */
  private boolean isPossessive(int end, int sentenceEnd) {
    return end < sentenceEnd && tokens.lower(end).startsWith("'");
  }

  private Way after(String ahead, int from, int limit) {
    for (int i = from; i < limit; i++) {
      Way way = at(ahead, i, limit, from);
      if (way != Way.BEST) {
        return way;
      }
    }
    return Way.BEST;
  }

  private Way before(String ahead, int begin, int sentenceBegin) {
    Way found = Way.BEST;
    for (int i = begin - 1; i >= Math.max(sentenceBegin, begin - REACH); i--) {
      Way way = at(ahead, i, begin, sentenceBegin);
      boolean participle = way == Way.PAST && i < begin - 2 && isParticiple(i);
      if (way == Way.FUTURE || (way == Way.PAST && !participle)) {
        return found == Way.BEST || way == Way.FUTURE ? way : found;
      }
      found = participle ? Way.PAST : found;
      if (found != Way.BEST && isBoundary(i)) {
        return found;
      }
    }
    return found;
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

  private boolean mayTell(int token) {
    if (known[token] == 0) {
      boolean tells = VERBS.stream().anyMatch(type -> atoms.lexical(token, type) != null);
      known[token] = (byte) (tells || isParticiple(token) ? 2 : 1);
    }
    return known[token] == 2;
  }

  /** True for "had been due": that was changed or has passed. */
  private boolean hadBeen(int token, int first) {
    Atom found = token - 2 < first ? null : atoms.lexical(token - 2, "PERFECT");
    return found != null && found.end() == token;
  }

  private boolean isAhead(String ahead, int token, int limit) {
    Atom found = atoms.lexical(token, ahead);
    return found != null && found.end() <= limit;
  }

  /** True before "a June agreement" and "through June": the verbs do not tell. */
  private boolean isOpen(int token) {
    return atoms.lexical(token, "OPENNEAR") != null || atoms.lexical(token, "NOVERB") != null;
  }

  /** True for "talks resume": what is told in the present of a day is still to come. */
  private boolean isPresent(int token, int first) {
    boolean inside = token > first;
    if (atoms.lexical(token, "PLURALVERB") != null) {
      return inside && atoms.lexical(token - 1, "NOSUBJECT") == null;
    }
    return atoms.lexical(token, "NOUNVERB") != null
        && inside
        && (atoms.lexical(token - 1, "SUBJECT") != null || isPlural(token - 1));
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
