package org.dateline.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.Verdict;
import org.dateline.schema.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standfirsts, subheads and lists are text, what stands among paragraphs by chance is not. */
class StoryPartsTest {
  private static final String TITLE = "Lighthouse of Tarn Head is sold";
  private static final String STANDFIRST =
      "A tower that nobody wanted has found a buyer, and a town that never used it will miss it.";
  private static final List<String> STORY =
      List.of(
          "The lighthouse of Tarn Head changed hands on Friday for a price that neither side would"
              + " name, the harbour board said.",
          "It had stood empty for eleven years, and each winter the wind took a few more tiles from"
              + " the roof of the keeper\u2019s house.",
          "The buyer, a glass painter from the next valley, wants to live in it and to light the"
              + " lamp on the first night of every month.",
          "Fishermen said that they would rather see a light in the wrong week than none at all.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=intro>%s</p>",
        "<div class='article-lead'><p>%s</p></div>",
        "<div class=abstract>%s</div>",
        "<h2 class=subtitle>%s</h2>",
        "<p class=a8f3>%s</p>",
      })
  void theStandfirstIsText(String markup) {
    Page page = page(String.format(markup, STANDFIRST) + body(STORY));
    assertThat(kind(page, STANDFIRST)).isEqualTo(BlockKind.STANDFIRST);
    assertThat(kind(page, STORY.get(0))).isEqualTo(BlockKind.BODY);
  }

  @Test
  void anOpeningParagraphInABoxOfItsOwnIsText() {
    String box = "<div class=lead><p>" + STORY.get(0) + "</p></div><div class=tools>Print</div>";
    Page page = page(box + body(STORY.subList(1, 4)));
    assertThat(PagesForTests.kept(page)).containsExactlyElementsOf(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>%s</h2>",
        "<h3 class=crosshead>%s</h3>",
        "<h4>%s</h4>",
        "<p><strong>%s</strong></p>"
      })
  void subheadsAreText(String markup) {
    String subhead = "What the roof will cost";
    Page page =
        page(
            "<div class=text><p>"
                + STORY.get(0)
                + "</p><p>"
                + STORY.get(1)
                + "</p>"
                + String.format(markup, subhead)
                + "<p>"
                + STORY.get(2)
                + "</p><p>"
                + STORY.get(3)
                + "</p></div>");
    assertThat(kind(page, subhead)).isEqualTo(BlockKind.HEADING);
  }

  @Test
  void aHeadingWithNothingBelowItIsNoText() {
    Page page = page(body(STORY) + "<h3>Have a look around</h3>");
    assertThat(PagesForTests.kept(page)).containsExactlyElementsOf(STORY);
  }

  @Test
  void aListAmongTheParagraphsIsText() {
    String list = "<ul><li>The tower and the lamp</li><li>Two fields and a well</li></ul>";
    Page page =
        page(
            "<div class=text><p>"
                + STORY.get(0)
                + "</p><p>The board sold three things with one signature, the contract says:</p>"
                + list
                + "<p>"
                + STORY.get(1)
                + "</p><p>"
                + STORY.get(2)
                + "</p></div>");
    assertThat(PagesForTests.kept(page))
        .contains("The tower and the lamp", "Two fields and a well");
  }

  @Test
  void noSingleClassNameTakesTheStory() {
    for (String name :
        List.of("comments-enabled", "has-related", "photo", "comments", "newsletter")) {
      String story = "<div class='" + name + "'>" + body(STORY) + "</div>";
      assertThat(PagesForTests.kept(page(story))).as(name).containsExactlyElementsOf(STORY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Commenting on the sale, the mayor said that she would have kept the tower.",
        "Comments by the buyer were read out in the town hall on Saturday morning.",
        "The lamp of the tower had lost the personal data of its keepers in a flood.",
        "It had broken its own privacy policy, the court in Lowtown said on Thursday.",
        "The painter accepted the terms of service of the port without reading them.",
        "Bakers in the town sold cookies in the shape of the tower for a whole week.",
        "The board printed \u201cDo not sell our tower\u201d on four hundred yellow bags.",
        "Tickets for the tower had been sold out, and a newsletter of the town said so.",
        "He wrote the copyright notice for the drawing of the tower in green ink himself.",
      })
  void aPhraseDoesNotTakeASentenceOfProse(String sentence) {
    List<String> story = List.of(STORY.get(0), STORY.get(1), sentence, STORY.get(2), STORY.get(3));
    assertThat(PagesForTests.kept(page(body(story)))).containsExactlyElementsOf(story);
  }

  @Test
  void aRequestToTheReaderIsNoText() {
    String box =
        "<div class=box><p>We use cookies to improve your visit. Please accept our privacy"
            + " policy.</p></div>";
    String story = body(STORY.subList(0, 2)) + box + body(STORY.subList(2, 4));
    assertThat(PagesForTests.kept(page(story))).containsExactlyElementsOf(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You have read five stories for nothing. Go on with an account for a crown a week.",
        "Get the tower letter by mail on Sundays. You may leave the list when you like.",
        "Um diese Karte zu sehen, musst du die Karten einer anderen Seite erlauben.",
        "Pour voir cette vid\u00e9o, vous devez accepter les r\u00e8gles de la plateforme.",
      })
  void aBoxThatSpeaksToTheReaderIsNoText(String text) {
    String box = "<div class=x7><p>" + text + "</p></div>";
    String story =
        "<div class=text><p>"
            + String.join("</p><p>", STORY.subList(0, 2))
            + "</p>"
            + box
            + "<p>"
            + String.join("</p><p>", STORY.subList(2, 4))
            + "</p></div>";
    assertThat(PagesForTests.kept(page(story))).containsExactlyElementsOf(STORY);
  }

  @Test
  void aSecondStoryBelowIsNoText() {
    String other =
        "<article class=post><h2><a href=/well>The old well of Lowtown is dry again</a></h2><div"
            + " class=entry-content><p>The well of Lowtown gave no water on Sunday, for the third"
            + " time since the summer began.</p><p>The council has ordered a cart with barrels,"
            + " which will come twice a day until it rains.</p></div></article>";
    String html =
        "<html><head><title>"
            + TITLE
            + "</title></head><body><div class=feed><article class=post><h1>"
            + TITLE
            + "</h1><div class=entry-content>"
            + "<p>"
            + String.join("</p><p>", STORY)
            + "</p></div></article>"
            + other
            + "</div></body></html>";
    assertThat(PagesForTests.kept(PagesForTests.read(html))).containsExactlyElementsOf(STORY);
  }

  private static String body(List<String> texts) {
    return "<div class=text><p>" + String.join("</p><p>", texts) + "</p></div>";
  }

  private static Page page(String story) {
    return PagesForTests.read(PagesForTests.site(TITLE, story));
  }

  private static BlockKind kind(Page page, String text) {
    List<Verdict> verdicts = PagesForTests.judge(page);
    int at =
        IntStream.range(0, verdicts.size())
            .filter(i -> page.getBlocks().get(i).getText().equals(text))
            .findFirst()
            .orElseThrow();
    return verdicts.get(at).kind();
  }
}
