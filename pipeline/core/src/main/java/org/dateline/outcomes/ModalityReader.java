package org.dateline.outcomes;

import java.util.EnumSet;
import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.RuleSet;

/**
 * Reads the modality of a verb from the words before it: its auxiliaries, its negation, and the
 * verb or noun that governs an infinitive.
 *
 * <p>Lists: {@code outcomes/grammar/*.txt}.
 */
final class ModalityReader {
  private static final int FAR_GOVERNOR = 12;
  private static final Set<String> HAVE =
      Set.of("have", "has", "had", "'ve", "having", "haven't", "hasn't", "hadn't");
  private static final Set<String> BE =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "'re", "get", "gets", "got", "isn't",
          "aren't", "wasn't", "weren't");
  private static final Set<String> IS = Set.of("is", "are", "was", "were", "'re");
  private static final Set<String> WILL_WORDS = Set.of("will", "shall", "'ll", "won't");
  private static final Set<String> MAY_WORDS =
      Set.of(
          "can",
          "could",
          "may",
          "might",
          "must",
          "should",
          "cannot",
          "can't",
          "couldn't",
          "shouldn't");
  private static final Set<String> DO_WORDS =
      Set.of("do", "does", "did", "don't", "doesn't", "didn't");

  private final Set<String> adverbs;
  private final Set<String> negations;
  private final Set<String> nounMarks;
  private final Set<String> agreeing;
  private final Set<String> coming;
  private final Set<String> failing;
  private final Set<String> vowing;
  private final Set<String> purposes;
  private final Set<String> between;
  private final NonVerbs nonVerbs;
  private final NegativeSubjects subjects;

  /** Takes its word lists from the rule set. */
  ModalityReader(RuleSet rules, ClauseBounds bounds) {
    this.adverbs = list(rules, "adverbs");
    this.negations = list(rules, "negations");
    this.nounMarks = list(rules, "noun_marks");
    this.agreeing = list(rules, "agreeing");
    this.coming = list(rules, "coming");
    this.failing = list(rules, "failing");
    this.vowing = list(rules, "vowing");
    this.between = list(rules, "between");
    this.purposes = list(rules, "purposes");
    this.nonVerbs = new NonVerbs(rules);
    this.subjects = new NegativeSubjects(rules, bounds);
  }

  /** "Nobody has promised": the subject before the verb and its auxiliaries. */
  private boolean hasNegativeSubject(SentenceTokens sentence, int before) {
    int group = before;
    while (group >= sentence.first() && isAuxiliary(sentence.lower(group))) {
      group = skip(sentence, group - 1);
    }
    return subjects.isBefore(sentence, group + 1);
  }

  private static boolean isAuxiliary(String word) {
    return HAVE.contains(word) || BE.contains(word) || DO_WORDS.contains(word) || isModal(word);
  }

  private static Set<String> list(RuleSet rules, String name) {
    return Set.copyOf(rules.words("outcomes/grammar/" + name + ".txt"));
  }

  /**
   * The modalities that the verb at a token can have; empty if it is a noun or an adjective.
   *
   * @param forms the verb forms that the token can be, a sum of the constants of {@link VerbForms}
   */
  EnumSet<Modality> modalities(SentenceTokens sentence, int token, int forms) {
    EnumSet<Modality> modalities = EnumSet.noneOf(Modality.class);
    if (nonVerbs.contains(sentence, token)) {
      return modalities;
    }
    int before = skip(sentence, token - 1);
    String word = sentence.lower(before);
    boolean negated = negated(sentence, before, token) || hasNegativeSubject(sentence, before);
    if ((forms & VerbForms.ED) != 0) {
      past(sentence, token, before, word, negated, modalities);
    }
    if ((forms & (VerbForms.BASE | VerbForms.S)) != 0) {
      present(sentence, token, before, word, negated, forms, modalities);
    }
    if ((forms & VerbForms.ING) != 0) {
      modalities.add(gerund(sentence, before, word, negated));
    }
    return modalities;
  }

  private void past(
      SentenceTokens sentence,
      int token,
      int before,
      String word,
      boolean negated,
      EnumSet<Modality> modalities) {
    if (HAVE.contains(word)) {
      modalities.add(negated ? Modality.NOT : perfect(sentence, before, Modality.DID));
    } else if (BE.contains(word)) {
      modalities.add(negated ? Modality.NOT : passive(sentence, before, word));
    } else if (negated) {
      modalities.add(Modality.NOT);
    } else if (!isNounMark(sentence, token - 1)) {
      modalities.add(Modality.DID);
      modalities.add(Modality.WAS);
    }
  }

  /** A perfect can depend on a modal verb: would have signed. */
  private Modality perfect(SentenceTokens sentence, int have, Modality plain) {
    String word = sentence.lower(skip(sentence, have - 1));
    boolean uncertain =
        MAY_WORDS.contains(word)
            || WILL_WORDS.contains(word)
            || word.equals("would")
            || word.equals("to");
    return uncertain ? Modality.MAY : plain;
  }

  private Modality passive(SentenceTokens sentence, int be, String word) {
    int before = skip(sentence, be - 1);
    String left = sentence.lower(before);
    if (negated(sentence, before, be)) {
      return Modality.NOT;
    }
    if (word.equals("been")) {
      return HAVE.contains(left) ? perfect(sentence, before, Modality.WAS) : Modality.WAS;
    }
    if (word.equals("be")) {
      return left.equals("to") ? governed(sentence, before) : modal(left, false);
    }
    return word.equals("being") ? Modality.ING : Modality.WAS;
  }

  private void present(
      SentenceTokens sentence,
      int token,
      int before,
      String word,
      boolean negated,
      int forms,
      EnumSet<Modality> modalities) {
    boolean base = (forms & VerbForms.BASE) != 0;
    if (base && word.equals("to")) {
      Modality modality = governed(sentence, before);
      modalities.add(negated && modality != Modality.NOT ? Modality.NOT : modality);
    } else if (base && isModal(word)) {
      modalities.add(modal(word, negated));
    } else if (base && DO_WORDS.contains(word)) {
      modalities.add(negated ? Modality.NOT : Modality.DID);
    } else if (!isNounMark(sentence, token - 1) && !isImperative(sentence, token, base)) {
      modalities.add(negated ? Modality.NOT : sentence.headline() ? Modality.DID : Modality.NOW);
    }
  }

  /** A base form at the beginning: "Meet the artist". */
  private static boolean isImperative(SentenceTokens sentence, int token, boolean base) {
    return base && token == sentence.first();
  }

  private static boolean isModal(String word) {
    return WILL_WORDS.contains(word)
        || MAY_WORDS.contains(word)
        || word.equals("would")
        || word.equals("wouldn't");
  }

  private static Modality modal(String word, boolean negated) {
    if (negated) {
      return word.equals("may") || word.equals("might") ? Modality.MAY : Modality.NOT;
    }
    return WILL_WORDS.contains(word)
        ? Modality.WILL
        : word.equals("would") ? Modality.WOULD : Modality.MAY;
  }

  private Modality gerund(SentenceTokens sentence, int before, String word, boolean negated) {
    if (word.equals("without") || negated) {
      return Modality.NOT;
    }
    boolean progressive =
        IS.contains(word)
            || (word.equals("been") && HAVE.contains(sentence.lower(skip(sentence, before - 1))));
    return progressive ? Modality.ING : Modality.GERUND;
  }

  /** The modality of an infinitive, from the word before its "to". */
  private Modality governed(SentenceTokens sentence, int to) {
    int at = governor(sentence, to);
    String word = sentence.lower(at);
    boolean negated = negated(sentence, at, to);
    if (failing.contains(word) || failedBefore(sentence, to)) {
      return Modality.NOT;
    }
    if (agreeing.contains(word) || vowing.contains(word)) {
      Modality plain = agreeing.contains(word) ? Modality.AGREED : Modality.VOWED;
      boolean noun = agreeing.contains(word) && isNounMark(sentence, at - 1);
      return noun ? Modality.TO : negated ? Modality.NOT : depending(sentence, at, plain);
    }
    boolean future = coming.contains(word) || IS.contains(word);
    return future || (sentence.headline() && headlineFuture(sentence, at))
        ? (negated ? Modality.NOT : Modality.WILL)
        : Modality.TO;
  }

  /** In a headline "talks to resume" is a future event, but "bid to end strike" is a purpose. */
  private boolean headlineFuture(SentenceTokens sentence, int at) {
    return at >= sentence.first() && !purposes.contains(sentence.lower(at));
  }

  /**
   * The word that governs an infinitive: the one before its "to", or the one before a date or
   * numbers between the two, as in "agreed on Friday (May 7) to hold" and "voted 58 to 31 to
   * halve".
   */
  private int governor(SentenceTokens sentence, int to) {
    int near = skip(sentence, to - 1);
    int at = near;
    while (at > sentence.first() && to - at < FAR_GOVERNOR && isBetween(sentence, at)) {
      at = skip(sentence, at - 1);
    }
    String word = sentence.lower(at);
    return agreeing.contains(word) || vowing.contains(word) ? at : near;
  }

  private boolean isBetween(SentenceTokens sentence, int at) {
    boolean number = sentence.tokens().isNumber(at);
    boolean score = sentence.lower(at).equals("to") && sentence.tokens().isNumber(at - 1);
    return number || score || between.contains(sentence.lower(at));
  }

  /** "Agreed to" is a decision, "would agree to" is none, "did not agree to" is the contrary. */
  private Modality depending(SentenceTokens sentence, int verb, Modality plain) {
    int before = skip(sentence, verb - 1);
    String word = sentence.lower(before);
    if (negated(sentence, before, verb)) {
      return Modality.NOT;
    }
    return isModal(word) || word.equals("to") ? Modality.MAY : plain;
  }

  private boolean failedBefore(SentenceTokens sentence, int to) {
    for (int i = to - 1; i >= Math.max(sentence.first(), to - FAR_GOVERNOR); i--) {
      String word = sentence.lower(i);
      if (word.equals("failed") || word.equals("failing") || word.equals("fails")) {
        return true;
      }
      if (word.equals(",") || IS.contains(word) || agreeing.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** The last token, up to the given one, that is neither an adverb nor a negation. */
  private int skip(SentenceTokens sentence, int token) {
    int at = token;
    while (at >= sentence.first()
        && (isAdverb(sentence.lower(at)) || negations.contains(sentence.lower(at)))) {
      at--;
    }
    return at;
  }

  private boolean negated(SentenceTokens sentence, int auxiliary, int verb) {
    for (int i = Math.max(auxiliary, sentence.first()); i < verb; i++) {
      String word = sentence.lower(i);
      if (negations.contains(word) || word.endsWith("n't") || word.equals("cannot")) {
        return true;
      }
    }
    return false;
  }

  private boolean isAdverb(String word) {
    return adverbs.contains(word) || (word.length() > 4 && word.endsWith("ly"));
  }

  /** True for a word such as "the" that comes before a noun or an adjective and not a verb. */
  private boolean isNounMark(SentenceTokens sentence, int token) {
    return token >= sentence.first() && nounMarks.contains(sentence.lower(token));
  }
}
