package org.dateline.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The engines that have a jar of their own, and the command that runs Dateline on each. */
enum Engine {
  /** Apache Flink, embedded or a cluster. */
  FLINK,
  /** Apache Spark, in one process or a cluster. */
  SPARK,
  /** Google Cloud Dataflow. */
  DATAFLOW;

  /**
   * The engine that a runner belongs to, if it is one of these.
   *
   * @param runner as in {@code --runner}: FlinkRunner, or the class with its package
   */
  static Optional<Engine> ofRunner(String runner) {
    String name = runner.substring(runner.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(engine -> name.equalsIgnoreCase(engine.target() + "Runner"))
        .findFirst();
  }

  /**
   * The engine that an option belongs to by its name, if it is one of these.
   *
   * @param option without dashes and value, such as flinkMaster
   */
  static Optional<Engine> ofOption(String option) {
    return Arrays.stream(values()).filter(engine -> option.startsWith(engine.target())).findFirst();
  }

  /** Its name in {@code scripts/build} and in the name of its jar. */
  String target() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The script that runs Dateline on it. */
  String script() {
    return "scripts/" + target();
  }

  /** Says that something needs this engine's jar, and how to come by it. */
  String needed(String what) {
    return String.format(
        Locale.ROOT,
        "%s: not in this jar; run %s, which builds and starts dateline-%s.jar, or build it with"
            + " scripts/build %3$s",
        what,
        script(),
        target());
  }
}
