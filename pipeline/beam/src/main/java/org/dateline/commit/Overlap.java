package org.dateline.commit;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dateline.read.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether an output folder overlaps with the files and folders that a run reads. Local paths
 * are compared with links followed, URIs of one store by their parts.
 */
public final class Overlap {
  private static final Pattern REMOTE =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+):(//[^/]*)?(.*)");

  private final Place output;
  private final Map<String, Boolean> folders = new HashMap<>();

  /**
   * A place on some file system.
   *
   * @param store scheme and host, empty for the local disk
   * @param names the path's parts
   */
  private record Place(String store, List<String> names) {
    static Place of(String name) {
      String local = LocalFolder.local(name);
      return local == null ? remote(name) : of(LocalFolder.real(local));
    }

    static Place of(Path real) {
      List<String> names = new ArrayList<>();
      real.forEach(part -> names.add(part.toString()));
      return new Place("", names);
    }

    private static Place remote(String uri) {
      var parts = REMOTE.matcher(uri);
      if (!parts.matches()) {
        return new Place("?", List.of(uri));
      }
      String host = parts.group(2) == null ? "" : parts.group(2).replaceFirst("//", "");
      List<String> names =
          new ArrayList<>(Arrays.asList(parts.group(3).replaceAll("^/+|/+$", "").split("/", -1)));
      names.remove("");
      return new Place((parts.group(1) + "://" + host).toLowerCase(Locale.ROOT), names);
    }

    /** True if the other place is this one or below it. */
    boolean holds(Place other) {
      return isSameStore(other)
          && other.names.size() >= names.size()
          && other.names.subList(0, names.size()).equals(names);
    }

    /** A URI without a host ({@code hdfs:///in}) means the default host, which may be any. */
    private boolean isSameStore(Place other) {
      return store.equals(other.store)
          || (!store.isEmpty() && store.endsWith("://") && other.store.startsWith(store))
          || (!other.store.isEmpty()
              && other.store.endsWith("://")
              && store.startsWith(other.store));
    }

    /** The path on the local disk; null on another file system. */
    @Nullable Path path() {
      return store.isEmpty() ? Path.of("/" + String.join("/", names)) : null;
    }
  }

  /** For an output folder, given as the user names it. */
  public Overlap(String output) {
    this.output = Place.of(output);
  }

  /**
   * The first overlap with an input.
   *
   * @param input the input option: files, folders and globs, separated by commas outside braces
   * @param files the files found for it
   * @return what overlaps, as the end of a sentence about the output folder
   */
  public Optional<String> with(String input, Collection<String> files) {
    for (String spec : FileNames.specs(input)) {
      Optional<String> found = withSpec(spec);
      if (found.isPresent()) {
        return found;
      }
    }
    return files.stream()
        .filter(this::isInOutput)
        .findFirst()
        .map(file -> "holds " + file + ", which --input=" + input + " reads; name another folder");
  }

  /** True if the output folder is this folder or inside it. */
  public boolean isIn(String folder) {
    return holds(Place.of(folder), output);
  }

  private Optional<String> withSpec(String spec) {
    String fixed = FileNames.isGlob(spec) ? FileNames.fixedPart(spec, false) : spec;
    Place place = Place.of(fixed.isEmpty() ? "." : fixed);
    if (holds(output, place)) {
      return Optional.of("holds --input=" + spec + "; name a folder outside it");
    }
    boolean reaches =
        holds(place, output)
            && (!FileNames.isGlob(spec) || reaches(spec.substring(fixed.length()), place));
    return reaches
        ? Optional.of("lies inside --input=" + spec + "; name a folder outside it")
        : Optional.empty();
  }

  /** True if a glob could match a file in the output folder. */
  private boolean reaches(String glob, Place fixed) {
    if (!fixed.holds(output)) {
      return true; // one folder under two names
    }
    List<String> below = output.names.subList(fixed.names.size(), output.names.size());
    boolean isSimple = !glob.contains("**") && !glob.matches(".*\\{[^}]*/.*");
    String[] parts = glob.split("/", -1);
    if (!isSimple || parts.length <= below.size()) {
      return !isSimple;
    }
    for (int i = 0; i < below.size(); i++) {
      if (!matches(parts[i], below.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String glob, String name) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
    } catch (PatternSyntaxException | InvalidPathException e) {
      return true; // if in doubt, they may be the same
    }
  }

  /** Looks up the real path of each folder once, and of a file only if it is a link. */
  private boolean isInOutput(String file) {
    String local = LocalFolder.local(file);
    try {
      if (local == null || Files.isSymbolicLink(Path.of(local))) {
        return holds(output, Place.of(file));
      }
      Path parent = Path.of(local).toAbsolutePath().getParent();
      return parent != null
          && folders.computeIfAbsent(parent.toString(), folder -> holds(output, Place.of(folder)));
    } catch (InvalidPathException e) {
      return false; // the name is not valid here, so the file is not in the output folder
    }
  }

  /** True also if the two paths differ but name one folder, as with mounts. */
  private static boolean holds(Place folder, Place other) {
    if (folder.holds(other)) {
      return true;
    }
    Path path = folder.path();
    if (path == null || !Files.exists(path)) {
      return false;
    }
    for (Path above = other.path(); above != null; above = above.getParent()) {
      if (isSame(path, above)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
