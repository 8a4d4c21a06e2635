package org.dateline.clean.block;

/**
 * A cheap test of the lines of a page before they are parsed. False positives are possible, false
 * negatives are not.
 */
public interface LinePrefilter {
  /** Accepts every line. */
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

  /** Whether a line can contain a date with its year. */
  boolean mayDate(int line);

  /** Whether a line can contain the label of a date, such as "published". */
  boolean mayLabel(int line);

  /** Whether a line can contain a copyright notice. */
  boolean mayOwn(int line);
}
