package org.dateline.cli;

/** Wrong options; the message is one line that says which, why and what to do. */
public final class OptionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** With that line. */
  public OptionException(String message) {
    super(message);
  }
}
