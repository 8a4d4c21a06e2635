package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the headline of a text dump: the line before the story with the highest score. */
final class TextTitle {
  private static final int FAR = 40;
  private static final double MIN_SCORE = 0.35;
  private static final int MIN_KEY = 12;

  /** A text of no more lines may be a single paragraph and the lines around it. */
  private static final int FEW = 3;

  /** In a row of a table, at least one word in this many is a number. */
  private static final int WORDS_A_NUMBER = 5;

  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}{2}[\\p{L} .,'/-]{1,40}, ?\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?"
              + "(?: ?\\([^)]{1,30}\\))? ?(?:-|–|—|_)");

  private static final int LONG = 60;

  /** Characters of a line that is wrapped at a margin. */
  private static final int WRAPPED = 45;

  private static final int SHORT = 30;

  /** More than sums of a few numbers can be off by. */
  private static final double EXACT = 1e-9;

  private TextTitle() {}

  /** A headline and the number of its line; -1 where it is a part of a line. */
  record Title(String text, int line) {}

  /** The headline; null if no line can be one. */
  static @Nullable Title find(TextLines text) {
    Title best = null;
    double most = MIN_SCORE;
    Lines lines = new Lines(text);
    for (int i = 0; i < lines.end; i++) {
      double score = lines.score(i, most);
      if (score > most) {
        most = score;
        best = new Title(text.lines.get(i), i);
      }
    }
    Title bare = best == null ? null : bare(best, text);
    return bare != null && bare.line() == 0 ? pageTitle(bare.text(), text) : bare;
  }

  /** All lines with a score high enough for a headline. */
  static List<MetadataReport.Candidate> explain(TextLines text, TitleCleaner cleaner) {
    List<Double> scores = new ArrayList<>();
    Lines lines = new Lines(text);
    int best = -1;
    for (int i = 0; i < lines.end; i++) {
      double score = lines.score(i, MIN_SCORE);
      scores.add(score);
      best = score > (best < 0 ? MIN_SCORE : scores.get(best)) ? i : best;
    }
    Title found = find(text);
    List<MetadataReport.Candidate> all = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      String line = text.lines.get(i);
      if (scores.get(i) > MIN_SCORE) {
        String value = i == best && found != null ? cleaner.strip(found.text()) : line;
        MetadataReport.Support support =
            new MetadataReport.Support("title", "text", line, scores.get(i));
        all.add(new MetadataReport.Candidate(value, List.of(support), scores.get(i), i == best));
      }
    }
    return all;
  }

  /** The lines that can be a headline; to be scored in their order, as the first match counts. */
  private static final class Lines {
    private final TextLines text;
    private final String pageKey;
    private final int from;
    private final int end;
    private int named;

    Lines(TextLines text) {
      this.text = text;
      this.pageKey = text.lines.isEmpty() ? "" : text.key(0);
      this.from = Math.max(0, text.storyBegin - FAR);
      this.end = isStory(text) ? 0 : text.storyBegin;
    }

    /** The score of a line; 0 if it cannot be higher than another score. */
    double score(int i, double most) {
      boolean inPageTitle = i > 0 && isIn(text, i, pageKey);
      if (inPageTitle) {
        return 2 + (named++ == 0 ? 0.1 : 0) + text.likeness(text.lines.get(i));
      }
      return i >= from || i == 0 ? TextTitle.score(text, i, most) : 0;
    }
  }

  /** Whether the text is one long line with only short lines after it: it has no headline. */
  private static boolean isStory(TextLines text) {
    int lines = text.lines.size();
    if (lines == 0 || lines > FEW || text.storyBegin < lines) {
      return false;
    }
    return text.lines.get(0).length() >= LONG
        && text.lines.stream().skip(1).allMatch(line -> line.length() < SHORT);
  }

  /**
   * The line that a headline repeats without the site's name: "Ferry opens - News", "Ferry opens".
   */
  private static Title bare(Title title, TextLines text) {
    for (String part : TitleCleaner.split(title.text())) {
      String key = Headline.key(part);
      for (int i = 0; i < text.storyBegin && key.length() >= MIN_KEY; i++) {
        boolean mayBe = i != title.line() && text.lines.get(i).length() >= key.length();
        if (mayBe && text.key(i).equals(key)) {
          return new Title(text.lines.get(i), i);
        }
      }
    }
    return title;
  }

  private static boolean isIn(TextLines text, int i, String pageKey) {
    if (text.lines.get(i).length() < MIN_KEY) {
      return false;
    }
    String key = text.key(i);
    return key.length() >= MIN_KEY && pageKey.contains(key);
  }

  /** The page's own title without the names of site and section. */
  private static Title pageTitle(String line, TextLines text) {
    List<String> parts = TitleCleaner.split(line);
    String main = TitleCleaner.withoutSite(line, new SiteNames(List.of(), null));
    double likeness = text.likeness(main);
    for (String part : parts) {
      if (text.likeness(part) > likeness + 0.3 && part.split("\\s+").length > 3) {
        main = part;
      }
    }
    return new Title(main, 0);
  }

  /** How much a line looks like a headline; 0 if it cannot be better than another one. */
  private static double score(TextLines text, int i, double most) {
    String line = text.lines.get(i);
    int words = words(line);
    boolean wide = isWide(line);
    boolean shaped =
        (words >= 3 || (wide && line.length() >= 8)) && words <= 30 && line.length() < 220;
    if (!shaped || runsOn(text, i)) {
      return 0;
    }
    double near = 1.0 / (1 + (text.storyBegin - i) * 0.25);
    double first = i > 0 ? 0 : text.storyBegin == text.lines.size() ? 0.9 : 0.3;
    double plain = ".:;,".indexOf(line.charAt(line.length() - 1)) >= 0 ? -0.3 : 0;
    double size = words >= 5 || wide ? 0.2 : 0;
    double row = isRow(line, words) ? -0.5 : 0;
    double bracket = line.startsWith("(") && line.endsWith(")") ? -0.6 : 0;
    boolean hopeless = 1 + 0.5 * near + first + plain + size + bracket + row + EXACT < most;
    if (hopeless || text.kind(i) != null || text.isCopyright(i)) {
      return 0;
    }
    return text.likeness(line) + 0.5 * near + first + plain + size + bracket + row;
  }

  /** Whether the sentence of a long line goes on in the next one: a wrapped line of the story. */
  private static boolean runsOn(TextLines text, int i) {
    String line = text.lines.get(i);
    if (i + 1 >= text.lines.size() || line.length() < WRAPPED) {
      return false;
    }
    String next = text.lines.get(i + 1);
    boolean ended = ".!?:\u2026\"\u201d".indexOf(line.charAt(line.length() - 1)) >= 0;
    return !ended && next.length() >= WRAPPED && Character.isLowerCase(next.codePointAt(0));
  }

  /** True for a row of a table, and for the dateline that opens a story. */
  private static boolean isRow(String line, int words) {
    int numbers = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean begins = i == 0 || line.charAt(i - 1) == ' ';
      numbers += begins && Character.isDigit(line.charAt(i)) ? 1 : 0;
    }
    boolean row = numbers > 1 && numbers * WORDS_A_NUMBER >= words;
    return row || (numbers > 0 && DATELINE.matcher(line).lookingAt());
  }

  /** Stretches without white space. */
  private static int words(String line) {
    int words = 0;
    boolean space = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean now = c == ' ' || (c >= '\t' && c <= '\r');
      words += space && !now ? 1 : 0;
      space = now;
    }
    return words;
  }

  private static boolean isWide(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= 0x3040) {
        return true;
      }
    }
    return false;
  }
}
