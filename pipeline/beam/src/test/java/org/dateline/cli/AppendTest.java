package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.dateline.tables.Table;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with {@code --append}. */
@Tag("slow")
class AppendTest {
  private static final int DAYS = 30;
  private static final List<String> PAIRS =
      List.of("Norway and Chile", "Ghana and Peru", "Japan and Kenya", "Nepal and Oman");
  private static final List<String> CITIES = List.of("Vienna", "Geneva", "Doha", "Lima");

  @TempDir Path folder;

  @Test
  void thirtyDaysEqualOneRunOverAll() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path grown = folder.resolve("grown");
    for (int day = 1; day <= DAYS; day++) {
      write(in, day);
      String formats = day % 7 == 3 ? "PARQUET" : "PARQUET,AVRO"; // Parquet alone is enough
      if (day == 12) {
        breakOff(in, grown);
      }
      Said said = run("--input=" + in, "--output=" + grown, "--append", "--formats=" + formats);
      assertThat(said.status()).as(said.text()).isZero();
    }
    Path once = folder.resolve("once");
    assertThat(run("--input=" + in, "--output=" + once).status()).isZero();
    equalTables(grown, once);
    assertThat(rows(once, Table.EVENTS)).hasSizeGreaterThan(10);
    assertThat(rows(once, Table.REJECTS)).hasSize(3);
    assertThat(json(grown).get("counts")).isEqualTo(json(once).get("counts"));
    assertThat(json(grown).get("places")).isEqualTo(json(once).get("places"));
    assertThat(Files.readString(grown.resolve("inputs.jsonl")))
        .isEqualTo(Files.readString(once.resolve("inputs.jsonl")));
    Said again = run("--input=" + in, "--output=" + grown, "--append");
    assertThat(again.status()).isZero();
    assertThat(again.text()).startsWith("nothing new in ");
  }

  /** A run that fails leaves the earlier tables whole; the next one does its work. */
  private void breakOff(Path in, Path grown) throws IOException {
    String before = Files.readString(grown.resolve("run.json"));
    Path broken = Files.writeString(in.resolve("broken.jsonl"), "{no JSON\n");
    Said said = run("--input=" + in, "--output=" + grown, "--append", "--onReject=FAIL");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).contains("still holds the earlier run, whole");
    assertThat(grown.resolve("run.json")).hasContent(before);
    Files.delete(broken);
  }

  /**
   * The stories of a day: a report, its reprint on the next day, a second report of the same event,
   * a letter from the archive with an earlier date; sometimes a line that is no JSON, or a picture.
   */
  private static void write(Path in, int day) throws IOException {
    Path at = Files.createDirectories(in.resolve(String.format(Locale.ROOT, "2011-03-%02d", day)));
    List<String> lines = new ArrayList<>();
    lines.add(record(day, day, "north.example", report(day)));
    if (day > 1) {
      lines.add(record(day, day, "south.example", report(day - 1) + " No date was given."));
      lines.add(record(day, day, "west.example", second(day - 1)));
    }
    if (day % 5 == 0) {
      lines.add(record(day, day - 4, "archive.example", report(day - 4).toUpperCase(Locale.ROOT)));
    }
    if (day % 10 == 4) {
      lines.add(day == 4 || day == 14 ? "{\"text\": broken" : "{\"text\": \"\"}");
    }
    Files.write(at.resolve("wire.jsonl"), lines);
    if (day % 9 == 0) {
      Files.writeString(at.resolve("table.xyz"), "\u0001 no article " + day);
    }
  }

  private static String record(int day, int published, String site, String text) {
    return String.format(
        Locale.ROOT,
        "{\"url\": \"https://%s/%d/%d\", \"published\": \"2011-03-%02d\", \"title\": \"%s\","
            + " \"text\": \"%s\"}",
        site,
        day,
        text.length(),
        published,
        "Notes of day " + published,
        text.replace("\n", "\\n"));
  }

  private static String report(int day) {
    String pair = PAIRS.get(day % PAIRS.size());
    return pair
        + " signed a fisheries agreement in "
        + CITIES.get(day / 4 % CITIES.size())
        + " on March "
        + day
        + " after talks on quota number "
        + day
        + ".\n\n\ud83d\udc1f The agreement covers waters off island number "
        + (day % 3)
        + " and "
        + (day + 40)
        + " boats.\n\nOfficials of both governments said the treaty replaces an older text.";
  }

  private static String second(int day) {
    return "The fisheries agreement that "
        + PAIRS.get(day % PAIRS.size())
        + " signed on March "
        + day
        + " was welcomed by fishermen.\n\nThey had waited for it for "
        + (day + 2)
        + " months, a union said.";
  }

  @Test
  void aChangedFileReplacesItsRows() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path file = in.resolve("a.jsonl");
    Files.writeString(file, record(1, 1, "north.example", report(1)) + "\n{broken\n");
    Files.writeString(in.resolve("b.jsonl"), record(2, 2, "north.example", report(2)) + "\n");
    Path grown = folder.resolve("grown");
    assertThat(run("--input=" + in, "--output=" + grown).status()).isZero();
    Files.writeString(
        file,
        record(1, 1, "north.example", report(1))
            + "\n"
            + record(3, 3, "north.example", report(3))
            + "\n");
    Said said = run("--input=" + in, "--output=" + grown, "--append");
    assertThat(said.text()).contains("1 files, of which 1 replace an earlier version; 1 were");
    Path once = folder.resolve("once");
    assertThat(run("--input=" + in, "--output=" + once).status()).isZero();
    equalTables(grown, once);
    assertThat(json(grown).get("counts")).isEqualTo(json(once).get("counts"));
  }

  @Test
  void equalNamesOfOtherFoldersAreOtherArticles() throws IOException {
    Path grown = folder.resolve("grown");
    for (int day = 1; day <= 3; day++) {
      Path in = Files.createDirectories(folder.resolve("day" + day));
      Files.writeString(in.resolve("a.jsonl"), record(day, day, "north.example", report(day)));
      Files.writeString(in.resolve("copy.jsonl"), record(1, 1, "north.example", report(1)));
      assertThat(run("--input=" + in, "--output=" + grown, "--append").status()).isZero();
    }
    // Days 2 and 3 bring a new a.jsonl each; copy.jsonl was read on day 1.
    assertThat(rows(grown, Table.ARTICLES)).hasSize(4);
    assertThat(rows(grown, Table.ARTICLES).stream().map(row -> row.substring(0, 60)).distinct())
        .hasSize(4);
  }

  /** A block that a site repeats is known from the earlier articles of the site. */
  @Test
  void countsOfFurnitureGoOn() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path grown = folder.resolve("grown");
    String line = "Harbour Gazette of the Seven Isles";
    for (int day = 1; day <= 4; day++) {
      Files.writeString(in.resolve("page" + day + ".html"), page(day, line));
      assertThat(run("--input=" + in, "--output=" + grown, "--append").status()).isZero();
    }
    List<String> kinds = new ArrayList<>();
    String id = NormalForm.id(line);
    for (String row : rows(grown, Table.OCCURRENCES)) {
      if (row.contains(id)) {
        kinds.add(row.replaceFirst(".*\"reason\": (\"?\\w+).*", "$1").replace("\"", ""));
      }
    }
    assertThat(kinds).containsExactlyInAnyOrder("null", "null", "site_repeats", "site_repeats");
  }

  private static String page(int day, String line) {
    return "<html><head><title>Day "
        + day
        + "</title><link rel=canonical href='https://isles.example/"
        + day
        + "'></head><body><h1>Notes of day "
        + day
        + "</h1><div><p>"
        + report(day).replace("\n\n", "</p><p>")
        + "</p><p>"
        + line
        + "</p><p>"
        + second(day).replace("\n\n", "</p><p>")
        + "</p></div></body></html>";
  }

  @Test
  void whatCannotBeAddedToIsRefused() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("a.jsonl"), record(1, 1, "north.example", report(1)));
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("mine.txt"), "mine");
    Said foreign = run("--input=" + in, "--output=" + other, "--append");
    assertThat(foreign.status()).isEqualTo(2);
    assertThat(foreign.text()).contains("mine.txt");
    assertThat(run("--input=" + in, "--output=" + other, "--append", "--limit=3").text())
        .contains("leave out --limit");
    Path limited = folder.resolve("limited");
    assertThat(run("--input=" + in, "--output=" + limited, "--limit=1").status()).isZero();
    Said said = run("--input=" + in, "--output=" + limited, "--append");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.text()).contains("has no list of its input");
    assertThat(said.text().lines()).hasSize(1);
  }

  /** Two events become one on the second day, and an earlier report of it comes on the third. */
  @Test
  void idsThatEventsHadBeforeAreKept() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path grown = folder.resolve("grown");
    Files.writeString(in.resolve("a.jsonl"), record(2, 2, "north.example", report(2)));
    assertThat(run("--input=" + in, "--output=" + grown, "--append").status()).isZero();
    String first = ids(rows(grown, Table.EVENTS));
    Files.writeString(in.resolve("b.jsonl"), record(2, 1, "south.example", report(2)));
    assertThat(run("--input=" + in, "--output=" + grown, "--append").status()).isZero();
    List<String> second = rows(grown, Table.EVENTS);
    assertThat(ids(second)).isNotEqualTo(first);
    assertThat(mergedFrom(second)).isEqualTo(first);
    Files.writeString(in.resolve("c.jsonl"), record(9, 9, "west.example", report(9)));
    assertThat(run("--input=" + in, "--output=" + grown, "--append").status()).isZero();
    assertThat(mergedFrom(rows(grown, Table.EVENTS))).isEqualTo(first);
  }

  private static String ids(List<String> events) {
    return all(events, "\"event_id\": \"(\\w+)\"");
  }

  private static String mergedFrom(List<String> events) {
    return all(events, "\"merged_from\": \\[\"([^]]+)\"");
  }

  /** The parts of rows that a pattern finds, in order. */
  private static String all(List<String> rows, String pattern) {
    return rows.stream()
        .flatMap(row -> Pattern.compile(pattern).matcher(row).results())
        .map(found -> found.group(1))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** All rows are equal, but for the ids that events had before. */
  private static void equalTables(Path grown, Path once) throws IOException {
    for (Table table : Table.values()) {
      List<String> expected = rows(once, table);
      List<String> found =
          rows(grown, table).stream()
              .map(row -> row.replaceAll("(\"merged_from\": )\\[[^]]*]", "$1[]"))
              .toList();
      assertThat(found.stream().filter(row -> !expected.contains(row)).limit(3))
          .as("not in one run: " + table.folder())
          .isEmpty();
      assertThat(found).as(table.folder()).hasSameSizeAs(expected);
    }
  }

  private record Said(int status, String text) {}

  private static Said run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--quiet", "--report=OFF", "--targetParallelism=1"));
    int status = Program.run(all.toArray(String[]::new), stream, stream);
    return new Said(status, said.toString(StandardCharsets.UTF_8));
  }

  private static JsonNode json(Path output) throws IOException {
    return new ObjectMapper().readTree(Files.readString(output.resolve("run.json")));
  }

  private static List<String> rows(Path output, Table table) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(output.resolve(table.folder("avro")))) {
      for (Path file : files.toList()) {
        try (DataFileReader<GenericRecord> reader =
            new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
          reader.forEach(row -> rows.add(row.toString()));
        }
      }
    }
    return rows.stream().sorted().toList();
  }
}
