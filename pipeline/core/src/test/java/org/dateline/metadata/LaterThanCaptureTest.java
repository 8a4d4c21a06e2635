package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dateline.clean.block.ArticleMetadata;

class LaterThanCaptureTest {
  private static final LocalDateTime CAPTURE = LocalDateTime.of(2015, 6, 3, 12, 0, 0);
  private static final List<String> SHAPES =
      List.of(
          "<meta property='article:published_time' content='%s'>",
          "<meta name='date' content='%sZ'>",
          "<time datetime='%s'>then</time>",
          "<span class='date'>%s</span>",
          "<p>Published: %s</p>",
          "<p>Updated: %s</p>",
          "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"%s\"}</script>");

  @Property(tries = 200)
  void isNeverLaterThanTheCapture(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -40_000, max = 40_000) Integer> hours) {
    StringBuilder page = new StringBuilder("<h1>Ferry line to open</h1>");
    for (int i = 0; i < hours.size(); i++) {
      LocalDateTime time = CAPTURE.plus(hours.get(i), ChronoUnit.HOURS);
      page.append(SHAPES.get(Math.floorMod(hours.get(i) + i, SHAPES.size())).formatted(time));
    }
    ArticleMetadata found = TestPages.html(page.toString(), null, "2015-06-03T12:00:00Z");
    for (String date : new String[] {found.published(), found.modified()}) {
      if (date != null) {
        assertThat(date.substring(0, 10)).isLessThanOrEqualTo("2015-06-03");
      }
    }
    if (found.published() != null && found.published().length() > 10) {
      assertThat(found.published().substring(0, 16)).isLessThanOrEqualTo("2015-06-03T12:00");
    }
  }
}
