package org.dateline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.junit.jupiter.api.Test;

/** Which bodies of a parliament are told apart. */
class VotingBodiesTest {
  private static final VotingBodies BODIES = new VotingBodies(RuleSet.builtIn());

  private static int body(String... names) {
    return BODIES.of(Arrays.stream(names).map(name -> party(name, "LEG")).toList());
  }

  private static Party party(String name, String role) {
    return Party.newBuilder()
        .setArticleId("a")
        .setPartyId(name)
        .setType("ORG")
        .setName(name)
        .setRole(role)
        .setIsPrincipal(true)
        .setConfidence(1)
        .setMentionCount(1)
        .setMentions(List.of())
        .setRule("made")
        .build();
  }

  @Test
  void aHouseIsTheSameUnderTwoNames() {
    assertThat(body("Senate")).isEqualTo(body("U.S. Senate")).isNotEqualTo(VotingBodies.NONE);
    assertThat(body("House")).isEqualTo(body("House of Representatives"));
  }

  @Test
  void twoHousesAndACommitteeAreThreeBodies() {
    assertThat(body("Senate")).isNotEqualTo(body("House of Representatives"));
    assertThat(body("Senate Ports Committee")).isNotEqualTo(body("Senate"));
    assertThat(body("House of Lords")).isNotEqualTo(body("House of Commons"));
  }

  @Test
  void severalBodiesAnUnknownOneAndOthersAreNone() {
    assertThat(body("Senate", "House")).isEqualTo(VotingBodies.NONE);
    assertThat(body("House & Senate")).isEqualTo(VotingBodies.NONE);
    assertThat(body("Congress")).isEqualTo(VotingBodies.NONE);
    assertThat(BODIES.of(List.of(party("Norvik House", "BUS")))).isEqualTo(VotingBodies.NONE);
    assertThat(body()).isEqualTo(VotingBodies.NONE);
  }
}
