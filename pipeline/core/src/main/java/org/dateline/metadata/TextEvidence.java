package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.metadata.TextLines.LineKinds;
import org.dateline.nlp.printed.PrintedDate;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/** Gathers the evidence in a text dump, which has lines only. */
final class TextEvidence {
  private static final Pattern YEAR =
      Pattern.compile("(?i)(?:©|\\(c\\)|copyright)[\\s,:©]*((?:19|20)\\d\\d)(?!\\s*[-–/]\\s*\\d)");
  private static final Pattern SYNDICATED =
      Pattern.compile(
          "(?i).*((may|must) not be|not to be|no part of)"
              + ".{0,30}\\b(published|reproduced|redistributed|distributed|used|printed|copied"
              + "|broadcast|aired|rewritten).*");
  private static final Pattern OWNER =
      Pattern.compile(
          "^[\\s,.:]*(?:by )?(?:The )?((?:\\p{Lu}[\\p{L}.'-]* ){1,3}"
              + "(?:Press|News|Agency|Wire|Service)(?: (?:Agency|Service|Association))?)\\b");
  private static final int BEFORE = 4;
  private static final int SHORT = 200;

  private final DateLabels labels;
  private final Agencies agencies;
  private final LineKinds kinds;

  TextEvidence(DateLabels labels, Agencies agencies, LineKinds kinds) {
    this.labels = labels;
    this.agencies = agencies;
    this.kinds = kinds;
  }

  /** Dates and by-lines of the lines around the headline and around the story. */
  List<Evidence> collect(TextLines text, TextTitle.@Nullable Title title) {
    List<Evidence> out = new ArrayList<>();
    int headline = title == null ? 0 : Math.max(0, title.line());
    for (int i = 0; i < text.lines.size(); i++) {
      String line = text.lines.get(i);
      if (line.length() > SHORT) {
        continue;
      }
      boolean near = i >= headline && i <= text.storyBegin;
      boolean above = i < headline && i >= headline - BEFORE;
      if (near || above || text.hints.mayLabel(i)) {
        dates(line, text.dates(i), near, above, out);
      }
      if (text.isByline(i)) {
        boolean close = near || above || i > text.storyBegin;
        out.add(new Evidence("author", close ? "text:near" : "text", line));
      }
    }
    return out;
  }

  private void dates(
      String line, List<PrintedDate> dates, boolean near, boolean above, List<Evidence> out) {
    for (PrintedDate date : dates) {
      String label = labels.kind(line.substring(0, date.begin()));
      String field = label.equals("modified") ? "modified" : "published";
      String from = label.equals("published") ? "text:label" : near ? "text:near" : "text:above";
      boolean used = near || above || !label.isEmpty();
      if (used && !label.equals("other")) {
        out.add(new Evidence(field, from, date.iso()));
      }
      String byline = near || above ? BylineWords.behindDate(line, date.end()) : null;
      if (byline != null && kinds.isByline(byline)) {
        out.add(new Evidence("author", "text:near", byline));
      }
    }
  }

  /**
   * The year in the copyright notice of the story itself, such as that of an agency; null without
   * one.
   */
  @Nullable Evidence copyright(String line) {
    if (!LineKinds.isCopyright(line)) {
      return null;
    }
    Matcher year = YEAR.matcher(line);
    if (!year.find()) {
      return null;
    }
    String after = line.substring(year.end(), Math.min(line.length(), year.end() + 40));
    boolean own = agencies.in(after) != null || SYNDICATED.matcher(line).matches();
    return own ? new Evidence("published", "copyright", year.group(1)) : null;
  }

  /**
   * The agency in a copyright notice: a known one, or else the named owner if the line forbids
   * reprinting; null without one.
   */
  @Nullable String owner(String line) {
    String known = agencies.in(line);
    Matcher year = YEAR.matcher(line);
    if (known != null || !SYNDICATED.matcher(line).matches() || !year.find()) {
      return known;
    }
    Matcher owner = OWNER.matcher(line.substring(year.end()));
    return owner.find() ? owner.group(1) : null;
  }
}
