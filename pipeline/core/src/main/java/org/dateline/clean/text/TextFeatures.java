package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the model knows of a line: the line itself, its neighbours, its place in the page and in the
 * story.
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
            new ScannedPage(List.of("-"), new LineScanner(new LineCues(RuleTriggers.none()))), "-");
    new TextFeatures(none).fill(0, (name, value) -> names.add(name));
    return names;
  }

  /** Gives all features of a line to a sink, always in the same order. */
  void fill(int i, FeatureSink out) {
    words(page.lines[i], out);
    marks(page.lines[i], out);
    for (int c = 0; c < LineCue.STOP.index; c++) {
      out.put(CUE_NAMES[c], page.lines[i].cue(c));
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
    out.put("size", line.size());
    out.put("word_length", (float) line.wordChars / words);
    out.put("stop_share", line.stopShare());
    out.put("capital_share", line.capitalShare());
    out.put("all_caps_share", (float) line.allCaps / words);
    out.put("number_share", (float) line.numbers / words);
    out.put("years", line.years);
    out.put("wide_share", (float) line.wide / Math.max(1, line.chars));
  }

  private static void marks(LineCounts line, FeatureSink out) {
    out.put("commas", line.commas);
    out.put("quotes", line.quotes);
    out.put("ends", line.ends);
    out.put("separators", line.separators);
    out.put("glued", line.glued);
    out.put("links", line.links);
    out.put("start", line.start);
    out.put("end", line.end);
  }

  private void inPage(int i, FeatureSink out) {
    out.put("prose", page.prose[i]);
    out.put("seen_before", page.seenBefore[i]);
    out.put("seen", page.seen[i]);
    out.put("furniture_cues", furniture(page.lines[i]));
    out.put("same_first_word", page.sameFirst[i]);
    out.put("topic", page.topic[i]);
    out.put("title_share", page.titleShare[i]);
    out.put("title_cover", page.titleCover[i]);
    out.put("since_comment_head", commentHead[i]);
    out.put("since_related_head", relatedHead[i]);
    out.put("since_byline_head", bylineHead[i]);
    out.put("comment_heads_near", near(commentsBefore, i));
    out.put("related_heads_near", near(relatedBefore, i));
    out.put("short_run", page.shortRun[i]);
  }

  private void place(int i, FeatureSink out) {
    int n = page.lines.length;
    float all = Math.max(1, page.coreBefore[n]);
    out.put("lines", n);
    out.put("core_words", all);
    out.put("core_share", all / Math.max(1, page.wordsBefore[n]));
    out.put("place", (float) i / n);
    out.put("core_before", page.coreBefore[i]);
    out.put("core_after", all - page.coreBefore[i + 1]);
    out.put("core_place", page.coreBefore[i] / all);
    out.put("since_core", Math.min(page.sinceCore[i], 50));
    out.put("to_core", Math.min(page.toCore[i], 50));
    out.put("density_3", density(i, 3));
    out.put("density_8", density(i, 8));
    out.put("density_20", density(i, 20));
    out.put("segment_begin", clamp(i - page.segmentBegin));
    out.put("segment_end", clamp(page.segmentEnd - 1 - i));
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
    out.put(names[0], outside ? -1 : page.lines[i].size());
    out.put(names[1], outside ? -1 : page.prose[i]);
    out.put(names[2], outside ? -1 : page.lines[i].end);
    out.put(names[3], outside ? -1 : page.topic[i]);
    if (names.length > 4) {
      out.put(names[4], outside ? -1 : page.lines[i].cue(LineCue.CAPTION));
      out.put(names[5], outside ? -1 : furniture(page.lines[i]));
      out.put(names[6], outside ? -1 : page.lines[i].capitalShare());
      out.put(names[7], outside ? -1 : page.lines[i].stopShare());
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
