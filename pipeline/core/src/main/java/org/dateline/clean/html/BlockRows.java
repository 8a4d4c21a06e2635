package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.dateline.util.WordNumbers;

/**
 * Makes the {@link BlockRow} of every block of a page and counts equal blocks and equal beginnings.
 */
final class BlockRows {
  private static final Block NO_BLOCK = new Block("", "", "", List.of());

  /** Two blocks have the same beginning if these many first characters are equal. */
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
    return new BlockRow(block, phrases.signs(text), stopWords.share(text));
  }

  /** Copies the signs of the last heading above a block. */
  private static void lookUp(BlockRow row, BlockRow above) {
    if (above.isHeading()) {
      row.headingSigns = above.signs;
      row.sinceHeading = 1;
    } else {
      row.headingSigns = above.headingSigns;
      row.sinceHeading = Math.min(99, above.sinceHeading + 1);
    }
  }

  /** An empty row for the neighbours before the first and after the last block. */
  static BlockRow none() {
    return Holder.NONE;
  }

  private static final class Holder {
    static final BlockRow NONE = new BlockRow(NO_BLOCK, 0, 0);
  }

  /** Measures the share of stop words in a text. */
  private static final class StopWords {
    private static final int MOST = 500;
    private static final int LONGEST = 6;
    private final WordNumbers words;

    StopWords(RuleSet rules) {
      Map<String, Integer> masks = new HashMap<>();
      rules.words("clean/html_stop_words.txt").forEach(word -> masks.put(word, 1));
      this.words = new WordNumbers(masks);
    }

    /** Share of stop words among the words of the first 500 characters, 0 to 1. */
    double share(String text) {
      int length = Math.min(text.length(), MOST);
      int all = 0;
      int small = 0;
      int begin = -1;
      for (int i = 0; i <= length; i++) {
        boolean letter = i < length && Words.isLetter(text.charAt(i));
        if (letter && begin < 0) {
          begin = i;
        } else if (!letter && begin >= 0) {
          all++;
          small += i - begin <= LONGEST ? words.of(text, begin, i) : 0;
          begin = -1;
        }
      }
      return all == 0 ? 0 : (double) small / all;
    }
  }

  /**
   * A list by the number of a container or tag path. The numbers are consecutive from 0; -1 means
   * none.
   */
  static final class ByNumber<T> {
    private final List<T> things = new ArrayList<>();
    private final Supplier<T> maker;

    /** Creates each value when its number, or a greater one, is first used. */
    ByNumber(Supplier<T> maker) {
      this.maker = maker;
    }

    T of(int number) {
      while (things.size() <= number + 1) {
        things.add(maker.get());
      }
      return things.get(number + 1);
    }
  }
}
