package org.dateline.clean.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
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
 * PREFIX} writes those of the first pass, {@code DOCS PREFIX SCORES} those of the second, from the
 * first pass's scores (big-endian floats, one a line).
 *
 * <p>DOCS is JSONL of {@code {"id", "url", "lines"}}, plain or gzip. PREFIX.bin gets big-endian
 * floats (all -9 for a line that the model is not asked about), PREFIX.names the features' names,
 * PREFIX.idx id, url and number of lines of each document.
 */
public final class TextFeatureDump {
  private static final float MENU = -9;

  private final Cues cues = new Cues(RuleSet.builtIn());
  private final DataOutputStream out;

  private TextFeatureDump(DataOutputStream out) {
    this.out = out;
  }

  /** See the class. */
  public static void main(String[] args) throws IOException {
    boolean second = args.length > 2;
    List<String> names = second ? Smoothing.names() : TextFeatures.names();
    Files.writeString(Path.of(args[1] + ".names"), String.join("\n", names));
    try (DataOutputStream out = output(args[1] + ".bin");
        PrintWriter index = new PrintWriter(args[1] + ".idx", StandardCharsets.UTF_8);
        DataInputStream scores =
            second
                ? new DataInputStream(new BufferedInputStream(new FileInputStream(args[2])))
                : new DataInputStream(InputStream.nullInputStream())) {
      TextFeatureDump dump = new TextFeatureDump(out);
      for (JsonNode doc : documents(args[0])) {
        List<String> lines = new ArrayList<>();
        doc.get("lines").forEach(line -> lines.add(line.asText()));
        if (second) {
          dump.second(lines, read(scores, lines.size()));
        } else {
          dump.first(lines);
        }
        index.println(
            doc.get("id").asText() + "\t" + doc.get("url").asText() + "\t" + lines.size());
      }
    }
  }

  private void first(List<String> lines) {
    PageLines page = page(lines);
    TextFeatures features = new TextFeatures(page);
    for (int i = 0; i < lines.size(); i++) {
      boolean menu = page.isMenu(i);
      features.fill(i, (name, value) -> put(name, menu ? MENU : value));
    }
  }

  private void second(List<String> lines, float[] scores) {
    Smoothing smoothing = new Smoothing(page(lines).lines, scores);
    for (int i = 0; i < lines.size(); i++) {
      smoothing.fill(i, this::put);
    }
  }

  private PageLines page(List<String> lines) {
    return new PageLines(lines, lines.isEmpty() ? "" : lines.get(0), cues);
  }

  private void put(String name, float value) {
    try {
      out.writeFloat(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] read(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
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
