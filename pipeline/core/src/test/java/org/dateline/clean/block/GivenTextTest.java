package org.dateline.clean.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dateline.article.Cleaner;
import org.dateline.article.PageReader;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that somebody has selected as stories come through whole, in every shape. */
class GivenTextTest {
  private static final String TITLE = "PORT AUTHORITY TO CLOSE TWO DOCKS";
  private static final String DATELINE = "HARBOUR CITY, May 7 - ";
  private static final List<String> STORY =
      List.of(
          "Sund Harbour Authority Inc said it would close two of its five docks for repairs that"
              + " engineers have called urgent since the storms of last winter.",
          "The work will cost about 12 mln dlrs and 40 jobs will go, the company said. It gave no"
              + " date for the end of the work.",
          "\"We will share the docks that are left,\" said Ole Brandt, who runs the larger of the"
              + " two ferry lines. He added that he had not been told before Friday, when a"
              + " newspaper called him.",
          "Analysts said the shares may fall when trading opens on Monday.");

  private final PageReader reader = new PageReader(RuleSet.builtIn());
  private final Cleaner cleaner = new Cleaner(RuleSet.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " Reuter",
        " REUTER",
        " Reuters",
        "\n REUTER...\n",
        " (END)",
        "\n\nENDS",
        " -30-",
        "\n###",
        " (AP)",
        " AFP",
        " dpa ab xy",
        "\nab/cd/ef",
        " (Xinhua)",
        " NNNN",
        " (Reporting by Anna Berg; Editing by Lee Min-ho)",
        " Copyright 2004 Harbour Press. All rights reserved."
      })
  void aStoryOfOneParagraphLosesOnlyItsSignOff(String signOff) {
    String text = String.join(" ", STORY);

    assertThat(story("JSONL", TITLE, text + signOff).getText()).isEqualTo(text);
    assertThat(story("JSONL", null, text + signOff).getText()).isEqualTo(text);
    assertThat(story("TEXT", null, text + signOff).getText()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 64, 68, 72, 76, 80})
  void wrappedParagraphsComeBackWhole(int width) {
    for (String between : List.of("\n", "\n\n")) {
      for (String indent : List.of("", "   ", "      ")) {
        String body = wrapped(STORY, width, indent, between, 0);

        String text = story("JSONL", TITLE, body).getText();
        boolean marked = !(between + indent).equals("\n");
        assertThat(marked ? text : flat(text)).isEqualTo(marked ? text(STORY) : flat(text(STORY)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 66, 72, 80})
  void aShortFirstLineIsKept(int width) {
    for (int shorter : List.of(10, 20, 30)) {
      String body = wrapped(STORY, width, "    ", "\n", shorter).stripLeading();

      assertThat(story("JSONL", TITLE, body + "\n Reuter\n").getText()).isEqualTo(text(STORY));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 66, 72, 80})
  void aLongHeadlineIsCutOffAtTheDateline(int width) {
    String headline =
        "PORT AUTHORITY TO CLOSE TWO OF ITS FIVE DOCKS UNTIL REPAIRS ARE DONE,\nUNIONS FEAR FOR JOBS";
    List<String> dated = List.of(DATELINE + STORY.get(0), STORY.get(1), STORY.get(2), STORY.get(3));
    for (String gap : List.of("\n", "\n\n")) {
      for (String indent : List.of("", "    ")) {
        String text = headline + gap + wrapped(dated, width, indent, gap, 0) + "\n\n(END)\n";
        Article article = story("TEXT", null, text);

        assertThat(flat(article.getText())).isEqualTo(flat(text(dated)));
        assertThat(article.getTitle()).isEqualTo(headline.replace('\n', ' '));
        assertThat(article.getDatelinePlace()).isEqualTo("HARBOUR CITY");
      }
    }
  }

  @Test
  void aDateBelowAHeadlineIsThePublicationDate() {
    String text =
        "Port authority to close two of its five docks until repairs are done\n"
            + "May 7, 2004\n\n"
            + wrapped(STORY, 70, "", "\n\n", 0);
    Article article = story("TEXT", null, text);

    assertThat(article.getText()).isEqualTo(text(STORY));
    assertThat(article.getTitle()).endsWith("repairs are done");
    assertThat(article.getPublished()).isEqualTo("2004-05-07");
  }

  @Test
  void aDatelineWithItsYearIsThePublicationDate() {
    String text = "SEOUL, May 7, 2004 (Yonhap) -- " + String.join(" ", STORY);
    Article article = story("JSONL", TITLE, text);

    assertThat(article.getPublished()).isEqualTo("2004-05-07");
    assertThat(article.getPublishedFrom()).isEqualTo("dateline");
    assertThat(article.getText()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Qtly div eight cts vs 7.5 cts prior Pay March 31 Record March 13",
        "Sund Lines Inc said it had no comment on the share price.",
        "The council will publish its privacy rules on Monday. Readers may comment until June."
      })
  void aShortTextIsKept(String text) {
    assertThat(story("JSONL", TITLE, text).getText()).isEqualTo(text);
    assertThat(story("JSONL", null, text).getText()).isEqualTo(text);
  }

  @Test
  void furnitureRoundAGivenStoryGoes() {
    String text = "Share this story\n" + text(STORY) + "\n\nClick here to read our full coverage.";

    assertThat(story("JSONL", TITLE, text).getText()).isEqualTo(text(STORY));
  }

  @Test
  void aTextThatIsNothingButFurnitureIsNoArticle() {
    String menu = "Home\nNews\nSport\nWeather\nOpinion\nJobs\nContact us\nLog in";

    assertThat(story("JSONL", null, menu).getStatus()).isEqualTo("NO_ARTICLE");
    assertThat(story("TEXT", null, "Copyright 2004 Harbour Press.").getStatus())
        .isEqualTo("NO_ARTICLE");
  }

  @Test
  void proseAmongMenusIsKeptWithAWarning() {
    String menu = "Home\nNews\nSport\nWeather\nOpinion\nJobs\nContact us\nLog in\n";
    String notice =
        "We use cookies to share your account with advertisers. Readers who accept the"
            + " privacy policy get the newsletter. Your browser keeps the cookies for a year.\n";
    Story story = cleaned("JSONL", null, menu + notice + menu);

    assertThat(story.getArticle().getText()).isEqualTo(notice.strip());
    assertThat(story.getWarnings()).containsExactly(Cleaner.KEPT_WHOLE);
    assertThat(cleaned("WET", null, menu + notice + menu).getArticle().getStatus())
        .isEqualTo("NO_ARTICLE");
  }

  /**
   * Without paragraphs: where neither blank lines nor indents mark them, a full last line hides
   * one.
   */
  private static String flat(String text) {
    return text.replace("\n\n", " ");
  }

  private static String text(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  /** Paragraphs in lines of some columns; the first line is some columns shorter than need be. */
  private static String wrapped(
      List<String> paragraphs, int width, String indent, String between, int shorter) {
    StringBuilder out = new StringBuilder();
    int used = shorter;
    for (String paragraph : paragraphs) {
      out.append(out.isEmpty() ? "" : between).append(indent);
      used += indent.length();
      boolean first = true;
      for (String word : paragraph.split(" ", -1)) {
        boolean fits = first || used + 1 + word.length() <= width;
        out.append(first ? "" : fits ? " " : "\n").append(word);
        used = fits ? used + (first ? 0 : 1) + word.length() : word.length();
        first = false;
      }
      used = 0;
    }
    return out.toString();
  }

  private Article story(String format, @Nullable String title, String text) {
    return cleaned(format, title, text).getArticle();
  }

  private Story cleaned(String format, @Nullable String title, String text) {
    RawRecord record =
        RawRecord.newBuilder()
            .setArticleId("a")
            .setSourceUri("given")
            .setRecordOffset(0)
            .setFormat(format)
            .setCharset("UTF-8")
            .setMedia(Media.TEXT)
            .setTitle(title)
            .setContent(text)
            .build();
    return cleaner.clean(reader.read(record), Set.of());
  }
}
