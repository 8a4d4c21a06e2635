package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;
import org.dateline.util.Span;

/**
 * Finds in a line all that the rule files {@code outcomes/types/*.yaml} look for.
 *
 * <p>Each token is looked up in one table; only where a pattern may begin there, it is tried.
 */
final class PatternFinder {
  private record Entry(TypeRules type, TypeRules.Rule rule, TokenPattern pattern) {}

  private final Map<String, List<Entry>> index = new HashMap<>();
  private final List<TypeRules> types = new ArrayList<>();
  private final HedgeFilter doubts;

  /** Reads and compiles all rule files. */
  PatternFinder(RuleSet rules) {
    OutcomePatternParser parser = new OutcomePatternParser(rules);
    this.doubts = new HedgeFilter(rules, parser);
    for (String path : rules.paths("outcomes/types/")) {
      for (RuleFile file : rules.layers(path)) {
        add(file, parser);
      }
    }
  }

  private void add(RuleFile file, OutcomePatternParser parser) {
    TypeRules type = YamlRules.read(file, TypeRules.class);
    types.add(type);
    for (TypeRules.Rule rule : type.patterns()) {
      for (String match : rule.match()) {
        try {
          TokenPattern pattern = parser.parse(match);
          Entry entry = new Entry(type, rule, pattern);
          pattern
              .elements()
              .get(pattern.anchor())
              .anchors()
              .forEach(word -> index.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new RuleException(file, 0, rule.name() + ": " + match + ": " + e.getMessage());
        }
      }
    }
  }

  /** The rule files as read. */
  List<TypeRules> types() {
    return List.copyOf(types);
  }

  /**
   * All that is found in a line and not in doubt, in the order of the text, one a type and trigger.
   */
  List<PatternMatch> find(SentenceTokens line) {
    List<PatternMatch> hits = new ArrayList<>();
    for (int token = line.first(); token < line.end(); token++) {
      List<Entry> entries = index.get(line.lower(token));
      if (entries != null) {
        for (Entry entry : entries) {
          tryAt(line, token, entry, hits);
        }
      }
    }
    return hits;
  }

  private void tryAt(SentenceTokens line, int token, Entry entry, List<PatternMatch> hits) {
    Span span = entry.pattern().matchAt(line, token);
    if (span != null) {
      PatternMatch hit = new PatternMatch(entry.type(), entry.rule(), line, span, token);
      if (hits.stream().noneMatch(other -> other.isLike(hit) && other.trigger() == token)
          && !doubts.about(hit)) {
        hits.add(hit);
      }
    }
  }
}
