package org.dateline.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of {@code run.json}: options, versions and rules of a run, its tables, counts and
 * files, and figures of the engine.
 *
 * <p>The key {@code tables} lists each {@link Table} with its name, its folder and its schema file,
 * in their order: programs that read the tables need no list of their own.
 *
 * @param options name to value, as used
 * @param versions name to version: dateline, beam, java
 * @param rulesDigest digest of the rule set
 * @param counts name to sum; a name with slashes becomes an object in an object
 * @param places name of a count to the first places (file and offset) that it counts
 * @param files the files of the run, without run.json
 * @param engine figures that differ from engine to engine: name, times, metrics
 */
public record RunReport(
    Map<String, String> options,
    Map<String, String> versions,
    String rulesDigest,
    Map<String, Long> counts,
    Map<String, List<String>> places,
    List<WrittenFile> files,
    Map<String, Object> engine)
    implements Serializable {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** A report without places. */
  public RunReport(
      Map<String, String> options,
      Map<String, String> versions,
      String rulesDigest,
      Map<String, Long> counts,
      List<WrittenFile> files,
      Map<String, Object> engine) {
    this(options, versions, rulesDigest, counts, Map.of(), files, engine);
  }

  /**
   * A report for a pipeline without a command line: no options, counts and files yet.
   *
   * @param pipeline name of the pipeline
   * @param rulesDigest digest of the rule set
   */
  public static RunReport of(String pipeline, String rulesDigest) {
    String version = RunReport.class.getPackage().getImplementationVersion();
    return new RunReport(
        Map.of("pipeline", pipeline),
        Map.of(
            "dateline",
            version == null ? "development" : version,
            "java",
            Runtime.version().toString()),
        rulesDigest,
        Map.of(),
        List.of(),
        Map.of());
  }

  /** The same report of other counts. */
  public RunReport withCounts(Map<String, Long> other) {
    return new RunReport(options, versions, rulesDigest, other, places, files, engine);
  }

  /** The same report with other places. */
  public RunReport withPlaces(Map<String, List<String>> other) {
    return new RunReport(options, versions, rulesDigest, counts, other, files, engine);
  }

  /** The same report with the files that the run wrote. */
  public RunReport withFiles(List<WrittenFile> written) {
    return new RunReport(
        options, versions, rulesDigest, counts, places, List.copyOf(written), engine);
  }

  /** The report as indented JSON, keys in a fixed order. */
  public String toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("program", "dateline");
    root.set("versions", JSON.valueToTree(new TreeMap<>(versions)));
    root.put("rules_digest", rulesDigest);
    root.set("options", JSON.valueToTree(new TreeMap<>(options)));
    ArrayNode tables = root.putArray("tables");
    for (Table table : Table.values()) {
      tables
          .addObject()
          .put("name", table.folder())
          .put("folder", table.folder())
          .put("schema", table.schemaFile());
    }
    ObjectNode nested = root.putObject("counts");
    new TreeMap<>(counts).forEach((name, sum) -> put(nested, name, LongNode.valueOf(sum)));
    ObjectNode named = root.putObject("places");
    new TreeMap<>(places).forEach((name, some) -> put(named, name, JSON.valueToTree(some)));
    root.set("files", JSON.valueToTree(files));
    root.set("engine", JSON.valueToTree(engine));
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ObjectNode node, String name, JsonNode value) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      node.set(name, value);
    } else {
      put(node.withObject("/" + name.substring(0, slash)), name.substring(slash + 1), value);
    }
  }
}
