package org.dateline.beam;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.SetCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.clean.block.SiteFurniture;
import org.dateline.repeats.RepeatOptions;
import org.dateline.schema.Page;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks that a site repeats in many of its articles. Counts hashes by site, no texts.
 *
 * <p>The result is one small set of keys for the whole corpus, see {@link SiteFurniture}; {@link
 * CleanStories} takes it.
 */
public final class FindFurniture
    extends PTransform<PCollection<Tracked<Page>>, PCollectionView<Set<String>>> {
  private static final long serialVersionUID = 1;
  private final int groups;
  private final boolean isOn;
  private final @Nullable PCollection<Story> earlier;

  private FindFurniture(int groups, boolean isOn, @Nullable PCollection<Story> earlier) {
    this.groups = groups;
    this.isOn = isOn;
    this.earlier = earlier;
  }

  /** With few groups, which suits an engine that pays for each key. */
  public static FindFurniture create() {
    return new FindFurniture(RepeatOptions.FEW_GROUPS, true, null);
  }

  /** Distributes the sites over this many groups, at least 1. */
  public FindFurniture withGroups(int value) {
    return new FindFurniture(value, isOn, earlier);
  }

  /** False finds nothing: for input that is clean already. */
  public FindFurniture withCleaning(boolean value) {
    return new FindFurniture(groups, value, earlier);
  }

  /** Also counts the paragraphs of stories of an earlier run, which is not cleaned again. */
  public FindFurniture withEarlier(@Nullable PCollection<Story> stories) {
    return new FindFurniture(groups, isOn, stories);
  }

  @Override
  public PCollectionView<Set<String>> expand(PCollection<Tracked<Page>> pages) {
    KvCoder<Integer, String> coder = KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of());
    PCollection<KV<Integer, String>> hashes =
        pages.apply("Hashes", ParDo.of(new Hashes(groups, isOn))).setCoder(coder);
    if (earlier != null && isOn) {
      PCollection<KV<Integer, String>> more =
          earlier.apply("EarlierHashes", ParDo.of(new EarlierHashes(groups))).setCoder(coder);
      hashes = PCollectionList.of(hashes).and(more).apply("AllHashes", Flatten.pCollections());
    }
    return hashes
        .apply("Count", Combine.perKey(new CountItems()))
        .apply("Repeated", ParDo.of(new Repeated()))
        .setCoder(SetCoder.of(StringUtf8Coder.of()))
        .apply("All", Combine.globally(new Union()).asSingletonView());
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("groups", groups).withLabel("Groups of sites"))
        .add(DisplayData.item("cleaning", isOn).withLabel("Cleaning"));
  }

  /** Groups by site, so that a group knows how many articles each of its sites has. */
  private static void emit(
      String site, Set<String> hashes, int groups, DoFn.OutputReceiver<KV<Integer, String>> out) {
    int group = Math.floorMod(site.hashCode(), groups);
    out.output(KV.of(group, SiteFurniture.key(site, "")));
    for (String hash : hashes) {
      out.output(KV.of(group, SiteFurniture.key(site, hash)));
    }
  }

  /** The hashes of new pages. */
  static final class Hashes extends DoFn<Tracked<Page>, KV<Integer, String>> {
    private static final long serialVersionUID = 1;
    private final int groups;
    private final boolean isOn;

    Hashes(int groups, boolean isOn) {
      this.groups = groups;
      this.isOn = isOn;
    }

    @ProcessElement
    public void process(@Element Tracked<Page> tracked, OutputReceiver<KV<Integer, String>> out) {
      Page page = tracked.value();
      if (!isOn || page == null) {
        return;
      }
      emit(SiteFurniture.site(page), SiteFurniture.of(page), groups, out);
    }
  }

  /** The same for the stories of an earlier run. */
  static final class EarlierHashes extends DoFn<Story, KV<Integer, String>> {
    private static final long serialVersionUID = 1;
    private final int groups;

    EarlierHashes(int groups) {
      this.groups = groups;
    }

    @ProcessElement
    public void process(@Element Story story, OutputReceiver<KV<Integer, String>> out) {
      emit(SiteFurniture.site(story.getArticle()), SiteFurniture.of(story), groups, out);
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
            long articles = counts.getOrDefault(SiteFurniture.siteKey(key), 0L);
            if (!key.equals(SiteFurniture.siteKey(key))
                && SiteFurniture.isFurniture(key, count, articles)) {
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

  /** Counts equal items of a group in memory, for engines that pay for every key. */
  static final class CountItems
      extends Combine.CombineFn<String, Map<String, Long>, Map<String, Long>> {
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
    public Coder<Map<String, Long>> getAccumulatorCoder(
        CoderRegistry registry, Coder<String> input) {
      return MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
    }

    @Override
    public Coder<Map<String, Long>> getDefaultOutputCoder(
        CoderRegistry registry, Coder<String> input) {
      return MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
    }
  }
}
