package org.dateline.beam;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.dateline.tables.RunReport;

/**
 * Brings the tables under their final names as the job's own last step: for a job that no program
 * waits for, such as one that a template starts.
 */
final class CommitRun extends DoFn<String, Void> {
  private static final long serialVersionUID = 1;
  private final OutputFolder output;
  private final List<String> formats;
  private final RunReport report;

  /** With the report as it is but for its counts. */
  CommitRun(OutputFolder output, List<String> formats, RunReport report) {
    this.output = output;
    this.formats = formats;
    this.report = report;
  }

  @ProcessElement
  public void process() throws IOException {
    output.commitInJob(formats, report);
  }
}
