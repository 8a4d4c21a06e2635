package org.dateline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Event;
import org.dateline.schema.Outcome;
import org.dateline.schema.Story;
import org.junit.jupiter.api.Test;

/** Which reports are one event, and what the rows say of it. */
class ConsolidationTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final List<Story> STORIES = Newsroom.twoDisputes().stories();
  private static final LocalEvents RUN = LocalEvents.over(STORIES, RULES, 4);

  @Test
  void twoReportsOfOneDealAreOneEvent() {
    assertThat(event("first", "AGREEMENT_REACHED"))
        .isEqualTo(event("second", "AGREEMENT_REACHED"))
        .isEqualTo(event("copy", "AGREEMENT_REACHED"));
  }

  @Test
  void theVoteAndTheDealOfOthersAreOtherEvents() {
    String deal = event("first", "AGREEMENT_REACHED").getEventId();
    assertThat(event("vote", "APPROVED").getEventId()).isNotEqualTo(deal);
    assertThat(event("elsewhere", "AGREEMENT_SIGNED").getEventId()).isNotEqualTo(deal);
  }

  @Test
  void aCopyIsAReportAndNoSource() {
    Event deal = event("first", "AGREEMENT_REACHED");
    assertThat(deal.getReportCount()).isEqualTo(3);
    assertThat(deal.getArticleCount()).isEqualTo(3);
    assertThat(deal.getCopyCount()).isEqualTo(1);
    assertThat(deal.getSourceCount()).isEqualTo(2);
  }

  @Test
  void theRowSaysWhatHappenedAndWhen() {
    Event deal = event("first", "AGREEMENT_REACHED");
    assertThat(deal.getStartDate()).hasToString("2015-03-03");
    assertThat(deal.getDatePrecision()).isEqualTo("DAY");
    assertThat(deal.getFirstReported()).hasToString("2015-03-03");
    assertThat(deal.getLastReported()).hasToString("2015-03-05");
    assertThat(deal.getTitle()).contains("Norland Shipping").contains("reached a tentative");
    assertThat(deal.getDisagreement()).isEmpty();
    assertThat(event("vote", "APPROVED").getTally()).isEqualTo("412-97");
  }

  @Test
  void theStepsOfADisputeAreAThreadInOrder() {
    Event deal = event("first", "AGREEMENT_REACHED");
    Event vote = event("vote", "APPROVED");
    assertThat(vote.getThreadId()).isEqualTo(deal.getThreadId());
    assertThat(event("elsewhere", "AGREEMENT_SIGNED").getThreadId())
        .isNotEqualTo(deal.getThreadId());
  }

  @Test
  void everyOutcomeLeadsToAnEvent() {
    int outcomes = STORIES.stream().mapToInt(story -> story.getOutcomes().size()).sum();
    assertThat(RUN.outcomes()).hasSize(outcomes);
    List<String> ids = RUN.events().stream().map(Event::getEventId).toList();
    assertThat(RUN.outcomes()).allMatch(row -> ids.contains(row.getEventId()));
    assertThat(RUN.events().stream().mapToInt(Event::getReportCount).sum()).isEqualTo(outcomes);
  }

  @Test
  void neitherOrderNorGroupsChangeTheRows() {
    for (int groups : new int[] {1, 3, 7}) {
      List<Story> stories = new ArrayList<>(STORIES);
      Collections.shuffle(stories, new Random(groups));
      LocalEvents other = LocalEvents.over(stories, RULES, groups);
      assertThat(other.events()).isEqualTo(RUN.events());
      assertThat(other.outcomes()).isEqualTo(RUN.outcomes());
    }
  }

  @Test
  void laterArticlesKeepTheIdOfAnEvent() {
    LocalEvents before = LocalEvents.over(STORIES.subList(0, 1), RULES, 2);
    assertThat(before.events())
        .extracting(Event::getEventId)
        .contains(event("first", "AGREEMENT_REACHED").getEventId());
  }

  private static Event event(String article, String type) {
    Story story =
        STORIES.stream()
            .filter(is -> article.equals(is.getArticle().getRecordId()))
            .findFirst()
            .orElseThrow();
    Outcome row =
        RUN.outcomes().stream()
            .filter(is -> is.getArticleId().equals(story.getArticle().getArticleId()))
            .filter(is -> is.getType().equals(type))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + type + " in " + story.getOutcomes()));
    return RUN.events().stream()
        .filter(is -> is.getEventId().equals(row.getEventId()))
        .findFirst()
        .orElseThrow();
  }
}
