package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.clean.block.ArticleMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wrote a page: lists, cards, agencies, and what stands beside names. */
class PageAuthorsTest {
  private static final String STORY =
      "<p>The lighthouse of Tarn Head will be sold, the harbour board said in the evening.</p>";

  private static ArticleMetadata page(String head, String body) {
    return TestPages.html(
        "<html><head><title>Lighthouse for sale</title>"
            + head
            + "</head><body><h1>Lighthouse for sale</h1>"
            + body
            + STORY
            + "</body></html>");
  }

  private static String jsonLd(String authors) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse"
        + " for sale\",\"author\":"
        + authors
        + "}</script>";
  }

  private static String person(String name) {
    return "{\"@type\":\"Person\",\"name\":\"" + name + "\"}";
  }

  @Test
  void aListIsNotOutvotedByOneOfItsNames() {
    String list = "[" + person("Ada Quill") + "," + person("Bo Strand") + "]";
    String shown =
        "<meta name=author content='Ada Quill'><meta property='article:author' content='Ada"
            + " Quill'>";
    String byline = "<div class=byline>By <a rel=author href=/a>Ada Quill</a></div>";
    assertThat(page(jsonLd(list) + shown, byline).byline())
        .containsExactly("Ada Quill", "Bo Strand");
  }

  @Test
  void cardsNameAllAuthors() {
    String cards =
        "<div class=authors><div class=author-card><a href=/author/1><span class=author-name>Ada"
            + " Quill</span></a></div><div class=author-card><a href=/author/2><span"
            + " class=author-name>Bo Strand</span></a></div></div>";
    assertThat(page("", cards).byline()).containsExactly("Ada Quill", "Bo Strand");
  }

  @Test
  void givenAndFamilyNameAreOneName() {
    String author = "{\"@type\":\"Person\",\"givenName\":\"Ada\",\"familyName\":\"Quill\"}";
    assertThat(page(jsonLd(author), "").byline()).containsExactly("Ada Quill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dpa                     | dpa
          AP                      | Associated Press
          Agence France-Presse    | Agence France-Presse
          REUTERS                 | Reuters
          """)
  void anAgencyIsNoName(String printed, String agency) {
    ArticleMetadata found = page("", "<div class=author>" + printed + "</div>");
    assertThat(found.byline()).isEmpty();
    assertThat(found.agency()).isEqualTo(agency);
  }

  @Test
  void anAgencyBesideANameIsApart() {
    ArticleMetadata found = page("", "<div class=byline>Von Ada Quill, dpa</div>");
    assertThat(found.byline()).containsExactly("Ada Quill");
    assertThat(found.agency()).isEqualTo("dpa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Ada Quill December 3, 2011               | Ada Quill
          Dec 3, 2011                              | none
          December                                 | none
          Last updated: January 7, 2011            | none
          ByAda Quill                              | Ada Quill
          Photo: Bo Strand                         | none
          Foto von Bo Strand                       | none
          More stories by Ada Quill                | Ada Quill
          Ada QuillMore stories by Ada Quill       | Ada Quill
          Ada Quill Follow                         | Ada Quill
          Follow Ada Quill on Facebook             | none
          April Quill                              | April Quill
          \u8457\u8005\uff1aAda Quill              | Ada Quill
          """)
  void namesAloneAreLeft(String byline, String expected) {
    List<String> found = page("", "<div class=author>" + byline + "</div>").byline();
    assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
  }
}
