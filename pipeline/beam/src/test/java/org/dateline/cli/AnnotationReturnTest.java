package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.report.Cells;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person changes in brat, INCEpTION or Label Studio comes back as corrections. */
@Tag("slow")
class AnnotationReturnTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT =
      "Fishing pact signed \ud83d\udc1f\n\n\ud83d\udcf0 Portugal and Morocco signed a fisheries"
          + " agreement in Rabat on May 6, 2004. \ud83c\udf0d\n\nThe ZLKF said it was content.\n";

  @TempDir Path root;

  @Test
  void allToolsGiveTheSameCorrections() throws IOException {
    Path input = Files.writeString(root.resolve("pact.txt"), TEXT);
    String tables = root.resolve("tables").toString();
    say("--input=" + input, "--output=" + tables, "--clean=NONE", "--quiet");
    String text = Cells.textOr(RunRows.of(tables, "articles").get(0), "text");
    for (String tool : List.of("brat", "xmi", "label-studio")) {
      boolean isFile = tool.equals("label-studio");
      Path back = root.resolve(isFile ? "tasks.json" : tool);
      say("export", tables, "--to=" + back, "--as=" + tool);
      switch (tool) {
        case "brat" -> changeBrat(file(back, ".ann"), text);
        case "xmi" -> changeXmi(file(back, ".xmi"), text);
        default -> changeTasks(back, text);
      }
      String output = root.resolve("corrected-" + tool).toString();
      String said = say("correct", tables, "--corrections=" + back, "--output=" + output);
      assertThat(said).contains("in 1 of 1 annotated articles");
      assertThat(verdicts(Path.of(output, "corrections.json"), "wrong"))
          .as(tool)
          .containsExactly("parties ZLKF " + text.codePointCount(0, text.indexOf("ZLKF")));
      assertThat(verdicts(Path.of(output, "corrections.json"), "missing"))
          .as(tool)
          .containsExactly("parties Rabat " + text.codePointCount(0, text.indexOf("Rabat")));
      assertThat(verdicts(Path.of(output, "corrections.json"), "right"))
          .as(tool)
          .anyMatch(right -> right.startsWith("parties Portugal"))
          .anyMatch(right -> right.startsWith("outcomes"));
      List<String> changes = verdicts(Path.of(output, "corrections.json"), "change");
      assertThat(changes).as(tool).hasSize(tool.equals("label-studio") ? 0 : 1);
      List<String> names =
          RunRows.of(output, "parties").stream().map(row -> Cells.textOr(row, "name")).toList();
      assertThat(names).contains("Portugal", "Morocco", "Rabat").doesNotContain("ZLKF");
    }
    assertThat(RunRows.of(root.resolve("corrected-brat").toString(), "dates"))
        .anyMatch(row -> Cells.textOr(row, "value").equals("2004-05-07"));
  }

  @Test
  void aTextThatWasChangedIsRefused() throws IOException {
    Path input = Files.writeString(root.resolve("pact.txt"), TEXT);
    String tables = root.resolve("tables").toString();
    say("--input=" + input, "--output=" + tables, "--clean=NONE", "--quiet");
    Path back = root.resolve("brat");
    say("export", tables, "--to=" + back, "--as=brat");
    Path text = file(back, ".txt");
    Files.writeString(text, Files.readString(text) + "more");
    Said said = run("correct", tables, "--corrections=" + back);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.text()).contains("its text is another one").contains("export it again");
    assertThat(Path.of(tables + "-corrected")).doesNotExist();
  }

  /** brat counts code points: no row for ZLKF, a new one for Rabat, another value of the date. */
  private static void changeBrat(Path file, String text) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String gone =
        lines.stream().filter(l -> l.endsWith("\tZLKF")).findFirst().orElseThrow().split("\t")[0];
    lines.removeIf(l -> l.startsWith(gone + "\t") || l.contains(" " + gone + "\t"));
    lines.replaceAll(l -> l.replace(" 2004-05-06", " 2004-05-07"));
    int at = text.codePointCount(0, text.indexOf("Rabat"));
    lines.add("T77\tPARTY_ORG " + at + " " + (at + 5) + "\tRabat");
    lines.add("R1\tRelated Arg1:T1 Arg2:T77");
    Files.write(file, lines);
  }

  /** UIMA counts UTF-16 code units. */
  private static void changeXmi(Path file, String text) throws IOException {
    int zlkf = text.indexOf("ZLKF");
    int rabat = text.indexOf("Rabat");
    assertThat(rabat).isNotEqualTo(text.codePointCount(0, rabat));
    String xml = Files.readString(file);
    Matcher gone =
        Pattern.compile("<dateline:Party [^>]*begin=\"" + zlkf + "\"[^>]*/>").matcher(xml);
    assertThat(gone.find()).isTrue();
    String added =
        "<dateline:Party xmi:id=\"99\" sofa=\"1\" begin=\""
            + rabat
            + "\" end=\""
            + (rabat + 5)
            + "\" kind=\"ORG\"/>";
    xml = xml.replace(gone.group(), added).replace("value=\"2004-05-06\"", "value=\"2004-05-07\"");
    Files.writeString(file, xml);
  }

  /** Label Studio counts UTF-16 code units and gives ids of its own. */
  private static void changeTasks(Path file, String text) throws IOException {
    ArrayNode tasks = (ArrayNode) JSON.readTree(Files.readString(file));
    ObjectNode task = (ObjectNode) tasks.get(0);
    ArrayNode result = JSON.createArrayNode();
    for (JsonNode one : task.path("predictions").path(0).path("result")) {
      if (!one.path("value").path("text").asText().equals("ZLKF")) {
        result.add(((ObjectNode) one.deepCopy()).put("id", "own" + result.size()));
      }
    }
    int at = text.indexOf("Rabat");
    ObjectNode value = result.addObject().put("id", "new").put("type", "labels").putObject("value");
    value.put("start", at).put("end", at + 5).putArray("labels").add("PARTY_ORG");
    ArrayNode annotations = task.putArray("annotations");
    annotations.addObject().put("was_cancelled", false).set("result", result);
    annotations.addObject().put("was_cancelled", true).putArray("result");
    Files.writeString(file, JSON.writeValueAsString(tasks));
  }

  private static List<String> verdicts(Path file, String verdict) throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode one : JSON.readTree(Files.readString(file)).path("corrections")) {
      if (one.path("verdict").asText().equals(verdict)) {
        found.add(
            one.path("table").asText()
                + " "
                + one.path("text").asText()
                + " "
                + one.path("begin").asText());
      }
    }
    return found;
  }

  private static Path file(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private record Said(int status, String text) {}

  private static Said run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status = Program.run(args, stream, stream);
    return new Said(status, said.toString(StandardCharsets.UTF_8));
  }

  private static String say(String... args) {
    Said said = run(args);
    assertThat(said.status()).as(said.text()).isZero();
    return said.text();
  }
}
