package org.dateline.cli;

import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * What the engine counted: sizes of groups and bytes handed to groupings. They may differ from
 * engine to engine.
 */
final class EngineMetrics {
  private EngineMetrics() {}

  /**
   * Counters by name; a distribution gives its sum, its number and its largest value. Empty where
   * the engine tells none.
   */
  static Map<String, Long> of(PipelineResult result) {
    Map<String, Long> metrics = new TreeMap<>();
    try {
      MetricQueryResults found = result.metrics().queryMetrics(MetricsFilter.builder().build());
      found
          .getCounters()
          .forEach(counter -> metrics.merge(name(counter), counter.getAttempted(), Long::sum));
      found
          .getDistributions()
          .forEach(
              sizes -> {
                metrics.merge(name(sizes) + "/sum", sizes.getAttempted().getSum(), Long::sum);
                metrics.merge(name(sizes) + "/count", sizes.getAttempted().getCount(), Long::sum);
                metrics.merge(name(sizes) + "/max", sizes.getAttempted().getMax(), Math::max);
              });
    } catch (UnsupportedOperationException e) {
      return metrics;
    }
    perParagraph(metrics);
    return metrics;
  }

  /** What the search for repeats hands to its groupings, all of them together. */
  private static void perParagraph(Map<String, Long> metrics) {
    long paragraphs = metrics.getOrDefault("paragraphs_taken", 0L);
    if (paragraphs > 0) {
      long bytes =
          metrics.entrySet().stream()
              .filter(metric -> metric.getKey().startsWith("bytes_to_"))
              .mapToLong(Map.Entry::getValue)
              .sum();
      metrics.put("bytes_per_paragraph_to_groupings", bytes / paragraphs);
    }
  }

  private static String name(MetricResult<?> metric) {
    return metric.getName().getName();
  }
}
