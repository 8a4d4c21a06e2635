package org.dateline.clean.text;

import java.util.Arrays;
import org.dateline.clean.Kinds;
import org.dateline.clean.Reasons;
import org.dateline.clean.Verdict;

/** Says what a line is that the model takes for no story, as far as its words tell. */
final class RemovedKinds {
  private static final String[] REASONS = new String[Cue.STOP.index];

  static {
    Arrays.fill(REASONS, "");
    REASONS[Cue.LEGAL.index] = Reasons.LEGAL;
    REASONS[Cue.SUBSCRIBE.index] = Reasons.SUBSCRIBE;
    REASONS[Cue.RELATED.index] = Reasons.RELATED;
    REASONS[Cue.SHARE.index] = Reasons.SHARE;
    REASONS[Cue.COMMENT.index] = Reasons.COMMENT;
    REASONS[Cue.AD.index] = Reasons.AD;
    REASONS[Cue.NAVIGATION.index] = Reasons.NAVIGATION;
  }

  private RemovedKinds() {}

  /** The verdict on a line that is no story. */
  static Verdict of(Line line, String text, double score) {
    if (isByline(line, text)) {
      return new Verdict(Kinds.BYLINE, Reasons.BYLINE, score);
    }
    if (line.words <= 10 && line.has(Cue.DATE) && line.numbers > 0) {
      return new Verdict(Kinds.DATELINE, Reasons.DATE_LINE, score);
    }
    if (isCaption(line)) {
      return new Verdict(Kinds.CAPTION, Reasons.CAPTION, score);
    }
    return new Verdict(Kinds.BOILERPLATE, reason(line), score);
  }

  private static boolean isByline(Line line, String text) {
    return line.words <= 14
        && line.has(Cue.BYLINE)
        && line.capitals > 0
        && (text.startsWith("By ") || text.startsWith("Written by ") || text.startsWith("BY "));
  }

  private static boolean isCaption(Line line) {
    boolean wordy = line.words > 6 && line.commas + line.ends > 0;
    return line.has(Cue.CAPTION) && !line.has(Cue.SHARE) && !line.has(Cue.NAVIGATION) && wordy;
  }

  private static String reason(Line line) {
    String reason = Reasons.NOT_STORY;
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
