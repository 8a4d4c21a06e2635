package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;

/** The rows of one article, of which its {@link Story} is made again. Not thread-safe. */
final class StoryRows {
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<DateMention> dates = new ArrayList<>();
  private final List<Party> parties = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private @Nullable Article article;

  /** An occurrence and its text; null where the text is a part of the article's. */
  private record Paragraph(Occurrence row, @Nullable String text) {}

  /** The article that a row belongs to: each of these tables begins with it. */
  static String articleOf(SpecificRecord row) {
    return String.valueOf(row.get(0));
  }

  /** Adds a row of any table with rows of articles. */
  void add(SpecificRecord row, @Nullable String text) {
    if (row instanceof Article found) {
      article = found;
    } else if (row instanceof Occurrence occurrence) {
      paragraphs.add(new Paragraph(occurrence, text));
    } else if (row instanceof DateMention date) {
      dates.add(date);
    } else if (row instanceof Party party) {
      parties.add(party);
    } else if (row instanceof Outcome outcome) {
      outcomes.add(outcome);
    }
  }

  /** The row of articles; null where only other rows were added. */
  @Nullable Article article() {
    return article;
  }

  /**
   * The story as the step Extract made it: without clusters and events. What its events were goes
   * along.
   *
   * @param merged the events with a {@code merged_from}, by id
   */
  Story story(Map<String, List<String>> merged) {
    Article old = requireNonNull(article);
    Article row =
        Article.newBuilder(old).setClusterId(old.getArticleId()).setIsRepresentative(true).build();
    dates.sort(SortedRows::compare);
    parties.sort(SortedRows::compare);
    outcomes.sort(SortedRows::compare);
    List<Outcome> alone =
        outcomes.stream().map(o -> Outcome.newBuilder(o).setEventId(null).build()).toList();
    return new Story(
        row, paragraphs(row.getText()), dates, parties, alone, List.of(), events(merged));
  }

  private Map<String, List<String>> events(Map<String, List<String>> merged) {
    Map<String, List<String>> events = new HashMap<>();
    for (Outcome outcome : outcomes) {
      String id = outcome.getEventId();
      if (id != null) {
        List<String> all = new ArrayList<>(List.of(id));
        all.addAll(merged.getOrDefault(id, List.of()));
        events.put(outcome.getOutcomeId(), all);
      }
    }
    return events;
  }

  private List<SourceParagraph> paragraphs(String text) {
    paragraphs.sort(Comparator.comparingInt(paragraph -> paragraph.row().getIndex()));
    Slices slices = new Slices(text);
    List<SourceParagraph> all = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      Occurrence row = paragraph.row();
      Integer begin = row.getBegin();
      Integer end = row.getEnd();
      String own =
          begin == null || end == null
              ? requireNonNull(paragraph.text(), "no text of paragraph " + row.getParagraphId())
              : slices.of(begin, end);
      all.add(
          new SourceParagraph(
              row.getParagraphId(), own, row.getKind(), row.getReason(), begin, end));
    }
    return all;
  }

  /** Parts of a text by code points; goes on where the last one ended. */
  private static final class Slices {
    private final String text;
    private int codePoints;
    private int chars;

    Slices(String text) {
      this.text = text;
    }

    String of(int begin, int end) {
      if (begin < codePoints) {
        codePoints = 0;
        chars = 0;
      }
      int from = text.offsetByCodePoints(chars, begin - codePoints);
      int to = text.offsetByCodePoints(from, end - begin);
      codePoints = end;
      chars = to;
      return text.substring(from, to);
    }
  }
}
