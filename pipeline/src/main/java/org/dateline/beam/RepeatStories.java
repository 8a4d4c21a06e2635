package org.dateline.beam;

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

  @Override
  void take(Story story, RepeatOut out) {
    if (entries == null) {
      entries = new StoryEntries(options);
    }
    entries.take(story, out);
  }
}
