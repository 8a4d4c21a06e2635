package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.junit.jupiter.api.Test;

class HtmlMetadataTest {
  private static final String STORY =
      "<p>The ferry line between the two islands will open again in May, the ministers said.</p>";

  @Test
  void readsGraphsAndReferencesOfJsonLd() {
    ArticleMetadata found =
        TestPages.html(
            """
            <html lang="en"><head><title>Ferry line to open - Island News</title>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"WebSite","name":"Island News"},
              {"@type":["NewsArticle"],"headline":"Ferry line to open","author":[{"@id":"#p1"},
               {"@type":"Person","name":"Tom Reed"}],
               "datePublished":"2011-06-03T09:15:00+02:00","dateModified":"2011-06-05",
               "publisher":{"@type":"Organization","name":"Island News"}},
              {"@id":"#p1","@type":"Person","name":"Ann Lee"}]}</script></head>
            <body><h1>Ferry line to open</h1>"""
                + STORY);
    assertThat(found.title()).isEqualTo("Ferry line to open");
    assertThat(found.byline()).containsExactly("Ann Lee", "Tom Reed");
    assertThat(found.published()).isEqualTo("2011-06-03T09:15:00+02:00");
    assertThat(found.publishedFrom()).isEqualTo("json-ld");
    assertThat(found.modified()).isEqualTo("2011-06-05");
    assertThat(found.source()).isEqualTo("Island News");
    assertThat(found.language()).isEqualTo("en");
  }

