package org.dateline.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.tables.Partition;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * Paths on the local disk: real paths, and the lock and staging folders beside an output folder.
 */
public final class LocalFolder {
  private static final Pattern FILE_SCHEME = Pattern.compile("(?i)^file:(//(?=/))?");
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*");
  private static final int LINKS_IN_A_ROW = 40;
  private static final Pattern STAGED = stagedNames();

  private LocalFolder() {}

  /** A name without {@code file:}; null if the name is not local. */
  public static @Nullable String local(String name) {
    String path = FILE_SCHEME.matcher(name).replaceFirst("");
    return path.equals(name) && SCHEME.matcher(name).matches() ? null : path;
  }

  /** The absolute path with all links followed; the last parts need not exist yet. */
  public static Path real(String name) {
    try {
      return real(Paths.get(name).toAbsolutePath(), LINKS_IN_A_ROW);
    } catch (InvalidPathException e) {
      throw new FolderRefused(name + " is no path: " + e.getReason());
    }
  }

  private static Path real(Path path, int links) {
    for (Path start = path; start != null; start = start.getParent()) {
      Path rest = start.relativize(path);
      try {
        return start.toRealPath().resolve(rest).normalize();
      } catch (IOException e) {
        Path target = links > 0 ? target(start) : null;
        if (target != null) {
          return real(target.resolve(rest), links - 1);
        }
      }
    }
    return path.normalize();
  }

  /** The target of a link, which need not exist; null if the path is not a link. */
  private static @Nullable Path target(Path path) {
    try {
      return Files.isSymbolicLink(path) ? path.resolveSibling(Files.readSymbolicLink(path)) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * The path of an output folder. It is the given path, or the real path if the last part is a
   * link, {@code .} or {@code ..}: lock and staging folder are then really beside the folder.
   */
  public static String output(String name) {
    String path = name.replaceFirst("(?<=[^/])/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    Path real = real(path);
    if (real.getFileName() == null || name.isEmpty()) {
      throw new FolderRefused(name + ": name a folder in it");
    }
    boolean isItself =
        !last.equals(".") && !last.equals("..") && !Files.isSymbolicLink(Path.of(path));
    return isItself ? path : real.toString();
  }

  /**
   * The lock file beside a folder.
   *
   * @param real the real path of the folder
   */
  static Path lockFile(Path real) {
    return real.resolveSibling("." + real.getFileName() + ".dateline-lock");
  }

  /**
   * Staging folders that earlier runs into a folder did not remove. A folder with any file that no
   * run writes is not a staging folder.
   *
   * @param folder the output folder
   */
  static List<String> stagingFolders(Store store, String folder) throws IOException {
    Path path = Path.of(folder).toAbsolutePath();
    Path parent = path.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    Pattern name =
        Pattern.compile("\\." + Pattern.quote(path.getFileName() + "") + "\\.staging-[0-9a-f]{8}");
    List<String> found = new ArrayList<>();
    try (Stream<Path> beside = Files.list(parent)) {
      for (Path one : beside.sorted().toList()) {
        if (name.matcher(one.getFileName().toString()).matches()
            && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
            && isOfARun(store, one)) {
          found.add(one.toString());
        }
      }
    }
    return found;
  }

  private static boolean isOfARun(Store store, Path staging) throws IOException {
    return store.below(staging.toString()).stream()
        .allMatch(
            file ->
                file.isPlain()
                    && STAGED
                        .matcher(staging.relativize(Path.of(file.name())).toString())
                        .matches());
  }

  private static Pattern stagedNames() {
    List<String> tables = Stream.of(Table.values()).map(Table::folder).toList();
    return Pattern.compile(
        "(manifest\\.tsv|(probe|"
            + Holding.BESIDE.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + "|(run|journal)\\.json)(\\.part)?|("
            + String.join("|", tables)
            + ")/("
            + Partition.FOLDERS
            + "/)?(empty|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(parquet|avro))");
  }
}
