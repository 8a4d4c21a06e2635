package org.dateline.clean.html;

/** Says that a page is over one of the bounds that keep the work on one page finite. */
public final class PageTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String bound;

  /**
   * A page over a bound.
   *
   * @param bound its name: characters, nodes or depth
   * @param most how much is read
   */
  public PageTooLargeException(String bound, long most) {
    super("the page has more than " + most + " " + bound);
    this.bound = bound;
  }

  /** Which bound: characters, nodes or depth. */
  public String bound() {
    return bound;
  }
}