  @Test
  void readsWhatBrokenJsonStillSays() {
    ArticleMetadata found =
        TestPages.html(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry line opens",
            "datePublished":"2011-06-03","author":{"@type":"Person","name":"Ann Lee"},
            "description":"He said "no" to it"}</script><h1>Ferry line opens</h1>"""
                + STORY);
    assertThat(found.published()).isEqualTo("2011-06-03");
    assertThat(found.byline()).containsExactly("Ann Lee");
  }

  @Test
  void keepsCommentsAndOtherStoriesApart() {
    ArticleMetadata found =
        TestPages.html(
            """
            <div class="sidebar"><h3>Latest</h3><div class="date">9 June 2011</div></div>
            <h1>Ferry line to open</h1><span class="date">3 June 2011</span>"""
                + STORY.repeat(12)
                + """
                <div id="comments"><span class="author">Troll</span>
                <time datetime="2011-06-07">7 June 2011</time></div>""");
    assertThat(found.published()).isEqualTo("2011-06-03");
    assertThat(found.byline()).isEmpty();
  }

  @Test
  void knowsNoDateWhereOnlyCommentsHaveOne() {
    ArticleMetadata found =
        TestPages.html(
            "<h1>Ferry line to open</h1>"
                + STORY.repeat(12)
                + "<div class='comment-list'><time datetime='2011-06-07'>7 June</time></div>");
    assertThat(found.published()).isNull();
    assertThat(found.publishedFrom()).isNull();
  }

  @Test
  void tellsPublishedFromUpdated() {
    ArticleMetadata found =
        TestPages.html(
            "<h1>Ferry line to open</h1><p>Updated: June 5, 2011</p><p>Published: June 3, 2011</p>"
                + STORY);
    assertThat(found.published()).isEqualTo("2011-06-03");
    assertThat(found.modified()).isEqualTo("2011-06-05");
    assertThat(found.publishedFrom()).isEqualTo("text");
  }

  @Test
  void saysWhereOnlyAChangeIsDated() {
    ArticleMetadata found =
        TestPages.html("<h1>Ferry line to open</h1><p>Updated: June 5, 2011</p>" + STORY);
    assertThat(found.published()).isEqualTo("2011-06-05");
    assertThat(found.publishedFrom()).isEqualTo("modified");
    assertThat(found.modified()).isEqualTo("2011-06-05");
  }

  @Test
  void aTimeOfChangeOnTheDayOfPublicationIsNotPartOfIt() {
    ArticleMetadata found =
        TestPages.html(
            "<h1>Ferry line to open</h1><p>Published: June 5, 2011</p>"
                + "<p>Updated: June 5, 2011, 18:40</p>"
                + STORY);
    assertThat(found.published()).isEqualTo("2011-06-05");
    assertThat(found.publishedFrom()).isEqualTo("text");
  }

  @Test
  void takesTheSiteOffTheTitle() {
    ArticleMetadata found =
        TestPages.html(
            """
            <title>Ferry line to open in May | Island News</title>
            <meta property="og:site_name" content="Island News">
            <h1><a href="/">Island News</a></h1>"""
                + STORY);
    assertThat(found.title()).isEqualTo("Ferry line to open in May");
  }

  @Test
  void takesTheHeadingThatTheFieldsName() {
    ArticleMetadata found =
        TestPages.html(
            """
            <title>Ferry line to open in May - Island News</title>
            <meta property="og:title" content="Ferry line to open in May">
            <h1>Island News</h1><h2>(2nd LD) Ferry line to open in May</h2><h2>Most read</h2>"""
                + STORY,
            "https://islandnews.example/2011/06/03/ferry",
            null);
    assertThat(found.title()).isEqualTo("Ferry line to open in May");
    assertThat(found.published()).isEqualTo("2011-06-03");
    assertThat(found.publishedFrom()).isEqualTo("url");
  }

  @Test
  void takesThePrintedDayWhereTheTimeIsInUtc() {
    ArticleMetadata found =
        TestPages.html(
            """
            <meta property="article:published_time" content="2011-06-04T02:30:00Z">
            <h1>Ferry line to open</h1><p class="date">June 3, 2011 9:30 p.m.</p>"""
                + STORY);
    assertThat(found.published()).isEqualTo("2011-06-03T21:30");
  }

  @Test
  void marksBlocksThatAreNoText() {
    ArticleMetadata found =
        TestPages.html(
            "<h1>Ferry line to open</h1><p>By Ann Lee, Tom Reed and Kim Oh</p><p>June 3, 2011</p>"
                + STORY);
    assertThat(IntStream.range(0, 4).mapToObj(found.blockKinds()::of))
        .containsExactly(BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATELINE, null);
    assertThat(found.byline()).containsExactly("Ann Lee", "Tom Reed", "Kim Oh");
  }

  @Test
  void readsTheAuthorOfALineOfDateAndAuthor() {
    ArticleMetadata found =
        TestPages.html(
            "<h1>Ferry line to open</h1><div>Published 3 June 2011 at 06:10 by Ann Lee</div>"
                + STORY);
    assertThat(found.byline()).containsExactly("Ann Lee");
    assertThat(found.published()).isEqualTo("2011-06-03T06:10");
  }

  @Test
  void takesNoSiteThatThePagesTitleNamesForAnAuthor() {
    ArticleMetadata found =
        TestPages.html(
            "<title>Ferry line to open | Island Voice</title><h1>Ferry line to open</h1>"
                + "<p>By Ann Lee, Island Voice, Lowtown</p>"
                + STORY);
    assertThat(found.byline()).containsExactly("Ann Lee");
  }

  @Test
  void isNeverLaterThanTheCapture() {
    String page =
        "<meta name='date' content='2031-01-01'><h1>Ferry line to open</h1><p>June 3, 2011</p>";
    ArticleMetadata found = TestPages.html(page + STORY, null, "2012-01-01T00:00:00Z");
    assertThat(found.published()).isEqualTo("2011-06-03");
    assertThat(TestPages.html("<h1>Ferry line</h1>" + STORY, null, "2012-01-01").published())
        .isNull();
  }

  @Test
  void takesTheAddressFromThePage() {
    ArticleMetadata found =
        TestPages.html("<link rel=canonical href='https://news.example/ferry'><h1>Ferry</h1>");
    assertThat(found.url()).isEqualTo("https://news.example/ferry");
  }

  @Test
  void readsAnEmptyPage() {
    ArticleMetadata found = TestPages.html("");
    assertThat(found.title()).isNull();
    assertThat(found.byline()).isEmpty();
    assertThat(found.published()).isNull();
  }
}
