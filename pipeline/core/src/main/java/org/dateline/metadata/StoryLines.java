package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/** Reads what stands at the edges of a story: its dateline, its agency, its copyright. */
final class StoryLines {
  private static final int FIRST = 3;
  private static final int SHORT = 400;

  private final Datelines datelines;
  private final TextEvidence textEvidence;

  StoryLines(Datelines datelines, TextEvidence textEvidence) {
    this.datelines = datelines;
    this.textEvidence = textEvidence;
  }

  /** What was read. */
  record Found(@Nullable String place, @Nullable String agency, List<Evidence> evidence) {}

  /** Reads the lines of a page. */
  Found read(TextLines text) {
    int storyBegin = text.storyBegin;
    List<Evidence> evidence = new ArrayList<>();
    String place = null;
    String agency = null;
    int to = Math.min(text.lines.size(), storyBegin + FIRST);
    for (int i = Math.max(0, storyBegin - 1); i < to && place == null; i++) {
      String line = text.lines.get(i);
      boolean prose = i >= storyBegin || line.endsWith("-") || line.endsWith("—");
      Datelines.Dateline dateline = prose ? datelines.read(line) : null;
      if (dateline != null) {
        place = dateline.place();
        agency = agency == null ? dateline.agency() : agency;
        if (dateline.date() != null) {
          evidence.add(new Evidence("published", "dateline", dateline.date().iso()));
        }
      }
    }
    for (int i = storyBegin; i < text.lines.size(); i++) {
      String line = text.lines.get(i);
      boolean may = line.length() <= SHORT && text.hints.mayOwn(i);
      Evidence copyright = may ? textEvidence.copyright(line) : null;
      if (copyright != null) {
        evidence.add(copyright);
        agency = agency == null ? textEvidence.owner(line) : agency;
      }
    }
    return new Found(place, agency, evidence);
  }
}
