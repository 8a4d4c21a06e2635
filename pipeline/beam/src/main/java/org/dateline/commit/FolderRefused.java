package org.dateline.commit;

/** An output folder that a run may not write to; the message says why and what to do. */
public final class FolderRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the message for the user. */
  public FolderRefused(String message) {
    super(message);
  }
}
