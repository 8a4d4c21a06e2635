package org.dateline.dates;

import org.dateline.dates.Expr.Way;
import org.dateline.text.Tokens;

/**
 * Tells from the words around an expression whether it looks ahead or back.
 *
 * <p>Words of the types AHEAD, SURE and BACK count, and verbs in -ed count as BACK; the nearest
 * before the expression in its sentence decides, else the nearest after it. A participle after a
 * MODAL ("to be paid") looks ahead.
 */
final class Cues {
  private static final int REACH = 14;
  private static final int AFTER = 6;
  private final Atoms atoms;

  Cues(Atoms atoms) {
    this.atoms = atoms;
  }

  /**
   * The direction; BEST where nothing tells it.
   *
   * @param ahead type of the words that look ahead: AHEAD, or SURE for week-days, which are of the
   *     last days unless it is plain that they are not
   */
  Way around(String ahead, int begin, int end, int sentenceBegin, int sentenceEnd) {
    if (begin > sentenceBegin && atoms.lexical(begin - 1, ahead + "NEAR") != null) {
      return Way.FUTURE;
    }
    for (int i = begin - 1; i >= Math.max(sentenceBegin, begin - REACH); i--) {
      Way way = at(ahead, i, begin, sentenceBegin);
      if (way != Way.BEST) {
        return way;
      }
    }
    for (int i = end; i < Math.min(sentenceEnd, end + AFTER); i++) {
      Way way = at(ahead, i, sentenceEnd, end);
      if (way != Way.BEST) {
        return way;
      }
    }
    return Way.BEST;
  }

  private Way at(String ahead, int token, int limit, int first) {
    if (isAhead(ahead, token, limit)) {
      return Way.FUTURE;
    }
    if (!isPast(token)) {
      return Way.BEST;
    }
    boolean passive = token > first + 1 && atoms.lexical(token - 1, "MODAL") != null;
    boolean sure = ahead.equals("AHEAD") || isAhead(ahead, Math.max(first, token - 2), limit);
    return passive && sure ? Way.FUTURE : Way.PAST;
  }

  private boolean isAhead(String ahead, int token, int limit) {
    Atom found = atoms.lexical(token, ahead);
    return found != null && found.end() <= limit;
  }

  private boolean isPast(int token) {
    Tokens tokens = atoms.tokens();
    String word = tokens.lower(token);
    return atoms.lexical(token, "BACK") != null
        || (word.length() > 4
            && word.endsWith("ed")
            && tokens.isWord(token)
            && atoms.lexical(token, "NOTPAST") == null);
  }
}
