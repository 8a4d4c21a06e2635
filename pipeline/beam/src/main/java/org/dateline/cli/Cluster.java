package org.dateline.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the cluster of an option answers, before anything is read or written. */
final class Cluster {
  private static final int FLINK_PORT = 8081;
  private static final int SPARK_PORT = 7077;
  private static final int PATIENCE_MILLIS = 5_000;
  private static final Pattern ADDRESS =
      Pattern.compile("([^:/\\[\\]]+|\\[[^\\]]+\\])(?::(\\d+))?/?");

  private Cluster() {}

  /**
   * Refuses a cluster that does not answer. The engines' clients would try for a minute and end
   * with a stack trace.
   */
  static void check(String... args) {
    String flink = value("flinkMaster", args);
    if (flink != null && !flink.startsWith("[")) {
      checkAny(
          "--flinkMaster=" + flink,
          flink.replaceFirst("^https?://", ""),
          FLINK_PORT,
          "start the cluster, name the JobManager's REST address, or leave the option out for"
              + " Flink's embedded cluster");
    }
    String spark = value("sparkMaster", args);
    if (spark != null && spark.startsWith("spark://")) {
      checkAny(
          "--sparkMaster=" + spark,
          spark.substring("spark://".length()),
          SPARK_PORT,
          "start the cluster, name the master's spark:// address, or leave the option out for"
              + " Spark in one process");
    }
  }

  /** The value of an option on the command line, the last one given; null where it is not there. */
  private static @Nullable String value(String option, String... args) {
    String start = "--" + option + "=";
    String value = null;
    for (String arg : args) {
      value = arg.startsWith(start) ? arg.substring(start.length()) : value;
    }
    return value;
  }

  /** One of several alternative masters is enough. */
  private static void checkAny(String given, String addresses, int usualPort, String advice) {
    String fault = null;
    for (String address : addresses.split(",", -1)) {
      fault = fault(address.strip(), usualPort);
      if (fault == null) {
        return;
      }
    }
    throw new OptionException(given + ": " + fault + "; " + advice);
  }

  private static @Nullable String fault(String address, int usualPort) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return "not an address such as host:" + usualPort;
    }
    int port = parts.group(2) == null ? usualPort : Integer.parseInt(parts.group(2));
    try (Socket socket = new Socket()) {
      InetSocketAddress to = new InetSocketAddress(parts.group(1), port);
      if (to.isUnresolved()) {
        return "no host of this name is known";
      }
      socket.connect(to, PATIENCE_MILLIS);
      return null;
    } catch (IOException | IllegalArgumentException e) {
      return "nothing answers there";
    }
  }
}
