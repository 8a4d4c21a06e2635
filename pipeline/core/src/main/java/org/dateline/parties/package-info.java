/**
 * Finds the parties of an article: states, organisations and people, with title, state, employer
 * and every mention. {@link org.dateline.parties.PartyExtractor} is the entry and lists the stages.
 */
@NullMarked
package org.dateline.parties;

import org.jspecify.annotations.NullMarked;
