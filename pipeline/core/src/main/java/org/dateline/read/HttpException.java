package org.dateline.read;

/** An HTTP answer that cannot be understood. */
final class HttpException extends Exception {
  private static final long serialVersionUID = 1;

  private final String why;

  HttpException(String why) {
    super(why);
    this.why = why;
  }

  /** What is wrong with it. */
  String why() {
    return why;
  }
}
