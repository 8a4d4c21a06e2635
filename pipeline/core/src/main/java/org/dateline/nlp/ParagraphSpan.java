package org.dateline.nlp;

import org.dateline.util.Span;

/**
 * A paragraph of an article's text.
 *
 * @param id its paragraph_id
 * @param span where it stands, in Java char indices
 */
public record ParagraphSpan(String id, Span span) {}
