package org.dateline.commit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.tables.Table;
import org.dateline.tables.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that the {@code run.json} of an earlier run lists.
 *
 * @param files by path below the output folder
 * @param isListed false for a run of a version without this list: its files are recognised by name
 */
record EarlierRun(Map<String, WrittenFile> files, boolean isListed) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern UNLISTED =
      Pattern.compile("\\w+/part-\\d{5}-of-\\d{5}\\.(parquet|avro)");

  /** Reads {@code run.json}; null if no run wrote the file. */
  static @Nullable EarlierRun parse(byte[] json) {
    try {
      JsonNode root = JSON.readTree(json);
      boolean isRun =
          root.path("program").asText().equals("dateline")
              && root.path("counts").isObject()
              && root.path("versions").has("dateline");
      return isRun ? of(root) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static EarlierRun of(JsonNode root) {
    Map<String, WrittenFile> files = new LinkedHashMap<>();
    for (JsonNode file : root.path("files")) {
      String path = file.path("path").asText();
      if (isInside(path)) {
        files.put(
            path,
            new WrittenFile(path, file.path("bytes").asLong(-1), file.path("sha256").asText()));
      }
    }
    return new EarlierRun(files, root.has("files"));
  }

  /** False for a path out of the folder and for run.json itself: no run lists these. */
  private static boolean isInside(String path) {
    if (path.equals(Commit.RUN_FILE)) {
      return false;
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return false;
      }
    }
    return !path.contains("\\") && !path.contains(":");
  }

  /** True if the run lists no files and the path has the form of a table's file. */
  boolean namedUnlisted(String path) {
    return !isListed
        && UNLISTED.matcher(path).matches()
        && path.chars().filter(c -> c == '/').count() == 1
        && Table.named(path.substring(0, path.indexOf('/'))) != null;
  }
}
