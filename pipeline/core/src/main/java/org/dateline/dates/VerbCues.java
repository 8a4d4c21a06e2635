package org.dateline.dates;

import org.dateline.dates.Expr.Direction;
import org.dateline.dates.LanguageForms.Kind;
import org.dateline.dates.TypedTokens.TypedToken;
import org.dateline.nlp.Tokens;

/** The tenses of verbs: whether what a word tells lies ahead, is past, or cannot be said. */
final class VerbCues {
  private final TypedTokens typed;
  private final Tokens tokens;
  private final LanguageForms forms;

  VerbCues(TypedTokens typed, LanguageForms forms) {
    this.typed = typed;
    this.tokens = typed.tokens();
    this.forms = forms;
  }

  /**
   * The direction that a verb, or a noun of a plan, gives.
   *
   * @param ahead type of the words that are cues for the future
   * @param limit the first token of the date
   * @param first the first token of the sentence
   */
  Direction at(String ahead, int token, int limit, int first) {
    if (isPerfect(token)) {
      return Direction.PAST; // "could have been avoided"
    }
    if (isAhead(ahead, token, limit)
        || isPresent(token, first)
        || (ahead.equals("AHEAD") && isProgressive(token, limit))) {
      return hadBeen(token, first) ? Direction.PAST : Direction.FUTURE;
    }
    if (!isPast(token)) {
      return Direction.UNKNOWN;
    }
    boolean adverb = token - 1 > first && forms.ends(tokens.lower(token - 1), Kind.ADVERB_ENDING);
    int verb = adverb ? token - 2 : token - 1;
    if (token > first && typed.lexical(verb, "PRESENT") != null) {
      return Direction.UNKNOWN; // "the case is heard in May"
    }
    boolean passive = token > first + 1 && typed.lexical(token - 1, "MODAL") != null;
    boolean sure =
        ahead.equals("AHEAD")
            || isAhead(ahead, Math.max(first, token - 2), limit)
            || isAhead(ahead, Math.max(first, token - 3), limit); // will also be filled
    return passive && sure ? Direction.FUTURE : Direction.PAST;
  }

  /** True for a modal with "have" behind it: what it tells is past. */
  private boolean isPerfect(int token) {
    TypedToken found = typed.lexical(token, "WEAK");
    int next = found == null ? -1 : found.end();
    next += found != null && next < tokens.size() && tokens.lower(next).equals("not") ? 1 : 0;
    return found != null
        && next + 1 < tokens.size()
        && typed.lexical(next, "MODALHAVE") != null
        && (isPast(next + 1) || (next + 2 < tokens.size() && isPast(next + 2)));
  }

  /** True after "had been", as in "had been due": the plan was changed or has passed. */
  private boolean hadBeen(int token, int first) {
    TypedToken found = token - 2 < first ? null : typed.lexical(token - 2, "PERFECT");
    return found != null && found.end() == token;
  }

  boolean isFuture(int token) {
    return forms.ends(tokens.lower(token), Kind.FUTURE_ENDING)
        && tokens.isWord(token)
        && typed.lexical(token, "NOTPAST") == null;
  }

  private boolean isAhead(String ahead, int token, int limit) {
    if (isFuture(token)) {
      return true;
    }
    TypedToken found = typed.lexical(token, "SURE");
    found = found == null && !ahead.equals("SURE") ? typed.lexical(token, ahead) : found;
    return found != null && found.end() <= limit && !isNoun(token, found.end());
  }

  /** True for a listed verb that is a noun here: "housing starts", "the votes". */
  private boolean isNoun(int token, int end) {
    return token > 0
        && end == token + 1 // "its plans to close" is a cue for the future
        && forms.ends(tokens.lower(token), Kind.VERB_OR_NOUN_ENDING)
        && typed.lexical(token - 1, "NOUNNEXT") != null;
  }

  /** True for the verb of "talks resume": the present tense with a date means the future. */
  private boolean isPresent(int token, int first) {
    boolean inside = token > first;
    if (typed.lexical(token, "PLURALVERB") != null) {
      return inside
          && (typed.lexical(token - 1, "NOSUBJECT") == null || isPurpose(token - 1, first));
    }
    return typed.lexical(token, "NOUNVERB") != null
        && inside
        && (typed.lexical(token - 1, "SUBJECT") != null || isPlural(token - 1));
  }

  /** True for the "to" of "agreed Monday to meet", not of "failed to meet". */
  private boolean isPurpose(int token, int first) {
    return token > first
        && forms.is(tokens.lower(token), Kind.INFINITIVE_WORD)
        && typed.lexical(token - 1, "WEEKDAY") != null;
  }

  private boolean isPlural(int token) {
    String word = tokens.lower(token);
    return tokens.isWord(token)
        && forms.ends(word, Kind.PLURAL_ENDING)
        && !forms.ends(word, Kind.NO_PLURAL_ENDING);
  }

  /** True for "is calling". */
  boolean isProgressive(int token, int limit) {
    return token + 1 < limit
        && typed.lexical(token, "PRESENT") != null
        && forms.ends(tokens.lower(token + 1), Kind.PROGRESSIVE_ENDING);
  }

  private boolean isPast(int token) {
    return typed.lexical(token, "BACK") != null || isParticiple(token);
  }

  boolean isParticiple(int token) {
    return forms.ends(tokens.lower(token), Kind.PAST_ENDING)
        && tokens.isWord(token)
        && typed.lexical(token, "NOTPAST") == null;
  }
}
