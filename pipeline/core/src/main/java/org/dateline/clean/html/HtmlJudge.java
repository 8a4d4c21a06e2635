package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.RemovalReason;
import org.dateline.clean.block.Verdict;
import org.dateline.clean.html.FurniturePhrases.Sign;
import org.dateline.clean.html.HintWords.Hint;
import org.dateline.clean.text.LineRules;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Page;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each block of a web page whether it is part of the article, and if not, why. The
 * order of the decisions: metadata and repeats of the site ({@link Verdict#known}), {@link
 * BlockSelection}, rules for credit lines; the reason of a removed block comes from its phrases,
 * then from its markup.
 */
public final class HtmlJudge {
  /** Line rules that also remove blocks that the model keeps: by-lines, rights, teasers. */
  private static final Set<String> CREDITS =
      Set.of("byline", "agency_line", "rights", "imprint", "media_teaser");

  private record Case(RemovalReason reason, int hints, int flags, int signs) {}

  private static final List<Case> CASES =
      List.of(
          new Case(RemovalReason.COMMENT, Hint.COMMENT.bit(), 0, Sign.COMMENT.bit()),
          new Case(RemovalReason.LEGAL, Hint.COOKIE.bit() | Hint.LEGAL.bit(), 0, Sign.COOKIE.bit()),
          new Case(RemovalReason.LEGAL, 0, 0, Sign.COPYRIGHT.bit()),
          new Case(RemovalReason.SHARE, Hint.SHARE.bit(), 0, Sign.SHARE.bit()),
          new Case(RemovalReason.SUBSCRIBE, Hint.NEWSLETTER.bit(), 0, Sign.NEWSLETTER.bit()),
          new Case(RemovalReason.AD, Hint.AD.bit(), 0, Sign.AD.bit() | Sign.SALE.bit()),
          new Case(RemovalReason.RELATED, Hint.RELATED.bit(), 0, Sign.RELATED.bit()),
          new Case(RemovalReason.NAVIGATION, Hint.NAV.bit(), Flag.NAV.bit(), Sign.NAV.bit()),
          new Case(RemovalReason.TAGS, Hint.TAGS.bit(), 0, 0),
          new Case(RemovalReason.ABOUT_AUTHOR, Hint.AUTHOR_BOX.bit(), 0, 0),
          new Case(RemovalReason.FOOTER, Hint.FOOTER.bit(), Flag.FOOTER.bit(), 0),
          new Case(RemovalReason.SIDEBAR, Hint.SIDEBAR.bit(), Flag.ASIDE.bit(), 0),
          new Case(RemovalReason.HEADER, 0, Flag.HEADER.bit(), 0));

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
   * The decisions on a page.
   *
   * @param verdicts one for each block, in order
   * @param noArticle why the page has no article; null if it has one
   */
  public record Judged(List<Verdict> verdicts, @Nullable String noArticle) {}

  /**
   * Decides on the blocks of a page and whether the page has an article.
   *
   * @param metadata what is known of the article; blocks that it takes for title, by-line or date
   *     are out of the text
   * @param repeated indices of the blocks that the site repeats in many articles
   */
  public Judged judge(Page page, ArticleMetadata metadata, Set<Integer> repeated) {
    List<BlockRow> rows = blockRows.of(page.getBlocks());
    double[] chances = model.chances(rows);
    boolean[] keep = BlockSelection.keep(rows, chances, model.threshold());
    StoryParts parts = new StoryParts(rows, chances, keep);
    List<Verdict> verdicts = new ArrayList<>(rows.size());
    for (int i = 0; i < keep.length; i++) {
      Verdict known = Verdict.known(metadata.blockKinds().of(i), repeated.contains(i), chances[i]);
      verdicts.add(
          known != null
              ? known
              : keep[i]
                  ? kept(rows.get(i), parts.kind(i), chances[i])
                  : removed(rows.get(i), chances[i]));
    }
    return new Judged(verdicts, noArticle(page, rows, verdicts));
  }

  private Verdict kept(BlockRow row, BlockKind kind, double chance) {
    Verdict furniture = lineRules.verdict(row.text, chance);
    if (furniture != null && CREDITS.contains(furniture.reason())) {
      return furniture;
    }
    return Verdict.kept(kind, chance);
  }

  private @Nullable String noArticle(Page page, List<BlockRow> rows, List<Verdict> verdicts) {
    if (page.getNoArticle() != null) {
      return page.getNoArticle();
    }
    return rows.isEmpty() ? RemovalReason.EMPTY.text() : noStory.reason(page, rows, verdicts);
  }

  /** The verdict on a removed block. */
  private static Verdict removed(BlockRow row, double chance) {
    BlockKind kind = kind(row);
    return Verdict.removed(kind, reason(row, kind), chance);
  }

  private static BlockKind kind(BlockRow row) {
    boolean figure = row.has(Flag.FIGURE) || row.has(Flag.FIGCAPTION) || row.near(Hint.CAPTION);
    if (figure || (row.has(Sign.CREDIT) && row.words < 60)) {
      return BlockKind.CAPTION;
    }
    if (row.block.getTag().equals("h1") && row.of(DomFeature.TITLE_MATCH) > 0.8) {
      return BlockKind.TITLE;
    }
    boolean byline = row.near(Hint.BYLINE) || row.has(Sign.BYLINE);
    if (byline && row.words < 15 && !row.has(Flag.LIST)) {
      return BlockKind.BYLINE;
    }
    return BlockKind.BOILERPLATE;
  }

  private static RemovalReason reason(BlockRow row, BlockKind kind) {
    return switch (kind) {
      case CAPTION -> RemovalReason.CAPTION;
      case TITLE -> RemovalReason.METADATA;
      case BYLINE -> RemovalReason.BYLINE;
      default -> row.has(Flag.HIDDEN) ? RemovalReason.HIDDEN : furniture(row);
    };
  }

  private static RemovalReason furniture(BlockRow row) {
    for (Case one : CASES) {
      if ((row.signs & one.signs) != 0) {
        return one.reason;
      }
    }
    for (Case one : CASES) {
      if ((row.nearHints & one.hints) != 0 || (row.flags & one.flags) != 0) {
        return one.reason;
      }
    }
    return row.linkShare > 0.6 ? RemovalReason.LINKS : RemovalReason.NOT_STORY;
  }
}
