/**
 * The way back: a user's verdicts on rows become corrected tables, a measured precision and lines
 * for rule files of the user's own.
 */
@org.jspecify.annotations.NullMarked
package org.dateline.correct;
