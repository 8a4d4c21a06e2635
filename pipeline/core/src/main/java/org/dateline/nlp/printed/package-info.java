/**
 * Dates as they are printed or given, in many languages, to ISO 8601: as exact as they are, without
 * an anchor. Used where a value is given and where a page prints its date.
 */
@NullMarked
package org.dateline.nlp.printed;

import org.jspecify.annotations.NullMarked;
