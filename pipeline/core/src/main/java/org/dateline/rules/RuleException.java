package org.dateline.rules;

/** A fault in a rule or list file; the message names file and line. */
public final class RuleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** A fault in a file; the line counts from 1, 0 means the whole file. */
  public RuleException(RuleFile file, int line, String what) {
    super(file.origin() + " " + file.path() + (line > 0 ? ":" + line : "") + ": " + what);
  }

  /** A fault in the set as a whole. */
  public RuleException(String what) {
    super(what);
  }
}
