package org.dateline.events;

import java.util.HashMap;
import java.util.Map;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.Rank;

/** Sends each node, with all that is known of it, to the group of its label. */
final class GatherLabels implements EventStage {
  private static final int LABEL = 0;
  private static final int NODE = 1;

  private final EventGrouping next;
  private final Map<Rank, Rank> labels = new HashMap<>();
  private final Map<Rank, byte[][]> nodes = new HashMap<>();

  GatherLabels(EventGrouping next) {
    this.next = next;
  }

  /** An entry: the label of a node. */
  static EntryWriter writeLabel(EntryWriter to, Rank node, Rank label) {
    return to.clear().put(LABEL).putRank(node).putRank(label);
  }

  /** An entry: a node with its signature and its row. */
  static EntryWriter writeNode(EntryWriter to, Rank node, byte[] signature, byte[] row) {
    return to.clear().put(NODE).putRank(node).putBytes(signature).putBytes(row);
  }

  @Override
  public void add(EntryReader entry, Output out) {
    byte kind = entry.next();
    Rank node = entry.nextRank();
    if (kind == LABEL) {
      labels.put(node, entry.nextRank());
    } else {
      nodes.put(node, new byte[][] {entry.nextBytes(), entry.nextBytes()});
    }
  }

  @Override
  public void finish(Output out) {
    EntryWriter writer = new EntryWriter();
    nodes.forEach(
        (node, content) -> {
          Rank label = labels.getOrDefault(node, node);
          writer.clear().putRank(label).putBytes(content[0]).putBytes(content[1]);
          out.send(next, SpreadLabels.key(label), writer);
        });
  }
}
