package org.dateline.clean.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.clean.Kinds;
import org.jspecify.annotations.Nullable;

/** Says which blocks are title, by-line or date line and so no text of the story. */
final class BlockKinds {
  private static final int SHORT = 220;
  private static final int MARKS = 30;

  private final TitleMarks marks;

  BlockKinds(TitleMarks marks) {
    this.marks = marks;
  }

  /** Block number to kind; blocks of the story and all that is unknown are not in it. */
  Map<Integer, String> of(TextLines text, @Nullable String title, List<String> byline) {
    Map<Integer, String> found = new HashMap<>();
    String titleKey = title == null ? "" : Headline.key(title);
    String bylineKey = Headline.key(String.join("", byline));
    for (int i = 0; i < text.lines.size(); i++) {
      boolean mayBe = text.lines.get(i).length() <= SHORT;
      String kind = mayBe ? kind(text, i, titleKey, bylineKey) : "";
      if (!kind.isEmpty()) {
        found.put(i, kind);
      }
    }
    return found;
  }

  private String kind(TextLines text, int i, String titleKey, String bylineKey) {
    String line = text.lines.get(i);
    boolean mayBeTitle = isNear(line.length(), titleKey.length());
    boolean mayBeByline = isNear(line.length(), bylineKey.length());
    String key = mayBeTitle || mayBeByline ? text.key(i) : "";
    if (mayBeTitle && key.contains(titleKey)) {
      boolean same = key.equals(titleKey) || Headline.key(marks.strip(line)).equals(titleKey);
      return same ? Kinds.TITLE : text.kind(i);
    }
    return mayBeByline && key.equals(bylineKey) ? Kinds.BYLINE : text.kind(i);
  }

  /** Whether a line of some length can have a key of some length, with marks around it. */
  private static boolean isNear(int line, int key) {
    return key > 0 && line >= key && line <= 2 * key + MARKS;
  }
}
