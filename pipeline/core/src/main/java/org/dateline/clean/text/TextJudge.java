package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKinds;
import org.dateline.clean.block.RemovalReasons;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.dateline.schema.Page;

/**
 * Tells story from furniture in the blocks of a plain text page.
 *
 * <p>In this order: what metadata was read from, what the site repeats, what a rule names, what the
 * model says.
 */
public final class TextJudge {
  /** Formats whose texts somebody has selected; those of web archives are dumps of pages. */
  private static final Set<String> GIVEN = Set.of("JSONL", "TEXT");

  private static final int SURE_WORDS = 12;
  private static final float SURE_SCORE = 0.8f;

  /** Below this no rule is asked for a better name. */
  private static final float HOPELESS = 0.03f;

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
      String kind = mayBeMetadata(lines, i, scores[i]) ? metadata.blockKinds().of(i) : null;
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
      boolean known = RemovalReasons.METADATA.equals(verdict.reason());
      titles[i] = known && page.texts.get(i).equals(metadata.title());
      boolean data = known && verdict.kind().equals(BlockKinds.DATELINE);
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
    return score < model.threshold()
        ? RemovedKinds.of(line, text, score)
        : new Verdict(BlockKinds.BODY, null, score);
  }
}
