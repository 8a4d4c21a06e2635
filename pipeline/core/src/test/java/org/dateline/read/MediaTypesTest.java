package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.Samples.PAGE;
import static org.dateline.read.Samples.utf8;

import java.nio.charset.StandardCharsets;
import org.dateline.schema.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
  private static final String URL = "https://news.example/ferry";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html, text/html; charset=utf-8",
        "text/html;charset=utf-8,text/html",
        "text/html; charset=utf-8; charset=utf-8",
        "TEXT/HTML",
        "\"text/html\"",
        "text / html",
        "text/x-html",
        "application/xhtml+xml; charset=utf-8",
        "application/x-html",
        "html",
        "application/octet-stream",
        "unknown",
        "",
      })
  void aPageIsReadWhateverItsTypeIsCalled(String type) {
    RawRecords.assertPage(read("Content-Type: " + type, utf8(PAGE)));
  }

  @Test
  void aPageWithoutATypeIsKnownByItsDecodedLook() {
    RawRecords.assertPage(read("Content-Encoding: gzip", Samples.gzip(utf8(PAGE))));
    RawRecords.assertPage(read("Content-Type: text/plain", utf8(PAGE)));
  }

  @ParameterizedTest
  @CsvSource({
    "application/unknown, text/html",
    "application/x-foo, text/html",
    "image/jpeg, application/xhtml+xml",
  })
  void theTypeThatTheCrawlerFoundCounts(String declared, String identified) {
    byte[] page = Samples.response(URL, "HTTP/1.1 200 OK\nContent-Type: " + declared, utf8(PAGE));
    RawRecords.assertPage(Collector.of("a.warc", with(page, identified)));
    byte[] text = Samples.response(URL, "HTTP/1.1 200 OK\nContent-Type: x/y", utf8("A text."));
    assertThat(Collector.of("a.warc", with(text, "text/plain")).only().getMedia())
        .isEqualTo(Media.TEXT);
  }

  @Test
  void otherTypesAreSkipped() {
    assertThat(read("Content-Type: image/png, text/html", utf8(PAGE)).skips)
        .containsExactly("no_text_type");
    assertThat(read("Content-Type: application/octet-stream", utf8("a b")).skips)
        .containsExactly("no_text_type");
  }

  private static byte[] with(byte[] record, String identified) {
    String text = new String(record, StandardCharsets.ISO_8859_1);
    return Samples.latin1(
        text.replaceFirst(
            "Content-Type", "WARC-Identified-Payload-Type: " + identified + "\r\nContent-Type"));
  }

  private static Collector read(String field, byte[] body) {
    return Collector.of("a.warc", Samples.response(URL, "HTTP/1.1 200 OK\n" + field, body));
  }

  private static final class RawRecords {
    static void assertPage(Collector read) {
      assertThat(read.onlyText()).isEqualTo(PAGE);
      assertThat(read.only().getMedia()).isEqualTo(Media.HTML);
    }
  }
}
