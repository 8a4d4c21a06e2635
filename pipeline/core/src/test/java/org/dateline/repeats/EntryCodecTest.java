package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.junit.jupiter.api.Test;

class EntryCodecTest {
  private static final int[] NUMBERS = {0, 1, 127, 128, 16_383, 16_384, -1, Integer.MIN_VALUE};

  @Test
  void everyValueIsReadAsItWasWritten() {
    Rank rank = new Rank(Long.MIN_VALUE, new Id(-1, 7), 70_000);
    EntryWriter writer = new EntryWriter().put(200).putId(new Id(3, -4)).putRank(rank);
    for (int number : NUMBERS) {
      writer.putInt(number).putLong(number * 5_000_000_000L);
    }
    writer.putText("Šiauliai 𝄞").putBytes(new byte[600]).putText("");
    EntryReader reader = new EntryReader(writer.toBytes());
    assertThat(reader.next()).isEqualTo((byte) 200);
    assertThat(reader.nextId()).isEqualTo(new Id(3, -4));
    assertThat(reader.nextRank()).isEqualTo(rank);
    for (int number : NUMBERS) {
      assertThat(reader.nextInt()).isEqualTo(number);
      assertThat(reader.nextLong()).isEqualTo(number * 5_000_000_000L);
    }
    assertThat(reader.nextText()).isEqualTo("Šiauliai 𝄞");
    assertThat(reader.nextBytes()).hasSize(600).containsOnly(0);
    assertThat(reader.nextText()).isEmpty();
    assertThat(reader.hasNext()).isFalse();
  }

  @Test
  void theStartOfANumberLosesItsLastTwoBytes() {
    byte[] bytes = new EntryWriter().putStart(0x1122_3344_5566_7788L).put(1).put(2).toBytes();
    assertThat(bytes).hasSize(8);
    EntryReader reader = new EntryReader(bytes);
    assertThat(reader.nextStart()).isEqualTo(0x1122_3344_5566_0000L);
    assertThat(reader.next()).isEqualTo((byte) 1);
  }

  @Test
  void aClearedWriterStartsAgainAndAppendsAnother() {
    EntryWriter writer = new EntryWriter().putLong(5).clear().putInt(6);
    assertThat(writer.append(new EntryWriter().putInt(7)).toBytes()).containsExactly(6, 7);
  }
}
