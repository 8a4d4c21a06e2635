package org.dateline.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.Rank;
import org.dateline.schema.Event;

/** Splits linked events into threads, puts each in order and writes the rows of events. */
final class FormThreads implements EventStage {
  private record Node(Signature signature, byte[] row) {}

  private static final double LEAST_MEAN = 0.3;

  private final Clustering clustering;
  private final Map<Rank, List<Node>> labels = new HashMap<>();
  private final RowCodec<Event> events = new RowCodec<>(Event.class, Event.getClassSchema());

  FormThreads(EventRules rules) {
    this.clustering = new Clustering(rules.threads(), LEAST_MEAN);
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
      for (List<Integer> thread : clustering.of(signatures)) {
        List<Event> steps =
            new ArrayList<>(thread.stream().map(i -> events.read(nodes.get(i).row())).toList());
        write(steps, out);
      }
    }
  }

  private static void write(List<Event> steps, Output out) {
    steps.sort(
        Comparator.comparing(Event::getStartDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Event::getFirstReported, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Event::getEventId));
    String thread = steps.get(0).getEventId();
    String previous = null;
    for (Event step : steps) {
      out.row(Event.newBuilder(step).setThreadId(thread).setPreviousEventId(previous).build());
      previous = step.getEventId();
    }
    out.count("threads", 1);
  }
}
