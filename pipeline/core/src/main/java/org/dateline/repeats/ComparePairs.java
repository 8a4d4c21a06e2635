package org.dateline.repeats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.SameParagraph.Profile;
import org.jspecify.annotations.Nullable;

/** Compares the centre of each star with its members and sends a link for each equal pair. */
final class ComparePairs implements Stage {
  private record Node(Id id, ComparedContent content) {}

  private static final class Star {
    private @Nullable Node centre;
    private final List<Node> members = new ArrayList<>();
  }

  private final SameParagraph likeness;
  private final Map<Long, Star> stars = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  ComparePairs(RepeatOptions options) {
    likeness = new SameParagraph(options);
  }

  /** Writes an entry: a centre or a member of the star with this first half of the centre's id. */
  static EntryWriter write(
      EntryWriter to, long centre, boolean isCentre, Id id, ComparedContent content) {
    return content.write(to.clear().putLong(centre).put(isCentre ? 1 : 0).putId(id));
  }

  @Override
  public void add(EntryReader entry, Stage.Output out) {
    Star star = stars.computeIfAbsent(entry.nextLong(), id -> new Star());
    boolean isCentre = entry.next() == 1;
    Node node = new Node(entry.nextId(), ComparedContent.read(entry));
    if (!isCentre) {
      star.members.add(node);
    } else if (star.centre == null || node.id().compareTo(star.centre.id()) < 0) {
      star.centre = node;
    }
  }

  @Override
  public void finish(Stage.Output out) {
    for (Star star : stars.values()) {
      out.size("largest_star", star.members.size());
      Node centre = star.centre;
      if (centre != null && centre.content().isArticle()) {
        articles(centre, star.members, out);
      } else if (centre != null) {
        paragraphs(centre, star.members, out);
      }
    }
  }

  private void paragraphs(Node centre, List<Node> members, Stage.Output out) {
    Profile one = new Profile(centre.content().text());
    for (Node member : members) {
      Profile other = new Profile(member.content().text());
      if (likeness.same(one, other)) {
        link(centre, member, one.covered(other), out);
        link(member, centre, other.covered(one), out);
      }
    }
  }

  private void articles(Node centre, List<Node> members, Stage.Output out) {
    ArticleDigest one = centre.content().digest();
    for (Node member : members) {
      if (SameArticle.same(one, member.content().digest())) {
        link(centre, member, CutBridges.ALL, out);
        link(member, centre, CutBridges.ALL, out);
      }
    }
  }

  private void link(Node from, Node to, long covered, Stage.Output out) {
    CutBridges.write(
        writer, from.id(), from.content().rank(), to.id(), to.content().rank(), covered);
    out.send(Grouping.LINKS, from.id().high(), writer);
    out.count("links", 1);
  }
}
