/**
 * Which paragraphs and which articles are the same text: sketches, comparison of two texts,
 * clusters, and the stages of the search. Nothing here knows of Beam: a stage takes the entries of
 * one group and sends entries to the next grouping.
 */
@NullMarked
package org.dateline.repeats;

import org.jspecify.annotations.NullMarked;
