package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.util.FeatureSink;

/**
 * The features of a line for the model: the line, its neighbours, its position in the page and
 * relative to the prose.
 */
final class TextFeatures {
  private static final int WINDOW = 3;

  /** Neighbours so near are looked at more closely. */
  private static final int NEAREST = 1;

  private static final String[] CUE_NAMES = cueNames();
  private static final String[][] NEAR_NAMES = nearNames();

  private final PageLines page;
  private final int[] commentHead;
  private final int[] relatedHead;
  private final int[] bylineHead;
  private final int[] commentsBefore;
  private final int[] relatedBefore;

  TextFeatures(PageLines page) {
    this.page = page;
    this.commentHead = sinceHead(LineCue.COMMENT);
    this.relatedHead = sinceHead(LineCue.RELATED);
    this.bylineHead = sinceHead(LineCue.BYLINE);
    this.commentsBefore = counts(LineCue.COMMENT);
    this.relatedBefore = counts(LineCue.RELATED);
  }

  /** Names of the features, in order. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    PageLines none =
        new PageLines(
            new ScannedPage(List.of("-"), new LineScanner(new LineCues(new RuleTriggers()))), "-");
    new TextFeatures(none).fill(0, (name, value) -> names.add(name));
    return names;
  }

  /** Gives all features of a line to a sink, always in the same order. */
  void fill(int i, FeatureSink out) {
    words(page.lines[i], out);
    marks(page.lines[i], out);
    for (int c = 0; c < LineCue.STOP.index; c++) {
      out.add(CUE_NAMES[c], page.lines[i].cue(c));
    }
    inPage(i, out);
    place(i, out);
    for (int offset = -WINDOW; offset <= WINDOW; offset++) {
      if (offset != 0) {
        near(i + offset, NEAR_NAMES[offset + WINDOW], out);
      }
    }
  }

  private static void words(LineCounts line, FeatureSink out) {
    int words = Math.max(1, line.words);
    out.add("size", line.size());
    out.add("word_length", (float) line.wordChars / words);
    out.add("stop_share", line.stopShare());
    out.add("capital_share", line.capitalShare());
    out.add("all_caps_share", (float) line.allCaps / words);
    out.add("number_share", (float) line.numbers / words);
    out.add("years", line.years);
    out.add("wide_share", (float) line.wide / Math.max(1, line.chars));
  }

  private static void marks(LineCounts line, FeatureSink out) {
    out.add("commas", line.commas);
    out.add("quotes", line.quotes);
    out.add("ends", line.ends);
    out.add("separators", line.separators);
    out.add("glued", line.glued);
    out.add("links", line.links);
    out.add("start", line.start);
    out.add("end", line.end);
  }

  private void inPage(int i, FeatureSink out) {
    out.add("prose", page.prose[i]);
    out.add("seen_before", page.seenBefore[i]);
    out.add("seen", page.seen[i]);
    out.add("furniture_cues", furniture(page.lines[i]));
    out.add("same_first_word", page.sameFirst[i]);
    out.add("topic", page.topic[i]);
    out.add("title_share", page.titleShare[i]);
    out.add("title_cover", page.titleCover[i]);
    out.add("since_comment_head", commentHead[i]);
    out.add("since_related_head", relatedHead[i]);
    out.add("since_byline_head", bylineHead[i]);
    out.add("comment_heads_near", near(commentsBefore, i));
    out.add("related_heads_near", near(relatedBefore, i));
    out.add("short_run", page.shortRun[i]);
  }

  private void place(int i, FeatureSink out) {
    int n = page.lines.length;
    float all = Math.max(1, page.coreBefore[n]);
    out.add("lines", n);
    out.add("core_words", all);
    out.add("core_share", all / Math.max(1, page.wordsBefore[n]));
    out.add("place", (float) i / n);
    out.add("core_before", page.coreBefore[i]);
    out.add("core_after", all - page.coreBefore[i + 1]);
    out.add("core_place", page.coreBefore[i] / all);
    out.add("since_core", Math.min(page.sinceCore[i], 50));
    out.add("to_core", Math.min(page.toCore[i], 50));
    out.add("density_3", density(i, 3));
    out.add("density_8", density(i, 8));
    out.add("density_20", density(i, 20));
    out.add("segment_begin", clamp(i - page.segmentBegin));
    out.add("segment_end", clamp(page.segmentEnd - 1 - i));
  }

