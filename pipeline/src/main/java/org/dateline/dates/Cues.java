package org.dateline.dates;

import java.util.List;
import org.dateline.dates.Expr.Way;
import org.dateline.text.Tokens;

/**
 * Tells from the words around an expression whether it looks ahead or back.
 *
 * <p>Words of the types AHEAD and BACK count; the nearest before the expression in its sentence
 * decides, else the nearest after it.
 */
final class Cues {
  private static final int REACH = 14;
  private final Atoms atoms;

  Cues(Atoms atoms) {
    this.atoms = atoms;
  }

  /** The direction; BEST where nothing tells it. */
  Way around(int begin, int end, int sentenceBegin, int sentenceEnd) {
    for (int i = begin - 1; i >= Math.max(sentenceBegin, begin - REACH); i--) {
      Way way = at(i, begin);
      if (way != Way.BEST) {
        return way;
      }
    }
    for (int i = end; i < Math.min(sentenceEnd, end + REACH / 2); i++) {
      Way way = at(i, sentenceEnd);
      if (way != Way.BEST) {
        return way;
      }
    }
    return Way.BEST;
  }

  private Way at(int token, int limit) {
    Tokens tokens = atoms.tokens();
    List<Atom> readings = atoms.at(token);
    for (int i = 0; i < readings.size(); i++) {
      Atom atom = readings.get(i);
      if (atom.type().equals("AHEAD") && atom.end() <= limit) {
        return Way.FUTURE;
      }
      if (atom.type().equals("BACK")) {
        return Way.PAST;
      }
    }
    String word = tokens.lower(token);
    boolean past = word.length() > 4 && word.endsWith("ed") && tokens.isWord(token);
    return past ? Way.PAST : Way.BEST;
  }
}
