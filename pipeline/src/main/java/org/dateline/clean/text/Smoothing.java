package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What the second pass of the model knows beside the line's own features: how the first pass judged
 * the lines around it. A list inside a story is judged by the story, a teaser among teasers by its
 * likes.
 */
final class Smoothing {
  private static final int WINDOW = 4;
  private static final int[] RADII = {6, 15, 40};
  private static final String[] NEAR_NAMES = new String[2 * WINDOW + 1];
  private static final String[] MEAN_NAMES = new String[RADII.length];

  static {
    for (int k = 0; k < NEAR_NAMES.length; k++) {
      NEAR_NAMES[k] = "score_at_" + (k - WINDOW);
    }
    for (int k = 0; k < RADII.length; k++) {
      MEAN_NAMES[k] = "score_mean_" + RADII[k];
    }
  }

  private final float[] scores;
  private final float[] mass;
  private final float[] size;
  private final int[] last;
  private final int[] next;
  private int begin;
  private int end;

  /**
   * @param lines the lines of the page
   * @param scores first-pass probabilities, one a line
   */
  Smoothing(Line[] lines, float[] scores) {
    int n = scores.length;
    this.scores = scores;
    mass = new float[n + 1];
    size = new float[n + 1];
    last = new int[n];
    next = new int[n];
    for (int i = 0; i < n; i++) {
      int weight = lines[i].size() + 1;
      size[i + 1] = size[i] + weight;
      mass[i + 1] = mass[i] + weight * scores[i];
    }
    distances();
    segment();
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    new Smoothing(new Line[] {new Line()}, new float[1]).fill(0, (name, value) -> names.add(name));
    return names;
  }

  void fill(int i, FeatureSink out) {
    for (int k = -WINDOW; k <= WINDOW; k++) {
      boolean outside = i + k < 0 || i + k >= scores.length;
      out.put(NEAR_NAMES[k + WINDOW], outside ? -0.1f : scores[i + k]);
    }
    for (int k = 0; k < RADII.length; k++) {
      out.put(MEAN_NAMES[k], mean(i - RADII[k], i + RADII[k] + 1));
    }
    out.put("score_mean_before", mean(i - 8, i));
    out.put("score_mean_after", mean(i + 1, i + 9));
    float all = mass[scores.length];
    out.put("score_mass", all);
    out.put("score_mass_before", mass[i] / Math.max(1, all));
    out.put("since_kept", last[i]);
    out.put("to_kept", next[i]);
    out.put("from_segment_begin", Math.max(-40, Math.min(80, i - begin)));
    out.put("to_segment_end", Math.max(-40, Math.min(80, end - 1 - i)));
  }

  private float mean(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(scores.length, to);
    return b <= a ? 0 : (mass[b] - mass[a]) / (size[b] - size[a]);
  }

  private void distances() {
    int kept = -60;
    for (int i = 0; i < scores.length; i++) {
      last[i] = Math.min(60, i - kept);
      kept = scores[i] > 0.5f ? i : kept;
    }
    kept = scores.length + 60;
    for (int i = scores.length - 1; i >= 0; i--) {
      next[i] = Math.min(60, kept - i);
      kept = scores[i] > 0.5f ? i : kept;
    }
  }

  /** The stretch with the largest sum of scores above even odds. */
  private void segment() {
    float best = 0;
    float sum = 0;
    int from = 0;
    for (int i = 0; i < scores.length; i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += (scores[i] - 0.35f) * (size[i + 1] - size[i] + 4);
      if (sum > best) {
        best = sum;
        begin = from;
        end = i + 1;
      }
    }
  }
}
