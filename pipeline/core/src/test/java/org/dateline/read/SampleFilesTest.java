package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small files in the layouts of their makers' tools, with the articles that a reader sees in them.
 */
class SampleFilesTest {
  private static InputStream open(String name) {
    return Objects.requireNonNull(SampleFilesTest.class.getResourceAsStream("samples/" + name));
  }

  private static JsonNode expected() throws IOException {
    try (InputStream in = open("expected.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  static Stream<String> names() throws IOException {
    Iterable<String> names = expected()::fieldNames;
    return StreamSupport.stream(names.spliterator(), false);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void articlesAreThoseThatAReaderSees(String name) throws IOException {
    JsonNode wanted = expected().path(name);
    byte[] bytes;
    try (InputStream in = open(name)) {
      bytes = in.readAllBytes();
    }
    Collector read = Collector.of(name, bytes);
    assertThat(read.rejects).hasSize(wanted.path("rejects").asInt());
    assertThat(read.records).hasSize(wanted.path("articles").size());
    for (int i = 0; i < read.records.size(); i++) {
      check(read.records.get(i), wanted.path("articles").get(i));
    }
  }

  private static void check(RawRecord record, JsonNode wanted) {
    if (wanted.has("contains")) {
      assertThat(record.getContent()).contains(wanted.path("contains").asText());
      return;
    }
    assertThat(record.getTitle()).isEqualTo(wanted.path("title").textValue());
    assertThat(String.valueOf(record.getPublished()))
        .startsWith(wanted.path("published").asText("null"));
    assertThat(record.getContent())
        .startsWith(wanted.path("begins").asText())
        .endsWith(wanted.path("ends").asText());
    String byline = String.join("; ", record.getByline());
    assertThat(byline.isEmpty()).isEqualTo(wanted.path("authors").isEmpty());
    for (JsonNode author : wanted.path("authors")) {
      assertThat(byline).contains(author.asText());
    }
  }
}
