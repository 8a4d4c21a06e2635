package org.dateline.beam;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.dateline.read.FileNames;
import org.dateline.read.Glob;
import org.dateline.util.CodePoints;

/** Finds the files that the input option names, local and remote, in path order. */
public final class Inputs {
  private static final Comparator<InputFile> ORDER =
      Comparator.comparing(InputFile::path, CodePoints::compare)
          .thenComparing(InputFile::uri, CodePoints::compare);

  private Inputs() {}

  /**
   * The files of an input option, each once, with those that are skipped.
   *
   * @param input files, folders and globs, separated by commas outside braces
   * @throws IllegalArgumentException for one that matches nothing; the message is for the user
   */
  public static List<InputFile> find(String input) throws IOException {
    Map<String, InputFile> files = new LinkedHashMap<>();
    Set<Path> read = new HashSet<>();
    for (String spec : FileNames.specs(input)) {
      List<InputFile> some = new ArrayList<>(findOne(spec, read));
      if (some.isEmpty()) {
        throw nothing(spec);
      }
      some.sort(ORDER);
      some.forEach(file -> files.merge(file.uri(), file, (old, now) -> old.isRead() ? old : now));
    }
    return apart(files.values()).stream().sorted(ORDER).toList();
  }

  /**
   * Makes paths unique: a path that several inputs have gets the input's name as prefix, and a
   * number if that is not enough. So two articles never have the same id.
   */
  private static List<InputFile> apart(Collection<InputFile> files) {
    Map<String, Long> paths = files.stream().collect(groupingBy(InputFile::path, counting()));
    Map<String, Integer> taken = new HashMap<>();
    List<InputFile> unique = new ArrayList<>();
    for (InputFile file : files) {
      String path = paths.getOrDefault(file.path(), 0L) == 1 ? file.path() : withInputName(file);
      int before = taken.merge(path, 1, Integer::sum) - 1;
      unique.add(file.withPath(before == 0 ? path : path + "#" + before));
    }
    return unique;
  }

  /**
   * The path of a file; where it is taken, with the name of its input as prefix, and with a number
   * if that is taken too.
   */
  static String apart(InputFile file, Set<String> taken) {
    if (!taken.contains(file.path())) {
      return file.path();
    }
    String named = withInputName(file);
    String path = named;
    for (int i = 1; taken.contains(path); i++) {
      path = named + "#" + i;
    }
    return path;
  }

  private static String withInputName(InputFile file) {
    String fixed = file.uri().substring(0, file.uri().length() - file.path().length());
    String folder = fixed.replaceFirst("/+$", "");
    return folder.substring(folder.lastIndexOf('/') + 1) + "/" + file.path();
  }

  private static List<InputFile> findOne(String spec, Set<Path> read) throws IOException {
    if (!FileNames.isRemote(spec)) {
      return local(FileNames.withoutLocalScheme(spec), read);
    }
    String folder = FileNames.fixedPart(spec, false);
    if (FileNames.isGlob(spec)) {
      return files(Listing.matching(spec), folder, false);
    }
    // A file system may match a folder by its bare name too, so its content is looked up first.
    List<MatchResult.Metadata> inFolder = Listing.below(spec);
    return inFolder.isEmpty()
        ? files(Listing.matching(spec), folder, false)
        : files(inFolder, FileNames.fixedPart(spec, true), true);
  }

  /** An existing name is a name; only otherwise are its brackets and stars a pattern. */
  private static List<InputFile> local(String spec, Set<Path> read) throws IOException {
    Path path = LocalPaths.of(spec);
    try {
      if (Files.isRegularFile(path)) {
        return List.of(LocalFiles.named(path, read));
      }
      if (Files.isDirectory(path)) {
        return inFolder(spec, path, read);
      }
      if (Files.exists(path)) {
        throw new IllegalArgumentException(
            "--input="
                + spec
                + " is a pipe or a device, not a file; write what it gives into a file first");
      }
      String fixed = FileNames.fixedPart(spec, false);
      Path folder = LocalPaths.of(fixed);
      return FileNames.isGlob(spec) && Files.isDirectory(folder)
          ? LocalFiles.below(folder, Glob.of(spec.substring(fixed.length())), read)
          : List.of();
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException("--input=" + spec + ": " + Rejects.why(e), e);
    }
  }

  private static List<InputFile> inFolder(String spec, Path folder, Set<Path> read)
      throws IOException {
    List<InputFile> files = LocalFiles.below(folder, null, read);
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "--input=" + spec + ": the folder is empty; name one that holds articles");
    }
    return files;
  }

  private static IllegalArgumentException nothing(String spec) {
    return new IllegalArgumentException(
        "--input: nothing matches "
            + spec
            + "; give a file, a folder or a glob that exists"
            + lostName(spec));
  }

  /** What to do where Java has lost bytes of a name before we saw it. */
  private static String lostName(String spec) {
    if (spec.contains("\ufffd")) {
      return ", such as its folder: the name is not in the environment's character set";
    }
    boolean utf8 = System.getProperty("sun.jnu.encoding", "").equals("UTF-8");
    return !utf8 && spec.contains("?") ? ", and set LC_ALL=C.UTF-8 if its name has accents" : "";
  }

  private static List<InputFile> files(
      List<MatchResult.Metadata> found, String fixed, boolean inFolder) {
    String prefix = FileSystems.matchNewResource(fixed, true).toString();
    List<InputFile> files = new ArrayList<>();
    for (MatchResult.Metadata file : found) {
      String uri = file.resourceId().toString();
      String path = FileNames.below(prefix, uri);
      String skipped = FileNames.skipReason(path, inFolder);
      files.add(InputFile.remote(uri, path, skipped, file.sizeBytes()));
    }
    return files;
  }
}
