package org.dateline.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.dateline.report.Cells;
import org.dateline.report.RunTables;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with what was found in it.
 *
 * @param articleId the article
 * @param source where it was read from
 * @param title of the article, empty if it has none
 * @param text the column {@code text}
 * @param spans sorted by begin, end, layer and id
 */
public record AnnotatedText(
    String articleId, String source, String title, String text, List<Span> spans) {

  /** What a span marks. */
  public enum Layer {
    DATE,
    PARTY,
    OUTCOME
  }

  /**
   * A marked part of the text.
   *
   * @param id unique in the article: {@code date-d1}, {@code party-1f-0}, {@code outcome-o1}
   * @param layer what it marks
   * @param label the type: {@code DATE}, {@code PERSON}, {@code AGREEMENT_SIGNED}
   * @param value TIMEX3 value, party's id, or outcome's status; null if there is none
   * @param begin Unicode code points from the start of the text
   * @param end exclusive
   */
  public record Span(
      String id, Layer layer, String label, @Nullable String value, int begin, int end) {}

  /**
   * Layer and type of a span in one word, as tools show them.
   *
   * @param layer what it marks
   * @param label the type
   */
  public record Tag(Layer layer, String label) {
    /** Reads PARTY_ORG or DATE; null for a word that is none of these. */
    public static @Nullable Tag parse(String word) {
      if (word.equals(Layer.DATE.name())) {
        return new Tag(Layer.DATE, word);
      }
      for (Layer layer : Layer.values()) {
        String begin = layer + "_";
        if (word.startsWith(begin) && word.length() > begin.length()) {
          return new Tag(layer, word.substring(begin.length()));
        }
      }
      return null;
    }
  }

  /** True for the text, also as XML has it, which cannot hold all characters. */
  public boolean hasText(String other) {
    return other.equals(text) || other.equals(XmlText.legal(text));
  }

  /** The text between two offsets in code points. */
  public String covered(Span span) {
    return text.substring(utf16(span.begin()), utf16(span.end()));
  }

  /** An offset in code points as one in UTF-16 code units, which Java and JavaScript count. */
  public int utf16(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }

  /** The articles of a run, sorted by id. Their spans are held in memory. */
  public static List<AnnotatedText> read(RunTables tables) throws IOException {
    Map<String, List<Span>> spans = new HashMap<>();
    tables.each("dates", row -> add(spans, row, date(row)));
    tables.each("parties", row -> mentions(spans, row));
    tables.each("outcomes", row -> add(spans, row, outcome(row)));
    Map<String, AnnotatedText> articles = new TreeMap<>();
    tables.each(
        "articles",
        row -> {
          String id = Cells.textOr(row, "article_id");
          List<Span> sorted = new ArrayList<>(spans.getOrDefault(id, List.of()));
          sorted.sort(
              Comparator.comparing(Span::begin)
                  .thenComparing(Span::end)
                  .thenComparing(Span::layer)
                  .thenComparing(Span::id));
          articles.put(
              id,
              new AnnotatedText(
                  id,
                  Cells.textOr(row, "source_uri"),
                  Cells.textOr(row, "title"),
                  Cells.textOr(row, "text"),
                  sorted));
        });
    return List.copyOf(articles.values());
  }

  private static void add(Map<String, List<Span>> spans, GenericRecord row, @Nullable Span span) {
    if (span != null) {
      spans.computeIfAbsent(Cells.textOr(row, "article_id"), id -> new ArrayList<>()).add(span);
    }
  }

  private static @Nullable Span date(GenericRecord row) {
    return span(
        row,
        "date-" + Cells.textOr(row, "date_id"),
        Layer.DATE,
        Cells.textOr(row, "type"),
        Cells.text(row, "value"));
  }

  /** Null for an outcome that only the title tells. */
  private static @Nullable Span outcome(GenericRecord row) {
    return span(
        row,
        "outcome-" + Cells.textOr(row, "outcome_id"),
        Layer.OUTCOME,
        Cells.textOr(row, "type"),
        Cells.text(row, "status"));
  }

  private static void mentions(Map<String, List<Span>> spans, GenericRecord row) {
    String id = Cells.textOr(row, "party_id");
    List<GenericRecord> mentions = Cells.records(row, "mentions");
    for (int i = 0; i < mentions.size(); i++) {
      String name = "party-" + id + "-" + i;
      add(spans, row, span(mentions.get(i), name, Layer.PARTY, Cells.textOr(row, "type"), id));
    }
  }

  private static @Nullable Span span(
      GenericRecord row, String id, Layer layer, String label, @Nullable String value) {
    Integer begin = Cells.number(row, "begin");
    Integer end = Cells.number(row, "end");
    return begin == null || end == null ? null : new Span(id, layer, label, value, begin, end);
  }
}
