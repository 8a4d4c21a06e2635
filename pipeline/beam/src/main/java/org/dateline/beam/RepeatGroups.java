package org.dateline.beam;

import org.apache.beam.sdk.values.KV;
import org.dateline.repeats.EntryReader;
import org.dateline.repeats.Grouping;
import org.dateline.repeats.RepeatOptions;
import org.dateline.repeats.Stage;
import org.dateline.repeats.Stages;

/** Runs one of the search's stages over each group; passes over the group's values once. */
final class RepeatGroups extends RepeatStep<KV<Integer, Iterable<byte[]>>> {
  private static final long serialVersionUID = 1;
  private final Grouping grouping;

  RepeatGroups(Grouping grouping, RepeatOptions options) {
    super(options);
    this.grouping = grouping;
  }

  @Override
  void take(KV<Integer, Iterable<byte[]>> group, GroupBatcher out) {
    Stage stage = Stages.after(grouping, group.getKey(), options);
    long bytes = 0;
    for (byte[] pack : group.getValue()) {
      bytes += pack.length;
      EntryReader entries = new EntryReader(pack);
      while (entries.hasNext()) {
        stage.add(entries, out);
      }
    }
    out.size("largest_group_bytes", bytes);
    stage.finish(out);
  }
}
