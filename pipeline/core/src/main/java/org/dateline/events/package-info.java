/**
 * Finds reports of one real-world outcome in many articles and makes one row of {@code events} of
 * them.
 *
 * <p>The consolidation is a chain of groupings ({@link org.dateline.events.EventGrouping}). A stage
 * ({@link org.dateline.events.EventStage}) takes the entries of one group and sends entries to
 * later groupings. No engine is known here. In reading order:
 *
 * <ol>
 *   <li>{@code StoryReports}: each outcome of a story becomes a report and a {@code Signature};
 *   <li>{@code CandidateBuckets}: reports with an equal key are judged in pairs by {@code
 *       PairJudge}; a likely pair becomes a link;
 *   <li>{@code SpreadLabels}: linked reports learn the earliest report that they are linked to;
 *   <li>{@code GatherReports}: reports go to the group of that earliest report;
 *   <li>{@code FormEvents}: linked reports are split into events by {@code Clustering}; {@code
 *       EventRows} makes the rows.
 * </ol>
 *
 * Threads are found in the same way, with events in the place of reports.
 */
@NullMarked
package org.dateline.events;

import org.jspecify.annotations.NullMarked;
