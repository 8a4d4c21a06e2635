package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.Samples.PAGE;
import static org.dateline.read.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final String URL = "https://news.example/ferry";

  private static Collector read(byte[]... records) {
    return Collector.of("a.warc", Samples.join(records));
  }

  private static Collector http(String head, byte[] body) {
    return read(Samples.response(URL, head, body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1", "0.18"})
  void aCapturedPageIsARecord(String version) {
    byte[] block = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE);
    byte[] info = Samples.warcinfo();
    byte[] response =
        Samples.record(version, "response", URL, "application/http; msgtype=response", block);
    RawRecord record = read(info, response).only();
    assertThat(record.getContent()).isEqualTo(PAGE);
    assertThat(record.getFormat()).isEqualTo("WARC");
    assertThat(record.getMedia()).isEqualTo(Media.HTML);
    assertThat(record.getUrl()).isEqualTo(URL);
    assertThat(record.getCapturedAt()).isEqualTo("2019-03-08T01:02:03Z");
    assertThat(record.getPublished()).isNull();
    assertThat(record.getRecordId()).isEqualTo("<urn:uuid:6f1c0001-0000-4000-8000-00000000000a>");
    assertThat(record.getRecordOffset()).isEqualTo(info.length);
    assertThat(record.getArticleId()).isEqualTo(NormalForm.hash("a.warc\0" + info.length));
  }

  @Test
  void offsetsCountDecompressedBytesWhereEveryRecordIsAMember() {
    byte[] one = Samples.page(URL, PAGE);
    byte[] two = Samples.page(URL + "2", "<p>Second</p>");
    byte[] file = Samples.join(Samples.gzip(one), Samples.gzip(two), Samples.gzip(one));
    Collector all = Collector.of("a.warc.gz", file);
    assertThat(all.texts()).containsExactly(PAGE, "<p>Second</p>", PAGE);
    assertThat(all.records)
        .extracting(RawRecord::getRecordOffset)
        .containsExactly(0L, (long) one.length, (long) one.length + two.length);
  }

  @Test
  void aResourceIsAPageWithoutHttp() {
    byte[] page = Samples.record("resource", URL, "text/html; charset=utf-8", utf8(PAGE));
    byte[] text = Samples.record("resource", URL, "text/plain", utf8("Plain."));
    byte[] picture = Samples.record("resource", URL, "image/png", utf8("PNG"));
    byte[] dns = Samples.record("response", "dns:a.example", "text/dns", utf8("a 1 IN A 1.2.3.4"));
    Collector all = read(page, text, picture, dns);
    assertThat(all.texts()).containsExactly(PAGE, "Plain.");
    assertThat(all.records).extracting(RawRecord::getMedia).containsExactly(Media.HTML, Media.TEXT);
    assertThat(all.skips).containsExactly("no_text_type", "no_text_type");
  }

  @Test
  void recordsThatDescribeOthersAreNotCounted() {
    byte[] request =
        Samples.record("request", URL, "application/http; msgtype=request", utf8("GET /"));
    byte[] metadata = Samples.record("metadata", URL, "application/warc-fields", utf8("via: x"));
    assertThat(read(Samples.warcinfo(), request, Samples.page(URL, PAGE), metadata).count())
        .isEqualTo(1);
    assertThat(read(Samples.warcinfo()).skips).containsExactly("no_record");
  }

  @ParameterizedTest
  @CsvSource({"revisit, revisit", "continuation, continuation", "screenshot, other_record_type"})
  void recordsWithoutTheirOwnPageAreSkipped(String type, String reason) {
    assertThat(read(Samples.record(type, URL, "application/http", utf8("x"))).skips)
        .containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "301 Moved Permanently, redirect",
    "304 Not Modified, redirect",
    "404 Not Found, error_status",
    "500, error_status",
  })
  void answersThatAreNoPageAreSkipped(String status, String reason) {
    assertThat(http("HTTP/1.1 " + status + "\nContent-Type: text/html", utf8(PAGE)).skips)
        .containsExactly(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/jpeg", "application/pdf", "text/css", "application/json"})
  void answersThatAreNoTextAreSkipped(String type) {
    assertThat(http("HTTP/1.1 200 OK\nContent-Type: " + type, utf8("x")).skips)
        .containsExactly("no_text_type");
  }

  @Test
  void robotsTxtIsSkipped() {
    String head = "HTTP/1.1 200 OK\nContent-Type: text/plain";
    byte[] robots = Samples.response("http://a.example/robots.txt", head, utf8("User-agent: *"));
    byte[] about = Samples.response("http://a.example/a/robots.txt", head, utf8("On robots."));
    Collector all = read(robots, about);
    assertThat(all.skips).containsExactly("robots_txt");
    assertThat(all.texts()).containsExactly("On robots.");
  }

  @Test
  void withoutATypeThePageIsKnownByItsLook() {
    assertThat(http("HTTP/1.1 200 OK\nServer: x", utf8(PAGE)).onlyText()).isEqualTo(PAGE);
    assertThat(http("HTTP/1.1 200 OK\nServer: x", utf8("body {}")).skips)
        .containsExactly("no_text_type");
  }

  @Test
  void chunksAndCompressionAreUndone() {
    String html = "HTTP/1.1 200 OK\nContent-Type: text/html";
    byte[] packed = Samples.gzip(utf8(PAGE));
    assertThat(http(html + "\nTransfer-Encoding: chunked", chunked(utf8(PAGE))).onlyText())
        .isEqualTo(PAGE);
    assertThat(http(html + "\nContent-Encoding: gzip", packed).onlyText()).isEqualTo(PAGE);
    assertThat(http(html + "\ncontent-encoding: x-gzip", packed).onlyText()).isEqualTo(PAGE);
    assertThat(http(html + "\nContent-Encoding: deflate", deflate(false)).onlyText())
        .isEqualTo(PAGE);
    assertThat(http(html + "\nContent-Encoding: deflate", deflate(true)).onlyText())
        .isEqualTo(PAGE);
    String both = html + "\nTransfer-Encoding: chunked\nContent-Encoding: gzip";
    assertThat(http(both, chunked(packed)).onlyText()).isEqualTo(PAGE);
  }

  @Test
  void fieldsThatTheStoredBodyNoLongerFitsDoNotHurt() {
    String html = "HTTP/1.1 200 OK\nContent-Type: text/html";
    String both = html + "\nTransfer-Encoding: chunked\nContent-Encoding: gzip";
    assertThat(http(both, utf8(PAGE)).onlyText()).isEqualTo(PAGE);
    assertThat(http(both, chunked(utf8(PAGE))).onlyText()).isEqualTo(PAGE);
    assertThat(http(both, Samples.gzip(utf8(PAGE))).onlyText()).isEqualTo(PAGE);
    assertThat(http(html + "\nContent-Length: 20", utf8(PAGE)).onlyText()).isEqualTo(PAGE);
    assertThat(http(html + "\nContent-Encoding: utf-8", utf8(PAGE)).onlyText()).isEqualTo(PAGE);
  }

  @Test
  void aCaptureThatWasCutOffKeepsItsBeginning() {
    byte[] packed = Samples.gzip(utf8(PAGE + "<p>On the quay</p>".repeat(20)));
    byte[] cut = Arrays.copyOf(packed, packed.length - 12);
    RawRecord record =
        http("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip", cut).only();
    assertThat(record.getContent()).startsWith(PAGE + "<p>On the quay</p>");
    assertThat(record.getWarnings()).contains(Warnings.TRUNCATED_CAPTURE);
  }

  @Test
  void aBodyThatCannotBeDecodedIsARejectAndTheNextPageIsRead() {
    byte[] noise = new byte[400];
    new java.util.Random(7).nextBytes(noise);
    String head = "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: br";
    Collector all = read(Samples.response(URL, head, noise), Samples.page(URL, PAGE));
    assertThat(all.errors()).containsExactly("BAD_HTTP");
    assertThat(all.rejects.get(0).getMessage()).isEqualTo("the body cannot be decoded as br");
    assertThat(all.rejects.get(0).getRecordId()).startsWith("<urn:uuid:");
    assertThat(all.texts()).containsExactly(PAGE);
  }

  @Test
  void theHttpHeaderSaysTheCharset() {
    String text = "<p>Переговоры продолжатся в понедельник</p>";
    String head = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=\"windows-1251\"";
    RawRecord record = http(head, Samples.in("windows-1251", text)).only();
    assertThat(record.getContent()).isEqualTo(text);
    assertThat(record.getCharset()).isEqualTo("windows-1251");
  }

  @Test
  void aBinaryBodyIsAReject() {
    assertThat(http("HTTP/1.1 200 OK\nContent-Type: text/html", utf8("%PDF-1.4 x")).errors())
        .containsExactly("BINARY");
  }

  @Test
  void anAnswerWithoutAHeadIsAReject() {
    Collector all =
        read(
            Samples.record("response", URL, "application/http", utf8("nothing")),
            Samples.record("response", URL, "application/http", utf8("HTTP/1.1 200 OK\r\nA: b")));
    assertThat(all.errors()).containsExactly("BAD_HTTP", "BAD_HTTP");
  }

  @Test
  void aPageOverItsBoundIsARejectAlsoWhereOnlyDecodingShowsIt() {
    ReadOptions small = new ReadOptions(InputFormat.AUTO, 1000, 1000, 1000);
    String html = "HTTP/1.1 200 OK\nContent-Type: text/html";
    byte[] plain = Samples.response(URL, html, utf8("a".repeat(1001)));
    byte[] packed =
        Samples.response(URL, html + "\nContent-Encoding: gzip", Samples.gzip(new byte[100_000]));
    byte[] good = Samples.response(URL, html, utf8("a".repeat(1000)));
    Collector all = Collector.of(small, "a.warc", Samples.join(plain, packed, good));
    assertThat(all.errors()).containsExactly("TOO_LARGE", "TOO_LARGE");
    assertThat(all.records).hasSize(1);
  }

  @Test
  void aWetRecordIsAPlainText() {
    byte[] file = Samples.join(Samples.warcinfo(), Samples.wet(URL, "Title\nText ä."));
    for (String name : new String[] {"a.warc.wet", "a.warc", "unnamed"}) {
      RawRecord record = Collector.of(name, file).only();
      assertThat(record.getContent()).isEqualTo("Title\nText ä.");
      assertThat(record.getFormat()).isEqualTo("WET");
      assertThat(record.getMedia()).isEqualTo(Media.TEXT);
      assertThat(record.getUrl()).isEqualTo(URL);
    }
    assertThat(Collector.of("a.wet", Samples.page(URL, PAGE)).skips)
        .containsExactly("other_record_type");
  }

  @Test
  void aDamagedPlaceCostsOneRejectAndTheRestIsRead() {
    byte[] page = Samples.page(URL, PAGE);
    byte[] tooShort = replace(page, "Content-Length: ", "Content-Length: 1\r\nX: ");
    byte[] noLength = replace(page, "Content-Length", "Content-Size");
    Collector all = read(page, utf8("garbage\r\nmore\r\n\r\n"), page, noLength, page);
    assertThat(all.texts()).containsExactly(PAGE, PAGE, PAGE);
    assertThat(all.errors()).containsExactly("BAD_WARC", "BAD_WARC");
    assertThat(all.rejects)
        .extracting(Reject::getRecordOffset)
        .containsExactly((long) page.length, 2L * page.length + 17);
    Collector after = read(tooShort, page);
    assertThat(after.texts()).containsExactly(PAGE);
    assertThat(after.errors()).containsExactly("BAD_WARC");
    assertThat(after.rejects.get(0).getRecordOffset()).isZero();
  }

  @Test
  void aFileThatIsNoArchiveIsOneReject() {
    assertThat(Collector.of("a.warc", utf8("nothing\nof the kind\n")).errors())
        .containsExactly("BAD_WARC");
  }

  @Test
  void aTruncatedArchiveGivesItsWholeRecordsAndOneReject() {
    byte[] page = Samples.page(URL, PAGE);
    byte[] file = Samples.join(page, page, page);
    for (int cut : new int[] {3, 60, page.length - 30}) {
      Collector all = Collector.of("a.warc", Arrays.copyOf(file, 2 * page.length + cut));
      assertThat(all.texts()).containsExactly(PAGE, PAGE);
      assertThat(all.errors()).containsExactly("TRUNCATED");
      assertThat(all.rejects.get(0).getRecordOffset()).isEqualTo(2L * page.length);
    }
  }

  @Test
  void addressesInAngleBracketsAndBadDatesAreMended() {
    byte[] page = Samples.page("<" + URL + ">", PAGE);
    assertThat(read(page).only().getUrl()).isEqualTo(URL);
    byte[] undated = replace(page, "2019-03-08T01:02:03Z", "yesterday");
    assertThat(read(undated).only().getCapturedAt()).isNull();
    byte[] digits = replace(page, "2019-03-08T01:02:03Z", "20190308010203");
    assertThat(read(digits).only().getCapturedAt()).isEqualTo("2019-03-08T01:02:03");
    byte[] mail = replace(page, "2019-03-08T01:02:03Z", "Fri, 08 Mar 2019 01:02:03 GMT");
    assertThat(read(mail).only().getCapturedAt()).isEqualTo("2019-03-08T01:02:03Z");
  }

  @Test
  void aSinkThatIsFullStopsTheReading() {
    byte[] page = Samples.page(URL, PAGE);
    Collector kept = new Collector(2);
    byte[] file = Samples.join(page, Samples.record("revisit", URL, "x", utf8("x")), page, page);
    kept.read("a.warc", file);
    kept.read("b.warc", file);
    assertThat(kept.records).hasSize(1);
    assertThat(kept.skips).containsExactly("revisit");
  }

  private static byte[] chunked(byte[] body) {
    int half = body.length / 2;
    return Samples.join(
        utf8(Integer.toHexString(half) + "\r\n"),
        Arrays.copyOf(body, half),
        utf8("\r\n" + Integer.toHexString(body.length - half) + ";x=y\r\n"),
        Arrays.copyOfRange(body, half, body.length),
        utf8("\r\n0\r\n\r\n"));
  }

  private static byte[] deflate(boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(6, raw);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
      packed.write(utf8(PAGE));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] replace(byte[] bytes, String what, String by) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst(what, by);
    return Samples.latin1(text);
  }
}
