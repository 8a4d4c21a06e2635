package org.dateline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowTest {
  private enum Colour {
    RED,
    GREEN
  }

  private static final RuleFile FILE = new RuleFile("parties/colours.tsv", "built-in", "");
  private final Row row = new Row(FILE, 3, List.of("leaf", "GREEN", "12"));

  @Test
  void cellsNameConstantsNumbersAndAllowedTexts() {
    assertThat(row.choice(1, Colour.class)).isEqualTo(Colour.GREEN);
    assertThat(row.whole(2)).isEqualTo(12);
    assertThat(row.oneOf(0, Set.of("leaf", "rose"))).isEqualTo("leaf");
  }

  @Test
  void aWrongCellIsAnErrorWithFileLineAndAllowedValues() {
    assertThatThrownBy(() -> row.choice(0, Colour.class))
        .isInstanceOf(RuleException.class)
        .hasMessage("built-in parties/colours.tsv:3: 'leaf' is none of RED, GREEN");
    assertThatThrownBy(() -> row.oneOf(1, Set.of("rose", "leaf")))
        .hasMessage("built-in parties/colours.tsv:3: 'GREEN' is none of leaf, rose");
    assertThatThrownBy(() -> row.whole(0))
        .hasMessage("built-in parties/colours.tsv:3: 'leaf' is no whole number");
  }
}
