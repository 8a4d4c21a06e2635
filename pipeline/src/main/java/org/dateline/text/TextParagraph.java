package org.dateline.text;

/**
 * A paragraph of an article's text.
 *
 * @param id its paragraph_id
 * @param span where it stands, in Java char indices
 */
public record TextParagraph(String id, Span span) {}
