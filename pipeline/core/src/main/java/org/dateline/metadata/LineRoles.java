package org.dateline.metadata;

import java.util.List;
import org.dateline.clean.block.BlockKindLookup;
import org.dateline.clean.block.BlockKinds;
import org.jspecify.annotations.Nullable;

/** Says which lines are title, by-line or date line and so no text of the story. */
final class LineRoles implements BlockKindLookup {
  private static final int SHORT = 220;
  private static final int MARKS = 30;

  private final TitleMarks marks;
  private final TextLines text;
  private final String titleKey;
  private final String bylineKey;

  LineRoles(TitleMarks marks, TextLines text, @Nullable String title, List<String> byline) {
    this.marks = marks;
    this.text = text;
    this.titleKey = title == null ? "" : Headline.key(title);
    this.bylineKey = Headline.key(String.join("", byline));
  }

  @Override
  public @Nullable String of(int block) {
    String kind = text.lines.get(block).length() > SHORT ? "" : kind(block);
    return kind.isEmpty() ? null : kind;
  }

  private String kind(int i) {
    String line = text.lines.get(i);
    boolean mayBeTitle = isNear(line.length(), titleKey.length());
    boolean mayBeByline = isNear(line.length(), bylineKey.length());
    String key = mayBeTitle || mayBeByline ? text.key(i) : "";
    if (mayBeTitle && key.contains(titleKey)) {
      boolean same = key.equals(titleKey) || Headline.key(marks.strip(line)).equals(titleKey);
      return same ? BlockKinds.TITLE : text.kind(i);
    }
    return mayBeByline && key.equals(bylineKey) ? BlockKinds.BYLINE : text.kind(i);
  }

  /** Whether a line of some length can have a key of some length, with marks around it. */
  private static boolean isNear(int line, int key) {
    return key > 0 && line >= key && line <= 2 * key + MARKS;
  }
}
