package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.dateline.tables.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of a run, as their readers see them. */
@Tag("slow")
class TablesTest {
  private static final SeedsRun RUN = SeedsRun.seeds();

  @TestFactory
  Stream<DynamicTest> duckDbReadsWhatAvroHolds() {
    return Stream.of(Table.values())
        .map(table -> DynamicTest.dynamicTest(table.folder(), () -> duckDbReads(table)));
  }

  private static void duckDbReads(Table table) throws SQLException {
    String files = "'" + RUN.output().resolve(table.folder()) + "/*.parquet'";
    assertThat(query("select count(*) from " + files))
        .isEqualTo(String.valueOf(RUN.rows(table).size()));
    long columns = table.schema().getFields().size();
    assertThat(query("select count(*) from (describe select * from " + files + ")"))
        .isEqualTo(String.valueOf(columns));
  }

  @Test
  void daysAreDatesAndListsAreLists() throws SQLException {
    String articles = "'" + RUN.output().resolve("articles") + "/*.parquet'";
    String types =
        "select string_agg(column_type, ' ') from (describe select published_date, byline, analysed from ";
    assertThat(query(types + articles + ")")).isEqualTo("DATE VARCHAR[] BOOLEAN");
  }

  @Test
  void everyRecordIsInOnePlace() throws IOException {
    JsonNode counts =
        new ObjectMapper()
            .readTree(Files.readString(RUN.output().resolve("run.json")))
            .get("counts");
    long skipped = 0;
    for (Iterator<JsonNode> reasons = counts.path("skipped").elements(); reasons.hasNext(); ) {
      skipped += reasons.next().asLong();
    }
    assertThat(counts.get("records").asLong())
        .isEqualTo(counts.get("articles").asLong() + counts.get("rejects").asLong() + skipped);
    assertThat(counts.get("articles").asLong()).isGreaterThanOrEqualTo(12);
  }

  @Test
  void offsetsMarkTheMentions() {
    for (Table table : new Table[] {Table.DATES, Table.OUTCOMES}) {
      for (GenericRecord row : RUN.rows(table)) {
        if (row.get("begin") != null) {
          String expected = String.valueOf(row.get(table == Table.DATES ? "text" : "evidence"));
          assertThat(slice(textOf(row), (Integer) row.get("begin"), (Integer) row.get("end")))
              .isEqualTo(expected);
        }
      }
    }
  }

  private static String textOf(GenericRecord row) {
    return RUN.rows(Table.ARTICLES).stream()
        .filter(article -> article.get("article_id").equals(row.get("article_id")))
        .map(article -> String.valueOf(article.get("text")))
        .findFirst()
        .orElseThrow();
  }

  private static String slice(String text, int begin, int end) {
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }

  private static String query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
