package org.dateline.dates;

/**
 * One reading of a token or of a few: a typed word of the date language.
 *
 * @param type its class as the rules name it: MONTH, UNIT, NUM ...
 * @param value what it stands for, in the class's own terms
 * @param end token after its last
 */
record TypedToken(String type, String value, int end) {
  /** The value as a number. */
  double number() {
    return Double.parseDouble(value);
  }

  /** The value as a whole number. */
  int whole() {
    return (int) number();
  }
}
