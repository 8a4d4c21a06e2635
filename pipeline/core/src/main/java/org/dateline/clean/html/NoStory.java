package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.clean.block.RemovalReason;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Evidence;
import org.dateline.schema.Page;
import org.jspecify.annotations.Nullable;

/** Recognises pages without an article: index pages, error pages, galleries, pages without text. */
final class NoStory {
  /**
   * A page with fewer kept words can be an error page or gallery, if its title has such a phrase.
   */
  private static final int SHORT = 150;

  private static final int TEASERS = 3;

  /** Number of linked headlines that make a page without sentences an index page. */
  private static final int HEADLINES = 4;

  /** The longest teaser, in words. */
  private static final int TEASER = 80;

  /** Maximum kept words of a gallery: its introduction and captions. */
  private static final int SHORT_GALLERY = 60;

  private static final String ERROR = RemovalReason.ERROR_PAGE.text();
  private static final String GALLERY = RemovalReason.GALLERY.text();

  /** Headings that are often beside the article, not above it. */
  private static final Set<String> SMALL_HEADINGS = Set.of("h2", "h3", "class");

  private record Heading(String reason, List<String> phrases) {}

  private final List<Heading> headings;

  NoStory(RuleSet rules) {
    this.headings =
        rules.rows("clean/html_no_article.tsv", 2).stream()
            .map(row -> new Heading(reason(row), Stream.of(row.cell(1).split(" \\| ")).toList()))
            .toList();
  }

  private static String reason(Row row) {
    return Arrays.stream(RemovalReason.values())
        .filter(reason -> reason.isOfPage() && reason.text().equals(row.cell(0)))
        .map(RemovalReason::text)
        .findFirst()
        .orElseThrow(() -> row.error("there is no reason " + row.cell(0) + " for a page"));
  }

  /** Why the page has no article; null if it has one. */
  @Nullable String reason(Page page, List<BlockRow> rows, List<Verdict> verdicts) {
    List<Integer> kept = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (verdicts.get(i).isKept()) {
        kept.add(i);
        words += rows.get(i).words;
      }
    }
    String named = words < SHORT ? named(page, rows) : null;
    if (named != null && (words < SHORT_GALLERY || !named.equals(GALLERY))) {
      return named;
    }
    if (kept.stream().noneMatch(i -> isSentence(rows.get(i)))) {
      return rows.size() > 60 || linkedTitles(rows) >= HEADLINES
          ? RemovalReason.INDEX_PAGE.text()
          : RemovalReason.NO_TEXT.text();
    }
    return isIndex(rows, kept) ? RemovalReason.INDEX_PAGE.text() : null;
  }

  /** Number of blocks that are linked headlines of other pages. */
  private static long linkedTitles(List<BlockRow> rows) {
    return rows.stream().filter(row -> row.linkShare > 0.5 && row.words >= 4).count();
  }

  private static boolean isSentence(BlockRow row) {
    boolean ends = row.endMark || BlockText.endsOpen(row.text);
    boolean enough = row.words >= (ends ? 6 : 15);
    return enough && row.linkShare < 0.5;
  }

  /** The reason that the page's title or its h1 heading names; null for none. */
  private @Nullable String named(Page page, List<BlockRow> rows) {
    for (Evidence evidence : page.getEvidence()) {
      String reason = evidence.getField().equals("title") ? match(evidence.getValue()) : null;
      boolean small = SMALL_HEADINGS.contains(evidence.getFrom());
      if (reason != null && (!small || reason.equals(ERROR))) {
        return reason;
      }
    }
    for (BlockRow row : rows) {
      boolean head = row.block.getTag().equals("h1") && row.words <= 12;
      String reason = head ? match(row.text) : null;
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private @Nullable String match(String title) {
    String folded = title.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
    for (Heading heading : headings) {
      if (heading.phrases.stream().anyMatch(phrase -> names(folded, phrase))) {
        return heading.reason;
      }
    }
    return null;
  }

  /** Whether a title equals a phrase, or contains it at its start or end, separated by a mark. */
  private static boolean names(String title, String phrase) {
    int at = title.indexOf(phrase);
    if (at < 0) {
      return false;
    }
    boolean begins = at == 0 || isMark(title.substring(0, at).strip(), false);
    boolean ends = isMark(title.substring(at + phrase.length()).strip(), true);
    return begins && ends;
  }

  private static boolean isMark(String rest, boolean first) {
    if (rest.isEmpty()) {
      return true;
    }
    char c = rest.charAt(first ? 0 : rest.length() - 1);
    return "|-\u2013\u2014:\u00bb\u00b7.!,(\u2022/".indexOf(c) >= 0;
  }

  /** Whether most kept words are in teasers: short paragraphs under linked headings. */
  private static boolean isIndex(List<BlockRow> rows, List<Integer> kept) {
    int words = 0;
    int teasers = 0;
    int inTeasers = 0;
    for (int i : kept) {
      BlockRow row = rows.get(i);
      words += row.words;
      if (isSentence(row) && row.words <= TEASER && isTeaser(rows, i)) {
        teasers++;
        inTeasers += row.words;
      }
    }
    return teasers >= TEASERS && inTeasers > 0.6 * words;
  }

  private static boolean isTeaser(List<BlockRow> rows, int index) {
    for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
      BlockRow row = rows.get(i);
      boolean heading = row.has(Flag.HEADING) || (row.words >= 4 && row.words <= 20);
      if (heading && row.linkShare > 0.8) {
        return true;
      }
      if (isSentence(row)) {
        return false;
      }
    }
    return false;
  }
}
