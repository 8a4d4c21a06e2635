package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.Samples.PAGE;
import static org.dateline.read.Samples.utf8;

import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAndHtmlTest {
  private static final String TEXT = "Ferry strike ends\r\n\r\n  Crews went back on Monday. \n";

  @Test
  void aTextFileIsOneRecordCodePointForCodePoint() {
    RawRecord record = Collector.of("a/b.txt", utf8(TEXT)).only();
    assertThat(record.getContent()).isEqualTo(TEXT);
    assertThat(record.getFormat()).isEqualTo("TEXT");
    assertThat(record.getMedia()).isEqualTo(Media.TEXT);
    assertThat(record.getSourceUri()).isEqualTo("/in/a/b.txt");
    assertThat(record.getRecordOffset()).isZero();
    assertThat(record.getRecordId()).isNull();
    assertThat(record.getUrl()).isNull();
    assertThat(record.getByline()).isEmpty();
    assertThat(record.getWarnings()).isEmpty();
    assertThat(record.getArticleId()).isEqualTo(NormalForm.hash("a/b.txt\0000"));
  }

  @Test
  void aPageIsOneRecordToBeCleanedAsAPage() {
    RawRecord record = Collector.of("b.html", utf8(PAGE)).only();
    assertThat(record.getContent()).isEqualTo(PAGE);
    assertThat(record.getFormat()).isEqualTo("HTML");
    assertThat(record.getMedia()).isEqualTo(Media.HTML);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.txt", "b.txt.gz", "b.TXT.bz2", "b.zst", "noextension"})
  void theFirstBytesSayWhetherAFileIsCompressed(String name) {
    assertThat(Collector.of(name, utf8(TEXT)).onlyText()).isEqualTo(TEXT);
    assertThat(Collector.of(name, Samples.gzip(utf8(TEXT))).onlyText()).isEqualTo(TEXT);
    assertThat(Collector.of(name, Samples.bzip2(utf8(TEXT))).onlyText()).isEqualTo(TEXT);
    assertThat(Collector.of(name, Samples.zstd(utf8(TEXT))).onlyText()).isEqualTo(TEXT);
  }

  @Test
  void membersAndFramesOfOneFileAreOneText() {
    byte[] a = utf8("one ");
    byte[] b = utf8("two");
    assertThat(Collector.of("a", Samples.join(Samples.gzip(a), Samples.gzip(b))).onlyText())
        .isEqualTo("one two");
    assertThat(Collector.of("a", Samples.join(Samples.bzip2(a), Samples.bzip2(b))).onlyText())
        .isEqualTo("one two");
    assertThat(Collector.of("a", Samples.join(Samples.zstd(a), Samples.zstd(b))).onlyText())
        .isEqualTo("one two");
  }

  @Test
  void zerosAfterTheGzipDataArePaddingAndOtherBytesAreDamage() {
    byte[] packed = Samples.gzip(utf8(TEXT));
    assertThat(Collector.of("a.gz", Samples.join(packed, new byte[512])).onlyText())
        .isEqualTo(TEXT);
    assertThat(Collector.of("a.gz", Samples.join(packed, utf8("rest"))).errors())
        .containsExactly("DAMAGED");
  }

  @Test
  void aFileWithoutANameOfAFormatIsKnownByItsContent() {
    assertThat(Collector.of("x", utf8("\n <!-- saved -->\n" + PAGE)).only().getFormat())
        .isEqualTo("HTML");
    assertThat(Collector.of("x", Samples.in("UTF-16", PAGE)).only().getFormat()).isEqualTo("HTML");
    assertThat(Collector.of("x", utf8("<?xml version='1.0'?>" + PAGE)).only().getFormat())
        .isEqualTo("HTML");
    assertThat(Collector.of("x", utf8("<!-- a -->".repeat(800) + PAGE)).only().getFormat())
        .isEqualTo("HTML");
    assertThat(Collector.of("x", utf8("<!-- a -->".repeat(800) + "text")).only().getFormat())
        .isEqualTo("TEXT");
    assertThat(Collector.of("x", utf8("a < b, says the minister")).only().getFormat())
        .isEqualTo("TEXT");
    assertThat(Collector.of("x", utf8("{\"text\": \"t\"}\n")).only().getFormat())
        .isEqualTo("JSONL");
    assertThat(Collector.of("x", utf8("{brackets} in a text")).only().getFormat())
        .isEqualTo("TEXT");
    assertThat(Collector.of("x", Samples.page("http://a.example/", PAGE)).only().getFormat())
        .isEqualTo("WARC");
  }

  @Test
  void theNameAndTheOptionGoBeforeTheContent() {
    assertThat(Collector.of("x.txt", utf8(PAGE)).only().getMedia()).isEqualTo(Media.TEXT);
    ReadOptions text = ReadOptions.of(InputFormat.TEXT);
    assertThat(Collector.of(text, "x.html", utf8(PAGE)).only().getFormat()).isEqualTo("TEXT");
  }

  @Test
  void anEmptyFileIsAReject() {
    assertThat(Collector.of("x.txt", new byte[0]).errors()).containsExactly("EMPTY");
    assertThat(Collector.of("x.warc.gz", new byte[0]).errors()).containsExactly("EMPTY");
    assertThat(Collector.of("x.jsonl.gz", Samples.gzip(new byte[0])).errors())
        .containsExactly("EMPTY");
  }

  @Test
  void aBinaryFileIsAReject() {
    byte[] zeros = new byte[3000];
    byte[] png = Samples.latin1("\u0089PNG\r\n\u001a\n and so on");
    byte[] noise = new byte[3000];
    new java.util.Random(5).nextBytes(noise);
    for (byte[] bytes : new byte[][] {zeros, png, noise}) {
      assertThat(Collector.of("x.txt", bytes).errors()).containsExactly("BINARY");
      assertThat(Collector.of("x.html", bytes).errors()).containsExactly("BINARY");
    }
  }

  @Test
  void aFileOverItsBoundIsARejectThatNamesTheBound() {
    ReadOptions small = new ReadOptions(InputFormat.AUTO, 100, 200, 300);
    assertThat(Collector.of(small, "x.txt", utf8("a".repeat(200))).records).hasSize(1);
    Collector text = Collector.of(small, "x.txt", utf8("a".repeat(201)));
    assertThat(text.errors()).containsExactly("TOO_LARGE");
    assertThat(text.rejects.get(0).getMessage()).contains("200");
    assertThat(text.rejects.get(0).getExcerpt()).isEqualTo("a".repeat(200));
    Collector page = Collector.of(small, "x.html", utf8(PAGE + " ".repeat(300)));
    assertThat(page.errors()).containsExactly("TOO_LARGE");
    assertThat(page.rejects.get(0).getMessage()).contains("300");
  }

  @Test
  void aFileThatInflatesBeyondItsBoundIsNotInflated() {
    byte[] bomb = Samples.gzip(new byte[200_000_000]);
    assertThat(Collector.of("x.html.gz", bomb).errors()).containsExactly("TOO_LARGE");
  }

  @Test
  void aTruncatedFileIsOneReject() {
    byte[] packed = Samples.gzip(utf8(TEXT.repeat(50)));
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length / 2);
    Collector collector = Collector.of("x.txt.gz", cut);
    assertThat(collector.errors()).containsExactly("TRUNCATED");
    assertThat(collector.count()).isEqualTo(1);
    assertThat(collector.rejects.get(0).getStage()).isEqualTo("Read");
  }

  @Test
  void damagedBytesAreToldFromTruncatedOnes() {
    byte[] packed = Samples.gzip(utf8(TEXT.repeat(50)));
    packed[packed.length / 2] ^= 0x55;
    assertThat(Collector.of("x.txt.gz", Samples.join(packed, packed)).errors())
        .containsExactly("DAMAGED");
  }
}
