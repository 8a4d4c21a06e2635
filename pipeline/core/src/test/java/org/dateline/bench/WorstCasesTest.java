package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.dateline.clean.html.PageTooLargeException;
import org.dateline.rules.RuleSet;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every made worst case goes through all steps, and those that once cost the square of their length
 * end at a length at which the square would take many minutes. The timeouts are guards against a
 * run that never ends, no measure: {@code scripts/bench bounds} measures.
 */
@Tag("slow")
final class WorstCasesTest {
  private static final int SHORT = 8_000;
  private static final int LONG = 300_000;
  private static BoundsBench steps;

  @BeforeAll
  static void load() {
    steps = new BoundsBench(RuleSet.builtIn());
  }

  @Test
  @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void eachEndsAsAnArticleOrAsAReject() {
    HostileTexts.all().forEach((name, made) -> runs(name, made, SHORT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marks alternating",
        "marks after capital",
        "hyphen chain",
        "slash chain",
        "bylines",
        "meta authors",
        "JSON-LD authors",
        "JSON-LD graph",
        "deals in lines",
        "deals of X and Y",
        "unions named by lists",
        "offices and relatives",
        "numbers of four digits",
        "near-equal paragraphs",
        "emoji and dates",
        "near-equal halves",
        "meetings in lines",
        "regions and headings"
      })
  @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatOnceCostItsSquareEnds(String name) {
    IntFunction<RawRecord> made = HostileTexts.all().get(name);
    runs(name, made, LONG);
  }

  private static void runs(String name, IntFunction<RawRecord> made, int length) {
    assertThatCode(
            () -> {
              try {
                steps.run(made.apply(length));
              } catch (PageTooLargeException e) {
                // Such a page becomes a reject.
              }
            })
        .as(name)
        .doesNotThrowAnyException();
  }
}
