package org.dateline.repeats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The exact tier: counts a paragraph's occurrences and keeps the earliest. A paragraph or an
 * article that may be like another is sent on to be compared; the other paragraphs are finished.
 */
final class CollectNodes implements Stage {
  private static final int PARAGRAPH = 0;
  private static final int ARTICLE = 1;
  private static final int KNOWN = 2;
  private static final int PAIR = 3;

  private static final class Node {
    private @Nullable Tally tally;
    private @Nullable Content article;
    private @Nullable Content known;
    private boolean isCentre;
    private Set<Id> centres = Set.of();
  }

  private final Map<Id, Node> nodes = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  /** Writes a paragraph of some articles. */
  static EntryWriter writeParagraph(EntryWriter to, Id id, Tally tally) {
    return tally.write(to.clear().put(PARAGRAPH).putId(id));
  }

  /** Writes an article. */
  static EntryWriter writeArticle(EntryWriter to, Id id, Content article) {
    return article.write(to.clear().put(ARTICLE).putId(id));
  }

  /** Writes a paragraph or an article of an earlier run. */
  static EntryWriter writeKnown(EntryWriter to, Id id, Content known) {
    return known.write(to.clear().put(KNOWN).putId(id));
  }

  /** Writes that one may be like another, and which of them is the centre. */
  static EntryWriter writePair(EntryWriter to, Id id, Id other, boolean isCentre) {
    return to.clear().put(PAIR).putId(id).putId(other).put(isCentre ? 1 : 0);
  }

  @Override
  public void add(EntryReader entry, Out out) {
    int kind = entry.next();
    Node node = nodes.computeIfAbsent(entry.nextId(), id -> new Node());
    switch (kind) {
      case PARAGRAPH -> paragraph(node, Tally.read(entry));
      case ARTICLE -> node.article = Content.read(entry);
      case KNOWN -> node.known = Content.read(entry);
      default -> pair(node, entry.nextId(), entry.next() == 1);
    }
  }

  private static void paragraph(Node node, Tally tally) {
    if (node.tally == null) {
      node.tally = tally;
    } else {
      node.tally.add(tally);
    }
  }

  private static void pair(Node node, Id other, boolean isCentre) {
    if (isCentre) {
      node.isCentre = true;
    } else {
      node.centres = node.centres.isEmpty() ? new HashSet<>() : node.centres;
      node.centres.add(other);
    }
  }

  @Override
  public void finish(Out out) {
    nodes.forEach((id, node) -> finish(id, node, out));
  }

  private void finish(Id id, Node node, Out out) {
    Tally tally = node.tally;
    boolean alone = node.centres.isEmpty() && !node.isCentre;
    if (tally != null && alone && node.known == null) {
      out.row(tally.row(id, id));
    } else if (tally != null) {
      out.send(Grouping.ROWS, id.high(), LabelRows.writeParagraph(writer, id, tally));
    }
    Content content = content(node);
    if (content != null && !alone) {
      compare(id, node, content, out);
    }
  }

  private static @Nullable Content content(Node node) {
    if (node.known != null) {
      return node.known;
    }
    Tally tally = node.tally;
    return tally == null ? node.article : new Content(tally.first(), false, tally.text());
  }

  private void compare(Id id, Node node, Content content, Out out) {
    if (node.isCentre) {
      out.send(Grouping.PAIRS, id.high(), ComparePairs.write(writer, id, id, content));
    }
    for (Id centre : node.centres) {
      out.send(Grouping.PAIRS, centre.high(), ComparePairs.write(writer, centre, id, content));
    }
  }
}
