package org.dateline.metadata;

import java.util.Arrays;
import java.util.List;

/**
 * Tells for a place of a page what the regions around it are, in time that hardly grows with their
 * number.
 */
final class RegionFlags {
  /** Places where a region begins or ends, sorted. */
  private final int[] places;

  /** The flags from each place to the next. */
  private final int[] flags;

  /** Takes regions, in any order. */
  RegionFlags(List<Regions.Region> regions) {
    int[] begins = new int[regions.size()];
    int[] ends = new int[regions.size()];
    int[] all = new int[2 * regions.size()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = regions.get(i).begin();
      ends[i] = Math.max(regions.get(i).end(), begins[i] + 1); // an empty one holds its own place
      all[2 * i] = begins[i];
      all[2 * i + 1] = ends[i];
    }
    this.places = Arrays.stream(all).sorted().distinct().toArray();
    this.flags = new int[places.length];
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      mark(regions, begins, ends, 1 << bit);
    }
  }

  private void mark(List<Regions.Region> regions, int[] begins, int[] ends, int flag) {
    int[] change = null;
    for (int i = 0; i < begins.length; i++) {
      if ((regions.get(i).flag() & flag) != 0) {
        change = change == null ? new int[places.length] : change;
        change[Arrays.binarySearch(places, begins[i])]++;
        change[Arrays.binarySearch(places, ends[i])]--;
      }
    }
    int open = 0;
    for (int i = 0; change != null && i < places.length; i++) {
      open += change[i];
      flags[i] |= open > 0 ? flag : 0;
    }
  }

  /** The flags of all regions that hold a place; 0 for none. */
  int at(int place) {
    int found = Arrays.binarySearch(places, place);
    int before = found >= 0 ? found : -found - 2;
    return before < 0 ? 0 : flags[before];
  }
}
