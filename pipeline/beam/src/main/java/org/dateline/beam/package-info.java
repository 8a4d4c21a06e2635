/**
 * Dateline's steps as Beam transforms, and the files that they read and write.
 *
 * <p>The steps, in order: {@link org.dateline.beam.ReadRecords} or {@link
 * org.dateline.beam.TrackRecords}, {@link org.dateline.beam.CutBlocks}, {@link
 * org.dateline.beam.FindFurniture}, {@link org.dateline.beam.CleanStories}, {@link
 * org.dateline.beam.ExtractRows}, {@link org.dateline.beam.FindRepeats}, {@link
 * org.dateline.beam.WriteTables}. The program {@link org.dateline.cli.DatelinePipeline} is made of
 * them and nothing else. The test {@code OwnPipelineTest} is an example of a pipeline of your own.
 */
@NullMarked
package org.dateline.beam;

import org.jspecify.annotations.NullMarked;
