package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long runs of marks: in canonical order, equivalent to what they were, and cheap. */
final class CombiningMarksTest {
  /** Of several classes, with two that are several marks and one of half width. */
  private static final String MARKS =
      "\u0300\u0301\u0316\u0323\u0344\u0345\u0f73\u0f81\u05b0\uff9e\u3099\u0334";

  @Test
  void fewMarksStayAsTheyAre() {
    String text = "e\u0301\u0316 " + "\u0301\u0316".repeat(15) + " end";
    assertThat(CombiningMarks.ordered(text)).isSameAs(text);
  }

  @Test
  void everyNormalFormStaysTheSame() {
    Random random = new Random(17);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("Caf\u1ebf");
      for (int i = 31 + random.nextInt(60); i > 0; i--) {
        text.append(MARKS.charAt(random.nextInt(MARKS.length())));
      }
      String made = text.append(" and e").append("\u0316\u0301".repeat(20)).toString();
      for (Normalizer.Form form :
          new Normalizer.Form[] {Normalizer.Form.NFKC, Normalizer.Form.NFKD}) {
        assertThat(Normalizer.normalize(CombiningMarks.ordered(made), form))
            .as("%s of %s", form, made)
            .isEqualTo(Normalizer.normalize(made, form));
      }
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aMegabyteOfMarksEnds() {
    String mixed = "e" + "\u0316\u0301".repeat(500_000);
    String sorted = "e" + "\u0316".repeat(500_000) + "\u0301".repeat(500_000);
    assertThat(NormalForm.id(mixed)).isEqualTo(NormalForm.id(sorted));
  }
}
