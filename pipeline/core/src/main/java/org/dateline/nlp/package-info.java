/**
 * Tokens, sentences and offsets: computed once for an article and shared by all that look into its
 * text.
 */
@NullMarked
package org.dateline.nlp;

import org.jspecify.annotations.NullMarked;
