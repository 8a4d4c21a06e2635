package org.dateline.metadata;

/**
 * A piece of evidence with its place on the page.
 *
 * @param field title, author, published, ...
 * @param from the kind of evidence
 * @param value cleaned of white space
 * @param label what is printed before it on its line, or the class names; may say what it is
 * @param at how many characters of visible text stand before it; -1 in the head
 */
record PageFact(String field, String from, String value, String label, int at) {}
