package org.dateline.dates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annotated development texts, where they lie beside the project. They are not part of it: two
 * of the three files may not be passed on.
 */
public final class DevelopmentTexts {
  private static final List<String> FILES =
      List.of("timebank.jsonl", "aquaint.jsonl", "meantime_dev.jsonl");

  /**
   * A text with its publication date.
   *
   * @param id of the corpus
   * @param published day, maybe with a time
   * @param text verbatim
   */
  public record LabelledText(String id, String published, String text) {}

  private DevelopmentTexts() {}

  /** All documents; empty where the files are not found. */
  public static List<LabelledText> all() throws IOException {
    List<LabelledText> documents = new ArrayList<>();
    Path folder = folder();
    if (folder == null) {
      return documents;
    }
    for (String file : FILES) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        if (!line.isBlank()) {
          JsonNode json = new ObjectMapper().readTree(line);
          documents.add(
              new LabelledText(
                  json.get("id").asText(), json.get("dct").asText(), json.get("text").asText()));
        }
      }
    }
    return documents;
  }

  /** Looks for shared/eval/dates beside the working directory and its parents. */
  private static @Nullable Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/eval/dates");
      if (FILES.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)))) {
        return folder;
      }
    }
    return null;
  }
}
