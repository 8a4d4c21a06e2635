package org.dateline.clean.html;

import java.util.List;
import org.dateline.clean.Kinds;
import org.dateline.clean.Verdict;
import org.jspecify.annotations.Nullable;

/** Recognises pages without a story: index pages, error pages, empty ones. */
final class NoStory {
  private NoStory() {}

  /** Why there is no story; null where there is one. */
  static @Nullable String reason(List<BlockRow> rows, List<Verdict> verdicts) {
    boolean any = verdicts.stream().anyMatch(verdict -> verdict.kind().equals(Kinds.BODY));
    return any ? null : "no_text";
  }
}
