package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.clean.block.PageStart;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;

/**
 * Cuts a plain text dump into blocks: lines, hard-wrapped lines joined into their paragraphs,
 * furniture that is glued to a line cut off.
 *
 * <p>A block's features are its layout: see {@link #LAYOUT}.
 */
public final class TextPage {
  /** What the numbers in a text block's {@code features} are, in order. */
  public static final List<String> LAYOUT =
      List.of("blank_lines_before", "blank_lines_after", "indent", "cut_off");

  /** The tag of the block that is the dateline of a given text. */
  public static final String DATELINE = "dateline";

  /** More blank lines than these are rare. */
  private static final int FEW = 3;

  /** The numbers of nearly all blocks, made once. */
  private static final List<List<Float>> USUAL = usual();

  private final GluedLines glued;
  private final EdgeSentences edges;

  /** A cutter with the rules for glued furniture, {@code clean/text/glued.yaml}. */
  public TextPage(RuleSet rules) {
    glued = new GluedLines(rules);
    edges = new EdgeSentences(new LineRules(rules));
  }

  /**
   * The blocks of a dump, in order; none is empty.
   *
   * @param title the headline that the record gives, empty where it gives none
   */
  public List<Block> cut(String content, String title) {
    List<RawLine> lines = HardWraps.join(RawLine.of(content), title);
    List<Block> blocks = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      int after = i + 1 < lines.size() ? lines.get(i + 1).blankBefore() : 0;
      add(blocks, lines.get(i), after, i == 0, i + 1 == lines.size());
    }
    return blocks;
  }

  private void add(List<Block> blocks, RawLine line, int after, boolean first, boolean last) {
    List<String> pieces = glued.cut(line.text());
    pieces = first ? edges.cutFirst(pieces) : pieces;
    pieces = last ? edges.cutLast(pieces) : pieces;
    for (int k = 0; k < pieces.size(); k++) {
      int before = k == 0 ? line.blankBefore() : 0;
      int behind = k == pieces.size() - 1 ? after : 0;
      int cutOff = k == 0 ? 0 : 1;
      blocks.add(new Block(pieces.get(k), "", "", numbers(before, behind, line.indent(), cutOff)));
    }
  }

  private static List<Float> numbers(int before, int behind, int indent, int cutOff) {
    return indent == 0 && before < FEW && behind < FEW
        ? USUAL.get((before * FEW + behind) * 2 + cutOff)
        : List.of((float) before, (float) behind, (float) indent, (float) cutOff);
  }

  private static List<List<Float>> usual() {
    List<List<Float>> lists = new ArrayList<>();
    for (int before = 0; before < FEW; before++) {
      for (int behind = 0; behind < FEW; behind++) {
        lists.add(List.of((float) before, (float) behind, 0f, 0f));
        lists.add(List.of((float) before, (float) behind, 0f, 1f));
      }
    }
    return lists;
  }

  /** The page of a record. */
  public Page read(RawRecord record) {
    String title = record.getTitle() == null ? "" : record.getTitle();
    return PageStart.begin(record).setBlocks(cut(record.getContent(), title)).build();
  }

  /**
   * The page of a record whose paragraphs are given: each is a block, the first with the tag {@code
   * dateline} where the record has a dateline of its own.
   */
  public static Page given(RawRecord record) {
    List<Block> blocks = new ArrayList<>();
    if (record.getDateline() != null) {
      String opening = record.getDateline().replaceFirst("[\\s–—-]+$", "") + " --";
      blocks.add(new Block(opening, DATELINE, "", List.of()));
    }
    for (String paragraph : record.getContent().split("\\n\\s*\\n", -1)) {
      String text = paragraph.replaceAll("[\\s\\u00a0]+", " ").strip();
      if (!text.isEmpty()) {
        blocks.add(new Block(text, "p", "", List.of()));
      }
    }
    return PageStart.begin(record).setBlocks(blocks).build();
  }
}
