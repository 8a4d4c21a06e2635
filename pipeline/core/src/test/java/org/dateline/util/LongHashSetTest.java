package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongHashSetTest {
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void findsWhatAHashSetFinds() {
    for (int bound : new int[] {1, 2, 100, 5000}) {
      Set<Long> ones = new HashSet<>();
      Set<Long> others = new HashSet<>();
      LongHashSet one = filled(ones, bound);
      LongHashSet other = filled(others, bound);
      assertThat(one.size()).isEqualTo(ones.size());
      for (long i = 1; i <= bound; i++) {
        assertThat(one.contains(spread(i))).isEqualTo(ones.contains(spread(i)));
      }
      long common = ones.stream().filter(others::contains).count();
      assertThat(one.common(other)).isEqualTo((int) common);
      assertThat(one.shareIn(other)).isCloseTo((double) common / ones.size(), within(1e-12));
    }
  }

  private LongHashSet filled(Set<Long> reference, int bound) {
    LongHashSet set = new LongHashSet(1000);
    for (int i = 0; i < 1000; i++) {
      long value = spread(1 + random.nextInt(bound));
      set.add(value);
      reference.add(value);
    }
    return set;
  }

  /** Some values share their low bits, so that slots collide. */
  private static long spread(long value) {
    return value % 3 == 0 ? value << 40 : value * 4096;
  }

  @Test
  void anEmptySetHasNothingInCommon() {
    assertThat(new LongHashSet(0).isEmpty()).isTrue();
    assertThat(new LongHashSet(0).shareIn(new LongHashSet(5))).isZero();
  }

  @Test
  void theHashOfARangeIsThatOfItsText() {
    long hash = LongHashSet.hash("talks resume", 6, 12);
    assertThat(hash).isEqualTo(LongHashSet.hash("resume", 0, 6));
    long step = 6;
    for (char c : "resume".toCharArray()) {
      step = LongHashSet.next(step, c);
    }
    assertThat(hash).isEqualTo(step);
  }
}
