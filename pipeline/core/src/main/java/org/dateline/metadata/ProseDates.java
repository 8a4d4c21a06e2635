package org.dateline.metadata;

import java.util.regex.Pattern;
import org.dateline.nlp.printed.PrintedDate;

/**
 * Tells a date that a sentence talks about from one that a line states of the page: "the treaty of
 * 4 May 1987" is no evidence of when the page was published, "Published on 4 May 1987." is.
 */
final class ProseDates {
  /** Fewer words around the date are its label and the time of day. */
  private static final int MANY = 6;

  private static final int LONG = 120;

  /** In a longer line the date can only be its beginning. */
  private static final int BEGINS = 20;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

  /** Sentences about the page itself: "This article was first published on ...". */
  private static final Pattern ABOUT_PAGE =
      Pattern.compile(
          "(?i)^\\W*(?:this"
              + " (?:article|story|post|piece|page|version|report|interview)|(?:dieser|dieses|der)"
              + " (?:artikel|beitrag|text|interview)|(?:cet|cette) (?:article|page)|este"
              + " artículo|esta noticia|este artigo|questo articolo|dit artikel)\\b.{0,80}$");

  private ProseDates() {}

  /** Whether a date in a line of the page is told in a sentence that is not about the page. */
  static boolean isTold(String line, PrintedDate date) {
    String before = line.substring(0, date.begin());
    if (ABOUT_PAGE.matcher(before).matches()) {
      return false;
    }
    String after = line.substring(Math.min(line.length(), date.end()));
    long words = WORD.matcher(before).results().count() + WORD.matcher(after).results().count();
    boolean sentence = LineEnds.isSentence(line) && words >= MANY;
    return sentence || (line.length() > LONG && date.begin() > BEGINS);
  }

  /** How lines end. */
  static final class LineEnds {
    private static final String END_MARKS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964";
    private static final String CLOSERS = "\"'\u201d\u2019\u201c\u00bb\u300d)]";

    private LineEnds() {}

    /** Whether a line ends as a sentence does. */
    static boolean isSentence(String line) {
      int last = line.length() - 1;
      while (last > 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
        last--;
      }
      return last >= 0 && END_MARKS.indexOf(line.charAt(last)) >= 0;
    }
  }
}
