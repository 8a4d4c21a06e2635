/**
 * Text in, parties out: the states, organisations and people that an article names, each once, with
 * title, side and every mention.
 */
@NullMarked
package org.dateline.parties;

import org.jspecify.annotations.NullMarked;
