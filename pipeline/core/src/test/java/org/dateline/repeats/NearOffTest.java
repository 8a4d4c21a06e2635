package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.schema.Article;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Test;

/** With near repeats off only equal texts are one, but for case, quotes and spaces. */
class NearOffTest {
  private static final String LEAD =
      "The ferry between Vardo and the mainland will sail again on Thursday, the owners said.";
  private static final String EDITED =
      "The ferry between Vardo and the mainland will sail again on Thursday, its owners said.";
  private static final String SECOND =
      "It had been laid up since a fire in the engine room in the first week of March.";
  private static final List<Story> STORIES =
      List.of(
          Stories.story("first", "2004-05-03", LEAD, SECOND),
          Stories.story("copy", "2004-05-04", LEAD.replace(" ", "  "), SECOND),
          Stories.story("edited", "2004-05-05", EDITED, SECOND));

  @Test
  void anEditedTextIsAnother() {
    LocalRun run = LocalRun.over(STORIES, new RepeatOptions(false, 7));
    assertThat(run.paragraphs())
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.getClusterId()).isEqualTo(row.getParagraphId()));
    assertThat(clusters(run))
        .containsEntry("first", Stories.id("first"))
        .containsEntry("copy", Stories.id("first"))
        .containsEntry("edited", Stories.id("edited"));
  }

  @Test
  void equalTextsAreCounted() {
    LocalRun run = LocalRun.over(STORIES, new RepeatOptions(false, 7));
    Map<String, Long> articles =
        run.paragraphs().stream()
            .collect(Collectors.toMap(Paragraph::getParagraphId, Paragraph::getArticleCount));
    assertThat(articles)
        .containsEntry(NormalForm.id(LEAD), 2L)
        .containsEntry(NormalForm.id(EDITED), 1L)
        .containsEntry(NormalForm.id(SECOND), 3L);
  }

  @Test
  void withThemOnItIsTheSame() {
    LocalRun run = LocalRun.over(STORIES, new RepeatOptions(true, 7));
    assertThat(clusters(run)).containsEntry("edited", Stories.id("first"));
    assertThat(run.paragraphs())
        .filteredOn(row -> row.getParagraphId().equals(NormalForm.id(EDITED)))
        .extracting(Paragraph::getClusterId)
        .containsExactly(NormalForm.id(LEAD));
  }

  private static Map<String, String> clusters(LocalRun run) {
    return run.articles().stream()
        .collect(Collectors.toMap(Article::getRecordId, Article::getClusterId));
  }
}
