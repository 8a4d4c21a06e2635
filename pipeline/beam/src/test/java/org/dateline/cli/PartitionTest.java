package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders by year, as DuckDB reads them; {@code scripts/checks/partitions.py} has other readers.
 */
@Tag("slow")
class PartitionTest {
  private static final String YEAR = "published_year=";
  @TempDir Path folder;

  @Test
  void articlesLieInAFolderAYear() throws IOException, SQLException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path output = folder.resolve("tables");
    Files.writeString(
        in.resolve("a.jsonl"), story("1998-05-07") + story("1998") + story("2004-02"));
    run("--input=" + in, "--output=" + output, "--partitionBy=published_year");
    assertThat(folders(output)).containsExactly(YEAR + "1998", YEAR + "2004");
    assertThat(years(output)).isEqualTo("1998:2 2004:1");

    Files.writeString(in.resolve("b.jsonl"), story(null) + story("2004-12-31T10:00"));
    run("--input=" + in, "--output=" + output, "--append", "--partitionBy=published_year");
    assertThat(years(output)).isEqualTo("1998:2 2004:2 null:1");
    assertThat(Files.readString(output.resolve("run.json"))).contains("\"articles\" : 5");
    try (Stream<Path> avro = Files.list(output.resolve("avro/articles"))) {
      assertThat(avro).hasSize(1);
    }

    run("--input=" + in, "--output=" + output, "--overwrite");
    assertThat(folders(output)).hasSize(1).allMatch(name -> name.endsWith(".parquet"));
  }

  private static String story(String published) {
    String given = published == null ? "" : "\"published\": \"" + published + "\", ";
    return "{" + given + "\"title\": \"Notes\", \"text\": \"Peru and Chile met in Lima.\"}\n";
  }

  private static List<String> folders(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output.resolve("articles"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String years(Path output) throws SQLException {
    String files = "'" + output.resolve("articles") + "/**/*.parquet', hive_partitioning = true";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select string_agg(coalesce(y::varchar, 'null') || ':' || n, ' ' order by y) from"
                    + " (select try_cast(published_year as integer) y, count(*) n from"
                    + " read_parquet("
                    + files
                    + ") group by 1)")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] all = Stream.concat(Stream.of(args), Stream.of("--quiet")).toArray(String[]::new);
    assertThat(Program.run(all, stream, stream)).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }
}
