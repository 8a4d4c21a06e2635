package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of first pages and of people's pages. */
class PageLinksTest {
  @ParameterizedTest
  @CsvSource({
    "/, true",
    "https://news.example/, true",
    "//news.example, true",
    "/index.php, true",
    "https://web.archive.org/web/2004im_/https://news.example/, true",
    "/world, false",
    "https://news.example/2004/05/07/talks, false",
  })
  void aSitesFirstPage(String href, boolean home) {
    assertThat(PageLinks.isHome(href)).isEqualTo(home);
  }

  @ParameterizedTest
  @CsvSource({
    "/author/ada-quist, true",
    "https://news.example/staff/ada_quist, true",
    "/search?q=1&author=quist, true",
    "/profile/quist, true",
    "/about/editors/ada-quist/, true",
    "/writer/ada-quist/, true",
    "/editorial/talks, false",
    "/authority/report, false",
    "/people, false",
    "/world/talks, false",
  })
  void aPersonsPage(String href, boolean profile) {
    assertThat(PageLinks.isProfile(href)).isEqualTo(profile);
  }
}
