package org.dateline.cli;

/** A run that failed after it had claimed its output folder. */
final class RunFault extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String whatLies;

  /**
   * A fault.
   *
   * @param cause why it failed
   * @param whatLies what lies in the output folder now, for the user
   */
  RunFault(Throwable cause, String whatLies) {
    super(cause);
    this.whatLies = whatLies;
  }

  /** What lies in the output folder now. */
  String whatLies() {
    return whatLies;
  }
}
