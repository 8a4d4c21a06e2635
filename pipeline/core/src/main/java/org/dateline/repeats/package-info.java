/**
 * Finds paragraphs and articles that are the same text and gives each of them a cluster id.
 *
 * <p>The search is a chain of groupings ({@link org.dateline.repeats.Grouping}). A stage ({@link
 * org.dateline.repeats.Stage}) takes the entries of one group and sends entries to later groupings.
 * No engine is known here. In reading order:
 *
 * <ol>
 *   <li>{@code StoryEntries} with {@code ParagraphEntries} and {@code ArticleEntries}: a story
 *       becomes entries;
 *   <li>{@code PairInBuckets} with {@code BucketEntries} and {@code BucketStars}: texts with equal
 *       keys and similar sketches become candidate pairs;
 *   <li>{@code CollectNodes}: counts occurrences of equal paragraphs, sends candidates to be
 *       compared;
 *   <li>{@code ComparePairs}: {@code SameParagraph} and {@code SameArticle} decide on two full
 *       texts;
 *   <li>{@code CutBridges}: drops links of a text that contains two unrelated ones;
 *   <li>{@code JoinStars}: joins links into clusters;
 *   <li>{@code LabelRows}: writes the cluster ids into the rows.
 * </ol>
 *
 * <p>{@code Grams}, {@code Sketch} and {@code CandidateKeys} compute what texts are compared by;
 * {@code EntryCodec} is the byte format of all entries.
 */
@NullMarked
package org.dateline.repeats;

import org.jspecify.annotations.NullMarked;
