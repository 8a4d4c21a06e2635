package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Short texts of {@code kinds.tsv}, one kind of difficulty each: which types are found. Most kinds
 * have to be right as a whole; of stories without a dispute three in four.
 */
class OutcomeKindsTest {
  private static final String DAY = "2021-05-12";
  private static final Map<String, Double> LEAST = Map.of("no dispute", .73, "missed form", .96);

  private record Line(String kind, String title, String text, List<Set<String>> types) {
    static Line of(String line) {
      String[] cells = line.split("\t");
      List<Set<String>> types =
          cells[3].equals("-")
              ? List.of()
              : Arrays.stream(cells[3].split("; ")).map(type -> Set.of(type.split("\\|"))).toList();
      return new Line(cells[0], cells[1].equals("-") ? "" : cells[1], cells[2], types);
    }

    boolean holds(List<String> found) {
      return found.size() == types.size()
          && types.stream().allMatch(wanted -> found.stream().anyMatch(wanted::contains));
    }
  }

  @TestFactory
  Stream<DynamicTest> kinds() throws IOException {
    Articles articles = Articles.of(RuleSet.builtIn());
    Map<String, List<Line>> byKind = new LinkedHashMap<>();
    for (Line line : lines()) {
      byKind.computeIfAbsent(line.kind(), kind -> new ArrayList<>()).add(line);
    }
    return byKind.entrySet().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.getKey(), () -> check(articles, kind.getKey(), kind.getValue())));
  }

  private static void check(Articles articles, String kind, List<Line> lines) {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      List<String> found =
          articles.outcomes(line.title(), DAY, line.text()).stream().map(Outcome::getType).toList();
      if (!line.holds(found)) {
        wrong.add(line.title() + " / " + line.text() + ": " + found);
      }
    }
    double right = 1 - (double) wrong.size() / lines.size();
    assertThat(right)
        .as("%s", String.join("\n", wrong))
        .isGreaterThanOrEqualTo(LEAST.getOrDefault(kind, 1.0));
  }

  private static List<Line> lines() throws IOException {
    InputStream in =
        Objects.requireNonNull(OutcomeKindsTest.class.getResourceAsStream("kinds.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Line::of).toList();
    }
  }
}
