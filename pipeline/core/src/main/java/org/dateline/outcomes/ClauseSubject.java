package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.util.Span;

/**
 * Finds where the subject of a match's verb stands: after a clause in front of the main clause ("As
 * Peru left the fund, Chile agreed"), or before an earlier verb that shares it ("Norvik sued Halden
 * Mills and vowed to go on").
 *
 * <p>List: {@code outcomes/grammar/fronted.txt}.
 */
final class ClauseSubject {
  private static final int LONGEST_VERB = 4;
  private static final int SHORT_CLAUSE = 3;
  private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they", "we", "i");
  private static final Set<String> SKIPPED =
      Set.of(
          "has", "have", "had", "will", "would", "also", "then", "later", "instead", "even", "to");
  private static final Set<String> LIST_LINKS = Set.of("and", "or", ",", "the", "&", "'s", ".");
  private final Set<String> fronted;

  /** Takes its list from the rule set. */
  ClauseSubject(RuleSet rules) {
    this.fronted = Set.copyOf(rules.words("outcomes/grammar/fronted.txt"));
  }

  /** The tokens between the begin of the clause and its verb that may name its subject. */
  Span before(OutcomeContext context, PatternMatch match, Span clause) {
    int begin = Math.min(clause.begin(), match.trigger());
    if (isFronted(match.sentence(), clause)) {
      for (int i = begin; i < match.trigger(); i++) {
        if (match.sentence().lower(i).equals(",") && hasSubject(context, match, i + 1)) {
          return new Span(i + 1, match.trigger());
        }
      }
    }
    return new Span(begin, match.trigger());
  }

  /** The end of the clause for what follows the verb: a clause in front ends at its comma. */
  int end(PatternMatch match, Span clause) {
    if (isFronted(match.sentence(), clause)
        && !commaBefore(match, clause.begin(), match.trigger())) {
      for (int i = match.span().end(); i < clause.end(); i++) {
        if (match.sentence().lower(i).equals(",")) {
          return i;
        }
      }
    }
    return clause.end();
  }

  private static boolean commaBefore(PatternMatch match, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (match.sentence().lower(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  private boolean isFronted(SentenceTokens sentence, Span clause) {
    int word = clause.begin() - 1;
    return word >= sentence.first()
        && word <= sentence.first() + 1
        && fronted.contains(sentence.lower(word));
  }

  private static boolean hasSubject(OutcomeContext context, PatternMatch match, int begin) {
    if (SUBJECTS.contains(match.sentence().lower(begin))) {
      return true;
    }
    return context.mentionsIn(begin, match.trigger()).stream()
        .anyMatch(mention -> isNounPhrase(match.sentence(), begin, mention.begin()));
  }

  /** "The United States", "its rival Acme": no preposition before the name. */
  private static boolean isNounPhrase(SentenceTokens sentence, int begin, int end) {
    for (int i = begin; i < end; i++) {
      String word = sentence.lower(i);
      if (word.equals("in") || word.equals("at") || word.equals("of") || word.equals("which")) {
        return false;
      }
    }
    return true;
  }

  /** True if a pronoun is the subject of the clause: its first word. */
  static boolean isPronoun(PatternMatch match, Span subject) {
    String first = match.sentence().lower(subject.begin());
    return subject.begin() < match.trigger()
        && SUBJECTS.contains(first)
        && !match.sentence().lower(subject.begin() + 1).equals("and");
  }

  /** True if the verb shares its subject with a verb before it: "and vowed". */
  static boolean isSecondVerb(PatternMatch match) {
    SentenceTokens sentence = match.sentence();
    for (int i = match.trigger() - 1; i >= match.trigger() - LONGEST_VERB; i--) {
      String word = sentence.lower(i);
      if (word.equals("and") || word.equals("but")) {
        return true;
      }
      if (!SKIPPED.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** "But vowed to go on": the subject stands before the clause. */
  static boolean isWithoutSubject(PatternMatch match, Span clause) {
    return clause.begin() > match.sentence().first()
        && match.trigger() < clause.begin() + SHORT_CLAUSE
        && isSecondVerb(match);
  }

  /** The first names of a list, up to the first word that is no part of an enumeration. */
  static List<Located<Party>> firstGroup(SentenceTokens sentence, List<Located<Party>> named) {
    List<Located<Party>> group = new ArrayList<>();
    for (Located<Party> mention : named) {
      if (!group.isEmpty()
          && !isList(
              sentence,
              /* begin= */ group.get(group.size() - 1).end(),
              /* end= */ mention.begin())) {
        break;
      }
      group.add(mention);
    }
    return group;
  }

  private static boolean isList(SentenceTokens sentence, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!LIST_LINKS.contains(sentence.lower(i)) && !sentence.isCapitalised(i)) {
        return false;
      }
    }
    return true;
  }
}
