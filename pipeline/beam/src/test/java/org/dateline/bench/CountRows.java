package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.dateline.schema.Article;
import org.dateline.schema.Event;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Outcome;
import org.dateline.schema.Paragraph;

/** Counts the rows of a bench; the counter {@code hash} is equal for equal rows in any order. */
final class CountRows<T extends SpecificRecord> extends DoFn<T, Void> {
  private static final long serialVersionUID = 1;
  private final Counter rows;
  private final Counter hash;

  CountRows(String name) {
    rows = Metrics.counter("rows", name);
    hash = Metrics.counter("hash", name);
  }

  /** CPU seconds of this process. */
  static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  @ProcessElement
  public void process(@Element T row) {
    rows.inc();
    hash.inc(hash(row));
  }

  /** Of an article's or a paragraph's id and cluster, an outcome's event, an occurrence's place. */
  private static int hash(SpecificRecord row) {
    if (row instanceof Article article) {
      return Objects.hash(article.getArticleId(), article.getClusterId());
    }
    if (row instanceof Paragraph paragraph) {
      return Objects.hash(paragraph.getParagraphId(), paragraph.getClusterId())
          + 31 * paragraph.getText().hashCode();
    }
    if (row instanceof Occurrence occurrence) {
      return Objects.hash(occurrence.getArticleId(), occurrence.getIndex());
    }
    if (row instanceof Outcome outcome) {
      return (outcome.getArticleId() + outcome.getOutcomeId() + outcome.getEventId()).hashCode();
    }
    return row instanceof Event event
        ? (event.getEventId() + event.getThreadId() + event.getTitle()).hashCode()
        : 0;
  }
}
