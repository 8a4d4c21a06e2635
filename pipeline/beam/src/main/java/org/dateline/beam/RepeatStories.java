package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import org.dateline.repeats.RepeatOptions;
import org.dateline.repeats.StoryEntries;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;

/** The search's first step: takes stories apart. */
final class RepeatStories extends RepeatStep<Story> {
  private static final long serialVersionUID = 1;
  private transient @Nullable StoryEntries entries;

  RepeatStories(RepeatOptions options) {
    super(options);
  }

  /** What is held back is of this bundle alone. */
  @Override
  void begin() {
    entries = new StoryEntries(options);
  }

  @Override
  void end(GroupBatcher out) {
    requireNonNull(entries).finish(out);
  }

  @Override
  void take(Story story, GroupBatcher out) {
    requireNonNull(entries).take(story, out);
  }
}
