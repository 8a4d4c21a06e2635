package org.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.article.Cleaner;
import org.dateline.article.PageReader;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * How many web pages and how many plain text documents become stories in a CPU second of one
 * thread, warm: from the decoded record to text and all metadata, over the development pages.
 *
 * <p>The clock is the thread's own CPU time, so that neither the compiler's and the collector's
 * threads nor other work on the machine count.
 */
public final class CleanBench {
  private static final Path PAGES = Path.of("shared/eval/boilerplate/articles");
  private static final Path DOCUMENTS = Path.of("shared/eval/boilerplate/lines/docs.jsonl.gz");

  /** CPU time after which the JVM's compiler has nothing left to do: figures stay the same. */
  private static final long WARM_UP_NANOS = 10_000_000_000L;

  private static final int ROUNDS = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PageReader reader;
  private final Cleaner cleaner;

  private CleanBench(RuleSet rules) {
    this.reader = new PageReader(rules);
    this.cleaner = new Cleaner(rules);
  }

  /** Runs it; no arguments. What is not beside the project is skipped with a message. */
  public static void main(String[] arguments) throws IOException {
    CleanBench bench = new CleanBench(RuleSet.builtIn());
    bench.measure("HTML pages", pages());
    bench.measure("text documents", documents());
  }

  private void measure(String what, List<RawRecord> records) {
    if (records.isEmpty()) {
      System.out.println("skipped: the development " + what + " are not here");
      return;
    }
    for (long until = cpuNanos() + WARM_UP_NANOS; cpuNanos() < until; ) {
      run(records, 1);
    }
    long start = cpuNanos();
    long characters = run(records, ROUNDS);
    double seconds = (cpuNanos() - start) / 1e9;
    int count = records.size() * ROUNDS;
    System.out.printf(
        Locale.ROOT,
        "dateline: %d %s, %d characters of story, %.2f CPU s, %.0f per CPU s%n",
        count,
        what,
        characters,
        seconds,
        count / seconds);
  }

  private long run(List<RawRecord> records, int rounds) {
    long characters = 0;
    for (int round = 0; round < rounds; round++) {
      for (RawRecord record : records) {
        characters += cleaner.clean(reader.read(record), Set.of()).getArticle().getText().length();
      }
    }
    return characters;
  }

  private static List<RawRecord> pages() throws IOException {
    List<RawRecord> records = new ArrayList<>();
    Path folder = find(PAGES);
    if (folder == null) {
      return records;
    }
    Map<String, String> urls = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode json = JSON.readTree(line);
      urls.put(json.get("id").asText(), json.path("url").asText(""));
    }
    try (Stream<Path> files = Files.list(folder.resolve("html"))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replace(".html.gz", "");
        records.add(record(id, urls.getOrDefault(id, ""), Media.HTML, unpacked(file)));
      }
    }
    return records;
  }

  private static List<RawRecord> documents() throws IOException {
    List<RawRecord> records = new ArrayList<>();
    Path file = find(DOCUMENTS);
    if (file == null) {
      return records;
    }
    for (String line : unpacked(file).split("\n")) {
      JsonNode json = JSON.readTree(line);
      List<String> lines = new ArrayList<>();
      json.get("lines").forEach(each -> lines.add(each.asText()));
      String url = json.path("url").asText("");
      records.add(record(json.get("id").asText(), url, Media.TEXT, String.join("\n", lines)));
    }
    return records;
  }

  private static RawRecord record(String id, String url, Media media, String content) {
    return RawRecord.newBuilder()
        .setArticleId(id)
        .setSourceUri(id)
        .setRecordOffset(0)
        .setFormat(media.name())
        .setCharset("UTF-8")
        .setMedia(media)
        .setContent(content)
        .setUrl(url.isEmpty() ? null : url)
        .build();
  }

  private static String unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Looks beside the working directory and its parents. */
  private static @Nullable Path find(Path path) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(path))) {
        return at.resolve(path);
      }
    }
    return null;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
