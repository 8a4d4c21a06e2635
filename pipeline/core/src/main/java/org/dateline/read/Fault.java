package org.dateline.read;

/**
 * Why a record, or the rest of a file, cannot be read.
 *
 * @param error one of {@link ReadErrors}
 * @param message what is wrong, in one line
 */
record Fault(String error, String message) {
  static Fault tooLarge(String what, int maxBytes) {
    return new Fault(ReadErrors.TOO_LARGE, "the " + what + " has more than " + maxBytes + " bytes");
  }

  static Fault binary() {
    return new Fault(ReadErrors.BINARY, "the content is not text");
  }
}
