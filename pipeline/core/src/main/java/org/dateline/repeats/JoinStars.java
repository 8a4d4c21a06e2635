package org.dateline.repeats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.jspecify.annotations.Nullable;

/**
 * One round of joining links into clusters (connected components by union-find within a group). All
 * nodes that are connected in the group are linked to the one with the first rank.
 *
 * <p>In the first round a link counts only if both of its ends sent it: {@link CutBridges} removes
 * links at one end.
 */
final class JoinStars implements Stage {
  private record Link(Id one, Id other) {}

  private static final class Node {
    private final Id id;
    private final Rank rank;
    private Node root = this;
    private @Nullable Node before;

    Node(Id id, Rank rank) {
      this.id = id;
      this.rank = rank;
    }

    Node root() {
      Node top = root;
      while (top.root != top) {
        top = top.root;
      }
      root = top;
      return top;
    }
  }

  private final int group;
  private final int groups;
  private final Grouping next;
  private final boolean votes;
  private final Map<Id, Node> nodes = new HashMap<>();
  private final Map<Link, Integer> links = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  JoinStars(int group, int groups, Grouping round) {
    this.group = group;
    this.groups = groups;
    this.next = round.next().get(0);
    this.votes = round == Grouping.ROUND_1;
  }

  /** Writes an entry: a link of two ids. */
  static EntryWriter write(EntryWriter to, Id id, Rank rank, Id other, Rank otherRank) {
    return to.clear().putId(id).putRank(rank).putId(other).putRank(otherRank);
  }

  @Override
  public void add(EntryReader entry, Stage.Output out) {
    Node one = node(entry);
    Node other = node(entry);
    boolean inOrder = one.id.compareTo(other.id) < 0;
    Link link = inOrder ? new Link(one.id, other.id) : new Link(other.id, one.id);
    int bit = inOrder ? 1 : 2;
    int seen = links.merge(link, bit, (a, b) -> a | b);
    if (!votes || seen == 3) {
      join(one, other);
    }
  }

  private Node node(EntryReader entry) {
    Id id = entry.nextId();
    Rank rank = entry.nextRank();
    return nodes.computeIfAbsent(id, any -> new Node(id, rank));
  }

  private static void join(Node one, Node other) {
    note(one, other);
    note(other, one);
    Node a = one.root();
    Node b = other.root();
    if (a != b) {
      boolean first = a.rank.compareTo(b.rank) < 0;
      (first ? b : a).root = first ? a : b;
    }
  }

  /** Keeps the first rank among the direct neighbours. */
  private static void note(Node of, Node to) {
    if (to.rank.compareTo(of.before == null ? of.rank : of.before.rank) < 0) {
      of.before = to;
    }
  }

  @Override
  public void finish(Stage.Output out) {
    for (Node node : nodes.values()) {
      Node root = node.root();
      if (root != node) {
        send(node, root, out);
      }
    }
  }

  private void send(Node node, Node root, Stage.Output out) {
    boolean home = Id.group(node.id.high(), groups) == group;
    if (home && root != node.before) {
      out.count("moved_before_" + next.name().toLowerCase(Locale.ROOT), 1);
    }
    if (next != Grouping.ROWS) {
      write(writer, node.id, node.rank, root.id, root.rank);
      out.send(next, node.id.high(), writer);
      out.send(next, root.id.high(), writer);
    } else if (home) {
      out.send(next, node.id.high(), LabelRows.writeLabel(writer, node.id, root.id));
    }
  }
}
