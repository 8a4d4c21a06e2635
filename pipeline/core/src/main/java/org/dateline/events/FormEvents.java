package org.dateline.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.Rank;
import org.dateline.schema.Event;
import org.dateline.schema.EventReport;
import org.dateline.schema.Outcome;

/** Splits linked reports into events; makes the rows of outcomes and sends the events on. */
final class FormEvents implements EventStage {
  private record Node(Signature signature, byte[] row) {}

  private static final double LEAST_MEAN = 0.5;

  private final Clustering clustering;
  private final EventRows rows;
  private final Map<Rank, List<Node>> labels = new HashMap<>();
  private final RowCodec<EventReport> reports =
      new RowCodec<>(EventReport.class, EventReport.getClassSchema());
  private final RowCodec<Event> events = new RowCodec<>(Event.class, Event.getClassSchema());
  private final EntryWriter signature = new EntryWriter();
  private final EntryWriter entry = new EntryWriter();

  FormEvents(EventRules rules) {
    this.clustering = new Clustering(rules.reports(), LEAST_MEAN);
    this.rows = new EventRows(rules);
  }

  @Override
  public void add(EntryReader entry, Output out) {
    Rank label = entry.nextRank();
    Signature is = Signature.read(new EntryReader(entry.nextBytes()));
    labels.computeIfAbsent(label, any -> new ArrayList<>()).add(new Node(is, entry.nextBytes()));
  }

  @Override
  public void finish(Output out) {
    for (List<Node> nodes : labels.values()) {
      nodes.sort(Comparator.comparing(node -> node.signature().rank()));
      List<Signature> signatures = nodes.stream().map(Node::signature).toList();
      for (List<Integer> cluster : clustering.of(signatures)) {
        form(cluster.stream().map(nodes::get).collect(Collectors.toList()), out);
      }
    }
  }

  private void form(List<Node> nodes, Output out) {
    List<Signature> signatures = nodes.stream().map(Node::signature).toList();
    List<EventReport> members = nodes.stream().map(node -> reports.read(node.row())).toList();
    Event alone = rows.of(signatures, members);
    List<String> merged = mergedFrom(alone.getEventId(), signatures, members);
    Event event = merged.isEmpty() ? alone : Event.newBuilder(alone).setMergedFrom(merged).build();
    for (EventReport member : members) {
      out.row(Outcome.newBuilder(member.getOutcome()).setEventId(event.getEventId()).build());
    }
    Signature whole = EventSignature.of(event, signatures);
    byte[] bytes = whole.write(signature.clear()).toBytes();
    GatherLabels.writeNode(entry, whole.rank(), bytes, events.write(event));
    out.send(EventGrouping.EVENTS, SpreadLabels.key(whole.rank()), entry);
    EventSignature.send(whole, bytes, entry, out);
    out.count("events", 1);
    out.count("events_of_several_articles", event.getArticleCount() > 1 ? 1 : 0);
  }

  /**
   * The ids of the events of earlier runs that are a part of this one now, in order: those whose
   * earliest report, which makes the id, is here.
   */
  private static List<String> mergedFrom(
      String id, List<Signature> signatures, List<EventReport> members) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < members.size(); i++) {
      List<String> earlier = members.get(i).getEarlierEvents();
      if (!earlier.isEmpty() && earlier.get(0).equals(EventRows.id(signatures.get(i).rank()))) {
        ids.addAll(earlier);
      }
    }
    ids.remove(id);
    return List.copyOf(ids);
  }
}
