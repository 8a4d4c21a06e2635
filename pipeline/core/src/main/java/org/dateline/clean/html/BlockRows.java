package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;

/** Looks at every block of a page by itself, and finds those that stand there more than once. */
final class BlockRows {
  private static final Block NO_BLOCK = new Block("", "", "", List.of());

  /** Blocks with this many characters in common at their beginning are begun alike. */
  private static final int LIKE = 20;

  private final FurniturePhrases phrases;
  private final StopWords stopWords;

  BlockRows(RuleSet rules) {
    this.phrases = new FurniturePhrases(rules);
    this.stopWords = new StopWords(rules);
  }

  /** The rows of a page's blocks, in order. */
  List<BlockRow> of(List<Block> blocks) {
    List<BlockRow> rows = new ArrayList<>(blocks.size());
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> begun = new HashMap<>();
    List<String> beginnings = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      BlockRow row = look(block);
      Integer twin = first.putIfAbsent(row.text, rows.size());
      if (twin != null) {
        row.firstTwin = twin;
        rows.get(twin).twins++;
      }
      beginnings.add(row.text.substring(0, Math.min(row.text.length(), LIKE)));
      begun.merge(beginnings.get(rows.size()), 1, Integer::sum);
      rows.add(row);
    }
    for (int i = 0; i < rows.size(); i++) {
      BlockRow row = rows.get(i);
      row.likeBegun = begun.getOrDefault(beginnings.get(i), 1) - 1;
      lookUp(row, i == 0 ? none() : rows.get(i - 1));
    }
    return rows;
  }

  private BlockRow look(Block block) {
    String text = block.getText();
    return new BlockRow(block, phrases.mask(text), stopWords.share(text));
  }

  /** What the last heading above a block says of it. */
  private static void lookUp(BlockRow row, BlockRow above) {
    if (above.isHeading()) {
      row.headingSigns = above.signs;
      row.sinceHeading = 1;
    } else {
      row.headingSigns = above.headingSigns;
      row.sinceHeading = Math.min(99, above.sinceHeading + 1);
    }
  }

  /** What stands before the first block and after the last. */
  static BlockRow none() {
    return Holder.NONE;
  }

  private static final class Holder {
    static final BlockRow NONE = new BlockRow(NO_BLOCK, 0, 0);
  }
}
