package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKinds;
import org.dateline.clean.block.Verdict;
import org.dateline.clean.text.LineRules;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Page;
import org.jspecify.annotations.Nullable;

/** Tells the story's blocks of a page from furniture. */
public final class HtmlJudge {
  /** Line rules asked of what the model keeps: who wrote it, whose it is, what else there is. */
  private static final Set<String> CREDITS =
      Set.of("byline", "agency_line", "rights", "imprint", "media_teaser");

  private final BlockRows blockRows;
  private final HtmlModel model;
  private final LineRules lineRules;
  private final NoStory noStory;

  /** Reads word lists and weights from the rule set. */
  public HtmlJudge(RuleSet rules) {
    this.blockRows = new BlockRows(rules);
    this.model = new HtmlModel(rules);
    this.lineRules = new LineRules(rules);
    this.noStory = new NoStory(rules);
  }

  /**
   * What was found of a page.
   *
   * @param verdicts one a block, in order
   * @param noArticle why the page has no story; null where it has one
   */
  public record Judged(List<Verdict> verdicts, @Nullable String noArticle) {}

  /**
   * Judges the blocks of a page, and whether it has a story.
   *
   * @param metadata what is known of the article; blocks that it takes for title, by-line or date
   *     are out of the text
   * @param repeated numbers of the blocks that the page's site repeats in many articles
   */
  public Judged judge(Page page, ArticleMetadata metadata, Set<Integer> repeated) {
    List<BlockRow> rows = blockRows.of(page.getBlocks());
    double[] chances = model.chances(rows);
    boolean[] keep = BlockSelection.keep(rows, chances, model.threshold());
    List<Verdict> verdicts = new ArrayList<>(rows.size());
    for (int i = 0; i < keep.length; i++) {
      Verdict known = Verdict.known(metadata.blockKinds().of(i), repeated.contains(i), chances[i]);
      verdicts.add(known != null ? known : verdict(rows.get(i), keep[i], chances[i]));
    }
    return new Judged(verdicts, noArticle(page, rows, verdicts));
  }

  private Verdict verdict(BlockRow row, boolean keep, double chance) {
    if (!keep) {
      return ReasonGuess.removed(row, chance);
    }
    Verdict furniture = lineRules.verdict(row.text, chance);
    if (furniture != null && CREDITS.contains(furniture.reason())) {
      return furniture;
    }
    return new Verdict(BlockKinds.BODY, null, chance);
  }

  private @Nullable String noArticle(Page page, List<BlockRow> rows, List<Verdict> verdicts) {
    if (page.getNoArticle() != null) {
      return page.getNoArticle();
    }
    return rows.isEmpty() ? "empty" : noStory.reason(page, rows, verdicts);
  }
}
