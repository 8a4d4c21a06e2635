package org.dateline.outcomes;

import java.util.EnumSet;
import java.util.Set;
import org.dateline.rules.RuleSet;

/**
 * Tells from the words before a verb how it stands: its auxiliaries, its negation, and for an
 * infinitive the word that governs it.
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

  /** Takes its word lists from the rule set. */
  ModalityReader(RuleSet rules) {
    this.adverbs = list(rules, "adverbs");
    this.negations = list(rules, "negations");
    this.nounMarks = list(rules, "noun_marks");
    this.agreeing = list(rules, "agreeing");
    this.coming = list(rules, "coming");
    this.failing = list(rules, "failing");
    this.vowing = list(rules, "vowing");
    this.between = list(rules, "between");
    this.purposes = list(rules, "purposes");
  }

  private static Set<String> list(RuleSet rules, String name) {
    return Set.copyOf(rules.words("outcomes/grammar/" + name + ".txt"));
  }

  /**
   * The moods that the verb at a token may have; empty where it is a noun or an adjective there.
   *
   * @param kinds the forms that the token may be, see {@link VerbForms}
   */
  EnumSet<Modality> moods(SentenceTokens line, int token, int kinds) {
    EnumSet<Modality> moods = EnumSet.noneOf(Modality.class);
    int before = skip(line, token - 1);
    boolean negated = negated(line, before, token);
    String word = line.lower(before);
    if ((kinds & VerbForms.ED) != 0) {
      past(line, token, before, word, negated, moods);
    }
    if ((kinds & (VerbForms.BASE | VerbForms.S)) != 0) {
      present(line, token, before, word, negated, kinds, moods);
    }
    if ((kinds & VerbForms.ING) != 0) {
      moods.add(gerund(line, before, word, negated));
    }
    return moods;
  }

  private void past(
      SentenceTokens line,
      int token,
      int before,
      String word,
      boolean negated,
      EnumSet<Modality> moods) {
    if (HAVE.contains(word)) {
      moods.add(negated ? Modality.NOT : perfect(line, before, Modality.DID));
    } else if (BE.contains(word)) {
      moods.add(negated ? Modality.NOT : passive(line, before, word));
    } else if (negated) {
      moods.add(Modality.NOT);
    } else if (!isNounMark(line, token - 1)) {
      moods.add(Modality.DID);
      moods.add(Modality.WAS);
    }
  }

  /** A perfect may itself depend on a modal: would have signed. */
  private Modality perfect(SentenceTokens line, int have, Modality plain) {
    String word = line.lower(skip(line, have - 1));
    boolean doubtful =
        MAY_WORDS.contains(word)
            || WILL_WORDS.contains(word)
            || word.equals("would")
            || word.equals("to");
    return doubtful ? Modality.MAY : plain;
  }

  private Modality passive(SentenceTokens line, int be, String word) {
    int before = skip(line, be - 1);
    String left = line.lower(before);
    if (negated(line, before, be)) {
      return Modality.NOT;
    }
    if (word.equals("been")) {
      return HAVE.contains(left) ? perfect(line, before, Modality.WAS) : Modality.WAS;
    }
    if (word.equals("be")) {
      return left.equals("to") ? governed(line, before) : modal(left, false);
    }
    return word.equals("being") ? Modality.ING : Modality.WAS;
  }

  private void present(
      SentenceTokens line,
      int token,
      int before,
      String word,
      boolean negated,
      int kinds,
      EnumSet<Modality> moods) {
    boolean base = (kinds & VerbForms.BASE) != 0;
    if (base && word.equals("to")) {
      Modality mood = governed(line, before);
      moods.add(negated && mood != Modality.NOT ? Modality.NOT : mood);
    } else if (base && isModal(word)) {
      moods.add(modal(word, negated));
    } else if (base && DO_WORDS.contains(word)) {
      moods.add(negated ? Modality.NOT : Modality.DID);
    } else if (!isNounMark(line, token - 1) && !isImperative(line, token, base)) {
      moods.add(negated ? Modality.NOT : line.headline() ? Modality.DID : Modality.NOW);
    }
  }

  /** A base form that nothing stands before: "Meet the artist". */
  private static boolean isImperative(SentenceTokens line, int token, boolean base) {
    return base && token == line.first();
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

  private Modality gerund(SentenceTokens line, int before, String word, boolean negated) {
    if (word.equals("without") || negated) {
      return Modality.NOT;
    }
    boolean progressive =
        IS.contains(word)
            || (word.equals("been") && HAVE.contains(line.lower(skip(line, before - 1))));
    return progressive ? Modality.ING : Modality.GERUND;
  }

  /** What an infinitive tells, by the word before its "to". */
  private Modality governed(SentenceTokens line, int to) {
    int at = governor(line, to);
    String word = line.lower(at);
    boolean negated = negated(line, at, to);
    if (failing.contains(word) || failedBefore(line, to)) {
      return Modality.NOT;
    }
    if (agreeing.contains(word) || vowing.contains(word)) {
      Modality plain = agreeing.contains(word) ? Modality.AGREED : Modality.VOWED;
      boolean noun = agreeing.contains(word) && isNounMark(line, at - 1);
      return noun ? Modality.TO : negated ? Modality.NOT : depending(line, at, plain);
    }
    boolean future = coming.contains(word) || IS.contains(word);
    return future || (line.headline() && headlineFuture(line, at))
        ? (negated ? Modality.NOT : Modality.WILL)
        : Modality.TO;
  }

  /** "Talks to resume" is a headline's future, "bid to end strike" a purpose. */
  private boolean headlineFuture(SentenceTokens line, int at) {
    return at >= line.first() && !purposes.contains(line.lower(at));
  }

  /**
   * The word that governs an infinitive: the one before its "to", or before a date or numbers that
   * stand between, as in "agreed on Friday (May 7) to hold" and "voted 58 to 31 to halve".
   */
  private int governor(SentenceTokens line, int to) {
    int near = skip(line, to - 1);
    int at = near;
    while (at > line.first() && to - at < FAR_GOVERNOR && isBetween(line, at)) {
      at = skip(line, at - 1);
    }
    String word = line.lower(at);
    return agreeing.contains(word) || vowing.contains(word) ? at : near;
  }

  private boolean isBetween(SentenceTokens line, int at) {
    boolean number = line.tokens().isNumber(at);
    boolean score = line.lower(at).equals("to") && line.tokens().isNumber(at - 1);
    return number || score || between.contains(line.lower(at));
  }

  /** "Agreed to" tells a decision, "would agree to" none, "did not agree to" the contrary. */
  private Modality depending(SentenceTokens line, int verb, Modality plain) {
    int before = skip(line, verb - 1);
    String word = line.lower(before);
    if (negated(line, before, verb)) {
      return Modality.NOT;
    }
    return isModal(word) || word.equals("to") ? Modality.MAY : plain;
  }

  private boolean failedBefore(SentenceTokens line, int to) {
    for (int i = to - 1; i >= Math.max(line.first(), to - FAR_GOVERNOR); i--) {
      String word = line.lower(i);
      if (word.equals("failed") || word.equals("failing") || word.equals("fails")) {
        return true;
      }
      if (word.equals(",") || IS.contains(word) || agreeing.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** Going left, the first token that is neither an adverb nor a negation. */
  private int skip(SentenceTokens line, int token) {
    int at = token;
    while (at >= line.first() && (isAdverb(line.lower(at)) || negations.contains(line.lower(at)))) {
      at--;
    }
    return at;
  }

  private boolean negated(SentenceTokens line, int auxiliary, int verb) {
    for (int i = Math.max(auxiliary, line.first()); i < verb; i++) {
      String word = line.lower(i);
      if (negations.contains(word) || word.endsWith("n't") || word.equals("cannot")) {
        return true;
      }
    }
    return false;
  }

  private boolean isAdverb(String word) {
    return adverbs.contains(word) || (word.length() > 4 && word.endsWith("ly"));
  }

  /** True for a word after which a noun or an adjective stands, not a verb. */
  private boolean isNounMark(SentenceTokens line, int token) {
    return token >= line.first() && nounMarks.contains(line.lower(token));
  }
}
