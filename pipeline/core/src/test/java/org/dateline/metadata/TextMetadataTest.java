package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.dateline.schema.Evidence;
import org.junit.jupiter.api.Test;

class TextMetadataTest {
  private static final String FIRST =
      "The ferry line between the two islands will open again in May, ministers of both sides said"
          + " on Friday after a long night of talks about fares, ships and the harbour.";
  private static final String SECOND =
      "It was closed for three years after a storm had broken the pier and the ministers could not"
          + " agree on who should pay for the repairs of it.";
  private static final String THIRD =
      "The first ship leaves on the first Monday of May, with guests of both governments on board"
          + " and a band that plays old songs, officials said.";

  @Test
  void readsAWireStory() {
    ArticleMetadata found =
        TestPages.text(
            "Go to menu",
            "(3rd LD) Ministers agree on ferry line between islands",
            "General News 14:05 June 03, 2011",
            "By Han Mi-ra",
            "PORT LOW/HIGH ISLAND, June 3 (Yonhap) -- " + FIRST,
            SECOND,
            THIRD,
            "Most viewed");
    assertThat(found.title()).isEqualTo("Ministers agree on ferry line between islands");
    assertThat(found.published()).isEqualTo("2011-06-03T14:05");
    assertThat(found.publishedFrom()).isEqualTo("text");
    assertThat(found.byline()).containsExactly("Han Mi-ra");
    assertThat(found.agency()).isEqualTo("Yonhap");
    assertThat(found.datelinePlace()).isEqualTo("PORT LOW/HIGH ISLAND");
    assertThat(IntStream.range(0, 8).mapToObj(found.blockKinds()::of))
        .containsExactly(
            null, BlockKind.TITLE, BlockKind.DATELINE, BlockKind.BYLINE, null, null, null, null);
  }

  @Test
  void takesAnAgencysCopyrightYearForThePublication() {
    ArticleMetadata found =
        TestPages.text(
            "See Channel Ten",
            "Ferry Line Opens Again In May",
            FIRST,
            SECOND,
            THIRD,
            "Written by Ann Lee",
            "©1999 The Associated Press. All Rights Reserved.");
    assertThat(found.title()).isEqualTo("Ferry Line Opens Again In May");
    assertThat(found.published()).isEqualTo("1999");
    assertThat(found.publishedFrom()).isEqualTo("copyright");
    assertThat(found.byline()).containsExactly("Ann Lee");
    assertThat(found.agency()).isEqualTo("Associated Press");
  }

  @Test
  void takesNoCopyrightYearOfASite() {
    ArticleMetadata found =
        TestPages.text(
            "Ferry Line Opens Again In May", FIRST, SECOND, THIRD, "© 2021 Island News Ltd.");
    assertThat(found.published()).isNull();
  }

  @Test
  void readsTheDateAtTheEndOfAHeadline() {
    ArticleMetadata found =
        TestPages.text(
            "Accessibility links",
            "Islands, Ministers Meet on Ferry Line - 2002-06-03",
            FIRST,
            SECOND,
            THIRD);
    assertThat(found.title()).isEqualTo("Islands, Ministers Meet on Ferry Line");
    assertThat(found.published()).isEqualTo("2002-06-03");
    assertThat(found.datelinePlace()).isNull();
  }

  @Test
  void knowsNoDayThatTheTextDoesNotGive() {
    ArticleMetadata found = TestPages.text("Ferry Line Opens Again In May", FIRST, SECOND, THIRD);
    assertThat(found.published()).isNull();
    assertThat(found.title()).isEqualTo("Ferry Line Opens Again In May");
  }

  @Test
  void findsTheHeadlineOfADumpByThePagesTitle() {
    ArticleMetadata found =
        TestPages.text(
            "Ferry line to open in May - Island News",
            "Home",
            "World",
            "Sports news and results of the week",
            "Ferry line to open in May",
            "Ann Lee - Jun 3, 2011, 10:31 pm CST",
            FIRST,
            SECOND,
            THIRD);
    assertThat(found.title()).isEqualTo("Ferry line to open in May");
    assertThat(found.published()).isEqualTo("2011-06-03T22:31");
  }

  @Test
  void takesTheHeadlineThatAPageTitleBelowTheMenuRepeats() {
    ArticleMetadata found =
        TestPages.text(
            "Home World Business Sport",
            "Ferry line to open in May - Island News",
            "Ferry line to open in May",
            "By Ann Lee",
            FIRST,
            SECOND,
            THIRD);
    assertThat(found.title()).isEqualTo("Ferry line to open in May");
    assertThat(found.byline()).containsExactly("Ann Lee");
  }

  @Test
  void readsPlaceAndAgencyOfDatelines() {
    assertThat(TestPages.text("Ferry", "LOWTOWN, South Island (AP) — " + FIRST, SECOND, THIRD))
        .satisfies(
            found -> {
              assertThat(found.datelinePlace()).isEqualTo("LOWTOWN, South Island");
              assertThat(found.agency()).isEqualTo("Associated Press");
            });
    assertThat(TestPages.text("Ferry", "(Reuters) - " + FIRST, SECOND, THIRD))
        .satisfies(
            found -> {
              assertThat(found.datelinePlace()).isNull();
              assertThat(found.agency()).isEqualTo("Reuters");
            });
    assertThat(TestPages.text("Ferry", "Lowtown (dpa) - " + FIRST, SECOND, THIRD).datelinePlace())
        .isEqualTo("Lowtown");
  }

  @Test
  void trustsWhatTheRecordGives() {
    List<Evidence> given =
        List.of(
            new Evidence("title", "given", "A given title"),
            new Evidence("published", "given", "2005-04"),
            new Evidence("author", "given", "Given Name"),
            new Evidence("source", "given", "Given Press"));
    ArticleMetadata found =
        TestPages.text(
            given,
            null,
            "Ferry line to open in May",
            "By Ann Lee",
            "June 3, 2011",
            FIRST,
            SECOND,
            THIRD);
    assertThat(found.title()).isEqualTo("A given title");
    assertThat(found.published()).isEqualTo("2005-04");
    assertThat(found.publishedFrom()).isEqualTo("given");
    assertThat(found.byline()).containsExactly("Given Name");
    assertThat(found.source()).isEqualTo("Given Press");
  }

  @Test
  void aLineWhoseSentenceGoesOnIsNoHeadline() {
    ArticleMetadata found =
        TestPages.text(
            "The lighthouse of Tarn Head changed hands on Friday for a price that",
            "neither side would name, the harbour board said, and the new owner wants to live in"
                + " it.",
            "It had stood empty for eleven years, and each winter the wind took a few more tiles"
                + " from the roof of the house beside it, which nobody mended.",
            "Fishermen said that they would rather see a light in the wrong week than none at"
                + " all.");
    assertThat(found.title()).isNull();
  }
}
