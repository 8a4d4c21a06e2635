package org.dateline.repeats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * Removes links that would join two unrelated clusters. A bridge is a text that contains two other
 * texts: two linked texts cover different parts of it. Its links to all texts that cover only a
 * part of it are removed.
 */
final class CutBridges implements Stage {
  /** The mask of a text that another one covers completely. */
  static final long ALL = -1;

  private record Link(Id to, Rank rank, long covered) {}

  private record Node(Rank rank, List<Link> links) {}

  /** Below this share of stretches, a text covers only a part of the other. */
  private static final double PART = 0.75;

  /** Share of the smaller part that two different parts may have in common. */
  private static final double OVERLAP = 0.5;

  /** Parts with fewer stretches are not compared. */
  private static final int LEAST = Long.SIZE / 8;

  private final Map<Id, Node> nodes = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  /** Writes an entry: a link, and which stretches of the first text the second covers. */
  static EntryWriter write(EntryWriter to, Id id, Rank rank, Id other, Rank otherRank, long mask) {
    return to.clear().putId(id).putRank(rank).putId(other).putRank(otherRank).putLong(mask);
  }

  @Override
  public void add(EntryReader entry, Stage.Output out) {
    Id id = entry.nextId();
    Rank rank = entry.nextRank();
    Node node = nodes.computeIfAbsent(id, any -> new Node(rank, new ArrayList<>()));
    node.links().add(new Link(entry.nextId(), entry.nextRank(), entry.nextLong()));
  }

  @Override
  public void finish(Stage.Output out) {
    nodes.forEach((id, node) -> vote(id, node, out));
  }

  private void vote(Id id, Node node, Stage.Output out) {
    boolean bridge = isBridge(node.links());
    out.count("bridges", bridge ? 1 : 0);
    for (Link link : node.links()) {
      if (!bridge || !isPart(link.covered())) {
        JoinStars.write(writer, id, node.rank(), link.to(), link.rank());
        out.send(Grouping.ROUND_1, id.high(), writer);
        out.send(Grouping.ROUND_1, link.to().high(), writer);
      }
    }
  }

  private static boolean isPart(long covered) {
    return Long.bitCount(covered) < PART * Long.SIZE;
  }

  private static boolean isBridge(List<Link> links) {
    for (int i = 0; i < links.size(); i++) {
      long one = links.get(i).covered();
      for (int j = 0; j < i && isPart(one); j++) {
        long other = links.get(j).covered();
        if (isPart(other) && apart(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean apart(long one, long other) {
    int less = Math.min(Long.bitCount(one), Long.bitCount(other));
    return less >= LEAST && Long.bitCount(one & other) <= OVERLAP * less;
  }
}
