package org.dateline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemasTest {
  private static final Path SCHEMAS = Recorded.root().resolve("schemas");

  @Test
  void dictionarySaysWhatTheSchemasSay() {
    Recorded.check(SCHEMAS.resolve("README.md"), DataDictionary.markdown());
  }

  @TestFactory
  Stream<DynamicTest> everyColumnHasADoc() {
    return Stream.of(Table.values())
        .flatMap(table -> table.schema().getFields().stream().map(field -> docTest(table, field)));
  }

  private static DynamicTest docTest(Table table, Schema.Field field) {
    return DynamicTest.dynamicTest(
        table.folder() + "." + field.name(),
        () -> assertThat(field.doc()).isNotBlank().endsWith("."));
  }

  @TestFactory
  Stream<DynamicTest> readsWhatEachReleaseWrote() throws IOException {
    try (Stream<Path> files = Files.walk(SCHEMAS.resolve("released"))) {
      List<Path> released =
          files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
      assertThat(released).isNotEmpty();
      return released.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      SCHEMAS.relativize(file).toString(), () -> readsRelease(file)));
    }
  }

  private static void readsRelease(Path released) throws IOException {
    Schema then = new Schema.Parser().parse(Files.readString(released));
    Schema now =
        new Schema.Parser().parse(Files.readString(SCHEMAS.resolve(released.getFileName())));
    var pair = SchemaCompatibility.checkReaderWriterCompatibility(now, then);
    assertThat(pair.getType())
        .as(pair.getDescription())
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }
}
