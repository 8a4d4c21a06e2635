package org.dateline.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.junit.jupiter.api.Test;

class TextPageTest {
  private final TextPage blocks = new TextPage(RuleSet.builtIn());

  @Test
  void linesAreBlocksAndWhiteSpaceIsCollapsed() {
    assertThat(texts("\ufeffOne  two\r\n\r\n \u00a0Three\tfour \u2028Five\r\n \n"))
        .containsExactly("One two", "Three four", "Five");
  }

  @Test
  void nothingHasNoBlocks() {
    assertThat(texts("")).isEmpty();
    assertThat(texts(" \n\t\n\u00a0")).isEmpty();
  }

  @Test
  void hardWrappedParagraphsAreJoinedAtBlankLinesAndIndents() {
    String dump =
        """
        The harbour was empty on Monday morning, and so were the two streets
        that lead down to it from the church, because the wind had turned in
        the night and nobody wanted to lose a boat.

        "We have seen this before," said the keeper of the lighthouse, whose
        father had kept it before him. He did not look worried at all, and he
        went on painting the door.
           In the town the shops stayed shut until noon. The bakery alone was
        open, and it had sold all its bread by eight, as it does whenever the
        ferry does not come.
        """;

    assertThat(texts(dump))
        .hasSize(3)
        .satisfies(
            all -> {
              assertThat(all.get(0)).endsWith("in the night and nobody wanted to lose a boat.");
              assertThat(all.get(1)).startsWith("\"We have seen").endsWith("painting the door.");
              assertThat(all.get(2)).startsWith("In the town").endsWith("does not come.");
            });
  }

  @Test
  void wordsHyphenatedAtTheLineEndAreJoined() {
    String dump =
        """
        The two towns had not spoken to each other for years when the inter-
        island council met on Monday to hear what the engineers had found out
        about the bridge, which has been closed since the storm of last March
        and will not be opened again before somebody pays for new steel.
        Nobody has promised to do so, and the season is short on these coasts.
        """;

    assertThat(texts(dump)).singleElement().asString().contains("the inter-island council");
  }

  @Test
  void menusAndParagraphsOfOneLineAreNotJoined() {
    assertThat(texts("Home\nNews\nSport\nWeather\nOpinion\nJobs\nContact us")).hasSize(7);
    String story = "The harbour was empty on Monday and the ferry did not sail at all. ".repeat(4);
    assertThat(texts(story + "\n" + story + "\n" + story + "\n" + story + "\n" + story)).hasSize(5);
  }

  @Test
  void shortSentencesOneALineAreNotTakenForWrappedText() {
    String poem =
        """
        The ferry did not sail today.
        Nobody knows when it will.
        The keeper painted his door green.
        A gull sat on the wall.
        The bread was gone by eight o'clock.
        We went home and waited.
        """;

    assertThat(texts(poem)).hasSize(6);
  }

  @Test
  void furnitureGluedToALineBecomesABlock() {
    List<Block> cut = blocks.cut("Written by Anna Berg\u00a91998 The Harbour Press.\n\nNext", "");

    assertThat(cut.stream().map(Block::getText))
        .containsExactly("Written by Anna Berg", "\u00a91998 The Harbour Press.", "Next");
    assertThat(cut.get(1).getFeatures()).containsExactly(0f, 1f, 0f, 1f);
    assertThat(cut.get(2).getFeatures()).containsExactly(1f, 0f, 0f, 0f);
  }

  private List<String> texts(String dump) {
    return blocks.cut(dump, "").stream().map(Block::getText).toList();
  }
}
