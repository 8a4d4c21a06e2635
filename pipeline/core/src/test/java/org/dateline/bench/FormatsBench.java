package org.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.dateline.read.InputFormat;
import org.dateline.read.ReadOptions;
import org.dateline.read.RecordReader;
import org.dateline.read.RecordSink;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/**
 * How fast a made file of each format is read, in the heap that the JVM was given: articles and MB
 * of text in a CPU second of one thread, and as a share of the speed of JSONL.
 */
public final class FormatsBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ALL = List.of("jsonl", "csv", "json", "zip", "parquet");
  private static final double LEAST_SHARE = 0.5;
  private static final int MEMBER = 2000;
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message articles { required binary title (STRING); required binary text (STRING);"
              + " required binary date (STRING); required binary url (STRING); }");

  private FormatsBench() {}

  /**
   * Makes and reads the files.
   *
   * @param arguments size of the text in MB, the folder for the files, and maybe formats
   */
  public static void main(String[] arguments) throws IOException {
    long size = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 60) << 20;
    Path folder =
        arguments.length > 1
            ? Files.createDirectories(Path.of(arguments[1]))
            : Files.createTempDirectory("formats");
    List<String> formats =
        arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : ALL;
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    System.out.printf(Locale.ROOT, "%d MB of text, %d MB of heap%n", size >> 20, heap);
    double jsonl = 0;
    boolean holds = true;
    for (String format : formats) {
      Path file = folder.resolve("made." + format);
      int made = make(format, size, file);
      Count count = read(file);
      double speed = count.chars / 1e6 / count.seconds;
      jsonl = format.equals("jsonl") ? speed : jsonl;
      double share = jsonl == 0 ? 1 : speed / jsonl;
      holds &= share >= LEAST_SHARE && count.articles == made && count.rejects == 0;
      System.out.printf(
          Locale.ROOT,
          "%-8s file %6d MB  articles %8d of %8d  rejects %d  %6.1f s  %6.1f MB/s  %.2f of JSONL%n",
          format,
          Files.size(file) >> 20,
          count.articles,
          made,
          count.rejects,
          count.seconds,
          speed,
          share);
      Files.delete(file);
    }
    System.out.println(holds ? "all hold" : "NOT all hold");
    System.exit(holds ? 0 : 1);
  }

  /** What was read, and the CPU time of the thread that read it. */
  private static final class Count implements RecordSink {
    private long articles;
    private long rejects;
    private long chars;
    private double seconds;

    @Override
    public void record(RawRecord record) {
      articles++;
      chars += record.getContent().length();
    }

    @Override
    public void reject(Reject reject) {
      rejects++;
      System.out.println(reject.getMessage());
    }

    @Override
    public void skipped(String reason) {
      rejects++;
    }
  }

  private static Count read(Path file) throws IOException {
    Count count = new Count();
    RecordReader reader = new RecordReader(ReadOptions.of(InputFormat.AUTO));
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    try (InputStream in = Files.newInputStream(file)) {
      reader.read(file.toUri().toString(), file.getFileName().toString(), in, count);
    }
    count.seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
    return count;
  }

  /** Made articles, always the same, with a text of some 3 kB each. */
  private static final class Articles implements Iterator<Map<String, String>> {
    private static final String TEXT =
        "the council of harbour voted on Tuesday to close old quay for two years mayor said"
            + " repairs would cost million crowns \"twice\" what was planned, traders wait; ferry";
    private static final String[] WORDS = TEXT.split(" ");

    private final Random random = new Random(7);
    private long left;
    private int number;

    Articles(long size) {
      this.left = size;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Map<String, String> next() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 500; i++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 90 == 89 ? ".\n\n" : " ");
      }
      left -= text.length();
      number++;
      Map<String, String> article = new LinkedHashMap<>();
      article.put("title", "Article " + number);
      article.put("text", text.toString());
      article.put("date", "2020-05-" + (10 + number % 20));
      article.put("url", "https://news.example/" + number);
      return article;
    }
  }

  private static int make(String format, long size, Path file) throws IOException {
    Articles articles = new Articles(size);
    switch (format) {
      case "parquet" -> parquet(articles, file);
      case "zip" -> zip(articles, file);
      default -> text(format, articles, file);
    }
    return articles.number;
  }

  private static void text(String format, Articles articles, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          format.equals("json") ? "[\n" : format.equals("csv") ? "title,text,date,url\n" : "");
      while (articles.hasNext()) {
        Map<String, String> article = articles.next();
        if (format.equals("csv")) {
          csv(article, out);
        } else {
          boolean isOfList = format.equals("json") && articles.hasNext();
          out.write(JSON.writeValueAsString(article) + (isOfList ? ",\n" : "\n"));
        }
      }
      out.write(format.equals("json") ? "]\n" : "");
    }
  }

  private static void csv(Map<String, String> article, Writer out) throws IOException {
    String separator = "";
    for (String value : article.values()) {
      out.write(separator + '"' + value.replace("\"", "\"\"") + '"');
      separator = ",";
    }
    out.write('\n');
  }

  private static void zip(Articles articles, Path file) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int member = 0; articles.hasNext(); member++) {
        out.putNextEntry(new ZipEntry("part-" + member + ".jsonl"));
        for (int i = 0; i < MEMBER && articles.hasNext(); i++) {
          String line = JSON.writeValueAsString(articles.next()) + "\n";
          out.write(line.getBytes(StandardCharsets.UTF_8));
        }
        out.closeEntry();
      }
    }
  }

  private static void parquet(Articles articles, Path file) throws IOException {
    SimpleGroupFactory groups = new SimpleGroupFactory(SCHEMA);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(64L << 20)
            .build()) {
      while (articles.hasNext()) {
        Group group = groups.newGroup();
        articles.next().forEach(group::append);
        writer.write(group);
      }
    }
  }
}
