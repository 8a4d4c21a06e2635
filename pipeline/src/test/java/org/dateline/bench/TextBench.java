package org.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dateline.clean.Metadata;
import org.dateline.clean.text.TextJudge;
import org.dateline.clean.text.TextPage;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;

/**
 * How many plain text documents are cut and judged in a CPU second, warm, on one thread: {@code
 * TextBench DOCS}, where DOCS is JSONL of {@code {"id", "url", "lines"}}, plain or gzip.
 */
public final class TextBench {
  private static final int PASSES = 8;
  private static final int ROUNDS = 5;

  private TextBench() {}

  /** See the class. */
  public static void main(String[] args) throws IOException {
    List<RawRecord> records = records(args[0]);
    TextPage reader = new TextPage(RuleSet.builtIn());
    TextJudge judge = new TextJudge(RuleSet.builtIn());
    Metadata nothing =
        new Metadata(null, List.of(), null, null, null, null, null, null, null, null, Map.of());
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpuNanos();
      int blocks = 0;
      for (int pass = 0; pass < PASSES; pass++) {
        for (RawRecord record : records) {
          Page page = reader.read(record);
          blocks += judge.judge(page, nothing, Set.of()).size();
        }
      }
      double seconds = (cpuNanos() - start) / 1e9;
      best = Math.max(best, PASSES * records.size() / seconds);
      System.out.printf(
          Locale.ROOT,
          "%d documents, %d blocks, %.2f CPU s: %.0f documents a CPU second%n",
          PASSES * records.size(),
          blocks,
          seconds,
          PASSES * records.size() / seconds);
    }
    System.out.printf(Locale.ROOT, "best: %.0f documents a CPU second%n", best);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<RawRecord> records(String path) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    InputStream file = new BufferedInputStream(new FileInputStream(path));
    try (InputStream in = path.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        records.add(record(mapper.readTree(line)));
      }
    }
    return records;
  }

  private static RawRecord record(JsonNode json) {
    List<String> lines = new ArrayList<>();
    json.get("lines").forEach(line -> lines.add(line.asText()));
    return RawRecord.newBuilder()
        .setArticleId(json.get("id").asText())
        .setSourceUri("bench.jsonl")
        .setRecordOffset(0)
        .setFormat("JSONL")
        .setCharset("UTF-8")
        .setMedia(Media.TEXT)
        .setContent(String.join("\n", lines))
        .setUrl(json.get("url").asText())
        .build();
  }
}
