package org.dateline.cli;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one article in the tables of a run.
 *
 * @param run the run
 * @param article its row in articles
 */
record SeedRows(SeedsRun run, GenericRecord article) {
  private static final Map<SeedsRun, Map<Table, List<GenericRecord>>> TABLES = new HashMap<>();

  /** The nth article of a file, from 0, in the order of their offsets. */
  static SeedRows of(SeedsRun run, String file, int nth) {
    return new SeedRows(
        run,
        table(run, Table.ARTICLES).stream()
            .filter(row -> String.valueOf(row.get("source_uri")).endsWith("/" + file))
            .sorted(Comparator.comparingLong(row -> (long) row.get("record_offset")))
            .toList()
            .get(nth));
  }

  /** A column of the article as text; null for null. */
  @Nullable String column(String name) {
    Object value = article.get(name);
    return value == null ? null : value.toString();
  }

  /** A column of all its rows in a table. */
  List<String> values(Table table, String column) {
    return rows(table).stream().map(row -> String.valueOf(row.get(column))).toList();
  }

  /** A column of its rows in a table in which another column contains a text. */
  List<String> values(Table table, String key, String part, String column) {
    return rows(table).stream()
        .filter(row -> String.valueOf(row.get(key)).contains(part))
        .map(row -> String.valueOf(row.get(column)))
        .toList();
  }

  /** How many of its paragraphs occur twice in it. */
  long repeated() {
    List<String> ids = values(Table.OCCURRENCES, "paragraph_id");
    return ids.stream()
        .distinct()
        .filter(id -> ids.stream().filter(id::equals).count() == 2)
        .count();
  }

  private List<GenericRecord> rows(Table table) {
    Object id = article.get("article_id");
    return table(run, table).stream().filter(row -> id.equals(row.get("article_id"))).toList();
  }

  private static List<GenericRecord> table(SeedsRun run, Table table) {
    return TABLES
        .computeIfAbsent(run, r -> new EnumMap<>(Table.class))
        .computeIfAbsent(table, run::rows);
  }
}
