package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.RemovalReason;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.dateline.schema.Page;

/**
 * Decides for each line of a plain text page whether it is part of the article, and if not, why.
 *
 * <p>The order of the decisions: metadata and repeats of the site ({@link Verdict#known}), line
 * rules ({@link LineRules}), the model; the reason of a line that the model rejects comes from its
 * words. {@link GivenText} then restores lines of texts that somebody selected.
 */
public final class TextJudge {
  /** Formats whose texts were selected by somebody; texts of web archives are dumps of pages. */
  private static final Set<String> GIVEN =
      Set.of("JSONL", "TEXT", "JSON", "CSV", "PARQUET", "DOCX", "RTF", "PDF", "ALTO", "HOCR");

  private static final int SURE_WORDS = 12;
  private static final float SURE_SCORE = 0.8f;

  /** Below this score no line rule is applied. */
  private static final float HOPELESS = 0.03f;

  private static final RemovalReason[] REASONS = new RemovalReason[LineCue.STOP.index];

  private final LineCues cues;
  private final LineRules lineRules;
  private final TextModel model;

  /** A judge with the word lists, line rules and model of a rule set. */
  public TextJudge(RuleSet rules) {
    lineRules = new LineRules(rules);
    cues = new LineCues(rules, lineRules.triggers());
    model = new TextModel(rules);
  }

  /** What can be counted in the lines of a page. */
  public ScannedPage scan(Page page) {
    List<String> texts = page.getBlocks().stream().map(Block::getText).toList();
    return new ScannedPage(texts, new LineScanner(cues), GIVEN.contains(page.getFormat()));
  }

  /**
   * What was decided on a page.
   *
   * @param verdicts one for each block, in order
   * @param keptWhole true if all of a given text would have been taken out, though it has several
   *     sentences, and was kept for that
   */
  public record Judged(List<Verdict> verdicts, boolean keptWhole) {}

  /**
   * Judges each block of a page.
   *
   * @param page what {@link #scan} counted in it
   * @param metadata what is known of the article; its {@code blockKinds} are no story
   * @param repeated numbers of the blocks that the page's site repeats
   */
  public Judged judge(ScannedPage page, ArticleMetadata metadata, Set<Integer> repeated) {
    List<String> texts = page.texts;
    if (texts.isEmpty()) {
      return new Judged(List.of(), false);
    }
    String title = metadata.title() == null ? texts.get(0) : metadata.title();
    PageLines lines = new PageLines(page, title);
    float[] scores = model.scores(lines);
    List<Verdict> verdicts = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      BlockKind kind = mayBeMetadata(lines, i, scores[i]) ? metadata.blockKinds().of(i) : null;
      Verdict known = Verdict.known(kind, repeated.contains(i), scores[i]);
      verdicts.add(known == null ? byModel(lines.lines[i], texts.get(i), scores[i]) : known);
    }
    return page.given ? reviewed(page, verdicts, metadata) : new Judged(verdicts, false);
  }

  private Judged reviewed(ScannedPage page, List<Verdict> verdicts, ArticleMetadata metadata) {
    boolean[] named = new boolean[verdicts.size()];
    boolean[] titles = new boolean[verdicts.size()];
    for (int i = 0; i < named.length; i++) {
      Verdict verdict = verdicts.get(i);
      boolean known = RemovalReason.METADATA.isOf(verdict);
      titles[i] = known && page.texts.get(i).equals(metadata.title());
      boolean data = known && verdict.kind() == BlockKind.DATELINE;
      named[i] = (known && !data) || isNamed(page.texts.get(i), page.lines[i]);
    }
    GivenText given = new GivenText(page.lines, verdicts, named, titles);
    given.review();
    return new Judged(verdicts, given.isKeptWhole());
  }

  private boolean isNamed(String text, LineCounts line) {
    return lineRules.match(text, line, line.cueBits) != null;
  }

  /**
   * False for a whole sentence that the model is sure of: no title, whatever else speaks for it;
   * and for a menu behind the story.
   */
  private static boolean mayBeMetadata(PageLines page, int i, float score) {
    LineCounts line = page.lines[i];
    boolean story = line.endsSentence() && line.size() >= SURE_WORDS && score >= SURE_SCORE;
    return !story && (i < page.segmentEnd || !page.isMenu(i));
  }

  private Verdict byModel(LineCounts line, String text, float score) {
    LineRules.Rule rule = score < HOPELESS ? null : lineRules.match(text, line, line.cueBits);
    if (rule != null) {
      return new Verdict(rule.kind(), rule.name(), score);
    }
    return score < model.threshold() ? removed(line, text, score) : Verdict.kept(score);
  }

  static {
    Arrays.fill(REASONS, RemovalReason.NOT_STORY);
    REASONS[LineCue.LEGAL.index] = RemovalReason.LEGAL;
    REASONS[LineCue.SUBSCRIBE.index] = RemovalReason.SUBSCRIBE;
    REASONS[LineCue.RELATED.index] = RemovalReason.RELATED;
    REASONS[LineCue.SHARE.index] = RemovalReason.SHARE;
    REASONS[LineCue.COMMENT.index] = RemovalReason.COMMENT;
    REASONS[LineCue.AD.index] = RemovalReason.AD;
    REASONS[LineCue.NAVIGATION.index] = RemovalReason.NAVIGATION;
  }

  /** The verdict on a line that the model rejects. */
  private static Verdict removed(LineCounts line, String text, double score) {
    if (isByline(line, text)) {
      return Verdict.removed(BlockKind.BYLINE, RemovalReason.BYLINE, score);
    }
    if (line.words <= 10 && line.has(LineCue.DATE) && line.numbers > 0) {
      return Verdict.removed(BlockKind.DATELINE, RemovalReason.DATE_LINE, score);
    }
    if (isCaption(line)) {
      return Verdict.removed(BlockKind.CAPTION, RemovalReason.CAPTION, score);
    }
    return Verdict.removed(BlockKind.BOILERPLATE, reason(line), score);
  }

  private static boolean isByline(LineCounts line, String text) {
    return line.words <= 14
        && line.has(LineCue.BYLINE)
        && line.capitals > 0
        && (text.startsWith("By ") || text.startsWith("Written by ") || text.startsWith("BY "));
  }

  private static boolean isCaption(LineCounts line) {
    boolean wordy = line.words > 6 && line.commas + line.ends > 0;
    return line.has(LineCue.CAPTION)
        && !line.has(LineCue.SHARE)
        && !line.has(LineCue.NAVIGATION)
        && wordy;
  }

  private static RemovalReason reason(LineCounts line) {
    RemovalReason reason = RemovalReason.NOT_STORY;
    int most = 0;
    for (int cue = 0; line.cueBits != 0 && cue < REASONS.length; cue++) {
      if (REASONS[cue] != RemovalReason.NOT_STORY && line.cue(cue) > most) {
        most = line.cue(cue);
        reason = REASONS[cue];
      }
    }
    return reason;
  }
}
