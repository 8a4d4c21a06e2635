package org.dateline.cli;

import org.apache.beam.sdk.options.Hidden;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * What Dataflow's options say of a template, known here without Dataflow's classes: where the job
 * is written to instead of being submitted.
 */
@Hidden
public interface TemplateOptions extends PipelineOptions {
  /** A file; null where the job is to run. */
  @Nullable String getTemplateLocation();

  /** Sets the file. */
  void setTemplateLocation(@Nullable String value);
}
