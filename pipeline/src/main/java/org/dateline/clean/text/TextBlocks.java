package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;

/**
 * Cuts a plain text dump into blocks: lines, hard-wrapped lines joined into their paragraphs,
 * furniture that is glued to a line cut off.
 *
 * <p>A block's features are its layout: see {@link #LAYOUT}.
 */
public final class TextBlocks {
  /** What the numbers in a text block's {@code features} are, in order. */
  public static final List<String> LAYOUT =
      List.of("blank_lines_before", "blank_lines_after", "indent", "cut_off");

  private final GluedLines glued;

  /** A cutter with the rules for glued furniture, {@code clean/text/glued.yaml}. */
  public TextBlocks(RuleSet rules) {
    glued = new GluedLines(rules);
  }

  /** The blocks of a dump, in order; none is empty. */
  public List<Block> cut(String content) {
    List<RawLine> lines = HardWraps.join(RawLine.of(content));
    List<Block> blocks = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      int after = i + 1 < lines.size() ? lines.get(i + 1).blankBefore() : 0;
      add(blocks, lines.get(i), after);
    }
    return blocks;
  }

  private void add(List<Block> blocks, RawLine line, int after) {
    List<String> pieces = glued.cut(line.text());
    for (int k = 0; k < pieces.size(); k++) {
      float before = k == 0 ? line.blankBefore() : 0;
      float behind = k == pieces.size() - 1 ? after : 0;
      float cutOff = k == 0 ? 0 : 1;
      blocks.add(
          new Block(pieces.get(k), "", "", List.of(before, behind, (float) line.indent(), cutOff)));
    }
  }
}
