package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dateline.schema.Story;

/** The rows do not depend on the stories' order, nor on how many groups there are. */
class OrderTest {
  private static final String[] SENTENCES = {
    "The two delegations met for three hours in the port of Varna and parted without a paper.",
    "The two delegations met for almost three hours in the port of Varna and left without a paper.",
    "Fishing rights off the northern banks have divided both governments since the spring.",
    "A spokesman said 14 boats, 3 trawlers and 260 men had been held since 9 March.",
    "A spokesman said 21 boats, 7 trawlers and 815 men had been held since 2 April.",
    "The next round is to be held in a third country, which neither side would name.",
    "The two delegations met for three hours in the port of Varna and parted without a paper."
        + " Fishing rights off the northern banks have divided both governments since the spring.",
    "All rights reserved."
  };

  @Property(tries = 40)
  void rowsAreTheSame(
      @ForAll @Size(min = 1, max = 12)
          List<@Size(min = 1, max = 5) List<@IntRange(max = 7) Integer>> plan,
      @ForAll @IntRange(min = 1, max = 40) int groups,
      @ForAll long seed) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      String[] texts = plan.get(i).stream().map(n -> SENTENCES[n]).toArray(String[]::new);
      stories.add(Stories.story("story" + i, i % 3 == 0 ? null : "2004-0" + (1 + i % 9), texts));
    }
    List<Story> shuffled = new ArrayList<>(stories);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(rows(shuffled, groups)).isEqualTo(rows(stories, 16));
  }

  private static List<String> rows(List<Story> stories, int groups) {
    LocalRun run = LocalRun.over(stories, new RepeatOptions(true, groups));
    List<String> rows = new ArrayList<>();
    run.articles().forEach(row -> rows.add(row.toString()));
    run.paragraphs().forEach(row -> rows.add(row.toString()));
    run.occurrences().forEach(row -> rows.add(row.toString()));
    Collections.sort(rows);
    return rows;
  }
}
