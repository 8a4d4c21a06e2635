package org.dateline.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken element of a list is one reject; the elements around it are read. */
class BrokenJsonTest {
  private static final String GOOD =
      "{\"title\": \"Quay %d\", \"authors\": [{\"title\": \"Mr\", \"name\": \"Ann\"}, {\"title\":"
          + " \"Ms\", \"name\": \"Bo\"}], \"text\": \"The council met on the old quay.\"}";

  private static String good(int n) {
    return GOOD.formatted(n);
  }

  private static Collector read(String json) {
    return Collector.of("a.json", json.getBytes(UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a quotation mark inside   | {"title": "Old "quay" shut", "text": "It is shut for good."}
          no comma                  | {"title": "Old quay" "text": "It is shut for good."}
          an open text              | {"title": "Old quay", "text": "It is shut for good.}
          no value                  | {"title": , "text": "It is shut for good."}
          a bad escape              | {"title": "Old \\quay", "text": "It is shut for good."}
          no closing bracket        | {"title": "Old quay", "text": "It is shut for good."
          a bracket too many        | {"title": "Old quay", "text": "It is shut for good."}}
          a list too short          | {"title": "Old quay", "authors": ["Ann", "Bo", "text": "It is shut for good."}
          broken inside a list      | {"title": "Old quay", "authors": [{"title": "Mr", "name": "A"}, {"title" "Ms", "name": "B"}, {"title": "Dr", "name": "C"}], "text": "It is shut."}
          """)
  void theRestOfTheListIsRead(String fault, String broken) {
    for (String list :
        new String[] {
          "[%s, %s, %s, %s]",
          "[\n %s,\n %s,\n %s,\n %s\n]\n",
          "{\"articles\": [%s,%s,%s,%s], \"n\": 4}"
        }) {
      Collector read = read(list.formatted(good(1), broken, good(2), good(3)));
      assertThat(read.records)
          .extracting(RawRecord::getTitle)
          .contains("Quay 1", "Quay 2", "Quay 3");
      int whole = fault.equals("a bracket too many") ? 4 : 3; // the element itself is whole
      assertThat(read.records).hasSize(whole);
      assertThat(read.errors()).containsExactly(ReadErrors.BAD_JSON);
      assertThat(read.rejects.get(0).getMessage()).contains("goes on");
    }
  }

  @Test
  void theRejectStandsAtItsElement() {
    String json = "[" + good(1) + ",\n{\"title\": oops}, " + good(2) + "]";
    Collector read = read(json);
    assertThat(read.rejects.get(0).getRecordOffset()).isEqualTo(json.indexOf("{\"title\": oops"));
    assertThat(read.rejects.get(0).getExcerpt()).startsWith("{\"title\": oops}");
    assertThat(read.records.get(1).getRecordOffset()).isEqualTo(json.indexOf(good(2)));
  }

  @Test
  void theFirstElementOfAnAnswerMayBeBroken() {
    Collector read =
        read(
            "{\"status\": \"ok\", \"articles\": [{\"title\": oops},"
                + good(1)
                + "], \"total\": 2}");
    assertThat(read.records).extracting(RawRecord::getTitle).containsExactly("Quay 1");
    assertThat(read.errors()).containsExactly(ReadErrors.BAD_JSON);
  }

  @Test
  void eachBrokenElementIsOneReject() {
    StringBuilder json = new StringBuilder("[\n");
    for (int i = 0; i < 2000; i++) {
      json.append(i % 10 == 3 ? "{\"title\": \"Old \"quay\"\"}" : good(i)).append(",\n");
    }
    Collector read = read(json.append(good(2000)).append("\n]").toString());
    assertThat(read.records).hasSize(1801);
    assertThat(read.rejects).hasSize(200);
    assertThat(read.rejects).extracting(r -> r.getRecordOffset()).doesNotHaveDuplicates();
  }

  @Test
  void whatFollowsNoElementIsNotRead() {
    Collector read = read("{\"title\": \"Old \"quay\"\", \"text\": \"It is shut.\"}");
    assertThat(read.records).isEmpty();
    assertThat(read.rejects.get(0).getMessage()).contains("what follows is not read");
  }

  @Test
  void aFileThatEndsTooEarlySaysSo() {
    Collector read = read("[" + good(1) + ", {\"title\": \"Old quay\", \"te");
    assertThat(read.records).hasSize(1);
    assertThat(read.errors()).containsExactly(ReadErrors.TRUNCATED);
  }
}
