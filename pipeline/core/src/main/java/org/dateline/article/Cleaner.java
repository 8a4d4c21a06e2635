package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.LinePrefilter;
import org.dateline.clean.block.RemovalReason;
import org.dateline.clean.block.SiteFurniture;
import org.dateline.clean.block.Verdict;
import org.dateline.clean.html.HtmlJudge;
import org.dateline.clean.text.ScannedPage;
import org.dateline.clean.text.TextJudge;
import org.dateline.clean.text.TextPage;
import org.dateline.metadata.MetadataChooser;
import org.dateline.metadata.MetadataReport;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;
import org.jspecify.annotations.Nullable;

/** Cleans a page to a story: decides on each block, and on title, by-line and publication date. */
public final class Cleaner {
  /** Warning: all of a given text looked like furniture; its sentences were kept. */
  public static final String KEPT_WHOLE = "kept_whole_text";

  private final MetadataChooser chooser;
  private final HtmlJudge html;
  private final TextJudge text;

  /** Takes models and lists from the rule set. */
  public Cleaner(RuleSet rules) {
    this.chooser = new MetadataChooser(rules);
    this.html = new HtmlJudge(rules);
    this.text = new TextJudge(rules);
  }

  /**
   * The decisions on a page.
   *
   * @param metadata title, by-line, dates and the like
   * @param verdicts one for each block of the page
   * @param noArticle why the page has no article; null if it has one
   * @param keptWhole see {@link TextJudge.Judged}
   */
  public record Decision(
      ArticleMetadata metadata,
      List<Verdict> verdicts,
      @Nullable String noArticle,
      boolean keptWhole) {}

  /**
   * The story of a page.
   *
   * @param furniture keys of the blocks that sites repeat, see {@link SiteFurniture}
   */
  public Story clean(Page page, Set<String> furniture) {
    List<String> ids = ids(page);
    Decision decision = decide(page, ids, furniture);
    Story story =
        StoryBuilder.build(
            page, ids, decision.metadata(), decision.verdicts(), decision.noArticle());
    return decision.keptWhole() ? withWarning(story) : story;
  }

  private static Story withWarning(Story story) {
    List<String> warnings = new ArrayList<>(story.getWarnings());
    warnings.add(KEPT_WHOLE);
    return new Story(
        story.getArticle(),
        story.getParagraphs(),
        story.getDates(),
        story.getParties(),
        story.getOutcomes(),
        warnings,
        story.getEarlierEvents());
  }

  /** The decision on each block, and why: for {@code scripts/dateline explain}. */
  public Decision decide(Page page, Set<String> furniture) {
    return decide(page, ids(page), furniture);
  }

  /** All candidates for title, authors and publication date of a page, with their evidence. */
  public MetadataReport explainMetadata(Page page) {
    return chooser.explain(
        page, page.getMedia() == Media.TEXT ? text.scan(page) : LinePrefilter.NONE);
  }

  private static List<String> ids(Page page) {
    List<String> ids = new ArrayList<>(page.getBlocks().size());
    page.getBlocks().forEach(block -> ids.add(NormalForm.id(block.getText())));
    return ids;
  }

  /** The verdicts on paragraphs that are given: all are body but title, dateline and by-line. */
  private static List<Verdict> given(Page page, ArticleMetadata metadata) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean began = false;
    for (int i = 0; i < page.getBlocks().size(); i++) {
      boolean isDateline = page.getBlocks().get(i).getTag().equals(TextPage.DATELINE);
      BlockKind known = isDateline ? BlockKind.DATELINE : metadata.blockKinds().of(i);
      if (known != null && (!began || known == BlockKind.TITLE)) {
        verdicts.add(Verdict.removed(known, RemovalReason.METADATA, 1));
      } else {
        verdicts.add(Verdict.kept(1));
        began = true;
      }
    }
    return verdicts;
  }

  private Decision decide(Page page, List<String> ids, Set<String> furniture) {
    if (page.getMedia() == Media.STORY) {
      ArticleMetadata metadata = chooser.choose(page, LinePrefilter.NONE);
      return new Decision(metadata, given(page, metadata), null, false);
    }
    Set<Integer> repeated = SiteFurniture.repeated(page, ids, furniture);
    if (page.getMedia() == Media.HTML) {
      ArticleMetadata metadata = chooser.choose(page, LinePrefilter.NONE);
      HtmlJudge.Judged judged = html.judge(page, metadata, repeated);
      return new Decision(metadata, judged.verdicts(), judged.noArticle(), false);
    }
    ScannedPage scanned = text.scan(page);
    ArticleMetadata metadata = chooser.choose(page, scanned);
    TextJudge.Judged judged = text.judge(scanned, metadata, repeated);
    return new Decision(metadata, judged.verdicts(), page.getNoArticle(), judged.keptWhole());
  }
}
