package org.dateline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataPackageTest {
  private static final List<WrittenFile> FILES =
      List.of(
          new WrittenFile("avro/dates/part-0.avro", 5, "aa"),
          new WrittenFile("dates/part-0.parquet", 7, "bb"),
          new WrittenFile("parties/part-0.parquet", 8, "cc"),
          new WrittenFile("parties/part-1.parquet", 9, "dd"),
          new WrittenFile("report.html", 1, "ee"));

  @ParameterizedTest
  @EnumSource(Table.class)
  void keysAreColumnsThatAreNeverNull(Table table) {
    assertThat(DataPackage.key(table).isEmpty()).isEqualTo(table == Table.REJECTS);
    for (String column : DataPackage.key(table)) {
      assertThat(table.schema().getField(column)).as(column).isNotNull();
      assertThat(table.schema().getField(column).schema().isNullable()).as(column).isFalse();
    }
  }

  @Test
  void frictionlessListsTheParquetFilesOfEachTable() throws IOException {
    JsonNode resources = read(DataPackage.frictionless(FILES)).get("resources");
    assertThat(resources.findValuesAsText("name").get(0)).isEqualTo("dates");
    assertThat(resources).hasSize(2);
    assertThat(resources.at("/0/path").asText()).isEqualTo("dates/part-0.parquet");
    assertThat(resources.at("/0/hash").asText()).isEqualTo("sha256:bb");
    assertThat(resources.at("/1/path")).hasSize(2);
    assertThat(resources.at("/0/schema/primaryKey")).hasSize(2);
    assertThat(resources.at("/0/schema/fields")).hasSameSizeAs(Table.DATES.schema().getFields());
    assertThat(field(resources.get(0), "begin").get("type").asText()).isEqualTo("integer");
    assertThat(field(resources.get(0), "start_date").get("type").asText()).isEqualTo("date");
    assertThat(field(resources.get(0), "value").at("/constraints/required").asBoolean()).isTrue();
    assertThat(field(resources.get(0), "mod").has("constraints")).isFalse();
  }

  @Test
  void croissantDescribesFilesAndColumns() throws IOException {
    JsonNode root = read(DataPackage.croissant(FILES));
    assertThat(root.get("distribution")).hasSize(4); // three files, and a set of two
    assertThat(root.at("/distribution/0/sha256").asText()).isEqualTo("bb");
    assertThat(root.at("/recordSet/0/field/0/source/fileObject/@id").asText())
        .isEqualTo("dates/part-0.parquet");
    assertThat(root.at("/recordSet/1/field/0/source/fileSet/@id").asText())
        .isEqualTo("parties-files");
  }

  private static JsonNode field(JsonNode resource, String name) {
    for (JsonNode field : resource.at("/schema/fields")) {
      if (field.get("name").asText().equals(name)) {
        return field;
      }
    }
    throw new AssertionError(name);
  }

  private static JsonNode read(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
