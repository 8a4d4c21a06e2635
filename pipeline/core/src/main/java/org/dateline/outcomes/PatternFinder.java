package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.outcomes.TypeRules.PatternText;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches of all patterns in a sentence.
 *
 * <p>One table maps a word to the patterns that have it as an anchor; a pattern is only tried at
 * its anchors.
 */
final class PatternFinder {
  private record Entry(TypeRules type, TypeRules.Rule rule, TokenPattern pattern) {
    @Nullable PatternMatch matchAt(SentenceTokens sentence, int token) {
      Span span = pattern.matchAt(sentence, token);
      return span == null ? null : new PatternMatch(type, rule, pattern, sentence, span, token);
    }

    Entry inAnyModality() {
      return new Entry(type, rule, pattern.inAnyModality());
    }
  }

  private final Map<String, List<Entry>> byAnchor = new HashMap<>();
  private final List<TypeRules> types = new ArrayList<>();
  private final HedgeFilter hedges;

  /** Reads and compiles the rule files of all types. */
  PatternFinder(RuleSet rules, ClauseBounds bounds) {
    OutcomePatternParser parser = new OutcomePatternParser(rules, bounds);
    this.hedges = new HedgeFilter(rules, parser);
    for (TypeRules.Source source : TypeRules.readAll(rules)) {
      types.add(source.rules());
      for (TypeRules.Rule rule : source.rules().patterns()) {
        for (PatternText text : rule.match()) {
          add(new Entry(source.rules(), rule, compiled(source, rule, text, parser)));
        }
      }
    }
  }

  private void add(Entry entry) {
    for (String word : entry.pattern().anchors()) {
      byAnchor.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
    }
  }

  private static TokenPattern compiled(
      TypeRules.Source source, TypeRules.Rule rule, PatternText text, OutcomePatternParser parser) {
    try {
      TokenPattern pattern = parser.parse(text.text());
      if (pattern.anchor() < 0) {
        throw new IllegalArgumentException("a pattern needs a word or a verb");
      }
      return pattern;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      String what = rule.name() + ": " + text.text() + ": " + e.getMessage();
      throw new RuleException(source.file(), text.line(), what);
    }
  }

  /** The types in the order of their files. */
  List<TypeRules> types() {
    return List.copyOf(types);
  }

  /**
   * The matches in a sentence that are no hedged ones, in the order of the text; one for each type
   * and trigger.
   */
  List<PatternMatch> find(SentenceTokens sentence, DecisionLog log) {
    List<PatternMatch> matches = new ArrayList<>();
    for (int token = sentence.first(); token < sentence.end(); token++) {
      List<Entry> entries = byAnchor.get(sentence.lower(token));
      if (entries != null) {
        for (Entry entry : entries) {
          addMatch(sentence, token, entry, matches, log);
        }
      }
    }
    return matches;
  }

  private void addMatch(
      SentenceTokens sentence,
      int token,
      Entry entry,
      List<PatternMatch> matches,
      DecisionLog log) {
    PatternMatch match = entry.matchAt(sentence, token);
    if (match == null) {
      logOtherModality(sentence, token, entry, log);
    } else if (hasTrigger(matches, match)) {
      log.dropped(match, Decision.SAME_TRIGGER, null);
    } else {
      @Nullable TokenPattern hedge = hedges.hedge(match);
      if (hedge == null) {
        matches.add(match);
      } else {
        log.dropped(match, Decision.HEDGED, hedge.text());
      }
    }
  }

  private static boolean hasTrigger(List<PatternMatch> matches, PatternMatch match) {
    for (PatternMatch other : matches) {
      if (other.trigger() == match.trigger() && other.hasSameType(match)) {
        return true;
      }
    }
    return false;
  }

  /** Logs a pattern that would match if its verbs could have any modality. */
  private static void logOtherModality(
      SentenceTokens sentence, int token, Entry entry, DecisionLog log) {
    PatternMatch other = log.isOn() ? entry.inAnyModality().matchAt(sentence, token) : null;
    if (other != null) {
      log.dropped(other, Decision.OTHER_MODALITY, other.pattern().modalitiesAt(sentence, token));
    }
  }
}
