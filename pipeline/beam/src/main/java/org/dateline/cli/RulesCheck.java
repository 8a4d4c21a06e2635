package org.dateline.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.dates.DateExamples;
import org.dateline.outcomes.TypeExamples;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks a folder of a user's rule and list files: each file alone, then all together, with their
 * examples and counter-examples.
 */
final class RulesCheck {
  private static final Pattern EXTENSION = Pattern.compile(".*\\.(yaml|tsv|txt|json)");
  private static final Pattern RULE_NAME =
      Pattern.compile("^[ \\t{-]*name:[ \\t]*[\"']?([\\w-]+)", Pattern.MULTILINE);

  private final Path folder;
  private final RuleSet builtIn = RuleSet.builtIn();
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private RulesCheck(Path folder) {
    this.folder = folder;
  }

  /**
   * The result of a check.
   *
   * @param faults what is wrong, each with file and line; empty for a folder that can be used
   * @param notes what each file adds, replaces or removes
   */
  record Result(List<String> faults, List<String> notes) {}

  /** Checks a folder. */
  static Result of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new OptionException("--rules=" + folder + " is no folder");
    }
    RulesCheck check = new RulesCheck(folder);
    check.all();
    return new Result(check.faults, check.notes);
  }

  private void all() throws IOException {
    checkNames();
    if (!faults.isEmpty()) {
      return; // a file that cannot be decoded cannot be read
    }
    List<RuleFile> files = RuleSet.filesOf(folder);
    if (files.isEmpty()) {
      faults.add(folder + ": no rule file; they end in .yaml, .tsv or .txt");
    }
    for (RuleFile file : files) {
      checkFile(file);
    }
    if (faults.isEmpty()) {
      try {
        RuleSet merged = builtIn.mergedWith(folder);
        Dateline.builder().rules(merged).build();
        faults.addAll(TypeExamples.failures(merged));
        faults.addAll(DateExamples.failures(merged));
      } catch (RuleException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Names and encodings of all files. */
  private void checkNames() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(path).toString();
        if (!EXTENSION.matcher(name).matches()) {
          notes.add(name + ": not read; rule files end in .yaml, .tsv or .txt");
        } else {
          checkEncoding(name, Files.readAllBytes(path));
        }
      }
    }
  }

  private void checkEncoding(String name, byte[] content) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= content.length; i++) {
      if (i == content.length || content[i] == '\n') {
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, start, i - start));
        } catch (CharacterCodingException e) {
          faults.add(name + ":" + line + ": not UTF-8; save the file as UTF-8");
          return;
        }
        line++;
        start = i + 1;
      }
    }
    if (content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB) {
      faults.add(name + ":1: begins with a byte order mark; save the file as UTF-8 without it");
    }
  }

  private void checkFile(RuleFile file) {
    if (file.path().equals(RuleSet.REMOVE)) {
      note(
          file,
          "removes",
          file.content().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).count());
      merge(file);
      return;
    }
    RuleFile known =
        builtIn.layers(file.path()).stream().filter(RuleFile::isBuiltIn).findFirst().orElse(null);
    boolean mayBeNew = file.path().matches("(outcomes/types/\\w+\\.yaml|dates/\\w+/\\w+\\.\\w+)");
    if (known == null && !mayBeNew) {
      faults.add(
          file.path()
              + ": no built-in file has this path, so nothing reads it"
              + likely(file.path()));
      return;
    }
    if (merge(file)) {
      describe(file, known);
    }
  }

  private boolean merge(RuleFile file) {
    try {
      Dateline.builder().rules(builtIn.mergedWith(file)).build();
      return true;
    } catch (RuleException e) {
      String said = String.valueOf(e.getMessage());
      faults.add(said.replace(file.origin() + " ", ""));
      return false;
    }
  }

  private void describe(RuleFile file, @Nullable RuleFile known) {
    Set<String> now = names(file);
    Set<String> before = known == null ? Set.of() : names(known);
    long replaced = now.stream().filter(before::contains).count();
    boolean isList = !file.path().endsWith(".yaml");
    note(file, "adds", now.size() - replaced);
    if (replaced > 0) {
      note(file, isList ? "has again (the built-in line stays beside it)" : "replaces", replaced);
    }
  }

  private void note(RuleFile file, String what, long count) {
    String unit = file.path().endsWith(".yaml") ? "rule" : "line";
    notes.add(
        String.format(
            Locale.ROOT, "%s: %s %d %s%s", file.path(), what, count, unit, count == 1 ? "" : "s"));
  }

  /** Names of rules, or first cells of lines. */
  private static Set<String> names(RuleFile file) {
    Set<String> names = new TreeSet<>();
    if (file.path().endsWith(".yaml")) {
      Matcher found = RULE_NAME.matcher(file.content());
      while (found.find()) {
        names.add(found.group(1));
      }
    } else {
      file.content()
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> names.add(line.split("\t", 2)[0].strip()));
    }
    return names;
  }

  /** A built-in path with the same file name. */
  private String likely(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return builtIn.paths("").stream()
        .filter(other -> other.equals(name) || other.endsWith("/" + name))
        .findFirst()
        .map(other -> "; did you mean " + other + "?")
        .orElse("");
  }
}
