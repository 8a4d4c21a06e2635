package org.dateline.article.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Cleaner;
import org.dateline.article.PageReader;
import org.dateline.clean.block.SiteFurniture;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The corpus pass on a made corpus: furniture goes, syndicated stories stay. */
class SiteRepeatsTest {
  private final PageReader reader = new PageReader(RuleSet.builtIn());
  private final Cleaner cleaner = new Cleaner(RuleSet.builtIn());

  @ParameterizedTest
  @EnumSource(value = Media.class, names = "STORY", mode = EnumSource.Mode.EXCLUDE) // trusted
  void furnitureGoesAndEveryStoryParagraphStays(Media media) {
    List<MadePage> made = MadeCorpus.pages();
    List<Page> pages = made.stream().map(page -> read(page, media)).toList();
    Set<String> furniture = furniture(pages);

    long textTokens = 0;
    long furnitureTokens = 0;
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      List<String> kept = kept(pages.get(i), furniture);
      Set<String> notStory = new HashSet<>(made.get(i).furniture());
      for (String block : kept) {
        textTokens += tokens(block);
        furnitureTokens += notStory.contains(block) ? tokens(block) : 0;
      }
      made.get(i).story().stream().filter(text -> !kept.contains(text)).forEach(lost::add);
    }

    assertThat(lost).isEmpty();
    assertThat(textTokens).isPositive();
    assertThat((double) furnitureTokens / textTokens).isLessThanOrEqualTo(0.01);
  }

  private List<String> kept(Page page, Set<String> furniture) {
    List<Verdict> verdicts = cleaner.decide(page, furniture).verdicts();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).reason() == null) {
        kept.add(page.getBlocks().get(i).getText());
      }
    }
    return kept;
  }

  private Page read(MadePage page, Media media) {
    return reader.read(
        RawRecord.newBuilder()
            .setArticleId(page.url())
            .setSourceUri("made.jsonl")
            .setRecordOffset(0)
            .setFormat("JSONL")
            .setCharset("UTF-8")
            .setMedia(media)
            .setContent(media == Media.HTML ? page.html() : page.text())
            .setUrl(page.url())
            .build());
  }

  private static Set<String> furniture(List<Page> pages) {
    Map<String, Long> counts = new HashMap<>();
    for (Page page : pages) {
      String site = SiteFurniture.site(page);
      counts.merge(SiteFurniture.key(site, ""), 1L, Long::sum);
      SiteFurniture.of(page)
          .forEach(hash -> counts.merge(SiteFurniture.key(site, hash), 1L, Long::sum));
    }
    Set<String> found = new HashSet<>();
    counts.forEach(
        (key, count) -> {
          String site = SiteFurniture.siteKey(key);
          if (!key.equals(site) && SiteFurniture.isFurniture(key, count, counts.get(site))) {
            found.add(key);
          }
        });
    return found;
  }

  private static long tokens(String text) {
    return text.split("\\W+").length;
  }
}
