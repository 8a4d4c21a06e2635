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

  private final Phrases phrases;
  private final StopWords stopWords;

  BlockRows(RuleSet rules) {
    this.phrases = new Phrases(rules);
    this.stopWords = new StopWords(rules);
  }

  /** The rows of a page's blocks, in order. */
  List<BlockRow> of(List<Block> blocks) {
    List<BlockRow> rows = new ArrayList<>(blocks.size());
    Map<String, Integer> first = new HashMap<>();
    for (Block block : blocks) {
      BlockRow row = new BlockRow(block, phrases, stopWords);
      Integer twin = first.putIfAbsent(row.text, rows.size());
      if (twin != null) {
        row.firstTwin = twin;
        rows.get(twin).twins++;
      }
      rows.add(row);
    }
    return rows;
  }

  /** What stands before the first block and after the last. */
  static BlockRow none() {
    return Holder.NONE;
  }

  private static final class Holder {
    static final BlockRow NONE = new BlockRow(NO_BLOCK);
  }
}
