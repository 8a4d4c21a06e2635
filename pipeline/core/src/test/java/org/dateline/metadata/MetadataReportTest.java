package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.metadata.MetadataReport.Candidate;
import org.dateline.metadata.MetadataReport.Support;
import org.dateline.schema.Evidence;
import org.junit.jupiter.api.Test;

/** The report names every candidate, its evidence and its score, and marks the chosen ones. */
class MetadataReportTest {
  private static final String PAGE =
      """
      <html><head><title>Ferry line to open in spring - Harbour Daily</title>
      <meta property='article:published_time' content='2019-03-07T10:00:00+01:00'>
      <meta name='author' content='Ada Quist'></head>
      <body><h1>Ferry line to open in spring</h1>
      <p class='byline'>By Bo Roe</p>
      <p>Updated: 9 March 2019</p></body></html>
      """;

  @Test
  void theChosenCandidatesAreTheMetadata() {
    MetadataReport report = TestPages.explain(PAGE);
    ArticleMetadata metadata = TestPages.html(PAGE);
    assertThat(chosen(report.title())).isEqualTo(metadata.title());
    assertThat(chosen(report.published())).isEqualTo(metadata.published());
    assertThat(chosen(report.authors())).isEqualTo(String.join(", ", metadata.byline()));
  }

  @Test
  void aDateHasItsEvidenceWithFieldKindAndWeight() {
    List<Candidate> dates = TestPages.explain(PAGE).published();
    assertThat(dates)
        .extracting(Candidate::value)
        .containsExactly("2019-03-07T10:00:00+01:00", "2019-03-09");
    assertThat(dates.get(0).evidence())
        .containsExactly(new Support("published", "meta", "2019-03-07T10:00:00+01:00", 0.88));
    assertThat(dates.get(1).evidence()).extracting(Support::field).containsOnly("modified");
    assertThat(dates.get(0).score()).isGreaterThan(dates.get(1).score());
  }

  @Test
  void authorsThatWereNotChosenAreListedToo() {
    List<Candidate> authors = TestPages.explain(PAGE).authors();
    assertThat(authors).extracting(Candidate::value).contains("Ada Quist", "Bo Roe");
    assertThat(authors).filteredOn(Candidate::chosen).hasSize(1);
    assertThat(authors).allMatch(author -> !author.evidence().isEmpty());
  }

  @Test
  void aGivenValueIsChosenBeforeAllOthers() {
    MetadataReport report =
        TestPages.explainText(
            List.of(new Evidence("title", "given", "Ferry opens")),
            "Ferry line to open in spring",
            "7 March 2019",
            "The town council said on Thursday that the new line will open in April, and that it"
                + " will run every hour from morning to night on all days of the week.",
            "The fare is not yet known, but it will be less than that of the old line, she said.",
            "Work on the pier began last year and is almost complete, the council said in a note.");
    assertThat(chosen(report.title())).isEqualTo("Ferry opens");
    assertThat(report.title())
        .extracting(Candidate::value)
        .contains("Ferry line to open in spring");
    assertThat(chosen(report.published())).isEqualTo("2019-03-07");
  }

  private static String chosen(List<Candidate> candidates) {
    List<Candidate> chosen = candidates.stream().filter(Candidate::chosen).toList();
    assertThat(chosen).hasSize(1);
    return chosen.get(0).value();
  }
}
