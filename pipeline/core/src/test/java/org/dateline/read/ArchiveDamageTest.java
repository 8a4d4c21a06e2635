package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.Samples.PAGE;
import static org.dateline.read.Samples.utf8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.schema.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged region of an archive is one reject with its offset; all records behind it are read. */
class ArchiveDamageTest {
  private static final String URL = "https://news.example/";
  private static final int RECORDS = 6;
  private static final int DAMAGED = 2;

  private static byte[] page(int i) {
    return Samples.page(URL + i, PAGE + "<p>Ferry number " + i * 7919 + "</p>".repeat(20));
  }

  private static List<byte[]> members() {
    List<byte[]> members = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      members.add(Samples.gzip(page(i)));
    }
    return members;
  }

  private static Collector gzip(List<byte[]> members) {
    return Collector.of("a.warc.gz", Samples.join(members.toArray(new byte[0][])));
  }

  private static void assertOneLost(Collector all) {
    assertThat(all.records).hasSize(RECORDS - 1);
    assertThat(all.records)
        .extracting(r -> r.getUrl())
        .containsExactly(URL + 0, URL + 1, URL + 3, URL + 4, URL + 5);
    assertThat(all.errors()).containsExactly("DAMAGED");
    assertThat(all.rejects)
        .extracting(Reject::getRecordOffset)
        .containsExactly((long) page(0).length + page(1).length);
  }

  @Test
  void aByteChangedAnywhereInAMemberCostsThatMemberAlone() {
    int length = members().get(DAMAGED).length;
    List<String> whole = gzip(members()).texts();
    int harmless = 0;
    for (int at = 0; at < length; at++) {
      List<byte[]> members = members();
      members.get(DAMAGED)[at] ^= 0x55;
      Collector all = gzip(members);
      if (all.texts().equals(whole)) {
        harmless++; // the time in the header, or bits that mean nothing
      } else {
        assertOneLost(all);
      }
    }
    assertThat(harmless).isLessThan(10);
  }

  @Test
  void membersThatAreCutInTheMiddleOfTheFileCostThemselves() {
    for (int keep : new int[] {1, 5, 12, 40, 150}) {
      List<byte[]> members = members();
      members.set(DAMAGED, Arrays.copyOf(members.get(DAMAGED), keep));
      assertOneLost(gzip(members));
    }
  }

  @Test
  void garbageBetweenMembersCostsNoRecord() {
    List<byte[]> members = members();
    members.add(DAMAGED, utf8("no gzip \u001f and more of it"));
    Collector all = gzip(members);
    assertThat(all.records).hasSize(RECORDS);
    assertThat(all.errors()).containsExactly("DAMAGED");
  }

  @Test
  void aDamagedFirstMemberCostsThatAlone() {
    for (int at : new int[] {0, 1, 2, 60, 100}) {
      List<byte[]> members = members();
      members.get(0)[at] ^= 0x55;
      Collector all = gzip(members);
      assertThat(all.records).as("byte " + at).hasSize(RECORDS - 1);
      assertThat(all.errors()).containsExactly("DAMAGED");
      assertThat(all.rejects.get(0).getRecordOffset()).isZero();
    }
  }

  @Test
  void aMemberThatIsNoRecordIsNotTakenForTheNext() {
    List<byte[]> members = members();
    members.get(DAMAGED)[60] ^= 0x55;
    members.add(DAMAGED + 1, Samples.gzip(utf8("a page of another file")));
    assertOneLost(gzip(members));
  }

  @Test
  void theLastMemberCutIsOneReject() {
    List<byte[]> members = members();
    members.set(RECORDS - 1, Arrays.copyOf(members.get(RECORDS - 1), 100));
    Collector all = gzip(members);
    assertThat(all.records).hasSize(RECORDS - 1);
    assertThat(all.errors()).containsExactly("TRUNCATED");
  }

  @Test
  void aWrongChecksumOfAPageIsNoArticle() {
    List<byte[]> members = members();
    byte[] last = members.get(RECORDS - 1);
    last[last.length - 6] ^= 1;
    Collector all = gzip(members);
    assertThat(all.records).hasSize(RECORDS - 1);
    assertThat(all.errors()).containsExactly("DAMAGED");
  }

  @ParameterizedTest
  @ValueSource(ints = {-40, -5, -1, 1, 2, 3, 10, 100, 500, 2000, 100_000_000})
  void aWrongLengthCostsOneRecord(int by) {
    String right = "Content-Length: " + block(DAMAGED);
    String wrong = "Content-Length: " + (block(DAMAGED) + by);
    byte[] damaged = Samples.latin1(latin1(page(DAMAGED)).replace(right, wrong));
    Collector all =
        Collector.of("a.warc", Samples.join(page(0), page(1), damaged, page(3), page(4), page(5)));
    assertThat(all.records)
        .extracting(r -> r.getUrl())
        .contains(URL + 0, URL + 1, URL + 3, URL + 4, URL + 5);
    if (by < 0 || by > 4) {
      assertThat(all.errors()).containsExactly("BAD_WARC");
      assertThat(all.rejects.get(0).getRecordOffset())
          .isEqualTo((long) page(0).length + page(1).length);
    } else {
      assertThat(all.count()).isEqualTo(RECORDS);
    }
  }

  private static int block(int i) {
    String record = latin1(page(i));
    return record.length() - record.indexOf("\r\n\r\n") - 8;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @Test
  void anArchiveInsideAPageIsPartOfIt() {
    String inside = latin1(page(1));
    byte[] outer = Samples.page(URL, "<p>See:</p>\n" + inside + "\n<p>End</p>");
    Collector all = Collector.of("a.warc", Samples.join(outer, page(2)));
    assertThat(all.rejects).isEmpty();
    assertThat(all.records).extracting(r -> r.getUrl()).containsExactly(URL, URL + 2);
  }

  @Test
  void oneLineEndOrNoneBehindARecordIsEnough() {
    String text = latin1(page(0));
    byte[] bare = Samples.latin1(text.substring(0, text.length() - 4));
    byte[] one = Samples.latin1(text.substring(0, text.length() - 2));
    Collector all = Collector.of("a.warc", Samples.join(bare, one, bare));
    assertThat(all.records).hasSize(3);
    assertThat(all.rejects).isEmpty();
  }
}
