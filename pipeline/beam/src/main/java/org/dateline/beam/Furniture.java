package org.dateline.beam;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SetCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.clean.block.FurnitureKeys;
import org.dateline.clean.block.FurnitureRule;
import org.dateline.schema.Page;

/**
 * Finds the blocks that a site repeats in many of its articles: counts hashes by site, never texts.
 *
 * <p>The result is one small set for the whole corpus, which {@link FurnitureKeys} reads.
 */
public final class Furniture
    extends PTransform<PCollection<Tracked<Page>>, PCollectionView<Set<String>>> {
  private static final long serialVersionUID = 1;
  private final int groups;
  private final boolean off;

  private Furniture(int groups, boolean off) {
    this.groups = groups;
    this.off = off;
  }

  /** Counts in a number of groups: few on an engine that pays for each. */
  public static Furniture in(int groups) {
    return new Furniture(groups, false);
  }

  /** Finds nothing: for corpora that are clean already. */
  public static Furniture none() {
    return new Furniture(1, true);
  }

  @Override
  public PCollectionView<Set<String>> expand(PCollection<Tracked<Page>> pages) {
    return pages
        .apply("Hashes", ParDo.of(new Hashes(groups, off)))
        .setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()))
        .apply("Count", Combine.perKey(new CountItems()))
        .apply("Repeated", ParDo.of(new Repeated()))
        .setCoder(SetCoder.of(StringUtf8Coder.of()))
        .apply("All", Combine.globally(new Union()).asSingletonView());
  }

  /** Group by site, so that a group knows how many articles each of its sites has. */
  static final class Hashes extends DoFn<Tracked<Page>, KV<Integer, String>> {
    private static final long serialVersionUID = 1;
    private final int groups;
    private final boolean off;

    Hashes(int groups, boolean off) {
      this.groups = groups;
      this.off = off;
    }

    @ProcessElement
    public void process(@Element Tracked<Page> noted, OutputReceiver<KV<Integer, String>> out) {
      Page page = noted.value();
      if (off || page == null) {
        return;
      }
      String site = FurnitureKeys.site(page);
      int group = Math.floorMod(site.hashCode(), groups);
      out.output(KV.of(group, FurnitureKeys.key(site, "")));
      for (String hash : FurnitureKeys.of(page)) {
        out.output(KV.of(group, FurnitureKeys.key(site, hash)));
      }
    }
  }

  static final class Repeated extends DoFn<KV<Integer, Map<String, Long>>, Set<String>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, Map<String, Long>> counted, OutputReceiver<Set<String>> out) {
      Map<String, Long> counts = counted.getValue();
      Set<String> found = new HashSet<>();
      counts.forEach(
          (key, count) -> {
            long articles = counts.getOrDefault(FurnitureKeys.siteKey(key), 0L);
            if (!key.equals(FurnitureKeys.siteKey(key))
                && FurnitureRule.isFurniture(key, count, articles)) {
              found.add(key);
            }
          });
      out.output(found);
    }
  }

  static final class Union extends Combine.CombineFn<Set<String>, Set<String>, Set<String>> {
    private static final long serialVersionUID = 1;

    @Override
    public Set<String> createAccumulator() {
      return new HashSet<>();
    }

    @Override
    public Set<String> addInput(Set<String> all, Set<String> some) {
      all.addAll(some);
      return all;
    }

    @Override
    public Set<String> mergeAccumulators(Iterable<Set<String>> parts) {
      Set<String> all = createAccumulator();
      parts.forEach(all::addAll);
      return all;
    }

    @Override
    public Set<String> extractOutput(Set<String> all) {
      return all;
    }

    @Override
    public Coder<Set<String>> getAccumulatorCoder(
        CoderRegistry registry, Coder<Set<String>> input) {
      return input;
    }

    @Override
    public Coder<Set<String>> getDefaultOutputCoder(
        CoderRegistry registry, Coder<Set<String>> input) {
      return input;
    }
  }
}
