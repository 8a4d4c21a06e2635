package org.dateline.rules;

import java.util.List;

/**
 * One row of a tab-separated list file.
 *
 * @param file the file, for messages
 * @param line its line, from 1
 * @param cells stripped of white space
 */
public record Row(RuleFile file, int line, List<String> cells) {
  /** The text of a cell, counted from 0. */
  public String cell(int column) {
    return cells.get(column);
  }

  /** An error about this row. */
  public RuleException error(String what) {
    return new RuleException(file, line, what);
  }
}
