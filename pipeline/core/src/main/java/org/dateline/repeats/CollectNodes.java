package org.dateline.repeats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.jspecify.annotations.Nullable;

/**
 * Brings together all entries of one id. Counts the occurrences of equal paragraphs and keeps the
 * earliest. Paragraphs and articles that are in a candidate pair are sent to be compared; the rows
 * of the other paragraphs are finished here.
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

  /** The stars of the nodes with one first half of an id: centre of one, member of others. */
  private static final class Stars {
    private static final Stars NONE = new Stars();

    private boolean isCentre;
    private Set<Long> centres = Set.of();
  }

  private final Map<Id, Node> nodes = new HashMap<>();
  private final Map<Long, Stars> stars = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  /** Writes an entry: a paragraph of some articles. */
  static EntryWriter writeParagraph(EntryWriter to, Id id, Tally tally) {
    return tally.write(to.clear().put(PARAGRAPH).putId(id));
  }

  /** Writes an entry: an article. */
  static EntryWriter writeArticle(EntryWriter to, Id id, ComparedContent article) {
    return article.write(to.clear().put(ARTICLE).putId(id));
  }

  /** Writes an entry: a paragraph or an article of an earlier run. */
  static EntryWriter writeKnown(EntryWriter to, Id id, ComparedContent known) {
    return known.write(to.clear().put(KNOWN).putId(id));
  }

  /**
   * Writes an entry: a candidate pair of a member and the centre of its star. The first halves of
   * the ids are enough; two ids with an equal first half cost one comparison more.
   */
  static EntryWriter writeMember(EntryWriter to, long id, long centre) {
    return to.clear().put(MEMBER).putLong(id).putLong(centre);
  }

  /** Writes an entry: this text is the centre of a star. */
  static EntryWriter writeCentre(EntryWriter to, long id) {
    return to.clear().put(CENTRE).putLong(id);
  }

  @Override
  public void add(EntryReader entry, Stage.Output out) {
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
  public void finish(Stage.Output out) {
    nodes.forEach((id, node) -> finish(id, node, out));
  }

  private void finish(Id id, Node node, Stage.Output out) {
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

  private void compare(Id id, Stars of, ComparedContent content, Stage.Output out) {
    if (of.isCentre) {
      out.send(Grouping.PAIRS, id.high(), ComparePairs.write(writer, id.high(), true, id, content));
    }
    for (long centre : of.centres) {
      out.send(Grouping.PAIRS, centre, ComparePairs.write(writer, centre, false, id, content));
    }
  }
}
