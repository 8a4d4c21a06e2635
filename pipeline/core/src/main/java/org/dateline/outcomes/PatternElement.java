package org.dateline.outcomes;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One item of a pattern; {@link OutcomePatternParser} tells how each is written. */
sealed interface PatternElement {
  /** Words, single or several in a row, of which one must stand there. */
  record Words(Map<String, List<List<String>>> byFirst, Map<String, List<List<String>>> byLast)
      implements PatternElement {
    static Words of(List<List<String>> phrases) {
      Map<String, List<List<String>>> first = new HashMap<>();
      Map<String, List<List<String>>> last = new HashMap<>();
      for (List<String> phrase : phrases) {
        first.computeIfAbsent(phrase.get(0), key -> new java.util.ArrayList<>()).add(phrase);
        last.computeIfAbsent(phrase.get(phrase.size() - 1), key -> new java.util.ArrayList<>())
            .add(phrase);
      }
      return new Words(first, last);
    }

    /** End of the longest phrase that begins at the token; -1 where there is none. */
    int endFrom(SentenceTokens line, int begin) {
      int best = -1;
      for (List<String> phrase : byFirst.getOrDefault(line.lower(begin), List.of())) {
        if (begin + phrase.size() > best && stands(line, begin, phrase)) {
          best = begin + phrase.size();
        }
      }
      return best;
    }

    /** Begin of the longest phrase that ends before the token; -1 where there is none. */
    int beginBefore(SentenceTokens line, int end) {
      int best = -1;
      for (List<String> phrase : byLast.getOrDefault(line.lower(end - 1), List.of())) {
        int begin = end - phrase.size();
        if (begin >= line.first() && (best < 0 || begin < best) && stands(line, begin, phrase)) {
          best = begin;
        }
      }
      return best;
    }

    private static boolean stands(SentenceTokens line, int begin, List<String> phrase) {
      for (int i = 0; i < phrase.size(); i++) {
        if (!line.lower(begin + i).equals(phrase.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** A reading of a verb form: which form it is, and the words that must follow; may be none. */
  record Reading(int kinds, List<String> particle) {}

  /** A verb in one of some moods. */
  record Verb(Map<String, List<Reading>> readings, EnumSet<Modality> moods)
      implements PatternElement {
    private static final int LONGEST = 3;

    /** Token after the verb that stands at the token, with its particle; -1 where it does not. */
    int endFrom(SentenceTokens line, int begin, ModalityReader reader) {
      for (Reading reading : readings.getOrDefault(line.lower(begin), List.of())) {
        if (Words.stands(line, begin + 1, reading.particle())
            && reader.moods(line, begin, reading.kinds()).stream().anyMatch(moods::contains)) {
          return begin + 1 + reading.particle().size();
        }
      }
      return -1;
    }

    /** The verb whose last token, particle included, is before the given one; -1 for none. */
    int beginBefore(SentenceTokens line, int end, ModalityReader reader) {
      for (int begin = end - 1; begin >= Math.max(line.first(), end - LONGEST); begin--) {
        if (endFrom(line, begin, reader) == end) {
          return begin;
        }
      }
      return -1;
    }
  }

  /** Up to so many words of any kind, inside one clause. */
  record Gap(int most) implements PatternElement {}

  /** What must not follow. */
  record Ban(Words words) implements PatternElement {}

  /** Words or a verb that may be missing. */
  record Maybe(PatternElement element) implements PatternElement {}

  /** A number. */
  record Figure() implements PatternElement {}

  /** The beginning of the line. */
  record Start() implements PatternElement {}

  /**
   * The words that a pattern with this element can begin a search at; empty where there are none.
   */
  default Set<String> anchors() {
    if (this instanceof Words words) {
      return words.byFirst().keySet();
    }
    return this instanceof Verb verb ? verb.readings().keySet() : Set.of();
  }
}
