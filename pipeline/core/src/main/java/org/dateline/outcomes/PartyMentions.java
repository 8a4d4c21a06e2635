package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.nlp.Document;
import org.dateline.schema.Mention;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/** The parties' mentions in the order of the text. */
final class PartyMentions {
  /**
   * One mention.
   *
   * @param party whose
   * @param token its first token
   * @param end the token after its last
   */
  record At(Party party, int token, int end) {}

  private final Document text;
  private final List<Party> parties;
  private @Nullable List<At> sorted;

  /** Takes the parties; their mentions are sorted when they are first asked for. */
  PartyMentions(Document text, List<Party> parties) {
    this.text = text;
    this.parties = parties;
  }

  private List<At> all() {
    if (sorted == null) {
      List<At> all = new ArrayList<>();
      parties.forEach(party -> party.getMentions().forEach(m -> all.add(at(party, m))));
      all.sort(Comparator.comparingInt(At::token).thenComparingInt(At::end));
      sorted = all;
    }
    return sorted;
  }

  private At at(Party party, Mention mention) {
    int begin = text.tokens().firstAt(text.charIndex(mention.getBegin()));
    int end = text.tokens().firstAt(text.charIndex(mention.getEnd()));
    return new At(party, begin, Math.max(end, begin + 1));
  }

  /** Those whose first token lies in a stretch of tokens. */
  List<At> in(int begin, int end) {
    List<At> all = all();
    int from = firstAt(all, begin);
    int to = Math.max(from, firstAt(all, end));
    return all.subList(from, to);
  }

  /** Number of the first mention at or after a token. */
  private static int firstAt(List<At> all, int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).token() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
