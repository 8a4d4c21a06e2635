package org.dateline.clean.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.dateline.util.FeatureSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes the numbers that the models of {@link HtmlJudge} see, for {@code
 * scripts/train/html_model.py}.
 *
 * <p>Arguments: a folder with {@code gold.jsonl} and {@code html/ID.html.gz}, the folder to write
 * to, and for the second model a file of the first model's answers (float32, one a block). With
 * {@code second} and a threshold after that, the file has the second model's answers, and {@code
 * kept.f32} says 1 for each block that {@link BlockSelection} keeps.
 */
public final class HtmlFeatureDump {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockRows blockRows = new BlockRows(RuleSet.builtIn());
  private final HtmlBlocks blocks = new HtmlBlocks(RuleSet.builtIn());
  private final @Nullable FloatBuffer answers;
  private final double threshold;

  /** The threshold is 0 where the answers are the first model's. */
  private HtmlFeatureDump(@Nullable FloatBuffer answers, double threshold) {
    this.answers = answers;
    this.threshold = threshold;
  }

  /** Dumps the features; see the class. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path out = Path.of(args[1]);
    FloatBuffer answers = args.length < 3 ? null : floats(Path.of(args[2]));
    Files.createDirectories(out);
    double threshold = args.length < 5 ? 0 : Double.parseDouble(args[4]);
    new HtmlFeatureDump(answers, threshold).dump(data, out);
  }

  private static FloatBuffer floats(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  private void dump(Path data, Path out) throws IOException {
    String name = threshold > 0 ? "kept" : answers == null ? "first" : "second";
    List<String> names =
        switch (name) {
          case "first" -> FirstPassFeatures.names();
          case "second" -> SecondPassFeatures.names();
          default -> List.of("kept");
        };
    Files.write(out.resolve(name + ".names"), names);
    try (Stream<String> lines = Files.lines(data.resolve("gold.jsonl"));
        Writer pages = Files.newBufferedWriter(out.resolve("pages.jsonl"));
        DataOutputStream numbers = output(out.resolve(name + ".f32"))) {
      for (String line : (Iterable<String>) lines::iterator) {
        page(data, JSON.readTree(line), pages, numbers);
      }
    }
  }

  private static DataOutputStream output(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private void page(Path data, JsonNode gold, Writer pages, DataOutputStream numbers)
      throws IOException {
    String id = gold.get("id").asText();
    Path file = data.resolve("html").resolve(id + ".html.gz");
    List<Block> cut = new ArrayList<>(blocks.cut(BoundedParser.parse(text(file))));
    cut.removeIf(block -> block.getTag().equals(HtmlBlocks.SCRIPT));
    List<BlockRow> rows = blockRows.of(cut);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("id", id);
    page.put("url", gold.get("url").asText());
    page.put("texts", rows.stream().map(row -> row.text).toList());
    page.put("tags", rows.stream().map(row -> row.block.getTag()).toList());
    page.put("hints", rows.stream().map(row -> row.block.getHints()).toList());
    pages.write(JSON.writeValueAsString(page) + "\n");
    write(rows, numbers);
  }

  private void write(List<BlockRow> rows, DataOutputStream numbers) throws IOException {
    for (float[] values : look(rows)) {
      for (float value : values) {
        numbers.writeInt(Integer.reverseBytes(Float.floatToIntBits(value)));
      }
    }
  }

  private List<float[]> look(List<BlockRow> rows) {
    IntStream all = IntStream.range(0, rows.size());
    if (answers == null) {
      FirstPassFeatures look = new FirstPassFeatures(rows);
      int size = FirstPassFeatures.names().size();
      return all.mapToObj(i -> row(size, numbers -> look.fill(i, numbers))).toList();
    }
    double[] chances = next(answers, rows.size());
    if (threshold > 0) {
      boolean[] keep = BlockSelection.keep(rows, chances, threshold);
      return all.mapToObj(i -> new float[] {keep[i] ? 1 : 0}).toList();
    }
    SecondPassFeatures look = new SecondPassFeatures(rows, chances);
    int size = SecondPassFeatures.names().size();
    return all.mapToObj(i -> row(size, numbers -> look.fill(i, numbers))).toList();
  }

  private static float[] row(int size, Consumer<FeatureSink> filler) {
    float[] row = new float[size];
    filler.accept(FeatureSink.into(row, 0));
    return row;
  }

  private static double[] next(FloatBuffer answers, int count) {
    double[] next = new double[count];
    for (int i = 0; i < count; i++) {
      next[i] = answers.get();
    }
    return next;
  }

  private static String text(Path file) throws IOException {
    try (InputStream in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
