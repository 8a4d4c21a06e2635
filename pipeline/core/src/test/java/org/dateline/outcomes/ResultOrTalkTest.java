package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What separates a result from talk about one, whatever the type. */
class ResultOrTalkTest {
  private static final PatternFinder FINDER =
      new PatternFinder(RuleSet.builtIn(), new ClauseBounds(RuleSet.builtIn()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        // hypothesis
        "If the owners accept the offer, the ferries will sail.",
        "The plan would need the approval of the upper house.",
        "The talks could collapse within days, envoys warned.",
        "Unless an agreement is reached by May, the port will close.",
        "The proposal, if approved, would raise tolls.",
        // purpose and hope
        "The mission is aimed at ending the deadlock.",
        "The mill hopes to sign a contract with the growers.",
        "He spoke of ways to resume talks on the river.",
        "Efforts to reach a settlement go on.",
        // ignorance
        "It was unclear when the sides would resume their talks.",
        "It is not known whether the two leaders will meet.",
        "There is no sign that the talks will resume soon.",
        // reported demands
        "The minister urged both sides to return to the negotiating table.",
        "She urged the court to dismiss the appeal.",
        "Critics want the council to reject the plan.",
        // denial
        "The mill denied that it had agreed to sell the quay.",
        "No meeting has been scheduled.",
        // other senses
        "The spokesman declined to name the delegation.",
        "The tower collapsed on Sunday.",
        "The storm delayed flights across the island.",
        "The ruling party won twelve seats.",
        "She failed to reach the final of the tournament.",
        "The premier gave a news conference on the harbour.",
        // what is only expected
        "The rebels were expected to reject the truce.",
        "The talks had been scheduled to end on Friday."
      })
  void tellsNoResult(String sentence) {
    assertThat(types(sentence)).as(sentence).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The envoys reached an agreement on the river.        | AGREEMENT_REACHED
          The envoys reached no agreement on the river.        | NO_AGREEMENT
          The envoys failed to reach an agreement.             | NO_AGREEMENT
          The council approved the toll.                       | APPROVED
          The council refused to approve the toll bill.        | REJECTED
          The premiers will meet in June.                      | SCHEDULED
          The premiers met in June.                            | MET
          Talks on the toll will resume on Monday.             | RESUMED
          Talks on the toll continued on Monday.               | ONGOING
          Talks on the toll were adjourned until Monday.       | POSTPONED
          The growers agreed to hold another meeting.          | SCHEDULED
          The growers agreed to lower the price.               | AGREEMENT_REACHED
          The growers promised to lower the price.             | PLEDGED
          The growers offered to lower the price.              | PROPOSED
          A court ruled that the price was too low.            | RULED
          The growers sued the mill over the price.            | FILED
          The mill turned down the growers' offer.             | REJECTED
          The mill and the growers signed a contract.          | AGREEMENT_SIGNED
          """)
  void tellsTheType(String sentence, String type) {
    assertThat(types(sentence)).as(sentence).contains(type);
  }

  private static List<String> types(String sentence) {
    return FINDER.find(SentenceTokens.of(sentence, false), DecisionLog.OFF).stream()
        .map(PatternMatch::typeName)
        .distinct()
        .toList();
  }
}
