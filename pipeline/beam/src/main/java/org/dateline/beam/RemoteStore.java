package org.dateline.beam;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.dateline.commit.Digests;
import org.dateline.commit.Journal;
import org.dateline.commit.Journal.Move;
import org.dateline.commit.Store;
import org.dateline.read.FileNames;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * An object store or HDFS. A store has no locks: a run that finds the journal of another one beside
 * its output folder gives way, and treats it as dead when it is a quarter of an hour old.
 */
final class RemoteStore implements Store {
  private static final long DEAD_MILLIS = 15 * 60_000L;
  private static final int BUFFER = 1 << 16;
  private final boolean renames;

  /**
   * A store.
   *
   * @param renames whether it renames files at no cost, as HDFS does; others copy
   */
  RemoteStore(boolean renames) {
    this.renames = renames;
  }

  @Override
  public byte @Nullable [] read(String file) throws IOException {
    List<MatchResult.Metadata> found = Listing.matching(file);
    if (found.isEmpty()) {
      return null;
    }
    try (InputStream in = Channels.newInputStream(FileSystems.open(found.get(0).resourceId()))) {
      return in.readAllBytes();
    }
  }

  @Override
  public @Nullable Found find(String file) throws IOException {
    List<MatchResult.Metadata> found = Listing.matching(file);
    return found.isEmpty() ? null : new Found(file, found.get(0).sizeBytes(), 0, true);
  }

  @Override
  public List<Found> below(String folder) throws IOException {
    String prefix = FileSystems.matchNewResource(folder + "/", true).toString();
    List<Found> files = new ArrayList<>();
    for (MatchResult.Metadata file : Listing.below(folder)) {
      String path = FileNames.below(prefix, file.resourceId().toString());
      if (!path.endsWith("/") && !path.isEmpty()) { // what consoles make to show a folder
        files.add(new Found(folder + "/" + path, file.sizeBytes(), 0, true));
      }
    }
    return files;
  }

  @Override
  public @Nullable String first(String folder) throws IOException {
    List<Found> files = below(folder);
    return files.isEmpty() ? null : files.get(0).name();
  }

  @Override
  public String digest(String file) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (InputStream in = Channels.newInputStream(FileSystems.open(resource(file)))) {
      byte[] some = new byte[BUFFER];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        digest.update(some, 0, n);
      }
    }
    return Digests.hex(digest);
  }

  @Override
  public void write(String file, byte[] content) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(resource(file), MimeTypes.TEXT))) {
      out.write(content);
    }
  }

  @Override
  public void secure(List<String> files) {
    // A file that is written is safe.
  }

  @Override
  public List<String> missing(List<String> folders) {
    return List.of();
  }

  @Override
  public void makeFolders(List<String> folders) {
    // A file makes its folders.
  }

  @Override
  public void bring(List<Move> moves) throws IOException {
    Map<String, Long> there = new HashMap<>();
    for (Move move : moves) {
      Found found = find(move.to());
      if (found != null) {
        there.put(move.to(), found.bytes());
      }
    }
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (Move move : moves) {
      Long bytes = there.get(move.to());
      if (bytes == null || bytes != move.file().bytes()) {
        from.add(resource(move.from()));
        to.add(resource(move.to()));
      }
    }
    move(from, to);
  }

  private void move(List<ResourceId> from, List<ResourceId> to) throws IOException {
    if (renames) {
      FileSystems.rename(from, to);
    } else {
      FileSystems.copy(from, to);
    }
  }

  @Override
  public void secureNames(List<String> folders) {
    // A name that is there stays.
  }

  @Override
  public void replace(String from, String to) throws IOException {
    move(List.of(resource(from)), List.of(resource(to)));
  }

  @Override
  public void delete(List<String> files) throws IOException {
    FileSystems.delete(
        files.stream().map(RemoteStore::resource).toList(),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    FileSystems.delete(
        Listing.below(folder).stream().map(MatchResult.Metadata::resourceId).toList(),
        StandardMoveOptions.IGNORE_MISSING_FILES);
    List<ResourceId> folders = new ArrayList<>();
    for (Table table : Table.values()) {
      folders.add(FileSystems.matchNewResource(folder + "/" + table.folder() + "/", true));
    }
    FileSystems.delete(folders, StandardMoveOptions.IGNORE_MISSING_FILES);
    FileSystems.delete(
        List.of(FileSystems.matchNewResource(folder + "/", true)),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  @Override
  public void removeEmpty(List<String> folders) {
    // None was made.
  }

  @Override
  public Closeable lock(String folder) {
    return () -> {};
  }

  @Override
  public List<String> leftStaging(String folder) throws IOException {
    return journals(folder).stream().filter(RemoteStore::isDead).map(RemoteStore::parent).toList();
  }

  @Override
  public @Nullable String rival(String folder, String staging) throws IOException {
    String own = staging.substring(staging.lastIndexOf('/') + 1);
    return journals(folder).stream()
        .filter(journal -> !isDead(journal))
        .map(RemoteStore::parent)
        .filter(other -> !other.endsWith("/" + own))
        .findFirst()
        .orElse(null);
  }

  private static List<MatchResult.Metadata> journals(String folder) throws IOException {
    int slash = folder.lastIndexOf('/');
    String prefix =
        OutputFolder.stagingPrefix(folder.substring(0, slash + 1), folder.substring(slash + 1));
    return Listing.matching(prefix + "*/" + Journal.FILE);
  }

  private static boolean isDead(MatchResult.Metadata journal) {
    return System.currentTimeMillis() - journal.lastModifiedMillis() > DEAD_MILLIS;
  }

  private static String parent(MatchResult.Metadata journal) {
    String name = journal.resourceId().toString();
    return name.substring(0, name.lastIndexOf('/'));
  }

  private static ResourceId resource(String name) {
    return FileSystems.matchNewResource(name, false);
  }
}
