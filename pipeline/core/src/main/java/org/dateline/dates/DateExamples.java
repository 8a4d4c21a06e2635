package org.dateline.dates;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.DocumentParser;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/** Runs the examples and counter-examples of a user's date rules. */
public final class DateExamples {
  private static final String PUBLISHED = "2004-05-07"; // a Friday, as in the built-in examples

  private final DocumentParser parser;
  private final DateExtractor usual;
  private final DateExtractor everything;

  private DateExamples(RuleSet rules) {
    this.parser = new DocumentParser(rules);
    this.usual = new DateExtractor(rules, DateOptions.defaults());
    this.everything =
        new DateExtractor(
            rules, new DateOptions(DateOptions.Ranges.JOIN, true, true, true, 1, DayOfWeek.MONDAY));
  }

  /**
   * What does not hold, one line each: file, line, rule and sentence.
   *
   * @param rules the built-in rules, merged with the user's
   */
  public static List<String> failures(RuleSet rules) {
    List<String> failures = new ArrayList<>();
    List<RuleFile> files = new ArrayList<>();
    for (String path : rules.paths("dates/")) {
      if (path.endsWith(".yaml")) {
        rules.layers(path).stream().filter(file -> !file.isBuiltIn()).forEach(files::add);
      }
    }
    if (!files.isEmpty()) {
      DateExamples examples = new DateExamples(rules);
      files.forEach(file -> examples.check(file, failures));
    }
    return failures;
  }

  private void check(RuleFile file, List<String> failures) {
    String language = file.path().split("/", -1)[1];
    for (DateRule.Source rule : YamlRules.read(file, DateRule.File.class).rules()) {
      String place =
          file.origin()
              + " "
              + file.path()
              + ":"
              + file.lineOf("name", rule.name())
              + ": "
              + rule.name();
      List<DateRule.Example> examples = rule.examples();
      for (DateRule.Example one : examples == null ? List.<DateRule.Example>of() : examples) {
        List<String> found =
            rows(rule, one.text(), one.published(), language).stream()
                .map(row -> row.getText() + " = " + row.getValue())
                .toList();
        if (!found.equals(one.finds())) {
          failures.add(place + " finds " + found + " in its example: " + one.text());
        }
      }
      List<String> counters = rule.counterExamples();
      for (String sentence : counters == null ? List.<String>of() : counters) {
        boolean isFound =
            rows(rule, sentence, null, language).stream()
                .anyMatch(row -> row.getRule().equals(rule.name()));
        if (isFound) {
          failures.add(place + " matches its counter-example: " + sentence);
        }
      }
    }
  }

  private List<DateMention> rows(
      DateRule.Source rule, String text, @Nullable String published, String language) {
    boolean isUsual = rule.option() == null || rule.option().equals("vague");
    Article article =
        Article.newBuilder()
            .setArticleId("example")
            .setSourceUri("example")
            .setRecordOffset(0)
            .setFormat("TEXT")
            .setCharset("UTF-8")
            .setAnalysed(true)
            .setStatus("ARTICLE")
            .setText(text)
            .setPublished(published == null ? PUBLISHED : published)
            .setLanguage(language.equals("any") ? "en" : language)
            .setParagraphCount(1)
            .setRemovedParagraphCount(0)
            .setRepeatedParagraphCount(0)
            .setClusterId("example")
            .setIsRepresentative(true)
            .build();
    return (isUsual ? usual : everything).extract(article, parser.parsePlain(text));
  }
}
