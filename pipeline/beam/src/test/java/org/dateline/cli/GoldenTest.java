package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.dateline.tables.Table;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * All rows of each seed as one readable file, so that a review shows what changed in what is
 * extracted. {@code scripts/update} records them anew.
 */
@Tag("slow")
class GoldenTest {
  private static final Path GOLDEN =
      Recorded.root().resolve("pipeline/beam/src/test/resources/golden");

  /** The tables with rows of one article. */
  private static final List<Table> TABLES =
      Stream.of(Table.values())
          .filter(table -> table != Table.ARTICLES && table.schema().getField("article_id") != null)
          .toList();

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> rowsAreAsRecorded() {
    return SeedsRun.seeds().rows(Table.ARTICLES).stream()
        .sorted(Comparator.comparing(GoldenTest::name))
        .map(
            a ->
                DynamicTest.dynamicTest(
                    name(a), () -> Recorded.check(GOLDEN.resolve(name(a)), rowsOf(a))));
  }

  @Test
  void noFileIsLeftOfAnArticleThatIsGone() throws IOException {
    assumeFalse(Boolean.getBoolean("dateline.update"), "the files are being written");
    Set<String> expected =
        SeedsRun.seeds().rows(Table.ARTICLES).stream()
            .map(GoldenTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String name(GenericRecord article) {
    String file = Path.of(String.valueOf(article.get("source_uri"))).getFileName().toString();
    return file + "@" + article.get("record_offset") + ".json";
  }

  private static String rowsOf(GenericRecord article) throws JsonProcessingException {
    ObjectNode all = JSON.createObjectNode();
    all.set("article", row(article, Set.of("source_uri")));
    for (Table table : TABLES) {
      ArrayNode rows = all.putArray(table.folder());
      SeedsRun.seeds().rows(table).stream()
          .filter(row -> row.get("article_id").equals(article.get("article_id")))
          .map(row -> row(row, Set.of("article_id")))
          .sorted(Comparator.comparing(GoldenTest::order))
          .forEach(rows::add);
    }
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    return JSON.writer(printer).writeValueAsString(all) + "\n";
  }

  /** Rows in reading order, then by name. */
  private static String order(ObjectNode row) {
    int place =
        row.has("index")
            ? row.get("index").asInt()
            : row.path("begin").asInt(Integer.MAX_VALUE - 1);
    return String.format("%012d %s", place, row);
  }

  private static ObjectNode row(GenericRecord record, Set<String> without) {
    ObjectNode row = JSON.createObjectNode();
    record.getSchema().getFields().stream()
        .filter(field -> !without.contains(field.name()))
        .forEach(field -> row.set(field.name(), value(record.get(field.pos()))));
    return row;
  }

  private static com.fasterxml.jackson.databind.JsonNode value(Object value) {
    if (value instanceof GenericRecord record) {
      return row(record, Set.of());
    }
    if (value instanceof List<?> list) {
      ArrayNode array = JSON.createArrayNode();
      list.forEach(item -> array.add(value(item)));
      return array;
    }
    return value instanceof CharSequence
        ? JSON.valueToTree(value.toString())
        : JSON.valueToTree(value);
  }
}
