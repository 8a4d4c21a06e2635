package org.dateline.clean.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.schema.Block;
import org.dateline.schema.Evidence;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFurnitureTest {
  private static final String SENTENCE = "The harbour was empty on Monday morning.";

  @Test
  void eachBlockIsCountedOnceAndSpellingDoesNotMatter() {
    assertThat(SiteFurniture.of(page("Most read", "most  READ", "7", SENTENCE))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 3, 40, true",
    "false, 2, 3, false",
    "false, 499, 10000, false",
    "false, 500, 10000, true",
    "true, 4, 5, false",
    "true, 5, 5, true",
    "true, 8, 40, true",
    "true, 7, 40, false",
    "true, 1999, 10000, false",
  })
  void sentencesMustRepeatMoreOftenThanOtherBlocks(
      boolean sentence, long articlesWithBlock, long articles, boolean furniture) {
    String hash = SiteFurniture.of(page(sentence ? SENTENCE : "Most read")).iterator().next();
    String key = SiteFurniture.key("example.com", hash);

    assertThat(SiteFurniture.isFurniture(key, articlesWithBlock, articles)).isEqualTo(furniture);
  }

  @Test
  void siteIsTheAddressThenThePublisherThenTheFolder() {
    Page page = page("x y");
    assertThat(SiteFurniture.site(page)).isEqualTo("example.com");

    Page noSite = Page.newBuilder(page).setSite(null).setSourceUri("/in/a/1.txt").build();
    assertThat(SiteFurniture.site(noSite)).isEqualTo("/in/a");

    noSite.getEvidence().add(new Evidence("source", "given", "Coast Herald"));
    assertThat(SiteFurniture.site(noSite)).isEqualTo("coast herald");

    noSite.getEvidence().add(new Evidence("url", "meta", "https://www.herald.example/1"));
    assertThat(SiteFurniture.site(noSite)).isEqualTo("herald.example");
  }

  @Test
  void keysNameTheirSite() {
    String key = SiteFurniture.key("example.com", "abc");
    assertThat(SiteFurniture.siteKey(key)).isEqualTo(SiteFurniture.key("example.com", ""));
    assertThat(SiteFurniture.siteKey(SiteFurniture.key("", "abc")))
        .isEqualTo(SiteFurniture.key("", ""));
  }

  @Test
  void repeatedBlocksOfOtherSitesAreNotFurniture() {
    Set<String> furniture = furniture("other.example", page("Most read", SENTENCE));
    assertThat(repeated(page("Most read", SENTENCE), furniture)).isEmpty();
  }

  @Test
  void aReprintKeepsItsSentencesAndLosesItsMenus() {
    String other = "Nobody had seen the keeper of the lighthouse since Sunday.";
    Set<String> furniture = furniture("example.com", page("Most read", SENTENCE, other));

    assertThat(repeated(page("Most read", SENTENCE, other), furniture)).containsExactly(0);
    String own = "A new sentence that is long enough to outweigh what the site repeats, ";
    assertThat(repeated(page("Most read", SENTENCE, own + own + "or so."), furniture))
        .containsExactlyInAnyOrder(0, 1);
  }

  private static Set<Integer> repeated(Page page, Set<String> furniture) {
    List<String> ids = page.getBlocks().stream().map(b -> NormalForm.id(b.getText())).toList();
    return SiteFurniture.repeated(page, ids, furniture);
  }

  private static Set<String> furniture(String site, Page page) {
    return SiteFurniture.of(page).stream()
        .map(hash -> SiteFurniture.key(site, hash))
        .collect(Collectors.toSet());
  }

  private static Page page(String... blocks) {
    List<Block> list = new ArrayList<>();
    for (String block : blocks) {
      list.add(Block.newBuilder().setText(block).setTag("").build());
    }
    return Page.newBuilder()
        .setArticleId("a")
        .setSourceUri("/in/1.txt")
        .setRecordOffset(0)
        .setFormat("TEXT")
        .setCharset("UTF-8")
        .setMedia(Media.TEXT)
        .setSite("example.com")
        .setBlocks(list)
        .build();
  }
}
