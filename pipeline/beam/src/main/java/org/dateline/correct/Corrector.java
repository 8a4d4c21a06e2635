package org.dateline.correct;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.dateline.commit.Digests;
import org.dateline.correct.Correction.Verdict;
import org.dateline.report.Cells;
import org.dateline.report.RunTables;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/** Applies corrections to the tables of a run and writes the corrected tables. */
final class Corrector {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> ID_COLUMNS =
      Map.of(
          "articles", "",
          "dates", "date_id",
          "parties", "party_id",
          "outcomes", "outcome_id",
          "occurrences", "index");

  private final RunTables tables;
  private final Map<String, List<Correction>> byRow = new HashMap<>();
  private final Map<String, List<Correction>> missing = new HashMap<>();
  private final Map<String, Map<String, String>> partyIds = new HashMap<>();
  private final Map<String, List<int[]>> places = new HashMap<>();
  private final Map<String, List<String>> paragraphs = new HashMap<>();
  private final Map<String, String[]> statuses = new HashMap<>();
  private final Set<Correction> done = new HashSet<>();
  private final List<String> refused = new ArrayList<>();
  private final ArrayNode removed = JSON.createArrayNode();
  private final ArrayNode files = JSON.createArrayNode();
  private final ObjectNode counts = JSON.createObjectNode();
  private int applied;

  /** Corrections of the tables of a run. */
  Corrector(RunTables tables, List<Correction> corrections) throws IOException {
    this.tables = tables;
    Set<String> articles = new HashSet<>();
    for (Correction one : corrections) {
      articles.add(one.articleId());
      if (one.verdict() == Verdict.MISSING) {
        missing.computeIfAbsent(one.table(), table -> new ArrayList<>()).add(one);
      } else {
        byRow.computeIfAbsent(key(one), row -> new ArrayList<>()).add(one);
      }
    }
    look(articles);
  }

  private static String key(Correction one) {
    return one.table() + " " + one.articleId() + " " + one.row();
  }

  /** What changes need to know of the articles: ids of parties, paragraphs, statuses of types. */
  private void look(Set<String> articles) throws IOException {
    tables.each(
        "parties",
        row -> {
          String article = Cells.textOr(row, "article_id");
          if (articles.contains(article)) {
            partyIds
                .computeIfAbsent(article, id -> new HashMap<>())
                .put(Cells.textOr(row, "name"), Cells.textOr(row, "party_id"));
          }
        });
    tables.each(
        "occurrences",
        row -> {
          String article = Cells.textOr(row, "article_id");
          Integer begin = Cells.number(row, "begin");
          Integer end = Cells.number(row, "end");
          if (articles.contains(article) && begin != null && end != null) {
            places.computeIfAbsent(article, id -> new ArrayList<>()).add(new int[] {begin, end});
            paragraphs
                .computeIfAbsent(article, id -> new ArrayList<>())
                .add(Cells.textOr(row, "paragraph_id"));
          }
        });
    tables.each(
        "outcomes",
        row ->
            statuses.put(
                Cells.textOr(row, "type"),
                new String[] {Cells.textOr(row, "status"), Cells.textOr(row, "plover")}));
  }

  /** Writes all tables below a folder. */
  void write(Path folder) throws IOException {
    for (String table : tables.names()) {
      List<Schema> first = new ArrayList<>();
      List<GenericData.Record> rows = new ArrayList<>();
      tables.each(
          table,
          row -> {
            if (first.isEmpty()) {
              first.add(CorrectedRow.schema(row.getSchema()));
            }
            GenericData.Record corrected = corrected(table, row, first.get(0));
            if (corrected != null) {
              rows.add(corrected);
            }
          });
      Table known = Table.named(table);
      if (first.isEmpty() && known != null) {
        first.add(CorrectedRow.schema(known.schema()));
      }
      if (!first.isEmpty()) {
        for (Correction one : missing.getOrDefault(table, List.of())) {
          add(one, first.get(0), rows);
        }
        write(folder.resolve(table), table, first.get(0), rows);
      }
    }
    for (List<Correction> all : byRow.values()) {
      for (Correction one : all) {
        if (!done.contains(one)) {
          refused.add(one.told() + ": the run has no such row");
        }
      }
    }
  }

  /** A row as it should be; null where it should not be. */
  private GenericData.@Nullable Record corrected(String table, GenericRecord row, Schema schema) {
    GenericData.Record copy = CorrectedRow.copy(row, schema);
    String id = ID_COLUMNS.getOrDefault(table, "");
    String article = Cells.textOr(row, "article_id");
    String key =
        table + " " + article + " " + (id.isEmpty() ? "" : String.valueOf(Cells.any(row, id)));
    boolean isWrong = false;
    for (Correction one : byRow.getOrDefault(key, List.of())) {
      done.add(one);
      if (one.verdict() == Verdict.CHANGE) {
        change(one, copy, partyIds.getOrDefault(article, Map.of()));
      } else if (one.verdict() == Verdict.WRONG && !table.equals("occurrences")) {
        isWrong = true;
        applied++;
        removed.addObject().put("table", table).put("row", row.toString());
      } else if (one.verdict() == Verdict.WRONG) {
        refused.add(one.told() + ": noted only, the text of an article stays as it is");
      }
    }
    return isWrong ? null : copy;
  }

