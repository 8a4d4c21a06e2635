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
  private static final int MEMBER = 3;
  private static final int CENTRE = 4;

  private static final class Node {
    private @Nullable Tally tally;
    private @Nullable ComparedContent article;
    private @Nullable ComparedContent known;
  }

  /** Of the nodes whose ids begin so: whether one is a centre, and the centres they belong to. */
  private static final class Stars {
    private static final Stars NONE = new Stars();

    private boolean isCentre;
    private Set<Long> centres = Set.of();
  }

  private final Map<Id, Node> nodes = new HashMap<>();
  private final Map<Long, Stars> stars = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  /** Writes a paragraph of some articles. */
  static EntryWriter writeParagraph(EntryWriter to, Id id, Tally tally) {
    return tally.write(to.clear().put(PARAGRAPH).putId(id));
  }

  /** Writes an article. */
  static EntryWriter writeArticle(EntryWriter to, Id id, ComparedContent article) {
    return article.write(to.clear().put(ARTICLE).putId(id));
  }

  /** Writes a paragraph or an article of an earlier run. */
  static EntryWriter writeKnown(EntryWriter to, Id id, ComparedContent known) {
    return known.write(to.clear().put(KNOWN).putId(id));
  }

  /**
   * Writes that one may be like another, the centre of a star; both by the first halves of their
   * ids: two ids that agree in them are compared for nothing.
   */
  static EntryWriter writeMember(EntryWriter to, long id, long centre) {
    return to.clear().put(MEMBER).putLong(id).putLong(centre);
  }

  /** Writes that one is the centre of a star. */
  static EntryWriter writeCentre(EntryWriter to, long id) {
    return to.clear().put(CENTRE).putLong(id);
  }

  @Override
  public void add(EntryReader entry, StageOutput out) {
    int kind = entry.next();
    switch (kind) {
      case PARAGRAPH -> paragraph(node(entry), Tally.read(entry));
      case ARTICLE -> node(entry).article = ComparedContent.read(entry);
      case KNOWN -> node(entry).known = ComparedContent.read(entry);
      case CENTRE -> star(entry).isCentre = true;
      default -> member(star(entry), entry.nextLong());
    }
  }

  private Node node(EntryReader entry) {
    return nodes.computeIfAbsent(entry.nextId(), id -> new Node());
  }

  private Stars star(EntryReader entry) {
    return stars.computeIfAbsent(entry.nextLong(), id -> new Stars());
  }

  private static void paragraph(Node node, Tally tally) {
    if (node.tally == null) {
      node.tally = tally;
    } else {
      node.tally.add(tally);
    }
  }

  private static void member(Stars of, long centre) {
    of.centres = of.centres.isEmpty() ? new HashSet<>() : of.centres;
    of.centres.add(centre);
  }

  @Override
  public void finish(StageOutput out) {
    nodes.forEach((id, node) -> finish(id, node, out));
  }

  private void finish(Id id, Node node, StageOutput out) {
    Tally tally = node.tally;
    Stars of = stars.getOrDefault(id.high(), Stars.NONE);
    boolean alone = of.centres.isEmpty() && !of.isCentre;
    if (tally != null && alone && node.known == null) {
      out.row(tally.row(id, id));
    } else if (tally != null) {
      out.send(Grouping.ROWS, id.high(), LabelRows.writeParagraph(writer, id, tally));
    }
    ComparedContent content = content(node);
    if (content != null && !alone) {
      compare(id, of, content, out);
    }
  }

  private static @Nullable ComparedContent content(Node node) {
    if (node.known != null) {
      return node.known;
    }
    Tally tally = node.tally;
    return tally == null ? node.article : new ComparedContent(tally.first(), false, tally.text());
  }

  private void compare(Id id, Stars of, ComparedContent content, StageOutput out) {
    if (of.isCentre) {
      out.send(Grouping.PAIRS, id.high(), ComparePairs.write(writer, id.high(), true, id, content));
    }
    for (long centre : of.centres) {
      out.send(Grouping.PAIRS, centre, ComparePairs.write(writer, centre, false, id, content));
    }
  }
}
