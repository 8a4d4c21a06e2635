package org.dateline.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/** The inflected forms of English verbs, so that rules name a verb once. */
final class VerbForms {
  static final int BASE = 1;
  static final int S = 2;
  static final int ED = 4;
  static final int ING = 8;

  private final Map<String, List<String>> irregular = new HashMap<>();

  /** Takes the irregular verbs from the rule set. */
  VerbForms(RuleSet rules) {
    for (Row row : rules.rows("outcomes/irregular_verbs.tsv", 4)) {
      irregular.put(row.cell(0), row.cells().subList(1, 4));
    }
  }

  /**
   * The forms of a verb, each with a sum of BASE, S, ED and ING: which forms of the verb it can be.
   */
  Map<String, Integer> of(String verb) {
    Map<String, Integer> forms = new HashMap<>();
    forms.merge(verb, BASE, Integer::sum);
    forms.merge(third(verb), S, Integer::sum);
    List<String> own = irregular.get(verb);
    if (own == null) {
      forms.merge(past(verb), ED, Integer::sum);
      forms.merge(ing(verb), ING, Integer::sum);
    } else {
      own.subList(0, 2).stream().distinct().forEach(form -> forms.merge(form, ED, Integer::sum));
      forms.merge(own.get(2), ING, Integer::sum);
    }
    return forms;
  }

  private static String third(String verb) {
    if (verb.matches(".*(s|x|z|ch|sh|o)")) {
      return verb + "es";
    }
    return endsInConsonantY(verb) ? stem(verb) + "ies" : verb + "s";
  }

  private static String past(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    return endsInConsonantY(verb) ? stem(verb) + "ied" : verb + "ed";
  }

  private static String ing(String verb) {
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee");
    return (silent ? stem(verb) : verb) + "ing";
  }

  private static boolean endsInConsonantY(String verb) {
    return verb.matches(".*[^aeiou]y");
  }

  private static String stem(String verb) {
    return verb.substring(0, verb.length() - 1);
  }
}
