/**
 * Reads printed and given dates in many languages and converts them to ISO 8601, as exact as they
 * are, without an anchor. Used for values that a record gives and for the dates printed on a page.
 */
@NullMarked
package org.dateline.nlp.printed;

import org.jspecify.annotations.NullMarked;