  private void change(Correction one, GenericData.Record row, Map<String, String> ids) {
    String fault = CorrectedRow.change(row, one.column(), one.value(), ids);
    if (fault != null) {
      refused.add(one.told() + ": " + fault);
      return;
    }
    applied++;
    String[] follows = statuses.get(one.value());
    if (one.table().equals("outcomes") && one.column().equals("type") && follows != null) {
      CorrectedRow.change(row, "status", follows[0], Map.of());
      CorrectedRow.change(row, "plover", follows[1], Map.of());
    }
  }

  /** Adds a row that the run lacks. */
  private void add(Correction one, Schema schema, List<GenericData.Record> rows) {
    String paragraph = paragraph(one);
    String[] follows = statuses.get(one.value());
    GenericData.Record row = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      row.put(field.name(), blank(field.schema()));
    }
    row.put("article_id", one.articleId());
    row.put(CorrectedRow.CORRECTED, true);
    if (paragraph == null && !one.table().equals("articles")) {
      refused.add(one.told() + ": the words have no place in the text");
      return;
    }
    switch (one.table()) {
      case "dates" -> {
        put(row, "date_id", "c" + one.number());
        put(row, "text", one.text());
        put(row, "value", one.value());
        put(row, "type", one.type().isEmpty() ? "DATE" : one.type());
        put(row, "anchor", "NONE");
      }
      case "parties" -> {
        put(
            row,
            "party_id",
            Digests.of((one.type() + " " + one.text()).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32));
        put(row, "name", one.text());
        put(row, "type", one.type());
        if (!one.value().isEmpty()) {
          put(row, "country", one.value());
          put(row, "country_from", "NAMED");
        }
        row.put("confidence", 1.0);
        row.put("mention_count", 0);
      }
      case "outcomes" -> {
        if (follows == null) {
          refused.add(one.told() + ": '" + one.value() + "' is no type of an outcome of this run");
          return;
        }
        put(row, "outcome_id", "c" + one.number());
        put(row, "type", one.value());
        put(row, "status", follows[0]);
        put(row, "plover", follows[1]);
        put(row, "evidence", one.text());
      }
      default -> {
        refused.add(one.told() + ": noted only, the text of an article stays as it is");
        return;
      }
    }
    if (row.hasField("begin")) {
      row.put("begin", one.begin());
      row.put("end", one.end());
      put(row, "paragraph_id", String.valueOf(paragraph));
    }
    put(row, "rule", "corrected");
    rows.add(row);
    applied++;
  }

  private static void put(GenericData.Record row, String column, String value) {
    if (row.hasField(column)) {
      row.put(column, value);
    }
  }

  private @Nullable String paragraph(Correction one) {
    List<int[]> spans = places.getOrDefault(one.articleId(), List.of());
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i)[0] <= one.begin() && one.begin() < spans.get(i)[1]) {
        return paragraphs.getOrDefault(one.articleId(), List.of()).get(i);
      }
    }
    return null;
  }

  private static @Nullable Object blank(Schema schema) {
    return switch (schema.getType()) {
      case STRING -> "";
      case LONG -> 0L;
      case INT -> 0;
      case DOUBLE -> 0.0;
      case FLOAT -> 0f;
      case BOOLEAN -> false;
      case ARRAY -> new ArrayList<>();
      default -> null;
    };
  }

  private void write(Path folder, String table, Schema schema, List<GenericData.Record> rows)
      throws IOException {
    Files.createDirectories(folder);
    Path avro = folder.resolve("corrected.avro");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(avro));
        DataFileWriter<GenericRecord> writer =
            new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.setCodec(CodecFactory.deflateCodec(6));
      writer.create(schema, out);
      for (GenericRecord row : rows) {
        writer.append(row);
      }
    }
    Path parquet = folder.resolve("corrected.parquet");
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(parquet))
            .withSchema(schema)
            .withConf(new PlainParquetConfiguration())
            .config("parquet.avro.write-old-list-structure", "false")
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (GenericRecord row : rows) {
        writer.write(row);
      }
    }
    for (Path file : List.of(avro, parquet)) {
      byte[] content = Files.readAllBytes(file);
      ObjectNode node = files.addObject().put("path", table + "/" + file.getFileName());
      node.put("bytes", content.length).put("sha256", Digests.of(content));
    }
    counts.put(table, rows.size());
  }

  /** Corrections that changed, added or removed a row. */
  int applied() {
    return applied;
  }

  /** Corrections that could not be applied, each with its reason. */
  List<String> refused() {
    return refused;
  }

  /** The machine's rows that were removed. */
  ArrayNode removed() {
    return removed;
  }

  /** The files, as run.json lists them. */
  ArrayNode files() {
    return files;
  }

  /** Rows of each table. */
  ObjectNode counts() {
    return counts;
  }
}
