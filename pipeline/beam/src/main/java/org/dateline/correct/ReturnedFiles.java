package org.dateline.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.correct.Returned.Mark;
import org.dateline.export.AnnotatedText;
import org.dateline.rules.RuleException;
import org.jspecify.annotations.Nullable;

/**
 * What annotation tools give back of an export: a folder of brat's {@code .ann} and {@code .txt}
 * files, UIMA's {@code .xmi} files as INCEpTION exports them, or Label Studio's JSON.
 */
final class ReturnedFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReturnedFiles() {}

  /**
   * Reads a file or folder.
   *
   * @return the articles by name of their file; null for a file of corrections, which is none of
   *     these
   * @throws RuleException for what cannot be understood; the message names file and line
   */
  static @Nullable List<Returned> read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      List<Path> brat = files(path, ".ann");
      List<Path> xmi = files(path, ".xmi");
      if (brat.isEmpty() && xmi.isEmpty()) {
        throw new RuleException(path + ": no .ann and no .xmi file is in it");
      }
      List<Returned> all = new ArrayList<>();
      for (Path file : brat) {
        all.add(BratFile.read(file));
      }
      for (Path file : xmi) {
        all.add(XmiFile.read(file));
      }
      return all;
    }
    String name = String.valueOf(path.getFileName());
    if (name.endsWith(".ann")) {
      return List.of(BratFile.read(path));
    }
    if (name.endsWith(".xmi")) {
      return List.of(XmiFile.read(path));
    }
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(path));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return null; // the reader of corrections says what is wrong
    }
    return root != null && root.isArray() ? labelStudio(path, root) : null;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Name of a file without its ending: the article's id. */
  static String articleId(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
  }

  /**
   * Tasks as Label Studio exports them ("JSON"). Only tasks that somebody submitted are taken; of
   * several annotations the last counts. Offsets are UTF-16 code units.
   */
  private static List<Returned> labelStudio(Path path, JsonNode tasks) {
    List<Returned> all = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      JsonNode task = tasks.get(i);
      String text = task.path("data").path("text").asText();
      String article = task.path("data").path("article_id").asText();
      JsonNode last = null;
      for (JsonNode annotation : task.path("annotations")) {
        last = annotation.path("was_cancelled").asBoolean() ? last : annotation;
      }
      if (article.isEmpty()) {
        throw new RuleException(
            path + ": task " + (i + 1) + " has no data.article_id: it is not of an export");
      }
      if (last != null) {
        List<Mark> marks = new ArrayList<>();
        for (JsonNode result : last.path("result")) {
          Mark mark = labelled(path, i + 1, text, result);
          if (mark != null) {
            marks.add(mark);
          }
        }
        all.add(new Returned(article, text, true, marks));
      }
    }
    return all;
  }

  private static @Nullable Mark labelled(Path path, int task, String text, JsonNode result) {
    JsonNode value = result.path("value");
    AnnotatedText.Tag tag = AnnotatedText.Tag.parse(value.path("labels").path(0).asText());
    if (tag == null) {
      return null; // a relation, a choice, a label of the user's own
    }
    return Mark.ofUtf16(
        path + ": task " + task,
        text,
        result.path("id").asText(),
        tag,
        "",
        value.path("start").asInt(-1),
        value.path("end").asInt(-1));
  }
}
