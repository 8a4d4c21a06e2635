package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.Samples.PAGE;
import static org.dateline.read.Samples.utf8;

import java.util.List;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.junit.jupiter.api.Test;

class ArcTest {
  private static final String FIRST =
      "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\n";
  private static final String SECOND =
      "2 0 InternetArchive\nURL IP-address Archive-date Content-type Result-code Checksum Location"
          + " Offset Filename Archive-length\n\n";
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

  private static byte[] record(String line, String block) {
    byte[] bytes = utf8(block);
    return Samples.join(utf8(line + " " + bytes.length + "\n"), bytes, utf8("\n"));
  }

  private static byte[] description(String block) {
    return record("filedesc://a.arc 0.0.0.0 20040507183249 text/plain", block);
  }

  private static byte[] page(String path) {
    return record(
        "http://news.example/" + path + " 192.0.2.7 20040507183249 text/html", ANSWER + PAGE);
  }

  @Test
  void everyRecordIsAnArticleWithItsAddressAndDate() {
    byte[] file = Samples.join(description(FIRST), page("a"), page("b"));
    for (String name : List.of("a.arc", "unnamed")) {
      Collector all = Collector.of(name, file);
      assertThat(all.texts()).containsExactly(PAGE, PAGE);
      assertThat(all.skips).containsExactly("file_description");
      assertThat(all.rejects).isEmpty();
      RawRecord record = all.records.get(0);
      assertThat(record.getUrl()).isEqualTo("http://news.example/a");
      assertThat(record.getCapturedAt()).isEqualTo("2004-05-07T18:32:49");
      assertThat(record.getFormat()).isEqualTo("ARC");
      assertThat(record.getMedia()).isEqualTo(Media.HTML);
      assertThat(record.getRecordOffset()).isEqualTo(description(FIRST).length);
    }
  }

  @Test
  void theLineOfVersionTwoHasMoreFields() {
    byte[] record =
        record(
            "http://news.example/a b 192.0.2.7 20040507183249 text/html 200 ABC - 1234 a.arc.gz",
            ANSWER + PAGE);
    Collector all = Collector.of("a.arc", Samples.join(description(SECOND), record));
    assertThat(all.texts()).containsExactly(PAGE);
    assertThat(all.records.get(0).getUrl()).isEqualTo("http://news.example/a b");
  }

  @Test
  void aRecordWithoutAnHttpHeaderIsReadByItsType() {
    byte[] text =
        record("http://news.example/t 192.0.2.7 20040507183249 text/plain", "Crews back.");
    byte[] bare = record("http://news.example/h 192.0.2.7 20040507183249 no-type", PAGE);
    byte[] picture = record("http://news.example/p 192.0.2.7 20040507183249 image/png", "PNG");
    byte[] dns = record("dns:news.example 192.0.2.7 20040507183249 text/dns", "x IN A");
    Collector all =
        Collector.of("a.arc", Samples.join(description(FIRST), text, bare, picture, dns));
    assertThat(all.texts()).containsExactly("Crews back.", PAGE);
    assertThat(all.skips).containsExactly("file_description", "no_text_type", "no_text_type");
  }

  @Test
  void statusAndCodingsAreThoseOfTheAnswer() {
    byte[] gone =
        record(
            "http://news.example/g 192.0.2.7 20040507183249 text/html",
            "HTTP/1.1 404 Not Found\r\n\r\n" + PAGE);
    byte[] chunked =
        record(
            "http://news.example/c 192.0.2.7 20040507183249 text/html",
            "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Type: text/html\n\n"
                + "5\r\n<p>Mi\r\n6\r\nnister\r\n0\r\n\r\n");
    Collector all = Collector.of("a.arc", Samples.join(description(FIRST), gone, chunked));
    assertThat(all.texts()).containsExactly("<p>Minister");
    assertThat(all.skips).containsExactly("file_description", "error_status");
  }

  @Test
  void membersAreReadAndADamagedOneIsOneReject() {
    byte[] damaged = Samples.gzip(page("b"));
    damaged[60] ^= 0x55;
    byte[] file =
        Samples.join(
            Samples.gzip(description(FIRST)),
            Samples.gzip(page("a")),
            damaged,
            Samples.gzip(page("c")));
    Collector all = Collector.of("a.arc.gz", file);
    assertThat(all.records)
        .extracting(RawRecord::getUrl)
        .containsExactly("http://news.example/a", "http://news.example/c");
    assertThat(all.errors()).containsExactly("DAMAGED");
    assertThat(all.rejects.get(0).getRecordOffset())
        .isEqualTo(description(FIRST).length + page("a").length);
  }

  @Test
  void aDamagedRecordCostsOneReject() {
    byte[] a = page("a");
    byte[] longer =
        utf8(
            new String(a, java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst(" \\d+\n", " 999\n"));
    byte[] head = description(FIRST);
    Collector all =
        Collector.of("a.arc", Samples.join(head, a, longer, a, utf8("garbage\nhere\n"), a));
    assertThat(all.texts()).containsExactly(PAGE, PAGE, PAGE);
    assertThat(all.rejects)
        .extracting(Reject::getRecordOffset)
        .containsExactly(
            (long) head.length + a.length,
            (long) head.length + 3L * a.length + longer.length - a.length);
    assertThat(all.errors()).containsExactly("BAD_ARC", "BAD_ARC");
  }

  @Test
  void aCutArchiveGivesItsWholeRecordsAndOneReject() {
    byte[] file = Samples.join(description(FIRST), page("a"), page("b"));
    int second = description(FIRST).length + page("a").length;
    for (int cut : new int[] {5, 25, 60, 100}) {
      Collector all = Collector.of("a.arc", java.util.Arrays.copyOf(file, second + cut));
      assertThat(all.texts()).as("cut " + cut).containsExactly(PAGE);
      assertThat(all.errors()).hasSize(1);
      assertThat(all.rejects.get(0).getRecordOffset()).isEqualTo(second);
    }
  }
}
