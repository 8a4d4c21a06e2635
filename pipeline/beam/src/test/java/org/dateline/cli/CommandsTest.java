package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.dateline.report.Cells;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on runs over texts of our own. */
class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT =
      "Fishing pact signed\n\n"
          + "LISBON, May 7, 2004 - Portugal and Morocco signed a fishing agreement on Friday after"
          + " talks with the ZLKF.\n\n"
          + "The ZLKF said it was content. The Harvest Moon Association said little."
          + " \u001b[31mPortugal\u202e will ratify it.\n";
  private static final String MOON = "Harvest Moon Association";
  @TempDir Path root;

  private record Said(int status, String out, String err) {}

  private static Said say(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Program.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path input() throws IOException {
    Path folder = Files.createDirectories(root.resolve("my, own texts"));
    Files.writeString(folder.resolve("pact, signed.txt"), TEXT);
    return folder;
  }

  @Test
  void versionAndHelp() {
    assertThat(say("--version").out()).startsWith("dateline ");
    assertThat(say("-h").out()).isEqualTo(say("--help").out()).contains("show DIR");
  }

  @Test
  void aWordIsAnInputAndTheTablesLieBesideIt() throws IOException {
    String folder = input().toString();
    assertThat(Positional.asOptions("--quiet", folder))
        .containsExactly("--quiet", "--input=" + folder, "--output=" + folder + "-tables");
    assertThat(Positional.asOptions("--quiet")).containsExactly("--quiet");
    assertThatThrownBy(() -> Positional.asOptions(folder, "--input=other"))
        .isInstanceOf(OptionException.class);
    assertThatThrownBy(() -> Positional.asOptions(root + "/*.txt"))
        .hasMessageContaining("--output=DIR");
  }

  @Test
  void commandsRefuseInOneLine() {
    for (String[] wrong :
        new String[][] {
          {"show"},
          {"show", root.toString()},
          {"diff", "a"},
          {"report"},
          {"correct", "x"},
          {"show", "a", "b", "c"},
          {"report", root.toString(), "--wrong"},
          {"no-such-word"}
        }) {
      Said said = say(wrong);
      assertThat(said.status()).as(said.err()).isEqualTo(2);
      assertThat(said.err().lines()).hasSize(1);
    }
  }

  @Test
  @Tag("slow")
  void aRunIsShownReportedAndCorrected() throws IOException {
    Path input = input();
    Said first = say(input.toString(), "--quiet");
    assertThat(first.status()).as(first.err()).isZero();
    String tables = input + "-tables";
    assertThat(first.out()).contains(tables + "/report.html").doesNotContain("duckdb");

    byte[] page = Files.readAllBytes(Path.of(tables, "report.html"));
    assertThat(say("report", tables).status()).isZero();
    assertThat(Files.readAllBytes(Path.of(tables, "report.html"))).isEqualTo(page);

    String id = id(tables);
    assertThat(say("show", tables).out())
        .contains("Fishing pact signed")
        .contains(id.substring(0, 12));
    Said article = say("show", tables, id.substring(0, 8));
    assertThat(article.out())
        .contains("[Portugal]")
        .contains("\\u202E")
        .doesNotContain("\u001b")
        .doesNotContain("\u202e");
    assertThat(say("show", tables, "outcomes").out()).contains("AGREEMENT_SIGNED");
    assertThat(say("diff", tables, tables).status()).isZero();

    correct(tables, id, input);
  }

  /** A correction as the page writes it, applied and turned into a rule, changes the next run. */
  private void correct(String tables, String id, Path input) throws IOException {
    GenericRecord wrong = party(tables, "ZLKF");
    assertThat(wrong).as("the run names the party that is then corrected").isNotNull();
    ObjectNode file = JSON.createObjectNode().put("kind", "corrections").put("version", 1);
    ObjectNode one = file.putArray("corrections").addObject();
    one.put("article_id", id).put("table", "parties").put("verdict", "wrong");
    one.put("row", Cells.textOr(wrong, "party_id")).put("text", "ZLKF");
    ObjectNode other = file.withArray("corrections").addObject();
    other.put("article_id", id).put("table", "outcomes").put("verdict", "change");
    other.put("row", "o1").put("column", "start_date").put("value", "2004-05-06");
    ObjectNode form = file.withArray("corrections").addObject();
    form.put("article_id", id).put("table", "parties").put("verdict", "wrong");
    form.put("row", Cells.textOr(party(tables, MOON), "party_id")).put("text", MOON);
    Path corrections = Files.writeString(root.resolve("corrections.json"), file.toString());

    Said said = say("correct", tables, "--corrections=" + corrections);
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.out()).contains("0 of 2 judged rows are right");
    String corrected = tables + "-corrected";
    assertThat(party(corrected, "ZLKF")).isNull();
    List<GenericRecord> outcomes = rows(corrected, "outcomes");
    assertThat(Cells.day(outcomes.get(0), "start_date")).isEqualTo("2004-05-06");
    assertThat(Cells.isTrue(outcomes.get(0), "corrected")).isTrue();
    assertThat(Cells.textOr(outcomes.get(0), "machine")).contains("2004-05-07");
    assertThat(Files.readString(Path.of(corrected, "removed.json"))).contains("ZLKF");
    JsonNode run = JSON.readTree(Files.readString(Path.of(corrected, "run.json")));
    assertThat(run.path("corrections").path("applied").asInt()).isEqualTo(3);
    assertThat(say("diff", tables, corrected).out()).contains("2 went").contains("start_date");

    Path rules = Path.of(corrected, "rules");
    assertThat(rules.resolve("parties/not_names.txt")).content().contains("ZLKF", MOON);
    String next = root.resolve("next").toString();
    Said again = say("--input=" + input, "--output=" + next, "--rules=" + rules, "--quiet");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(party(next, "ZLKF")).isNull();
    assertThat(party(next, MOON)).as("a name with an organisation's form").isNull();
    assertThat(party(next, "Morocco")).isNotNull();
  }

  private static String id(String tables) throws IOException {
    return Cells.textOr(rows(tables, "articles").get(0), "article_id");
  }

  private static GenericRecord party(String tables, String name) throws IOException {
    return rows(tables, "parties").stream()
        .filter(row -> Cells.textOr(row, "name").equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<GenericRecord> rows(String folder, String table) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    RunFolder.open(folder).tables().each(table, rows::add);
    return rows;
  }
}
