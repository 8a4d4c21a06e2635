package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.RuleSet;

/** Runs the examples and counter-examples of a user's type files. */
public final class TypeExamples {
  private TypeExamples() {}

  /**
   * What does not hold, one line each: file, line, rule and sentence.
   *
   * @param rules the built-in rules, merged with the user's
   */
  public static List<String> failures(RuleSet rules) {
    PatternFinder finder = new PatternFinder(rules, new ClauseBounds(rules));
    List<String> failures = new ArrayList<>();
    for (TypeRules.Source source : TypeRules.readAll(rules)) {
      if (!source.file().isBuiltIn()) {
        check(finder, source, failures);
      }
    }
    return failures;
  }

  private static void check(PatternFinder finder, TypeRules.Source source, List<String> failures) {
    TypeRules type = source.rules();
    for (TypeRules.Rule rule : type.patterns()) {
      for (String example : rule.examples() == null ? List.<String>of() : rule.examples()) {
        if (!found(finder, type, example, false).contains(rule.name())) {
          failures.add(place(source, rule) + "does not match its example: " + example);
        }
      }
      for (String title : rule.headlines() == null ? List.<String>of() : rule.headlines()) {
        if (!found(finder, type, title, true).contains(rule.name())) {
          failures.add(place(source, rule) + "does not match its headline: " + title);
        }
      }
    }
    for (String counter : type.counter()) {
      for (String name : found(finder, type, counter, false)) {
        failures.add(
            source.file().origin()
                + " "
                + source.file().path()
                + ": "
                + name
                + " matches a counter-example: "
                + counter);
      }
    }
  }

  private static String place(TypeRules.Source source, TypeRules.Rule rule) {
    int line = source.file().lineOf("name", rule.name());
    return source.file().origin()
        + " "
        + source.file().path()
        + ":"
        + line
        + ": "
        + rule.name()
        + " ";
  }

  private static List<String> found(
      PatternFinder finder, TypeRules type, String text, boolean isTitle) {
    return finder.find(SentenceTokens.of(text, isTitle), DecisionLog.OFF).stream()
        .filter(match -> match.typeName().equals(type.type()))
        .map(match -> match.rule().name())
        .toList();
  }
}
