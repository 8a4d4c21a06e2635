package org.dateline.clean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example and counter-example of the line rules and of the rules for glued furniture. */
class RuleExamplesTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private final LineRules lines = new LineRules(RULES);
  private final LineCues cues = new LineCues(RULES, lines.triggers());
  private final GluedLines glued = new GluedLines(RULES);

  @TestFactory
  Stream<DynamicTest> lineRules() {
    List<DynamicTest> tests = new ArrayList<>();
    for (LineRules.Rule rule : lines.rules()) {
      rule.examples().forEach(text -> tests.add(named(rule.name(), text, rule.name())));
      rule.not().forEach(text -> tests.add(named("not " + rule.name(), text, null)));
    }
    return tests.stream();
  }

  private DynamicTest named(String name, String text, @Nullable String expected) {
    return DynamicTest.dynamicTest(
        name + ": " + text, () -> assertThat(match(text)).isEqualTo(expected));
  }

  private @Nullable String match(String text) {
    LineCounts scanned = new LineScanner(cues).scan(text);
    LineRules.Rule rule = lines.match(text, scanned, scanned.cueBits);
    return rule == null ? null : rule.name();
  }

  @TestFactory
  Stream<DynamicTest> gluedRules() {
    List<DynamicTest> tests = new ArrayList<>();
    for (GluedLines.Rule rule : glued.rules()) {
      rule.examples().forEach(text -> tests.add(cut(rule.name(), text)));
      rule.not().forEach(text -> tests.add(cut("not " + rule.name(), text)));
    }
    return tests.stream();
  }

  @Test
  void moreRulesThanCanBeToldApartAreAnError(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("clean/text")).resolve("lines.yaml");
    StringBuilder rules = new StringBuilder("rules:\n");
    for (int i = 0; i < 60; i++) {
      rules
          .append("  - {name: own_")
          .append(i)
          .append(", kind: BOILERPLATE, needs: [], starts: [x],");
      rules.append(" pattern: x, examples: [], not: []}\n");
    }
    Files.writeString(file, rules);
    RuleSet merged = RULES.mergedWith(folder);
    assertThatThrownBy(() -> new LineRules(merged))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("lines.yaml")
        .hasMessageContaining("64 are possible");
  }

  @ParameterizedTest
  @CsvSource({"needs: [FILE], begins with none of", "words: [wire reports], is not one word"})
  void whatNoLineIsAskedForIsAnError(String asked, String wrong, @TempDir Path folder)
      throws IOException {
    Path file = Files.createDirectories(folder.resolve("clean/text")).resolve("lines.yaml");
    String needs = asked.startsWith("needs") ? asked : "needs: [], " + asked;
    String rule = "  - {name: own, kind: CAPTION, " + needs + ", starts: [], ";
    Files.writeString(file, "rules:\n" + rule + "pattern: x, examples: [], not: []}\n");
    RuleSet merged = RULES.mergedWith(folder);
    assertThatThrownBy(() -> new LineRules(merged))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("lines.yaml: rule own")
        .hasMessageContaining(wrong);
  }

  private DynamicTest cut(String name, String marked) {
    List<String> pieces = Arrays.stream(marked.split("\\|\\|")).map(String::strip).toList();
    return DynamicTest.dynamicTest(
        name + ": " + marked,
        () -> assertThat(glued.cut(marked.replace("||", ""))).isEqualTo(pieces));
  }
}
