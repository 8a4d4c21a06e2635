package org.dateline.beam;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.dateline.repeats.RepeatOptions;
import org.jspecify.annotations.Nullable;

/**
 * A step of the search for repeats whose entries leave it packed, at the latest when the bundle
 * ends.
 */
abstract class RepeatStep<T> extends DoFn<T, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1;

  /** How repeats are looked for. */
  final RepeatOptions options;

  private transient @Nullable GroupBatcher out;

  RepeatStep(RepeatOptions options) {
    this.options = options;
  }

  /** Begins a bundle. */
  void begin() {}

  /** Says that the bundle holds no more elements. */
  void end(GroupBatcher out) {}

  /** Takes one element. */
  abstract void take(T element, GroupBatcher out);

  /** Begins a bundle with nothing held. */
  @StartBundle
  public void start() {
    out = new GroupBatcher(options.groups());
    begin();
  }

  /** Takes one element. */
  @ProcessElement
  public void process(@Element T element, MultiOutputReceiver outputs) {
    GroupBatcher packs = packs();
    packs.to((tag, pack) -> outputs.get(tag).output(pack));
    take(element, packs);
  }

  /** Hands on what is held. */
  @FinishBundle
  public void finish(FinishBundleContext context) {
    GroupBatcher packs = packs();
    packs.to(
        (tag, pack) ->
            context.output(tag, pack, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    end(packs);
    packs.flush();
    out = null;
  }

  private GroupBatcher packs() {
    if (out == null) {
      throw new IllegalStateException("outside of a bundle");
    }
    return out;
  }
}
