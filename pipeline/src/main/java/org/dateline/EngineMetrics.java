package org.dateline;

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
    return metrics;
  }

  private static String name(MetricResult<?> metric) {
    return metric.getName().getName();
  }
}
