package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.clean.block.BlockKinds;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Evidence;
import org.dateline.schema.Page;
import org.jspecify.annotations.Nullable;

/** Recognises pages without a story: index pages, error pages, galleries, empty ones. */
final class NoStory {
  /** A page with fewer words of story than this may be an error page, if its title says so. */
  private static final int SHORT = 150;

  private static final int TEASERS = 3;

  /** So many linked headlines make a page without sentences an index page. */
  private static final int HEADLINES = 4;

  /** The longest teaser, in words. */
  private static final int TEASER = 80;

  /** The longest story of a gallery, in words: its introduction, and captions taken for story. */
  private static final int SHORT_GALLERY = 60;

  private static final String ERROR = "error_page";
  private static final String GALLERY = "gallery";

  /** Headings that stand beside the story as often as over it. */
  private static final Set<String> SMALL_HEADINGS = Set.of("h2", "h3", "class");

  private record Sign(String reason, List<String> phrases) {}

  private final List<Sign> signs;

  NoStory(RuleSet rules) {
    this.signs =
        rules.rows("clean/html_no_article.tsv", 2).stream()
            .map(row -> new Sign(row.cell(0), Stream.of(row.cell(1).split(" \\| ")).toList()))
            .toList();
  }

  /** Why there is no story; null where there is one. */
  @Nullable String reason(Page page, List<BlockRow> rows, List<Verdict> verdicts) {
    List<Integer> kept = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (verdicts.get(i).kind().equals(BlockKinds.BODY)) {
        kept.add(i);
        words += rows.get(i).words;
      }
    }
    String named = words < SHORT ? named(page, rows) : null;
    if (named != null && (words < SHORT_GALLERY || !named.equals(GALLERY))) {
      return named;
    }
    if (kept.stream().noneMatch(i -> isSentence(rows.get(i)))) {
      return rows.size() > 60 || linkedTitles(rows) >= HEADLINES ? "index_page" : "no_text";
    }
    return isIndex(rows, kept) ? "index_page" : null;
  }

  /** Blocks that are the headline of another page and a link to it. */
  private static long linkedTitles(List<BlockRow> rows) {
    return rows.stream().filter(row -> row.linkShare > 0.5 && row.words >= 4).count();
  }

  private static boolean isSentence(BlockRow row) {
    boolean ends = row.endMark || Marks.endsOpen(row.text);
    boolean enough = row.words >= (ends ? 6 : 15);
    return enough && row.linkShare < 0.5;
  }

  /** What the page's title or its first-order heading names it. */
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
    for (Sign sign : signs) {
      if (sign.phrases.stream().anyMatch(phrase -> names(folded, phrase))) {
        return sign.reason;
      }
    }
    return null;
  }

  /** Whether a title is a phrase, or has it before or after a mark. */
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

  /** Whether most of what was kept are teasers: paragraphs under linked headings. */
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
