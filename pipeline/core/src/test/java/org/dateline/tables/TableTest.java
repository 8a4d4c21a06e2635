package org.dateline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.repeats.Stories;
import org.dateline.schema.Story;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registry of tables. */
class TableTest {
  @ParameterizedTest
  @EnumSource(Table.class)
  void theSchemaIsOfTheClassAndInTheFolderOfSchemas(Table table) {
    assertThat(table.schema().getFullName()).isEqualTo(table.type().getName());
    assertThat(Files.isRegularFile(Recorded.root().resolve("schemas/" + table.schemaFile())))
        .isTrue();
    assertThat(Table.named(table.folder())).isEqualTo(table);
  }

  @Test
  void everyListOfRowsInAStoryIsATable() {
    List<String> inStories =
        Story.getClassSchema().getFields().stream()
            .filter(field -> Table.named(field.name()) != null)
            .map(field -> field.name())
            .filter(name -> !name.equals("paragraphs"))
            .toList();
    List<String> declared =
        Stream.of(Table.values())
            .filter(table -> table.source() == Table.Source.STORY || table == Table.OUTCOMES)
            .map(Table::folder)
            .toList();
    assertThat(declared).isEqualTo(inStories);
  }

  @Test
  void onlyTablesOfStoriesHaveRowsInAStory() {
    Story story = Stories.story("a", null, "First words.");
    assertThat(Table.DATES.rowsOf(story)).isEmpty();
    assertThatThrownBy(() -> Table.REJECTS.rowsOf(story)).hasMessageContaining("rejects");
    assertThatThrownBy(() -> Table.of(story)).hasMessageContaining("no table for Story");
  }

  @Test
  void runJsonListsTheTablesInOrder() throws IOException {
    RunReport report = new RunReport(Map.of(), Map.of(), "", Map.of(), List.of(), Map.of());
    JsonNode tables = new ObjectMapper().readTree(report.toJson()).get("tables");
    assertThat(tables).hasSize(Table.values().length);
    for (Table table : Table.values()) {
      JsonNode entry = tables.get(table.ordinal());
      assertThat(entry.get("name").asText()).isEqualTo(table.folder());
      assertThat(entry.get("folder").asText()).isEqualTo(table.folder());
      assertThat(entry.get("schema").asText()).isEqualTo(table.schemaFile());
    }
  }
}
