package org.dateline.commit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.tables.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * The planned changes of a commit. It is written into the staging folder before the output folder
 * changes; the next run uses it to finish or undo an interrupted commit.
 *
 * @param run digest of the new {@code run.json}
 * @param before digest of the {@code run.json} that it replaces; null where there is none
 * @param moves the new files
 * @param old the files of the earlier run that go
 * @param folders names of the folders that the commit may make, the output folder first
 */
public record Journal(
    String run,
    @Nullable String before,
    List<Move> moves,
    List<WrittenFile> old,
    List<String> folders) {
  /** Name of the file in the staging folder. */
  public static final String FILE = "journal.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A new file.
   *
   * @param from its full name in the staging folder
   * @param to its full final name
   * @param file as {@code run.json} lists it
   */
  public record Move(String from, String to, WrittenFile file) {}

  /**
   * The journal as JSON with names relative to the two folders: the next run may know the folders
   * by other names.
   */
  byte[] toJson(String folder, String staging) {
    ObjectNode root = JSON.createObjectNode();
    root.put("run", run).put("before", before);
    ArrayNode news = root.putArray("moves");
    for (Move move : moves) {
      put(news.addObject().put("from", below(staging, move.from)), move.file);
    }
    ArrayNode olds = root.putArray("old");
    old.forEach(file -> put(olds.addObject(), file));
    ArrayNode made = root.putArray("folders");
    folders.forEach(name -> made.add(name.equals(folder) ? "" : below(folder, name)));
    return root.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a journal; null if it is incomplete, in which case no file has changed. */
  static @Nullable Journal parse(byte[] json, String folder, String staging) throws IOException {
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.has("folders")) {
        return null;
      }
      List<Move> moves = new ArrayList<>();
      for (JsonNode move : root.path("moves")) {
        WrittenFile file = file(move);
        String from = staging + "/" + move.path("from").asText();
        moves.add(new Move(from, folder + "/" + file.path(), file));
      }
      List<WrittenFile> old = new ArrayList<>();
      root.path("old").forEach(file -> old.add(file(file)));
      List<String> folders = new ArrayList<>();
      root.path("folders")
          .forEach(
              name -> folders.add(name.asText().isEmpty() ? folder : folder + "/" + name.asText()));
      return new Journal(
          root.path("run").asText(), root.path("before").textValue(), moves, old, folders);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String below(String folder, String name) {
    if (!name.startsWith(folder + "/")) {
      throw new IllegalArgumentException(name + " does not lie below " + folder);
    }
    return name.substring(folder.length() + 1);
  }

  private static void put(ObjectNode node, WrittenFile file) {
    node.put("path", file.path()).put("bytes", file.bytes()).put("sha256", file.sha256());
  }

  private static WrittenFile file(JsonNode node) {
    return new WrittenFile(
        node.path("path").asText(), node.path("bytes").asLong(), node.path("sha256").asText());
  }
}
