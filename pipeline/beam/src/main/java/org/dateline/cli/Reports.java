package org.dateline.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.util.ReleaseInfo;
import org.dateline.tables.RunReport;

/** Makes a run's report from its plan. */
final class Reports {
  private Reports() {}

  /**
   * The report.
   *
   * @param counts what the pipeline counted
   * @param engine what the engine says besides its name
   */
  static RunReport of(Plan plan, Map<String, Long> counts, Map<String, Object> engine) {
    Map<String, String> versions = new TreeMap<>();
    versions.put("beam", ReleaseInfo.getReleaseInfo().getVersion());
    versions.put("java", Runtime.version().toString());
    versions.put("dateline", OptionHelp.version());
    Map<String, Object> told = new TreeMap<>(engine);
    told.put("runner", plan.options().getRunner().getSimpleName());
    return new RunReport(
        OptionHelp.values(plan.options()),
        versions,
        plan.context().rules().digest(),
        counts,
        List.of(),
        told);
  }
}
