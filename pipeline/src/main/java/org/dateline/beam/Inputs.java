package org.dateline.beam;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.dateline.read.FileNames;

/** Finds the files that the input option names, local and remote, in path order. */
public final class Inputs {
  private Inputs() {}

  /**
   * The files of an input option, each once, with those that are skipped.
   *
   * @param input files, folders and globs, separated by commas outside braces
   * @throws IllegalArgumentException for one that matches nothing; the message is for the user
   */
  public static List<InputFile> find(String input) throws IOException {
    Map<String, InputFile> files = new LinkedHashMap<>();
    for (String spec : input.split(",(?![^{]*\\})")) {
      List<InputFile> some = findOne(spec.strip());
      if (some.isEmpty()) {
        throw new IllegalArgumentException(
            "--input: nothing matches "
                + spec.strip()
                + "; give a file, a folder or a glob that exists");
      }
      some.forEach(file -> files.putIfAbsent(file.uri(), file));
    }
    return apart(files.values()).stream()
        .sorted(Comparator.comparing(InputFile::path).thenComparing(InputFile::uri))
        .toList();
  }

  /**
   * Files of several inputs that have one path below them get the input's name before it, and a
   * number where that is not enough: two articles never share an id.
   */
  private static List<InputFile> apart(Collection<InputFile> files) {
    Map<String, Long> paths = files.stream().collect(groupingBy(InputFile::path, counting()));
    Map<String, Integer> taken = new HashMap<>();
    List<InputFile> told = new ArrayList<>();
    for (InputFile file : files) {
      String path = paths.getOrDefault(file.path(), 0L) == 1 ? file.path() : withInputName(file);
      int before = taken.merge(path, 1, Integer::sum) - 1;
      String one = before == 0 ? path : path + "#" + before;
      told.add(new InputFile(file.uri(), one, file.skipped(), file.bytes()));
    }
    return told;
  }

  private static String withInputName(InputFile file) {
    String fixed = file.uri().substring(0, file.uri().length() - file.path().length());
    String folder = fixed.replaceFirst("/+$", "");
    return folder.substring(folder.lastIndexOf('/') + 1) + "/" + file.path();
  }

  private static List<InputFile> findOne(String spec) throws IOException {
    String folder = FileNames.fixedPart(spec, false);
    if (FileNames.isGlob(spec)
        || (!FileNames.isRemote(spec) && Files.isRegularFile(Path.of(spec)))) {
      return files(Listing.matching(spec), folder, false);
    }
    // A file system may find a folder by its bare name too, so what lies in it is asked for first.
    List<MatchResult.Metadata> inFolder = Listing.below(spec);
    return inFolder.isEmpty()
        ? files(Listing.matching(spec), folder, false)
        : files(inFolder, FileNames.fixedPart(spec, true), true);
  }

  private static List<InputFile> files(
      List<MatchResult.Metadata> found, String fixed, boolean inFolder) {
    String prefix = FileSystems.matchNewResource(fixed.isEmpty() ? "./" : fixed, true).toString();
    List<InputFile> files = new ArrayList<>();
    for (MatchResult.Metadata file : found) {
      String uri = file.resourceId().toString();
      String path = FileNames.below(prefix, uri);
      files.add(new InputFile(uri, path, FileNames.skipReason(path, inFolder), file.sizeBytes()));
    }
    return files;
  }
}
