package org.dateline.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.commit.Commit;
import org.dateline.commit.Digests;
import org.dateline.export.AnnotatedText;
import org.dateline.report.RunTables;
import org.dateline.rules.RuleSet;

/** Makes a folder with the corrected tables of a run, the measured precision and proposed rules. */
public final class CorrectRun {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private CorrectRun() {}

  /**
   * Corrects a run.
   *
   * @param tables the tables of the run
   * @param run content of its run.json
   * @param name name of the corrections file, for messages
   * @param path file of corrections, or what an annotation tool gave back, see {@link
   *     ReturnedFiles}
   * @param rules the rules of the run
   * @param target folder for the result, which does not exist yet
   * @return lines for the user
   */
  public static List<String> make(
      RunTables tables, JsonNode run, String name, Path path, RuleSet rules, Path target)
      throws IOException {
    List<String> told = new ArrayList<>();
    byte[] content = content(tables, path, told);
    List<Correction> corrections = Correction.read(name, content);
    Path made = Files.createDirectories(target);
    Corrector corrector = new Corrector(tables, corrections);
    corrector.write(made);
    Map<String, Precision.Figure> figures = Precision.of(corrections);
    Proposals proposals = new Proposals(tables, corrections);
    Path trial = Files.createTempDirectory("dateline-rules");
    proposals.tryAll(rules, trial);
    delete(trial);
    proposals.write(made.resolve("rules"));
    write(made.resolve("removed.json"), corrector.removed());
    write(made.resolve(Commit.RUN_FILE), runFile(run, corrector, content, figures));
    Files.write(made.resolve("corrections.json"), content);
    told.addAll(lines(corrections, corrector, figures, proposals, made));
    return told;
  }

  private static byte[] content(RunTables tables, Path path, List<String> told) throws IOException {
    List<Returned> annotated = ReturnedFiles.read(path);
    if (annotated == null) {
      return Files.readAllBytes(path);
    }
    ReturnedDiff diff = new ReturnedDiff(AnnotatedText.read(tables));
    annotated.forEach(diff::add);
    told.addAll(diff.lines(annotated.size()));
    return JSON.writeValueAsString(diff.file()).getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode runFile(
      JsonNode run, Corrector corrector, byte[] content, Map<String, Precision.Figure> figures) {
    ObjectNode root = run.deepCopy();
    root.set("files", corrector.files());
    corrector
        .counts()
        .fields()
        .forEachRemaining(e -> root.withObject("/counts").set(e.getKey(), e.getValue()));
    ObjectNode corrected = root.putObject("corrections");
    corrected.put("sha256", Digests.of(content)).put("applied", corrector.applied());
    figures.forEach(
        (table, figure) -> {
          ObjectNode node = corrected.withObject("/precision").putObject(table);
          node.put("right", figure.right()).put("judged", figure.judged());
          node.put("low", figure.low()).put("high", figure.high());
        });
    return root;
  }

  private static List<String> lines(
      List<Correction> corrections,
      Corrector corrector,
      Map<String, Precision.Figure> figures,
      Proposals proposals,
      Path made) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%d corrections, %d applied", corrections.size(), corrector.applied()));
    corrector.refused().forEach(line -> lines.add("  not applied: " + line));
    lines.addAll(Precision.lines(figures));
    if (!figures.isEmpty()) {
      lines.add(
          "  that holds for the rows you chose to judge; rows taken at random would measure the"
              + " run");
    }
    for (Map.Entry<String, LinkedHashSet<String>> file : proposals.kept().entrySet()) {
      file.getValue()
          .forEach(
              line ->
                  lines.add("rule line for " + file.getKey() + ": " + line.replace("\t", " | ")));
    }
    proposals.without().forEach(told -> lines.add("  no rule line gives " + told));
    lines.add("corrected tables in " + made);
    if (!proposals.kept().isEmpty()) {
      lines.add("next run with the rule lines: --rules=" + made.resolve("rules"));
    }
    return lines;
  }

  private static void write(Path file, JsonNode value) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(value) + "\n", StandardCharsets.UTF_8);
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
