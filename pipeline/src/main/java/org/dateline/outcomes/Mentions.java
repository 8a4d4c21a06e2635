package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.schema.Mention;
import org.dateline.schema.Party;
import org.dateline.text.AnalysedText;

/** The parties' mentions in the order of the text. */
final class Mentions {
  /**
   * One mention.
   *
   * @param party whose
   * @param token its first token
   * @param end the token after its last
   */
  record At(Party party, int token, int end) {}

  private final List<At> all = new ArrayList<>();

  /** Sorts the mentions of all parties. */
  Mentions(AnalysedText text, List<Party> parties) {
    for (Party party : parties) {
      for (Mention m : party.getMentions()) {
        int begin = text.tokens().firstAt(text.charIndex(m.getBegin()));
        int end = text.tokens().firstAt(text.charIndex(m.getEnd()));
        all.add(new At(party, begin, Math.max(end, begin + 1)));
      }
    }
    all.sort(Comparator.comparingInt(At::token).thenComparingInt(At::end));
  }

  /** Those whose first token lies in a stretch of tokens. */
  List<At> in(int begin, int end) {
    return all.stream().filter(at -> at.token() >= begin && at.token() < end).toList();
  }
}
