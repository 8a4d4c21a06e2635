package org.dateline.clean.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.rules.RuleSet;

/**
 * Writes the features of labelled lines for {@code scripts/train/text_model.py}: {@code DOCS
 * PREFIX}.
 *
 * <p>DOCS is JSONL of {@code {"id", "url", "lines"}}, plain or gzip. PREFIX.bin gets big-endian
 * floats (all -9 for a line that the model is not asked about), PREFIX.names the features' names.
 */
public final class TextFeatureDump {
  private static final float MENU = -9;

  private final LineCues cues = new LineCues(RuleSet.builtIn(), new RuleTriggers());
  private final DataOutputStream out;

  private TextFeatureDump(DataOutputStream out) {
    this.out = out;
  }

  /** See the class. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[1] + ".names"), String.join("\n", TextFeatures.names()));
    try (DataOutputStream out = output(args[1] + ".bin")) {
      TextFeatureDump dump = new TextFeatureDump(out);
      for (JsonNode doc : documents(args[0])) {
        List<String> lines = new ArrayList<>();
        doc.get("lines").forEach(line -> lines.add(line.asText()));
        dump.write(lines);
      }
    }
  }

  private void write(List<String> lines) {
    PageLines page = page(lines);
    TextFeatures features = new TextFeatures(page);
    for (int i = 0; i < lines.size(); i++) {
      boolean menu = page.isMenu(i);
      features.fill(i, (name, value) -> put(name, menu ? MENU : (float) value));
    }
  }

  private PageLines page(List<String> lines) {
    ScannedPage page = new ScannedPage(lines, new LineScanner(cues));
    return new PageLines(page, lines.isEmpty() ? "" : lines.get(0));
  }

  private void put(String name, float value) {
    try {
      out.writeFloat(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataOutputStream output(String path) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(new FileOutputStream(path)));
  }

  private static List<JsonNode> documents(String path) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> documents = new ArrayList<>();
    InputStream file = new BufferedInputStream(new FileInputStream(path));
    try (InputStream in = path.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        documents.add(mapper.readTree(line));
      }
    }
    return documents;
  }
}
