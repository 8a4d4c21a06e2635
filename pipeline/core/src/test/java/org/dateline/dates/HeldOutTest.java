package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.schema.DateMention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences of {@code dates/held_*.tsv}: their values were written down before the rules ran. A row
 * is that of an expression if it shares a character with it; its value has to be right, and no
 * other row may be there. Known misses, marked in the files, have to be unmarked once they hold.
 */
class HeldOutTest {
  private static final Pattern MARKED = Pattern.compile("\\[([^=\\]]+)=([^\\]]+)\\]");

  /** An expression and the values that are right for it. */
  private record Wanted(int begin, int end, List<String> values) {}

  @TestFactory
  List<DynamicTest> english() throws IOException {
    return sentences("en");
  }

  @TestFactory
  List<DynamicTest> german() throws IOException {
    return sentences("de");
  }

  @TestFactory
  List<DynamicTest> spanish() throws IOException {
    return sentences("es");
  }

  private static List<DynamicTest> sentences(String language) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String name = "/dates/held_" + language + ".tsv";
    try (InputStream file = HeldOutTest.class.getResourceAsStream(name)) {
      String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n")) {
        if (!line.startsWith("#")) {
          boolean isMiss = line.startsWith("~");
          String[] cells = line.substring(isMiss ? 1 : 0).split("\t", -1);
          tests.add(
              DynamicTest.dynamicTest(
                  cells[0] + ": " + cells[2], () -> check(language, cells, isMiss)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(60);
    return tests;
  }

  private static void check(String language, String[] cells, boolean isMiss) {
    if (isMiss) {
      assertThatThrownBy(() -> check(language, cells))
          .as("a miss that is right now: remove its mark")
          .isInstanceOf(AssertionError.class);
    } else {
      check(language, cells);
    }
  }

  private static void check(String language, String[] cells) {
    StringBuilder text = new StringBuilder();
    List<Wanted> wanted = new ArrayList<>();
    Matcher marked = MARKED.matcher(cells[2]);
    while (marked.find()) {
      marked.appendReplacement(text, Matcher.quoteReplacement(marked.group(1)));
      int end = text.codePointCount(0, text.length());
      int length = marked.group(1).codePointCount(0, marked.group(1).length());
      List<String> values = Arrays.asList(marked.group(2).split("\\|", -1));
      wanted.add(new Wanted(end - length, end, values));
    }
    marked.appendTail(text);
    List<DateMention> rows = new ArrayList<>(Texts.rowsIn(language, text.toString(), cells[1]));
    List<String> found = Texts.found(rows);
    for (Wanted one : wanted) {
      boolean isRight =
          rows.removeIf(
              row ->
                  row.getBegin() < one.end()
                      && row.getEnd() > one.begin()
                      && one.values().contains(row.getValue()));
      assertThat(isRight).as("%s in %s", one.values(), found).isTrue();
    }
    assertThat(Texts.found(rows)).as("rows too many").isEmpty();
  }
}
