package org.dateline.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * One row of a tab-separated list file.
 *
 * @param file the file, for messages
 * @param line its line, from 1
 * @param cells the cells without white space around them
 */
public record Row(RuleFile file, int line, List<String> cells) {
  /** The text of a cell, counted from 0. */
  public String cell(int column) {
    return cells.get(column);
  }

  /** The constant that a cell names; any other text is an error that lists all names. */
  public <E extends Enum<E>> E choice(int column, Class<E> type) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (constant.name().equals(cell(column))) {
        return constant;
      }
    }
    throw noneOf(column, Arrays.stream(constants).map(Enum::name).toList());
  }

  /** The text of a cell if it is allowed; any other is an error that lists the allowed texts. */
  public String oneOf(int column, Collection<String> allowed) {
    if (!allowed.contains(cell(column))) {
      throw noneOf(column, new TreeSet<>(allowed));
    }
    return cell(column);
  }

  private RuleException noneOf(int column, Collection<String> allowed) {
    return error("'" + cell(column) + "' is none of " + String.join(", ", allowed));
  }

  /** The whole number in a cell; another text is an error. */
  public int whole(int column) {
    try {
      return Integer.parseInt(cell(column));
    } catch (NumberFormatException e) {
      throw error("'" + cell(column) + "' is no whole number");
    }
  }

  /**
   * The number in a cell; another text, or one out of range, is an error.
   *
   * @param what what the number is, for the message
   */
  public double number(int column, String what, int least, int most) {
    try {
      double number = Double.parseDouble(cell(column));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The message below says it.
    }
    throw error(
        what + " must be a number from " + least + " to " + most + ", not '" + cell(column) + "'");
  }

  /** An error about this row. */
  public RuleException error(String what) {
    return new RuleException(file, line, what);
  }
}
