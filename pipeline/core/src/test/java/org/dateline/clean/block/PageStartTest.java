package org.dateline.clean.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageStartTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Example.com/a/b?c=d, example.com",
    "http://news.example.co.uk:8080/, news.example.co.uk",
    "//cdn.example.org/x, cdn.example.org",
    "https://user@www.example.com, example.com",
    "http://nachrichten-österreich.example/a, nachrichten-österreich.example",
    "http://under_score.example.com/x y, under_score.example.com",
  })
  void siteIsTheHostWithoutWww(String url, String site) {
    assertThat(PageStart.site(url)).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "/path/only", "not an address", "http:///x"})
  void whatNamesNoHostHasNoSite(String url) {
    assertThat(PageStart.site(url)).isNull();
  }

  @Test
  void givenFieldsBecomeTheFirstEvidence() {
    RawRecord record =
        RawRecord.newBuilder()
            .setArticleId("a1")
            .setSourceUri("file:/x/in.jsonl")
            .setRecordOffset(17)
            .setRecordId("r1")
            .setFormat("JSONL")
            .setCharset("UTF-8")
            .setMedia(Media.TEXT)
            .setContent("text")
            .setUrl("https://www.example.com/1")
            .setTitle(" A title ")
            .setSource(" ")
            .setPublished("2004-05")
            .setByline(List.of("Ann Lee", "Bo Roe"))
            .setWarnings(List.of("bad_published"))
            .build();

    Page page = PageStart.begin(record).build();

    assertThat(page.getEvidence().stream().map(e -> e.getField() + "=" + e.getValue()))
        .containsExactly("title=A title", "published=2004-05", "author=Ann Lee", "author=Bo Roe");
    assertThat(page.getEvidence()).allMatch(e -> e.getFrom().equals("given"));
    assertThat(page.getSite()).isEqualTo("example.com");
    assertThat(page.getRecordOffset()).isEqualTo(17);
    assertThat(page.getRecordId()).isEqualTo("r1");
    assertThat(page.getWarnings()).containsExactly("bad_published");
    assertThat(page.getBlocks()).isEmpty();
  }
}
