package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.schema.Article;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Test;

/** Two runs over halves give the clusters of one run over both. */
class KnownTest {
  private static final String LEAD =
      "The pilots of the harbour of Bergen went back to work on Monday after six days ashore.";
  private static final String EDITED =
      "The pilots of the harbour of Bergen went back to work on Monday after a week ashore.";
  private static final String TERMS =
      "Under the terms each pilot is on call for ten nights a month instead of fourteen.";
  private static final String OTHER =
      "A spokesman for the shipowners declined to say what the six days had cost them.";
  private static final List<Story> EARLIER =
      List.of(
          Stories.story("a", "2004-05-03", LEAD, TERMS), Stories.story("b", "2004-05-03", OTHER));
  private static final List<Story> LATER =
      List.of(
          Stories.story("c", "2004-05-04", EDITED, TERMS),
          Stories.story("d", "2004-05-05", LEAD, TERMS, "It has snowed in Oslo since Sunday."));

  @Test
  void theClustersOfBoth() {
    RepeatOptions options = RepeatOptions.defaults();
    LocalRun first = LocalRun.over(EARLIER, options);
    LocalRun second = LocalRun.after(first, LATER, options);
    List<Story> both = List.of(EARLIER.get(0), EARLIER.get(1), LATER.get(0), LATER.get(1));
    LocalRun one = LocalRun.over(both, options);
    Map<String, String> clusters = clusters(first);
    clusters.putAll(clusters(second));
    assertThat(clusters).isEqualTo(clusters(one));
    assertThat(clusters.get(Stories.id("c"))).isEqualTo(Stories.id("a"));
    assertThat(clusters.get(Stories.id("d"))).isEqualTo(Stories.id("a"));
    assertThat(clusters.get(NormalForm.id(EDITED))).isEqualTo(NormalForm.id(LEAD));
  }

  @Test
  void onlyTheNewArticlesHaveRows() {
    LocalRun first = LocalRun.over(EARLIER, RepeatOptions.defaults());
    LocalRun second = LocalRun.after(first, LATER, RepeatOptions.defaults());
    assertThat(second.articles()).extracting(Article::getRecordId).containsOnly("c", "d");
    assertThat(second.paragraphs()).hasSize(4);
    assertThat(second.occurrences()).hasSize(5);
  }

  private static Map<String, String> clusters(LocalRun run) {
    Map<String, String> clusters = new HashMap<>();
    for (Article row : run.articles()) {
      clusters.put(row.getArticleId(), row.getClusterId());
    }
    for (Paragraph row : run.paragraphs()) {
      clusters.put(row.getParagraphId(), row.getClusterId());
    }
    return clusters;
  }
}
