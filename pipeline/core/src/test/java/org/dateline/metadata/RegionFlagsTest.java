package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.metadata.PageLayout.Region;
import org.dateline.metadata.PageLayout.RegionFlags;
import org.junit.jupiter.api.Test;

/** What is looked up is what going through all regions tells. */
final class RegionFlagsTest {
  @Test
  void anyPlaceHasTheFlagsOfTheRegionsThatHoldIt() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Region> regions = new ArrayList<>();
      for (int i = 0; i < round; i++) {
        int begin = random.nextInt(100);
        regions.add(new Region(1 << random.nextInt(6), begin, begin + random.nextInt(20)));
      }
      RegionFlags flags = new RegionFlags(regions);
      for (int place = -1; place < 130; place++) {
        assertThat(flags.at(place)).as("place %d", place).isEqualTo(oneByOne(regions, place));
      }
    }
  }

  private static int oneByOne(List<Region> regions, int place) {
    int flags = 0;
    for (Region region : regions) {
      int end = Math.max(region.end(), region.begin() + 1);
      flags |= region.begin() <= place && place < end ? region.flag() : 0;
    }
    return flags;
  }
}
