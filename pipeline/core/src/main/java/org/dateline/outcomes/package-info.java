/**
 * Outcomes: the results of the reported meeting, vote, suit or deal, each with the sentence that
 * reports it.
 *
 * <p>Start with {@link org.dateline.outcomes.OutcomeExtractor}. Who acted is decided in four
 * classes: {@code ParticipantRoles} (actors and recipients), {@code ParticipantFinder} (the sides
 * that a part of a clause names or refers to), {@code NonParticipantFilter} (mentions that name no
 * participant) and {@code RepresentationResolver} (which side a party represents).
 */
@NullMarked
package org.dateline.outcomes;

import org.jspecify.annotations.NullMarked;