  /** Words of prose a line, around a line. */
  private float density(int i, int radius) {
    int from = Math.max(0, i - radius);
    int to = Math.min(page.lines.length, i + radius + 1);
    return (float) (page.coreBefore[to] - page.coreBefore[from]) / (to - from);
  }

  private static float clamp(int lines) {
    return Math.max(-40, Math.min(40, lines));
  }

  private void near(int i, String[] names, FeatureSink out) {
    boolean outside = i < 0 || i >= page.lines.length;
    out.add(names[0], outside ? -1 : page.lines[i].size());
    out.add(names[1], outside ? -1 : page.prose[i]);
    out.add(names[2], outside ? -1 : page.lines[i].end);
    out.add(names[3], outside ? -1 : page.topic[i]);
    if (names.length > 4) {
      out.add(names[4], outside ? -1 : page.lines[i].cue(LineCue.CAPTION));
      out.add(names[5], outside ? -1 : furniture(page.lines[i]));
      out.add(names[6], outside ? -1 : page.lines[i].capitalShare());
      out.add(names[7], outside ? -1 : page.lines[i].stopShare());
    }
  }

  private static int furniture(LineCounts line) {
    return line.cue(LineCue.LEGAL)
        + line.cue(LineCue.SHARE)
        + line.cue(LineCue.SUBSCRIBE)
        + line.cue(LineCue.RELATED)
        + line.cue(LineCue.NAVIGATION)
        + line.cue(LineCue.AD)
        + line.cue(LineCue.COMMENT);
  }

  /** Lines since the last short line with a cue, as a heading over what is no story would be. */
  private int[] sinceHead(LineCue cue) {
    int[] since = new int[page.lines.length];
    int last = -60;
    for (int i = 0; i < since.length; i++) {
      last = isHead(i, cue) ? i : last;
      since[i] = Math.min(60, i - last);
    }
    return since;
  }

  /** True for a short line with a cue, and for "somebody says:" over a reader's comment. */
  private boolean isHead(int i, LineCue cue) {
    LineCounts line = page.lines[i];
    boolean says =
        cue == LineCue.COMMENT && line.end == LineCounts.COLON && line.has(LineCue.SPEECH);
    return says ? line.words <= 14 : line.words <= 6 && line.has(cue);
  }

  private int[] counts(LineCue cue) {
    int[] before = new int[page.lines.length + 1];
    for (int i = 0; i < page.lines.length; i++) {
      before[i + 1] = before[i] + (isHead(i, cue) ? 1 : 0);
    }
    return before;
  }

  private static int near(int[] before, int i) {
    return before[Math.min(before.length - 1, i + 9)] - before[Math.max(0, i - 8)];
  }

  private static String[] cueNames() {
    String[] names = new String[LineCue.COUNT];
    for (LineCue cue : LineCue.values()) {
      names[cue.index] = "cue_" + cue.name().toLowerCase(Locale.ROOT);
    }
    return names;
  }

  private static String[][] nearNames() {
    String[][] names = new String[2 * WINDOW + 1][];
    for (int offset = -WINDOW; offset <= WINDOW; offset++) {
      String at = offset < 0 ? "_before_" + -offset : "_after_" + offset;
      names[offset + WINDOW] =
          Math.abs(offset) > NEAREST
              ? new String[] {"size" + at, "prose" + at, "end" + at, "topic" + at}
              : new String[] {
                "size" + at,
                "prose" + at,
                "end" + at,
                "topic" + at,
                "cue_caption" + at,
                "cues" + at,
                "capital_share" + at,
                "stop_share" + at
              };
    }
    return names;
  }
}
