package org.dateline.clean;

import org.jspecify.annotations.Nullable;

/**
 * What was decided on one block of a page.
 *
 * @param kind what it is, see {@link Kinds}
 * @param reason why it was taken out; null for what stays in the text
 * @param score how sure the judge is that it belongs to the article, from 0 to 1
 */
public record Verdict(String kind, @Nullable String reason, double score) {}
