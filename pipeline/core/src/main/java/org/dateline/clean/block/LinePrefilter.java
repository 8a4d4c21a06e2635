package org.dateline.clean.block;

/**
 * What is known of the lines of a page before any is read closely, so that few need be. A hint may
 * be wrong in one way only: a line that has what is asked for is never said to have it not.
 */
public interface LinePrefilter {
  /** Nothing is known: each line may have everything. */
  LinePrefilter NONE =
      new LinePrefilter() {
        @Override
        public boolean mayDate(int line) {
          return true;
        }

        @Override
        public boolean mayLabel(int line) {
          return true;
        }

        @Override
        public boolean mayOwn(int line) {
          return true;
        }
      };

  /** Whether a line may have a date with its year. */
  boolean mayDate(int line);

  /** Whether a line may say what its date is the date of. */
  boolean mayLabel(int line);

  /** Whether a line may state a copyright. */
  boolean mayOwn(int line);
}
