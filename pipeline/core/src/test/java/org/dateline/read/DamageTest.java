package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.read.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.Test;

/** What is damaged anywhere never ends the run, and never changes what stands before it. */
class DamageTest {
  private static final Map<String, byte[]> FILES = files();

  private static Map<String, byte[]> files() {
    StringBuilder lines = new StringBuilder();
    byte[] warc = Samples.warcinfo();
    byte[] members = Samples.gzip(warc);
    byte[] wet = warc;
    for (int i = 0; i < 12; i++) {
      lines.append("{\"id\": \"" + i + "\", \"text\": \"Crews went back on day " + i * 7919 % 101);
      lines.append(", \u00e4 and so on.\"}\n");
      byte[] page = Samples.page("https://a.example/" + i, Samples.PAGE + i);
      warc = Samples.join(warc, page);
      members = Samples.join(members, Samples.gzip(page));
      wet = Samples.join(wet, Samples.wet("https://a.example/" + i, "Text " + i));
    }
    Map<String, byte[]> plain =
        Map.of(
            "a.txt", utf8(lines.toString()),
            "a.html", utf8(Samples.PAGE),
            "a.jsonl", utf8(lines.toString()),
            "a.warc", warc,
            "a.wet", wet);
    Map<String, byte[]> all = new TreeMap<>(Map.of("members.warc.gz", members));
    Map<String, UnaryOperator<byte[]>> packers =
        Map.of("", b -> b, ".gz", Samples::gzip, ".bz2", Samples::bzip2, ".zst", Samples::zstd);
    plain.forEach((name, bytes) -> packers.forEach((e, p) -> all.put(name + e, p.apply(bytes))));
    return all;
  }

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get(name));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(FILES.keySet());
  }

  @Property(tries = 600)
  void aTruncatedFileGivesTheFirstOfItsRecordsAndAtMostOneReject(
      @ForAll("names") String name, @ForAll @IntRange(max = 10_000) int share) {
    byte[] whole = file(name);
    byte[] cut = Arrays.copyOf(whole, (int) (whole.length * (long) share / 10_001));
    List<RawRecord> expected = Collector.of(name, whole).records;
    Collector all = Collector.of(name, cut);
    assertThat(all.count()).isPositive();
    assertThat(all.rejects.size()).isLessThanOrEqualTo(1);
    boolean isOneArticle = name.startsWith("a.txt") || name.startsWith("a.html");
    if (!isOneArticle) {
      int kept = Math.min(all.records.size(), expected.size());
      assertThat(all.records).isEqualTo(expected.subList(0, kept));
    }
    boolean isCompressed = name.matches(".*\\.(gz|bz2|zst)") && !name.startsWith("members");
    if (isCompressed && cut.length > 0) {
      assertThat(all.rejects).hasSize(1);
    }
  }

  @Property(tries = 600)
  void aFlippedByteNeverEndsTheRun(
      @ForAll("names") String name, @ForAll @IntRange(max = 10_000) int share, @ForAll byte by) {
    byte[] bytes = file(name).clone();
    int at = (int) (bytes.length * (long) share / 10_001);
    bytes[at] ^= by;
    Collector all = Collector.of(name, bytes);
    assertThat(all.count()).isPositive();
    assertThat(all.records.size()).isLessThanOrEqualTo(Collector.of(name, file(name)).count() + 1);
    assertThat(all.records).allMatch(r -> r.getContent().indexOf('\0') < 0);
  }

  @Property(tries = 300)
  void anyBytesUnderAnyNameAreRecordsRejectsOrSkips(
      @ForAll byte[] bytes, @ForAll("names") String name) {
    assertThat(Collector.of(name, bytes).count()).isPositive();
    assertThat(Collector.of("unnamed", bytes).count()).isPositive();
  }

  @Test
  void aSourceThatFailsIsNotTakenForADamagedFile() {
    byte[] whole = file("a.warc.gz");
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(whole, 0, whole.length / 2), new FailingInput());
    Collector all = new Collector(Integer.MAX_VALUE);
    assertThatThrownBy(
            () ->
                new RecordReader(ReadOptions.of(InputFormat.AUTO))
                    .read("gs://b/a.warc.gz", "a.warc.gz", failing, all))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");
    assertThat(all.rejects).isEmpty();
  }

  private static final class FailingInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      throw new IOException("connection reset");
    }
  }
}
