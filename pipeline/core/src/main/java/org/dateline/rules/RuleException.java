package org.dateline.rules;

/** A rule or list file that cannot be used; the message names file and line and says what to do. */
public final class RuleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** A fault in a file. Line counts from 1; 0 where the whole file is meant. */
  public RuleException(RuleFile file, int line, String what) {
    super(file.origin() + " " + file.path() + (line > 0 ? ":" + line : "") + ": " + what);
  }

  /** A fault in the set as a whole. */
  public RuleException(String what) {
    super(what);
  }
}
