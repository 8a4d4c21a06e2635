package org.dateline.beam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.dateline.commit.Digests;
import org.dateline.util.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run's input, in path order: {@code inputs.jsonl} beside {@code run.json}, one JSON
 * object a line. A later run with {@code --append} knows by it what was read already.
 *
 * @param entries one for each file
 */
public record InputList(List<Entry> entries) {
  /** Name of the file. */
  public static final String FILE = "inputs.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::path, CodePoints::compare)
          .thenComparing(Entry::uri, CodePoints::compare);
  private static final int BUFFER = 1 << 16;

  /**
   * One file.
   *
   * @param path below the fixed part of the input; ids are made of it
   * @param uri name of the file, as in {@code articles.source_uri}
   * @param bytes its size as stored
   * @param sha256 digest of its bytes; null for a remote file and for one that was not opened
   * @param skipped why it was not read; null if it was
   */
  public record Entry(
      String path, String uri, long bytes, @Nullable String sha256, @Nullable String skipped) {}

  /** Copies and sorts the entries. */
  public InputList {
    entries = entries.stream().sorted(ORDER).toList();
  }

  /** Looks at each file: reads local ones once, for their digests. */
  public static InputList of(Collection<InputFile> files) {
    return new InputList(files.stream().map(InputList::entry).toList());
  }

  /** The entry of a file. One that cannot be read has no digest. */
  static Entry entry(InputFile file) {
    boolean isOpened = file.fault() == null && (file.isRead() || file.isOfUnknownName());
    String digest = null;
    if (isOpened && file.isLocal()) {
      try (InputStream in = file.open()) {
        digest = digest(in);
      } catch (IOException e) {
        digest = null; // the run makes a reject of it
      }
    }
    String skipped = isOpened ? null : file.skipped();
    return new Entry(file.path(), file.uri(), file.bytes(), digest, skipped);
  }

  private static String digest(InputStream in) throws IOException {
    MessageDigest digest = Digests.sha256();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The content of the file. */
  byte[] toBytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      ObjectNode node = JSON.createObjectNode();
      node.put("path", entry.path()).put("uri", entry.uri()).put("bytes", entry.bytes());
      if (entry.sha256() != null) {
        node.put("sha256", entry.sha256());
      }
      if (entry.skipped() != null) {
        node.put("skipped", entry.skipped());
      }
      out.write(JSON.writeValueAsBytes(node));
      out.write('\n');
    }
    return out.toByteArray();
  }

  /** Reads the list of a run. */
  static InputList read(String folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    var file = FileSystems.matchNewResource(folder + "/" + FILE, false);
    try (BufferedReader lines =
        new BufferedReader(Channels.newReader(FileSystems.open(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = JSON.readTree(line);
        entries.add(
            new Entry(
                node.path("path").asText(),
                node.path("uri").asText(),
                node.path("bytes").asLong(),
                text(node, "sha256"),
                text(node, "skipped")));
      }
    }
    return new InputList(entries);
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.hasNonNull(key) ? node.get(key).asText() : null;
  }
}
