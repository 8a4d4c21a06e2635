package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.schema.RawRecord;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.Test;

/** The project's own seeds hold every format and every way to be stored. */
class SeedsTest {
  private static final Path SEEDS = Recorded.root().resolve("seeds");

  @Test
  void everySeedIsRead() throws IOException {
    Collector all = read();
    assertThat(all.records).hasSize(24);
    assertThat(all.rejects).isEmpty();
    assertThat(all.skips)
        .containsExactlyInAnyOrder(
            "not_an_article_format",
            "redirect",
            "error_status",
            "no_text_type",
            "robots_txt",
            "revisit");
    assertThat(all.records)
        .extracting(RawRecord::getFormat)
        .contains("TEXT", "HTML", "JSONL", "WARC", "WET");
    assertThat(all.records).extracting(RawRecord::getArticleId).doesNotHaveDuplicates();
    assertThat(all.records).extracting(RawRecord::getContent).noneMatch(t -> t.contains("\ufffd"));
  }

  /**
   * Counted with warcio 1.8.1 and fastwarc 2.0.1: 12 and 4 records, of which 3 and 1 describe
   * others.
   */
  @Test
  void theirArchivesHaveAsManyRecordsAsOtherReadersFind() throws IOException {
    assertThat(archive("captures.warc.gz").count()).isEqualTo(12 - 3);
    assertThat(archive("texts.warc.wet.gz").count()).isEqualTo(4 - 1);
  }

  private static Collector archive(String name) throws IOException {
    return Collector.of(name, Files.readAllBytes(SEEDS.resolve(name)));
  }

  @Test
  void theyAreSmall() throws IOException {
    for (Path file : files()) {
      assertThat(Files.size(file)).as(file.toString()).isLessThan(20_000);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().toList();
    }
  }

  private static Collector read() throws IOException {
    Collector all = new Collector(Integer.MAX_VALUE);
    RecordReader reader = new RecordReader(ReadOptions.of(InputFormat.AUTO));
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      String reason = FileNames.skipReason(name, true);
      if (reason != null) {
        all.skipped(reason);
        continue;
      }
      try (InputStream in = Files.newInputStream(file)) {
        reader.read(file.toString(), name, in, all);
      }
    }
    return all;
  }
}
