package org.dateline.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken row of a table is one reject with its line; the rows around it are read. */
class BrokenCsvTest {
  private static Collector read(String csv) {
    return Collector.of("a.csv", csv.getBytes(UTF_8));
  }

  private static String good(int n) {
    return "%d,Quay %d,2020-05-0%d,\"The council met, and voted on quay %d.\"\n"
        .formatted(n, n, n, n);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          a quotation mark that stays open  ! 3,Quay,2020-05-03,"The council met.                              ! line 4:
          an open title                     ! 3,"Quay,2020-05-03,"The council, which met, voted."              ! line 4:
          a column too many                 ! 3,Quay,2020-05-03,The council met, and voted.                    ! line 4: the row has 5 columns, the header has 4
          columns too few                   ! 3,Quay                                                           ! line 4: the row has 2 columns, the header has 4
          one word                          ! Quay                                                             ! line 4: the row has 1 columns, the header has 4
          a text over lines without quotes  ! 3,Quay,2020-05-03,The council met^and voted, late.^It was over.  ! lines 4 to 6:
          open over several lines           ! 3,Quay,2020-05-03,"The council met^and voted, late.^^It is over. ! lines 4 to 7:
          """)
  void theRestOfTheTableIsRead(String fault, String broken, String message) {
    String row = broken.replace('^', '\n') + "\n";
    for (String csv :
        new String[] {
          "id,title,date,text\n" + good(1) + good(2) + row + good(4) + good(5),
          "id,title,date,text\r\n" + (good(1) + good(2) + row + good(4)).replace("\n", "\r\n")
        }) {
      Collector read = read(csv);
      boolean isReadAsFar = fault.startsWith("a text over lines");
      assertThat(read.records)
          .extracting(RawRecord::getTitle)
          .contains("Quay 1", "Quay 2", "Quay 4");
      assertThat(read.errors()).containsExactly(ReadErrors.BAD_TABLE);
      assertThat(read.rejects.get(0).getMessage())
          .startsWith(isReadAsFar ? "line" : message)
          .endsWith("reading goes on behind it");
    }
  }

  @Test
  void eachBrokenRowIsOneReject() {
    StringBuilder csv = new StringBuilder("id,title,date,text\n");
    for (int i = 1; i <= 300; i++) {
      csv.append(
          switch (i % 10) {
            case 3 -> i + ",Quay,2020-05-03,\"The council met.\n";
            case 4 -> i + ",Quay,2020-05-03,one, two, three\n";
            default -> good(i % 9 + 1);
          });
    }
    Collector read = read(csv.toString());
    assertThat(read.records).hasSize(240);
    assertThat(read.rejects).hasSize(60);
    assertThat(read.rejects).extracting(r -> r.getRecordOffset()).doesNotHaveDuplicates();
  }

  @Test
  void theRejectStandsAtItsRow() {
    String csv = "id,title,date,text\n" + good(1) + "2,\"Quay,open\n" + good(3);
    Collector read = read(csv);
    assertThat(read.rejects.get(0).getRecordOffset()).isEqualTo(csv.indexOf("2,\"Quay"));
    assertThat(read.rejects.get(0).getExcerpt()).startsWith("2,\"Quay,open");
    assertThat(read.records.get(1).getRecordOffset()).isEqualTo(csv.indexOf(good(3)));
  }

  @Test
  void aQuotationMarkThatShouldBeDoubledIsACharacter() {
    String csv = "id,title,date,text\n1,\"Old \"quay\" shut\",2020-05-01,\"It is, they said.\"\n";
    RawRecord record = read(csv).only();
    assertThat(record.getTitle()).isEqualTo("Old \"quay\" shut");
    assertThat(record.getContent()).isEqualTo("It is, they said.");
  }

  @Test
  void emptyCellsAtTheEndMayBeLeftOutOrAdded() {
    String csv = "title,text,date,tags\nA,It is shut.\nB,It is open.,2020-05-01,x,,\n,,,\n";
    assertThat(read(csv).records).extracting(RawRecord::getTitle).containsExactly("A", "B");
  }

  @Test
  void proseBehindABrokenRowIsNoRow() {
    String row = "\"%d\",\"The council of Larvik met.\n\nIt voted, late.\"\n";
    String broken = "\"9\",\"The \"council\n\"Of\" Larvik met.\nIt voted, late.\n";
    String csv = "id,text\n" + row.formatted(1) + row.formatted(2) + broken + row.formatted(3);
    Collector read = read(csv);
    assertThat(read.records).extracting(RawRecord::getRecordId).containsExactly("1", "2", "3");
    assertThat(read.errors()).containsExactly(ReadErrors.BAD_TABLE);
  }

  @Test
  void bytesOfAnotherEncodingAreMarkedAndRubbishIsAReject() {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    csv.writeBytes("title,text\nA,Die Brücke ist zu.\n".getBytes(UTF_8));
    csv.writeBytes(
        "B,Die Brücke in Łódź ist zu und bleibt es.\n"
            .replace("Łódź", "Köln")
            .getBytes(ISO_8859_1));
    csv.writeBytes(
        "C,\u00ff\u00fe\u00fd\u00e4\u00fc\u00f6 \u00ff\u00fe\u00fd\n".getBytes(ISO_8859_1));
    csv.writeBytes("D,Die Brücke ist offen.\n".repeat(9).getBytes(UTF_8));
    Collector read = Collector.of("a.csv", csv.toByteArray());
    assertThat(read.records).hasSize(11);
    assertThat(read.records.get(1).getWarnings()).containsExactly(Warnings.BAD_BYTES);
    assertThat(read.rejects.get(0).getMessage()).startsWith("line 4: the row has bytes");
  }

  @Test
  void manyOpenQuotationMarksCostNoMoreThanTheirText() {
    StringBuilder csv = new StringBuilder("title,text\n");
    for (int i = 0; i < 50_000; i++) {
      csv.append("Quay,\"The council met and said \"no\" to it\n");
    }
    long before = System.nanoTime();
    Collector read = read(csv.toString());
    assertThat(read.records.size() + read.rejects.size()).isGreaterThan(1000);
    assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
  }

  @Test
  void tablesAreKnownByTheirHeader() {
    String row = "\nA\t2020-05-01\tIt is shut for good.\n";
    assertThat(
            Collector.of("a.txt", ("title\tdate\ttext" + row).getBytes(UTF_8)).only().getFormat())
        .isEqualTo("CSV");
    assertThat(read("text\nIt is shut, they said.\n").onlyText())
        .isEqualTo("It is shut, they said.");
  }
}
