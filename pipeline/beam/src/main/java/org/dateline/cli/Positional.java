package org.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.read.FileNames;

/**
 * Words of the command line that are no options: inputs, as in {@code scripts/dateline my/folder}.
 */
final class Positional {
  private static final String BESIDE = "-tables";

  private Positional() {}

  /**
   * The command line with its words as {@code --input}, and with an {@code --output} beside the
   * first of them where none is given.
   *
   * @throws OptionException for a word that names no file, folder or glob, or beside {@code
   *     --input}
   */
  static String[] asOptions(String... args) {
    List<String> words = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (String arg : args) {
      (arg.startsWith("-") ? options : words).add(arg);
    }
    if (words.isEmpty()) {
      return args;
    }
    if (options.stream().anyMatch(option -> option.startsWith("--input="))) {
      throw new OptionException(
          words.get(0) + ": name the input either so or with --input, not both");
    }
    words.forEach(Positional::check);
    options.add("--input=" + String.join(",", words));
    if (options.stream().noneMatch(option -> option.startsWith("--output="))) {
      options.add("--output=" + beside(words.get(0)));
    }
    return options.toArray(String[]::new);
  }

  private static void check(String word) {
    if (!FileNames.isRemote(word)
        && !FileNames.isGlob(word)
        && !Files.exists(Path.of(FileNames.withoutLocalScheme(word)))) {
      throw new OptionException(
          word
              + ": no such command, file or folder; options begin with --, see scripts/dateline"
              + " --help");
    }
  }

  /** Beside a file or folder; a glob and a remote path have no such place. */
  private static String beside(String word) {
    if (FileNames.isRemote(word) || (FileNames.isGlob(word) && !Files.exists(Path.of(word)))) {
      throw new OptionException(word + ": name a folder for the tables with --output=DIR");
    }
    Path path = Path.of(FileNames.withoutLocalScheme(word)).toAbsolutePath().normalize();
    Path name = path.getFileName();
    if (name == null) {
      throw new OptionException(word + ": name a folder for the tables with --output=DIR");
    }
    return path.resolveSibling(name + BESIDE).toString();
  }
}
