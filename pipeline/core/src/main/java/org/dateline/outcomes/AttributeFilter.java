package org.dateline.outcomes;

import java.util.List;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.outcomes.OutcomeReport.MentionReason;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/**
 * Decides which mentions only describe the name that follows: "Chinese envoy Liu Wei", "Norvik
 * owner Halden Mills", "Senate Democrats", and which stand in brackets: "Norvik (NASDAQ: NRV)".
 *
 * <p>Lists: {@code outcomes/grammar/noun_ends.txt}, {@code place_marks.txt} and {@code owners.txt}.
 */
final class AttributeFilter {
  private static final int LONGEST_TITLE = 6;
  private static final int LONGEST_BRACKETS = 8;
  private static final Set<String> LINKS = Set.of("and", "or", "&", "-", "/", ":", ";");
  private final Set<String> ends;
  private final Set<String> prepositions;
  private final Set<String> owners;

  /** Takes its lists from the rule set. */
  AttributeFilter(RuleSet rules) {
    this.ends = Set.copyOf(rules.words("outcomes/grammar/noun_ends.txt"));
    this.prepositions = Set.copyOf(rules.words("outcomes/grammar/place_marks.txt"));
    this.owners = Set.copyOf(rules.words("outcomes/grammar/owners.txt"));
  }

  /** Why a mention only describes something; null if it does not. */
  @Nullable MentionReason reason(
      OutcomeContext context, PatternMatch match, Located<Party> mention) {
    if (isInBrackets(match, mention)) {
      return MentionReason.BRACKETS;
    }
    @Nullable Located<Party> next = next(context, match.sentence(), mention);
    return next != null && describes(match, mention, next) ? MentionReason.ATTRIBUTE : null;
  }

  private static @Nullable Located<Party> next(
      OutcomeContext context, SentenceTokens sentence, Located<Party> mention) {
    int last = Math.min(sentence.end(), mention.end() + LONGEST_TITLE);
    List<Located<Party>> after = context.mentionsIn(mention.end(), last);
    return after.isEmpty() ? null : after.get(0);
  }

  private boolean describes(PatternMatch match, Located<Party> mention, Located<Party> next) {
    String kind = next.row().getType();
    if (isBetween(match.trigger(), /* begin= */ mention.end(), /* end= */ next.begin())) {
      return false;
    }
    if (mention.row().getType().equals("COUNTRY")) {
      return !kind.equals("COUNTRY")
          && (kind.equals("PERSON") || isPossessive(match.sentence(), mention, next))
          && isOnePhrase(match.sentence(), /* begin= */ mention.end(), /* end= */ next.begin());
    }
    if (mention.row().getType().equals("ORG")) {
      boolean owner =
          next.begin() == mention.end() + 1
              && owners.contains(match.sentence().lower(mention.end()));
      return owner || isChamberOf(match, mention, next);
    }
    return false;
  }

  private static boolean isBetween(int token, int begin, int end) {
    return begin <= token && token < end;
  }

  private static boolean isPossessive(
      SentenceTokens sentence, Located<Party> mention, Located<Party> next) {
    String mark = sentence.lower(mention.end());
    return (mark.equals("'s") || mark.equals("'") || mark.equals("\u2019s"))
        && next.begin() == mention.end() + 1;
  }

  private boolean isOnePhrase(SentenceTokens sentence, int begin, int end) {
    for (int i = begin; i < end; i++) {
      String word = sentence.lower(i);
      if (ends.contains(word) || prepositions.contains(word) || LINKS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** "Senate Democrats": members of a party act, not the chamber, unless it is a vote. */
  private static boolean isChamberOf(
      PatternMatch match, Located<Party> mention, Located<Party> next) {
    return next.begin() == mention.end()
        && "LEG".equals(mention.row().getRole())
        && "OPP".equals(next.row().getRole())
        && !match.type().isDecision();
  }

  private static boolean isInBrackets(PatternMatch match, Located<Party> mention) {
    SentenceTokens sentence = match.sentence();
    for (int i = mention.begin() - 1; i >= mention.begin() - LONGEST_BRACKETS; i--) {
      if (i == match.trigger() || sentence.lower(i).equals(")")) {
        return false;
      }
      if (sentence.lower(i).equals("(")) {
        return closes(match, mention.end());
      }
    }
    return false;
  }

  /** True if the bracket is closed before the trigger or the end of the sentence. */
  private static boolean closes(PatternMatch match, int from) {
    for (int i = from; i < Math.min(from + LONGEST_BRACKETS, match.sentence().end()); i++) {
      if (i == match.trigger()) {
        return false;
      }
      if (match.sentence().lower(i).equals(")")) {
        return true;
      }
    }
    return false;
  }
}
