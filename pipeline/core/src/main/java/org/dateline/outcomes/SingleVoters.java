package org.dateline.outcomes;

import java.util.List;
import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;

/**
 * Finds votes of some members, which are no decision of the body: "thirteen members voted against
 * it", "only Anna Holm opposed the plan", "a nurse who voted for it".
 *
 * <p>Lists: {@code outcomes/grammar/voting.txt}, {@code some_of.txt}, {@code single.txt} and {@code
 * collectives.txt}.
 */
final class SingleVoters {
  private static final int LONGEST = 9;
  private static final Set<String> HAVE =
      Set.of("have", "has", "had", "also", "then", "'s", "\u2019s");
  private final Set<String> voting;
  private final Set<String> some;
  private final Set<String> single;
  private final Set<String> collectives;
  private final ClauseBounds bounds;

  /** Takes its lists from the rule set. */
  SingleVoters(RuleSet rules, ClauseBounds bounds) {
    this.voting = Set.copyOf(rules.words("outcomes/grammar/voting.txt"));
    this.some = Set.copyOf(rules.words("outcomes/grammar/some_of.txt"));
    this.single = Set.copyOf(rules.words("outcomes/grammar/single.txt"));
    this.collectives = Set.copyOf(rules.words("outcomes/grammar/collectives.txt"));
    this.bounds = bounds;
  }

  /**
   * True if a match is the vote of some.
   *
   * @param number number of its sentence; -1 for the title, whose mentions are unknown
   */
  boolean isOne(OutcomeContext context, PatternMatch match, int number) {
    SentenceTokens sentence = match.sentence();
    if (!match.type().isDecision() || !voting.contains(sentence.lower(match.trigger()))) {
      return false;
    }
    int last = match.trigger() - 1;
    while (HAVE.contains(sentence.lower(last)) || sentence.lower(last).endsWith("ly")) {
      last--;
    }
    String word = sentence.lower(last);
    if (word.equals(",") || word.equals("and") || word.equals("but")) {
      return isSingle(context, sentence, firstSubject(context, sentence, number), number);
    }
    return isSingle(context, sentence, last, number) || isSome(sentence, last);
  }

  private boolean isSingle(OutcomeContext context, SentenceTokens sentence, int last, int number) {
    return single.contains(sentence.lower(last)) || isPerson(context, sentence, last, number);
  }

  private static boolean isPerson(
      OutcomeContext context, SentenceTokens sentence, int last, int number) {
    if (number < 0) {
      return false;
    }
    for (Located<Party> mention :
        context.mentionsIn(Math.max(sentence.first(), last - 3), last + 1)) {
      if (mention.end() == last + 1 && mention.row().getType().equals("PERSON")) {
        return true;
      }
    }
    return false;
  }

  /** The last token of a name or pronoun with which the sentence begins. */
  private static int firstSubject(OutcomeContext context, SentenceTokens sentence, int number) {
    int begin = sentence.afterDateline();
    if (number < 0) {
      return begin;
    }
    List<Located<Party>> named = context.mentionsIn(begin, begin + 1);
    return named.isEmpty() ? begin : named.get(0).end() - 1;
  }

  /** "Thirteen of its members", "only two senators", but "three states". */
  private boolean isSome(SentenceTokens sentence, int last) {
    int begin = last;
    for (int i = last; i > last - LONGEST && i >= sentence.first(); i--) {
      String word = sentence.lower(i);
      if (collectives.contains(word)) {
        return false;
      }
      if (bounds.isBoundary(sentence, i) || bounds.isReporting(sentence, i) || word.equals(",")) {
        break;
      }
      begin = i;
    }
    int second = Math.min(last, begin + 1);
    return isSome(sentence.lower(begin), sentence.tokens().isNumber(begin))
        || isSome(sentence.lower(second), sentence.tokens().isNumber(second));
  }

  private boolean isSome(String word, boolean number) {
    return number || some.contains(word);
  }
}
