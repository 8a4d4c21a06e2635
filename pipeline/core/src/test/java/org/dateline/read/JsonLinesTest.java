package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dateline.nlp.printed.GivenDates;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private static Collector read(String lines) {
    return Collector.of("part.jsonl", Samples.utf8(lines));
  }

  @Test
  void everyFieldIsTaken() {
    RawRecord record =
        read("{\"id\": \"n-1\", \"html\": \"<p>Page</p>\", \"text\": \"not this\","
                + " \"url\": \"https://a.example/1\", \"title\": \"A title\","
                + " \"published\": \"2004-05-07\", \"source\": \"The Courier\","
                + " \"byline\": [\"Ann Lee\", \"Bo Roe\"], \"other\": {\"x\": 1}}\n")
            .only();
    assertThat(record.getRecordId()).isEqualTo("n-1");
    assertThat(record.getContent()).isEqualTo("<p>Page</p>");
    assertThat(record.getMedia()).isEqualTo(Media.HTML);
    assertThat(record.getFormat()).isEqualTo("JSONL");
    assertThat(record.getUrl()).isEqualTo("https://a.example/1");
    assertThat(record.getTitle()).isEqualTo("A title");
    assertThat(record.getPublished()).isEqualTo("2004-05-07");
    assertThat(record.getSource()).isEqualTo("The Courier");
    assertThat(record.getByline()).containsExactly("Ann Lee", "Bo Roe");
    assertThat(record.getWarnings()).isEmpty();
  }

  @Test
  void onlyTextIsNeeded() {
    RawRecord record = read("{\"text\":\" Line one.\\n\\nLine two. \"}").only();
    assertThat(record.getContent()).isEqualTo(" Line one.\n\nLine two. ");
    assertThat(record.getMedia()).isEqualTo(Media.TEXT);
    assertThat(record.getRecordId()).isNull();
    assertThat(record.getTitle()).isNull();
    assertThat(record.getByline()).isEmpty();
  }

  @Test
  void emptyAndNullFieldsAreNotGiven() {
    RawRecord record =
        read("{\"id\": 7, \"text\": \"t\", \"html\": \"\", \"title\": \" \", \"url\": null,"
                + " \"byline\": \"Ann Lee\", \"published\": \"\"}")
            .only();
    assertThat(record.getRecordId()).isEqualTo("7");
    assertThat(record.getContent()).isEqualTo("t");
    assertThat(record.getTitle()).isNull();
    assertThat(record.getUrl()).isNull();
    assertThat(record.getPublished()).isNull();
    assertThat(record.getByline()).containsExactly("Ann Lee");
    assertThat(record.getWarnings()).isEmpty();
  }

  @Test
  void offsetsAreThoseOfTheLinesInTheDecompressedFile() {
    String lines = "{\"text\": \"ä\"}\r\n\n{\"text\": \"b\"}\n  \nnonsense\n{\"text\": \"c\"}";
    for (byte[] file : List.of(Samples.utf8(lines), Samples.gzip(Samples.utf8(lines)))) {
      Collector all = Collector.of("part.jsonl.gz", file);
      assertThat(all.texts()).containsExactly("ä", "b", "c");
      assertThat(all.records).extracting(RawRecord::getRecordOffset).containsExactly(0L, 17L, 43L);
      assertThat(all.records.get(1).getArticleId())
          .isEqualTo(NormalForm.hash("part.jsonl.gz\00017"));
      assertThat(all.rejects).extracting(Reject::getRecordOffset).containsExactly(34L);
      assertThat(all.errors()).containsExactly("BAD_JSON");
      assertThat(all.rejects.get(0).getExcerpt()).isEqualTo("nonsense");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"text\": \"a\"", "[1, 2]", "\"text\"", "{\"text\": \"a\"} {}", "{'a': 1}"})
  void aLineThatIsNoObjectIsAReject(String line) {
    Collector all = read(line + "\n{\"text\": \"good\"}\n");
    assertThat(all.errors()).containsExactly("BAD_JSON");
    assertThat(all.texts()).containsExactly("good");
  }

  @Test
  void anObjectWithoutContentIsARejectWithItsId() {
    Collector all = read("{\"id\": \"n-9\", \"title\": \"Only a title\"}\n");
    assertThat(all.errors()).containsExactly("NO_CONTENT");
    assertThat(all.rejects.get(0).getRecordId()).isEqualTo("n-9");
  }

  @ParameterizedTest
  @CsvSource({
    "1998, 1998",
    "2004-05, 2004-05",
    "2004-05-07, 2004-05-07",
    "20040507, 2004-05-07",
    "2004-05-07T18:32:49, 2004-05-07T18:32:49",
    "2004-05-07T18:32, 2004-05-07T18:32",
    "2004-05-07T18:32:49.123Z, 2004-05-07T18:32:49.123Z",
    "2004-05-07T18:32:49+0900, 2004-05-07T18:32:49+09:00",
    "20040507T183249+09, 2004-05-07T18:32:49+09:00",
    "2004-W19-5, 2004-05-07",
    "2004-W19, 2004-05",
    "2004-W18, 2004",
    "2004-128, 2004-05-07",
    "2004-02-29, 2004-02-29",
  })
  void everyIsoDateIsTakenInItsExtendedForm(String given, String normal) {
    assertThat(GivenDates.builtIn().iso(given)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2004-13",
        "2003-02-29",
        "2004-05-07T25:00",
        "05/07/2004",
        "2004-05T18:32",
        "0000",
        "yesterday",
        "2004-366T",
        "2003-366",
        "2004-W54",
      })
  void anyOtherDateIsIgnoredWithAWarningThatHasIt(String given) {
    RawRecord record = read("{\"text\": \"t\", \"published\": \"" + given + "\"}").only();
    assertThat(record.getPublished()).isNull();
    assertThat(record.getWarnings()).containsExactly("bad_published: " + given);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          1083954769                                | 2004-05-07T18:32:49Z
          1083954769000                             | 2004-05-07T18:32:49Z
          1083954769.0                              | 2004-05-07T18:32:49Z
          1.083954769E9                             | 2004-05-07T18:32:49Z
          1083954769123                             | 2004-05-07T18:32:49.123Z
          20040507                                  | 2004-05-07
          2004                                      | 2004
          "1083954769"                              | 2004-05-07T18:32:49Z
          {"$date": "2004-05-07T18:32:49Z"}         | 2004-05-07T18:32:49Z
          {"$date": 1083954769000}                  | 2004-05-07T18:32:49Z
          {"$date": {"$numberLong": "1083954769000"}} | 2004-05-07T18:32:49Z
          {"_seconds": 1083954769, "_nanoseconds": 0} | 2004-05-07T18:32:49Z
          ["May 7, 2004"]                           | 2004-05-07
          null                                      | none
          NaN                                       | none
          ""                                        | none
          """)
  void aDateCanBeANumberOrAnObject(String given, String date) {
    RawRecord record = read("{\"text\": \"t\", \"published\": " + given + "}").only();
    assertThat(record.getPublished()).isEqualTo(date);
    assertThat(record.getWarnings()).isEmpty();
  }

  @Test
  void aDateOfNoShapeIsAWarningWithItsBeginning() {
    RawRecord record = read("{\"text\": \"t\", \"published\": {\"day\": 7}}").only();
    assertThat(record.getPublished()).isNull();
    assertThat(record.getWarnings()).containsExactly("bad_published: {\"day\":7}");
    String warning =
        read("{\"text\": \"t\", \"published\": \"" + "x".repeat(90) + "\"}")
            .only()
            .getWarnings()
            .get(0);
    assertThat(Warnings.name(warning)).isEqualTo("bad_published");
    assertThat(Warnings.value(warning)).isEqualTo("x".repeat(60));
  }

  @Test
  void whatPythonWritesForNoNumberIsNoValue() {
    Collector all =
        read("{\"text\": \"t\", \"score\": NaN, \"title\": NaN, \"x\": [Infinity, -Infinity]}\n");
    assertThat(all.onlyText()).isEqualTo("t");
    assertThat(all.only().getTitle()).isNull();
    assertThat(all.only().getWarnings()).isEmpty();
    assertThat(read("{\"text\": NaN}").errors()).containsExactly("NO_CONTENT");
  }

  @Test
  void ofAKeyThatComesTwiceTheLastCounts() {
    RawRecord record = read("{\"text\": \"a\", \"id\": 1, \"text\": \"b\"}").only();
    assertThat(record.getContent()).isEqualTo("b");
  }

  @Test
  void aTabInAStringDoesNoHarm() {
    assertThat(read("{\"text\": \"a\tb\"}").onlyText()).isEqualTo("a\tb");
  }

  @Test
  void authorsCanBeObjects() {
    RawRecord record =
        read("{\"text\": \"t\", \"byline\": [{\"name\": \"Ann Lee\"}, \"Bo Roe\","
                + " {\"first_name\": \"Tom\", \"last_name\": \"Reed\"},"
                + " {\"original\": \"By Eva Holt\"}, null]}")
            .only();
    assertThat(record.getByline()).containsExactly("Ann Lee", "Bo Roe", "Tom Reed", "By Eva Holt");
    assertThat(record.getWarnings()).isEmpty();
  }

  @Test
  void aFieldOfAWrongTypeIsIgnoredWithAWarning() {
    RawRecord record = read("{\"text\": \"t\", \"title\": {\"en\": \"x\"}, \"byline\": {}}").only();
    assertThat(record.getTitle()).isNull();
    assertThat(record.getWarnings()).containsExactly(Warnings.BAD_FIELD);
  }

  @Test
  void escapedNulsAndHalfPairsDoNotReachTheTables() {
    RawRecord record = read("{\"text\": \"a\\u0000b \\ud83d c\"}").only();
    assertThat(record.getContent()).isEqualTo("ab \ufffd c");
    assertThat(record.getWarnings()).containsExactly(Warnings.NUL_REMOVED);
  }

  @Test
  void aLineInAnotherCharsetIsDetected() {
    byte[] line =
        Samples.in("windows-1252", "{\"text\": \"Der Bürgermeister von Köln sagte: später\"}");
    RawRecord record = Collector.of("a.jsonl", line).only();
    assertThat(record.getContent()).isEqualTo("Der Bürgermeister von Köln sagte: später");
    assertThat(record.getCharset()).isEqualTo("windows-1252");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() {
    assertThat(read("\ufeff{\"text\": \"t\"}\n").onlyText()).isEqualTo("t");
  }

  @Test
  void aLineOf50MegabytesIsARejectAndTheRestIsRead() {
    byte[] huge = new byte[50_000_000];
    Arrays.fill(huge, (byte) 'x');
    byte[] file =
        Samples.join(
            Samples.utf8("{\"text\": \"a\"}\n{\"text\": \""),
            huge,
            Samples.utf8("\"}\n{\"text\": \"b\"}\n"));
    Collector all = Collector.of("a.jsonl", file);
    assertThat(all.texts()).containsExactly("a", "b");
    assertThat(all.errors()).containsExactly("TOO_LARGE");
    assertThat(all.rejects.get(0).getRecordOffset()).isEqualTo(14);
    assertThat(all.rejects.get(0).getMessage()).contains("16777216");
  }

  @Test
  void objectsNestedWithoutEndAreAReject() {
    String deep = "{\"a\":".repeat(100_000);
    assertThat(read(deep + "\n{\"text\": \"t\"}\n").errors()).containsExactly("BAD_JSON");
  }

  @Test
  void aFileWithoutLinesOfJsonIsOneReject() {
    byte[] noise = new byte[100_000];
    new Random(3).nextBytes(noise);
    assertThat(Collector.of("a.jsonl", noise).errors()).containsExactly("BINARY");
  }

  @Test
  void blankLinesAreNoRecords() {
    assertThat(read("\n\n \n").skips).containsExactly("no_record");
  }

  @Test
  void aTruncatedFileGivesItsWholeLinesAndOneReject() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append("{\"id\": \"").append(i * 7919L % 10007).append("\", \"text\": \"t\"}\n");
    }
    byte[] packed = Samples.gzip(Samples.utf8(lines.toString()));
    Collector all = Collector.of("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(all.records).isNotEmpty();
    assertThat(all.errors()).containsExactly("TRUNCATED");
    RawRecord last = all.records.get(all.records.size() - 1);
    int end = lines.indexOf("\n", (int) last.getRecordOffset()) + 1;
    assertThat(all.rejects.get(0).getRecordOffset()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void linesInUtf16AreRead(String charset) {
    String lines =
        "{\"text\": \"\u00e4 \u660e\u5929 \u0a0a\"}\r\n\r\n{\"text\": \"b\"}\n{\"text\": \"c\"}";
    for (String mark : List.of("\ufeff", "")) {
      byte[] file = Samples.in(charset, mark + lines);
      for (String name : List.of("a.jsonl", "unnamed")) {
        Collector all = Collector.of(name, file);
        assertThat(all.texts()).containsExactly("\u00e4 \u660e\u5929 \u0a0a", "b", "c");
        int second = 2 * (mark + lines).indexOf("{\"text\": \"b");
        assertThat(all.records.get(1).getRecordOffset()).isEqualTo(second);
        assertThat(all.records.get(0).getCharset()).isEqualTo(charset);
      }
    }
  }
}
