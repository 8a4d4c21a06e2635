package org.dateline.clean.text;

import java.util.Arrays;
import org.dateline.clean.block.BlockKinds;
import org.dateline.clean.block.RemovalReasons;
import org.dateline.clean.block.Verdict;

/** Says what a line is that the model takes for no story, as far as its words tell. */
final class RemovedKinds {
  private static final String[] REASONS = new String[LineCue.STOP.index];

  static {
    Arrays.fill(REASONS, "");
    REASONS[LineCue.LEGAL.index] = RemovalReasons.LEGAL;
    REASONS[LineCue.SUBSCRIBE.index] = RemovalReasons.SUBSCRIBE;
    REASONS[LineCue.RELATED.index] = RemovalReasons.RELATED;
    REASONS[LineCue.SHARE.index] = RemovalReasons.SHARE;
    REASONS[LineCue.COMMENT.index] = RemovalReasons.COMMENT;
    REASONS[LineCue.AD.index] = RemovalReasons.AD;
    REASONS[LineCue.NAVIGATION.index] = RemovalReasons.NAVIGATION;
  }

  private RemovedKinds() {}

  /** The verdict on a line that is no story. */
  static Verdict of(LineCounts line, String text, double score) {
    if (isByline(line, text)) {
      return new Verdict(BlockKinds.BYLINE, RemovalReasons.BYLINE, score);
    }
    if (line.words <= 10 && line.has(LineCue.DATE) && line.numbers > 0) {
      return new Verdict(BlockKinds.DATELINE, RemovalReasons.DATE_LINE, score);
    }
    if (isCaption(line)) {
      return new Verdict(BlockKinds.CAPTION, RemovalReasons.CAPTION, score);
    }
    return new Verdict(BlockKinds.BOILERPLATE, reason(line), score);
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

  private static String reason(LineCounts line) {
    String reason = RemovalReasons.NOT_STORY;
    int most = 0;
    for (int cue = 0; line.cueBits != 0 && cue < REASONS.length; cue++) {
      if (!REASONS[cue].isEmpty() && line.cue(cue) > most) {
        most = line.cue(cue);
        reason = REASONS[cue];
      }
    }
    return reason;
  }
}
