package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.Test;

/** README and the page of options say what the code does. */
class ReadmeTest {
  private static final Path README = Recorded.root().resolve("README.md");
  private static final Path OPTIONS = Recorded.root().resolve("docs/options.md");
  private static final String BEGIN = "<!-- options: made by scripts/update -->\n";
  private static final String END = "<!-- /options -->";

  @Test
  void diagramAndTableNameTheStepsInOrder() throws IOException {
    Plan plan = Plan.of(CommandLine.parse("--input=" + Recorded.root().resolve("seeds")));
    Pipeline pipeline = Pipeline.create(plan.options());
    DatelinePipeline.build(pipeline, plan);
    List<String> steps = topLevelNames(pipeline);
    assertThat(tableSteps()).isEqualTo(steps);
    assertThat(diagramSteps()).isEqualTo(steps);
  }

  @Test
  void optionsTableIsWhatTheCodeDeclares() throws IOException {
    String page = Files.readString(OPTIONS);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    Recorded.check(OPTIONS, page.substring(0, begin) + OptionHelp.markdown() + page.substring(end));
  }

  @Test
  void everyScriptThatItNamesIsThere() throws IOException {
    Matcher names = Pattern.compile("scripts/([a-z-]+)").matcher(Files.readString(README));
    int found = 0;
    for (; names.find(); found++) {
      assertThat(Recorded.root().resolve("scripts").resolve(names.group(1))).isExecutable();
    }
    assertThat(found).isPositive();
  }

  @Test
  void everyFileThatItLinksToIsThere() throws IOException {
    List<String> links = find("\\]\\(([^)#:]+)\\)", Files.readString(README));
    assertThat(links).hasSizeGreaterThan(10);
    assertThat(links).allMatch(link -> Files.exists(Recorded.root().resolve(link)));
  }

  private static List<String> topLevelNames(Pipeline pipeline) {
    List<String> names = new ArrayList<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public CompositeBehavior enterCompositeTransform(TransformHierarchy.Node node) {
            if (node.isRootNode()) {
              return CompositeBehavior.ENTER_TRANSFORM;
            }
            names.add(node.getFullName());
            return CompositeBehavior.DO_NOT_ENTER_TRANSFORM;
          }

          @Override
          public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            names.add(node.getFullName());
          }
        });
    return names;
  }

  private static List<String> tableSteps() throws IOException {
    return find("(?m)^\\| ([A-Z][a-z]+) \\|", Files.readString(README));
  }

  private static List<String> diagramSteps() throws IOException {
    String line =
        Files.readAllLines(README).stream()
            .filter(l -> l.contains("files --> Read"))
            .findFirst()
            .orElseThrow();
    return find("\\b([A-Z][a-z]+)\\b", line);
  }

  private static List<String> find(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }
}
