package org.dateline.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.parties.NameMention.Kind;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartyConfidenceTest {
  @TempDir Path folder;

  @Test
  void growsInAStraightLineBetweenTheRowsOfTheList() throws IOException {
    Files.createDirectories(folder.resolve("parties"));
    Files.writeString(
        folder.resolve("parties/confidence.tsv"), "ORG\t90\t.2\nORG\t92\t.6\nORG\t94\t.7\n");
    PartyConfidence confidence = new PartyConfidence(RuleSet.builtIn().mergedWith(folder));
    assertThat(confidence.of(Kind.ORG, 90)).isEqualTo(.2);
    assertThat(confidence.of(Kind.ORG, 91)).isEqualTo(.4);
    assertThat(confidence.of(Kind.ORG, 93)).isEqualTo(.65);
    assertThat(confidence.of(Kind.ORG, 99)).isEqualTo(.7);
  }

  @Test
  void neverFallsWithThePointsInTheBuiltInList() {
    PartyConfidence confidence = new PartyConfidence(RuleSet.builtIn());
    for (Kind kind : new Kind[] {Kind.COUNTRY, Kind.PERSON, Kind.ORG}) {
      double last = 0;
      for (double points = -10; points < 10; points += .25) {
        assertThat(confidence.of(kind, points)).isBetween(last, 1.0);
        last = confidence.of(kind, points);
      }
      assertThat(last).isGreaterThan(.95);
    }
  }

  @Test
  void isZeroForAKindThatHasNoRows() {
    assertThat(new PartyConfidence(RuleSet.builtIn()).of(Kind.PLACE, 3)).isZero();
  }
}
