package org.dateline.beam;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Combine;

/** Counts equal items of a group in memory, for engines that pay for every key. */
final class CountItems extends Combine.CombineFn<String, Map<String, Long>, Map<String, Long>> {
  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Long> createAccumulator() {
    return new HashMap<>();
  }

  @Override
  public Map<String, Long> addInput(Map<String, Long> counts, String item) {
    counts.merge(item, 1L, Long::sum);
    return counts;
  }

  @Override
  public Map<String, Long> mergeAccumulators(Iterable<Map<String, Long>> parts) {
    Map<String, Long> all = createAccumulator();
    parts.forEach(part -> part.forEach((item, count) -> all.merge(item, count, Long::sum)));
    return all;
  }

  @Override
  public Map<String, Long> extractOutput(Map<String, Long> counts) {
    return counts;
  }

  @Override
  public Coder<Map<String, Long>> getAccumulatorCoder(CoderRegistry registry, Coder<String> input) {
    return MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
  }

  @Override
  public Coder<Map<String, Long>> getDefaultOutputCoder(
      CoderRegistry registry, Coder<String> input) {
    return MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
  }
}
