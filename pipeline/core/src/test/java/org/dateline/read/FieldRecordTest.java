package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.Test;

/** What a format with named fields must do is fill them in; the rest is the same for all. */
class FieldRecordTest {
  private static FieldRecord fields() {
    return new FieldRecord("UTF-8", List.of());
  }

  private static Collector send(FieldRecord fields) {
    Collector collector = new Collector(10);
    Source file = new Source("/in/a.csv", "a.csv", InputStream.nullInputStream());
    file.begin(7);
    fields.send(file, InputFormat.TEXT, new byte[0], collector);
    return collector;
  }

  @Test
  void namedFieldsBecomeARecord() {
    FieldRecord fields = fields().text("The ferry opens.").id(" 17 ").url("https://news.example/1");
    fields.title("Ferry").source("Harbour Daily").published("7 May 2004").author("Ada Quist");
    RawRecord record = send(fields).only();
    assertThat(record.getContent()).isEqualTo("The ferry opens.");
    assertThat(record.getMedia()).isEqualTo(Media.TEXT);
    assertThat(record.getRecordOffset()).isEqualTo(7);
    assertThat(record.getRecordId()).isEqualTo("17");
    assertThat(record.getUrl()).isEqualTo("https://news.example/1");
    assertThat(record.getTitle()).isEqualTo("Ferry");
    assertThat(record.getSource()).isEqualTo("Harbour Daily");
    assertThat(record.getPublished()).isEqualTo("2004-05-07");
    assertThat(record.getByline()).containsExactly("Ada Quist");
    assertThat(record.getWarnings()).isEmpty();
  }

  @Test
  void aPageIsUsedBeforeAText() {
    RawRecord record = send(fields().html("<p>a</p>").text("b")).only();
    assertThat(record.getMedia()).isEqualTo(Media.HTML);
    assertThat(record.getContent()).isEqualTo("<p>a</p>");
    assertThat(send(fields().html(" ").text("b")).onlyText()).isEqualTo("b");
  }

  @Test
  void emptyCellsAreNotGiven() {
    RawRecord record = send(fields().text("t").id("").title(" ").published("").author("")).only();
    assertThat(record.getRecordId()).isNull();
    assertThat(record.getTitle()).isNull();
    assertThat(record.getPublished()).isNull();
    assertThat(record.getByline()).isEmpty();
    assertThat(record.getWarnings()).isEmpty();
  }

  @Test
  void whatIsIgnoredOrRemovedIsAWarningOnce() {
    FieldRecord fields = fields().text("a\u0000b").title("c\u0000").published("soon").badField();
    RawRecord record = send(fields).only();
    assertThat(record.getContent()).isEqualTo("ab");
    assertThat(record.getWarnings())
        .containsExactly(Warnings.NUL_REMOVED, "bad_published: soon", Warnings.BAD_FIELD);
  }

  @Test
  void withoutContentItIsAReject() {
    Collector all = send(fields().id("17").title("Ferry"));
    assertThat(all.errors()).containsExactly(ReadErrors.NO_CONTENT);
    assertThat(all.rejects.get(0).getRecordId()).isEqualTo("17");
  }
}
