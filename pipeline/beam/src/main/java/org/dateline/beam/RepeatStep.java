package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.values.KV;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.Grouping;
import org.dateline.repeats.RepeatOptions;
import org.dateline.repeats.Stage;
import org.dateline.repeats.StoryEntries;
import org.dateline.schema.Article;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;

/** A step of the search for repeats. */
abstract class RepeatStep<T> extends PackedStep<T, Grouping, RepeatStep.Batcher> {
  private static final long serialVersionUID = 1;

  /** All packs of a grouping are emitted when together they have this many bytes. */
  private static final int HELD = 1 << 23;

  /** How repeats are looked for. */
  final RepeatOptions options;

  RepeatStep(RepeatOptions options) {
    this.options = options;
  }

  /** Packs the output of the stages. */
  static final class Batcher extends GroupBatcher<Grouping> implements Stage.Output {
    Batcher(int groups) {
      super(FindRepeats.class, "bytes_to_", Grouping.class, groups, HELD);
    }
  }

  @Override
  Batcher batcher() {
    return new Batcher(options.groups());
  }

  /** The first step: makes the entries of stories. */
  static final class StoryStep extends RepeatStep<Story> {
    private static final long serialVersionUID = 1;
    private transient @Nullable StoryEntries entries;

    StoryStep(RepeatOptions options) {
      super(options);
    }

    /** What is held back is of this bundle alone. */
    @Override
    void begin() {
      entries = new StoryEntries(options);
    }

    @Override
    void end(Batcher out) {
      requireNonNull(entries).finish(out);
    }

    @Override
    void take(Story story, Batcher out) {
      requireNonNull(entries).take(story, out);
    }
  }

  /** Makes the entries of an earlier run's paragraphs or articles. */
  static final class KnownStep<T extends SpecificRecord> extends RepeatStep<T> {
    private static final long serialVersionUID = 1;
    private transient @Nullable StoryEntries entries;

    KnownStep(RepeatOptions options) {
      super(options);
    }

    @Override
    void begin() {
      entries = new StoryEntries(options);
    }

    @Override
    void take(T row, Batcher out) {
      StoryEntries known = requireNonNull(entries);
      if (row instanceof Paragraph paragraph) {
        known.takeKnown(paragraph, out);
      } else if (row instanceof Article article) {
        known.takeKnown(article, out);
      }
    }
  }

  /** Runs one of the search's stages over each group; passes over the group's values once. */
  static final class GroupStep extends RepeatStep<KV<Integer, Iterable<byte[]>>> {
    private static final long serialVersionUID = 1;
    private final Grouping grouping;

    GroupStep(Grouping grouping, RepeatOptions options) {
      super(options);
      this.grouping = grouping;
    }

    @Override
    void take(KV<Integer, Iterable<byte[]>> group, Batcher out) {
      Stage stage = Stage.of(grouping, group.getKey(), options);
      long bytes = 0;
      for (byte[] pack : group.getValue()) {
        bytes += pack.length;
        EntryReader entries = new EntryReader(pack);
        while (entries.hasNext()) {
          stage.add(entries, out);
        }
      }
      out.size("largest_group_bytes", bytes);
      stage.finish(out);
    }
  }
}
