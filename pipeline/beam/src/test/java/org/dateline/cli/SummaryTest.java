package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dateline.beam.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
  private static Summary summary(
      Map<String, Long> counts, Map<String, List<String>> places, String... args) {
    return new Summary(new Manifest(Map.of(), counts, places), CommandLine.parse(args));
  }

  @Test
  void everyReasonHasItsLineWithTheFirstPlaces() {
    String lines =
        summary(
                Map.of(
                    "articles", 7L,
                    "records", 12L,
                    "skipped/hidden_name", 4L,
                    "skipped/not_a_file", 1L,
                    "rejected/BAD_JSON", 1L,
                    "no_article/legal", 1L,
                    "undated", 2L,
                    "not_analysed/fr", 1L,
                    "warnings/bad_published", 1L,
                    "removed/caption", 5L),
                Map.of(
                    "skipped/hidden_name", List.of("/a", "/b", "/c\u001b[2J", "/d"),
                    "skipped/not_a_file", List.of("/p\nq"),
                    "rejected/BAD_JSON", List.of("/s.jsonl at byte 40"),
                    "undated", List.of("/u", "/v"),
                    "warnings/bad_published", List.of("/s.jsonl: some day")),
                "--output=some/tables")
            .lines(1.25);
    assertThat(lines.lines().map(line -> line.replaceAll(" +", " ")))
        .containsSubsequence(
            "articles 7 rows",
            "records 12 read in 1.3 s",
            "skipped 5 named in some/tables/run.json",
            " hidden_name 4 /a, /b, /c\\x1B[2J, ...",
            " not_a_file 1 /p\\nq",
            "rejected 1 each a row of rejects",
            " BAD_JSON 1 /s.jsonl at byte 40",
            "no article 1 rows of articles with status NO_ARTICLE",
            " legal 1",
            "undated 2 articles whose day of publication is not known",
            " 2 /u, /v",
            "not analysed 1 articles in a language without rules",
            " fr 1",
            "warnings 1 named in some/tables/run.json",
            " bad_published 1 /s.jsonl: some day",
            "removed caption 5",
            "tables in some/tables");
  }

  @ParameterizedTest
  @CsvSource({
    "skipped/not_an_article_format, my/news, --input='my/news/**'",
    "skipped/not_an_article_format, 'a,b', --input='FOLDER/**'",
    "skipped/hidden_name, x, rename them",
    "skipped/link_outside, x, name the folder that they lead to",
    "rejected/UNREADABLE, x, permissions",
    "rejected/BAD_JSON, x, rejects",
    "no_article/index, x, explain",
  })
  void aRunWithoutArticlesSaysWhatToDo(String reason, String input, String advice) {
    Map<String, Long> counts = Map.of("records", 3L, "articles", 2L, "no_article/other", 2L);
    Map<String, Long> all = new java.util.HashMap<>(counts);
    all.put(reason, 9L);
    assertThat(summary(all, Map.of(reason, List.of("/x/1")), "--input=" + input).withoutArticles())
        .get()
        .asString()
        .startsWith("NO ARTICLE in 3 records; 9 " + reason.replace("/", " as ") + " (/x/1, ...)")
        .contains(advice)
        .doesNotContain("\n");
  }

  @Test
  void aRunWithAnArticleDoesNot() {
    Map<String, Long> counts = Map.of("records", 9L, "articles", 3L, "no_article/legal", 2L);
    assertThat(summary(counts, Map.of()).withoutArticles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--input=s3://AKIAHUSH:HUSH@bucket/in",
        "--input=s3://AKIAHUSH:HU/HUSH@bucket/in",
        "--output=s3://HUSH@bucket/out",
        "--input=a,https://HUSH:x@host/y",
        "--input=https://host/x?sv=1&sig=HUSH",
        "--output=gs://b/x?X-Goog-Signature=HUSH",
        "--inptu=hdfs://me:HUSH@host:8020/x",
        "s3://k:HUSH@bucket/in",
        "--knownRepeats=https://host/x?access_token=HUSH",
      })
  void secretsInAddressesAreRefusedAndNotSaid(String arg) {
    assertThatThrownBy(() -> CommandLine.parse(arg))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("its address holds a user name, password or token")
        .hasMessageNotContaining("HUSH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--input=s3://bucket/a@b.txt",
        "--input=hdfs://me@host:8020/in",
        "--input=hdfs://host:8020/a@b/c.txt",
        "--input=s3://bucket/year=200?/key=?/*.txt",
        "--input=s3://bucket/a:b@c.txt",
        "--input=in/what?key=x.txt",
      })
  void otherAddressesAreTaken(String arg) {
    assertThat(CommandLine.parse(arg).getInput()).isEqualTo(arg.substring("--input=".length()));
  }
}
