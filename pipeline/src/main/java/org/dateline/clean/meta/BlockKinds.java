package org.dateline.clean.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.clean.Kinds;
import org.dateline.schema.Block;
import org.jspecify.annotations.Nullable;

/** Says which blocks are title, by-line or date line and so no text of the story. */
final class BlockKinds {
  private static final int SHORT = 220;

  private final LineKinds kinds;
  private final TitleMarks marks;

  BlockKinds(LineKinds kinds, TitleMarks marks) {
    this.kinds = kinds;
    this.marks = marks;
  }

  /** Block number to kind; blocks of the story and all that is unknown are not in it. */
  Map<Integer, String> of(List<Block> blocks, @Nullable String title, List<String> byline) {
    Map<Integer, String> found = new HashMap<>();
    String titleKey = title == null ? "" : Headline.key(title);
    String bylineKey = Headline.key(String.join("", byline));
    for (int i = 0; i < blocks.size(); i++) {
      String line = blocks.get(i).getText();
      if (line.length() > SHORT) {
        continue;
      }
      String key = Headline.key(line);
      boolean isTitle =
          !titleKey.isEmpty()
              && (key.equals(titleKey) || Headline.key(marks.strip(line)).equals(titleKey));
      boolean isByline = !bylineKey.isEmpty() && key.equals(bylineKey);
      String kind = isTitle ? Kinds.TITLE : isByline ? Kinds.BYLINE : kinds.of(line);
      if (!kind.isEmpty()) {
        found.put(i, kind);
      }
    }
    return found;
  }
}
