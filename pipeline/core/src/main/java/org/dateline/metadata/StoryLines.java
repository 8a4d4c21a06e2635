package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.nlp.printed.DateScanner;
import org.dateline.nlp.printed.PrintedDate;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/** Reads the begin and the end of a story: dateline, agency and copyright notice. */
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
    boolean isAlone = false;
    for (int i = Math.max(0, storyBegin - 1);
        i < to && (place == null || (isAlone && agency == null));
        i++) {
      String line = text.lines.get(i);
      boolean prose = i >= storyBegin || line.endsWith("-") || line.endsWith("—");
      Datelines.Dateline dateline = prose ? datelines.read(line) : null;
      if (dateline != null) {
        place = place == null ? dateline.place() : place;
        agency = agency == null ? dateline.agency() : agency;
        if (dateline.date() != null) {
          evidence.add(new Evidence("published", "dateline", dateline.date().iso()));
        }
      }
      // A dateline in a line of its own may stand before one with the agency.
      isAlone = dateline != null && !isAlone && dateline.end() >= line.stripTrailing().length();
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

  /**
   * Reads the dateline that opens a story: place, day and agency, as in {@code SEOUL, March 7
   * (Yonhap) --}.
   */
  static final class Datelines {
    private static final int MAX_CHARS = 120;
    private static final String WORD =
        "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|(?<=[ -])(?:de|del|of|la|el|am|an|der|d'|upon|sur|le))";
    private static final Pattern SHAPE =
        Pattern.compile(
            "(?<place>"
                + WORD
                + "(?:[ /-]"
                + WORD
                + "){0,4}(?:, ?"
                + WORD
                + "(?: "
                + WORD
                + "){0,2}){0,2}?)?"
                + "(?<date>[,.]? ?[\\p{L}\\p{M}.]* ?\\d[\\p{L}\\p{M}\\d.,/ -]*?)?"
                + "(?: ?[(\\[](?<agency>[^()\\[\\]]{1,40})[)\\]])?"
                + " ?(?<end>--+|—|–|-(?= ))");

    private static final Pattern NAME =
        Pattern.compile("\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,3}");

    private final Agencies agencies;
    private final DateScanner scanner;

    Datelines(Agencies agencies, DateScanner scanner) {
      this.agencies = agencies;
      this.scanner = scanner;
    }

    /**
     * A dateline.
     *
     * @param place as printed, null if only an agency is printed
     * @param agency its usual name, null if none is named
     * @param date the day of the story, null unless it is printed with its year
     */
    record Dateline(
        @Nullable String place, @Nullable String agency, @Nullable PrintedDate date, int end) {}

    /** The dateline that a paragraph opens with, null if it has none. */
    @Nullable Dateline read(String paragraph) {
      String head = paragraph.substring(0, Math.min(MAX_CHARS, paragraph.length()));
      if (!hasDash(head)) {
        return null;
      }
      Matcher matcher = SHAPE.matcher(head);
      if (!matcher.lookingAt()) {
        return null;
      }
      String place = strip(matcher.group("place"));
      String printed = matcher.group("agency");
      String agency = printed == null ? null : agencies.in(printed);
      String day = matcher.group("date");
      boolean capitals = place != null && isCapitals(place);
      boolean dated = day != null && scanner.hasMonth(day);
      if (agency == null
          && printed != null
          && capitals
          && dated
          && NAME.matcher(printed).matches()) {
        agency = printed;
      }
      if (agency == null && (!capitals || (day != null && !dated) || (printed != null && !dated))) {
        return null;
      }
      String town = capitals ? place : placeOf(place, dated || agency != null);
      List<PrintedDate> dates = day == null ? List.of() : scanner.find(day, true);
      boolean full = !dates.isEmpty() && dates.get(0).day() > 0;
      return new Dateline(town, agency, full ? dates.get(0) : null, matcher.end());
    }

    private static boolean hasDash(String head) {
      return head.indexOf('-') >= 0 || head.indexOf('\u2014') >= 0 || head.indexOf('\u2013') >= 0;
    }

    /** A place in usual letters: one to four words, each with a capital, as in Berlin (dpa) -. */
    private static @Nullable String placeOf(@Nullable String place, boolean certain) {
      boolean shaped = place != null && certain && place.split("[ /]+").length <= 4;
      return shaped ? place : null;
    }

    /** Whether the first word is in capitals: SEOUL, South Korea has a usual second part. */
    private static boolean isCapitals(String place) {
      String first = place.split("[,/ ]", 2)[0];
      return first.length() > 1 && first.equals(first.toUpperCase(java.util.Locale.ROOT));
    }

    private static @Nullable String strip(@Nullable String place) {
      if (place == null) {
        return null;
      }
      String stripped = place.replaceAll("[ ,.-]+$", "").strip();
      return stripped.isEmpty() ? null : stripped;
    }
  }
}
