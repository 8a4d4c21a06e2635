/**
 * Outcomes: what came of the reported meeting, vote, suit or deal, with the sentence that says so.
 */
@NullMarked
package org.dateline.outcomes;

import org.jspecify.annotations.NullMarked;
