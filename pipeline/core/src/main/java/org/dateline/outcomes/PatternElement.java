package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.nlp.SentenceTokens;

/** One element of a pattern; {@link OutcomePatternParser} describes how each kind is written. */
sealed interface PatternElement {
  /**
   * One of several words or phrases.
   *
   * @param byFirst the phrases by their first word
   * @param byLast the phrases by their last word
   */
  record Words(Map<String, List<List<String>>> byFirst, Map<String, List<List<String>>> byLast)
      implements PatternElement {
    static Words of(List<List<String>> phrases) {
      Map<String, List<List<String>>> first = new HashMap<>();
      Map<String, List<List<String>>> last = new HashMap<>();
      for (List<String> phrase : phrases) {
        first.computeIfAbsent(phrase.get(0), key -> new ArrayList<>()).add(phrase);
        last.computeIfAbsent(phrase.get(phrase.size() - 1), key -> new ArrayList<>()).add(phrase);
      }
      return new Words(first, last);
    }

    /** End of the longest phrase that begins at the token; -1 if there is none. */
    int endFrom(SentenceTokens sentence, int begin) {
      int best = -1;
      for (List<String> phrase : byFirst.getOrDefault(sentence.lower(begin), List.of())) {
        if (begin + phrase.size() > best && isAt(sentence, begin, phrase)) {
          best = begin + phrase.size();
        }
      }
      return best;
    }

    /** Begin of the longest phrase that ends before the token; -1 if there is none. */
    int beginBefore(SentenceTokens sentence, int end) {
      int best = -1;
      for (List<String> phrase : byLast.getOrDefault(sentence.lower(end - 1), List.of())) {
        int begin = end - phrase.size();
        if (begin >= sentence.first()
            && (best < 0 || begin < best)
            && isAt(sentence, begin, phrase)) {
          best = begin;
        }
      }
      return best;
    }

    private static boolean isAt(SentenceTokens sentence, int begin, List<String> phrase) {
      for (int i = 0; i < phrase.size(); i++) {
        if (!sentence.lower(begin + i).equals(phrase.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * One verb that a form can belong to.
   *
   * @param forms which forms of the verb it can be, a sum of the constants of {@link VerbForms}
   * @param particle the words that must follow; may be empty
   */
  record Reading(int forms, List<String> particle) {}

  /**
   * A verb in one of some modalities.
   *
   * @param readings the verbs by their forms
   * @param modalities the modalities that match
   */
  record Verb(Map<String, List<Reading>> readings, Set<Modality> modalities)
      implements PatternElement {
    private static final int LONGEST = 3;

    /** The token after the verb at a token and its particle; -1 if the verb does not match. */
    int endFrom(SentenceTokens sentence, int begin, ModalityReader reader) {
      for (Reading reading : readings.getOrDefault(sentence.lower(begin), List.of())) {
        if (Words.isAt(sentence, begin + 1, reading.particle())
            && matches(reader.modalities(sentence, begin, reading.forms()))) {
          return begin + 1 + reading.particle().size();
        }
      }
      return -1;
    }

    private boolean matches(EnumSet<Modality> found) {
      for (Modality modality : found) {
        if (modalities.contains(modality)) {
          return true;
        }
      }
      return false;
    }

    /** The modalities of the verb at a token, written as in patterns: {@code will/may}. */
    String modalitiesAt(SentenceTokens sentence, int begin, ModalityReader reader) {
      EnumSet<Modality> found = EnumSet.noneOf(Modality.class);
      for (Reading reading : readings.getOrDefault(sentence.lower(begin), List.of())) {
        if (Words.isAt(sentence, begin + 1, reading.particle())) {
          found.addAll(reader.modalities(sentence, begin, reading.forms()));
        }
      }
      return found.stream()
          .map(modality -> modality.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining("/"));
    }

    /** The first token of the verb that ends, with its particle, before a token; -1 if none. */
    int beginBefore(SentenceTokens sentence, int end, ModalityReader reader) {
      for (int begin = end - 1; begin >= Math.max(sentence.first(), end - LONGEST); begin--) {
        if (endFrom(sentence, begin, reader) == end) {
          return begin;
        }
      }
      return -1;
    }
  }

  /**
   * Any words inside one clause.
   *
   * @param most how many tokens at most
   */
  record Gap(int most) implements PatternElement {}

  /**
   * What must not follow.
   *
   * @param element words or a number
   */
  record Ban(PatternElement element) implements PatternElement {}

  /**
   * Words or a verb that may be missing.
   *
   * @param element the words or the verb
   */
  record Maybe(PatternElement element) implements PatternElement {}

  /** A number. */
  record Figure() implements PatternElement {}

  /** The beginning of the sentence. */
  record Start() implements PatternElement {}

  /** The words at which a search for this element can begin; empty if it cannot be an anchor. */
  default Set<String> anchors() {
    if (this instanceof Words words) {
      return words.byFirst().keySet();
    }
    return this instanceof Verb verb ? verb.readings().keySet() : Set.of();
  }

  /** The same element; a verb matches in every modality. */
  default PatternElement inAnyModality() {
    if (this instanceof Verb verb) {
      return new Verb(verb.readings(), EnumSet.allOf(Modality.class));
    }
    return this instanceof Maybe maybe ? new Maybe(maybe.element().inAnyModality()) : this;
  }
}
