package org.dateline.repeats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a text that runs two others together from joining their clusters: where two neighbours
 * cover different stretches of a text, it lets go of all that cover a part of it.
 */
final class CutBridges implements Stage {
  /** Of a text that another covers from begin to end. */
  static final long ALL = -1;

  private record Link(Id to, Rank rank, long covered) {}

  private record Node(Rank rank, List<Link> links) {}

  /** Share of a text below which another one covers a part of it. */
  private static final double PART = 0.75;

  /** What two parts have in common by chance, of the smaller one. */
  private static final double OVERLAP = 0.5;

  /** Stretches below which a part is too small to tell. */
  private static final int LEAST = Long.SIZE / 8;

  private final Map<Id, Node> nodes = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  /** Writes that one text is like another, and which stretches of the first the second covers. */
  static EntryWriter write(EntryWriter to, Id id, Rank rank, Id other, Rank otherRank, long mask) {
    return to.clear().putId(id).putRank(rank).putId(other).putRank(otherRank).putLong(mask);
  }

  @Override
  public void add(EntryReader entry, StageOutput out) {
    Id id = entry.nextId();
    Rank rank = entry.nextRank();
    Node node = nodes.computeIfAbsent(id, any -> new Node(rank, new ArrayList<>()));
    node.links().add(new Link(entry.nextId(), entry.nextRank(), entry.nextLong()));
  }

  @Override
  public void finish(StageOutput out) {
    nodes.forEach((id, node) -> vote(id, node, out));
  }

  private void vote(Id id, Node node, StageOutput out) {
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
