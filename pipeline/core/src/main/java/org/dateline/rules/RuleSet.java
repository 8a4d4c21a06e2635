package org.dateline.rules;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All rule and list files of a run: the built-in ones and those of the user.
 *
 * <p>Start with {@link #builtIn()}; {@link #mergedWith} adds the files of {@code --rules=DIR}, with
 * the same paths. A user's list adds its lines to the built-in list of that path. A user's rule is
 * added; one with the name of a built-in rule replaces it. The user's {@link #REMOVE} takes
 * built-in lines and rules out. A set holds text only; the classes that take it in their
 * constructors parse it. When a set is serialized, only the user's files are written: every worker
 * has the built-in files in its program.
 */
public final class RuleSet implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * A user's list of what is taken out of the built-in files: path of the file, then the name of a
   * rule or the first cell of a line.
   */
  public static final String REMOVE = "remove.tsv";

  private static final Pattern COMMENT = Pattern.compile("(^|\\s+)# .*$|^#$");
  private static final String ROOT = "/org/dateline";
  private static final String ORIGIN = RuleFile.BUILT_IN;
  private static final List<String> EXTENSIONS = List.of(".yaml", ".tsv", ".txt", ".json");

  private final TreeMap<String, ArrayList<RuleFile>> files;

  private RuleSet(TreeMap<String, ArrayList<RuleFile>> files) {
    this.files = files;
  }

  /** The files that come with the program. */
  public static RuleSet builtIn() {
    return BuiltIn.RULES;
  }

  /** Read once in a process, because every step on a worker asks for them. */
  private static final class BuiltIn {
    static final RuleSet RULES = new RuleSet(read());
    static final String DIGEST = RULES.digest();

    private static TreeMap<String, ArrayList<RuleFile>> read() {
      URL root =
          Objects.requireNonNull(
              RuleSet.class.getResource(ROOT + "/nlp/starters.txt"), "no rule files");
      try {
        URI uri = root.toURI();
        if (!uri.getScheme().equals("jar")) {
          return walk(Path.of(uri).resolve("../..").normalize(), ORIGIN);
        }
        Path file = Path.of(URI.create(uri.getSchemeSpecificPart().split("!")[0]));
        try (FileSystem jar = FileSystems.newFileSystem(file)) {
          return walk(jar.getPath(ROOT), ORIGIN);
        }
      } catch (URISyntaxException | IOException e) {
        throw new IllegalStateException("the built-in rule files cannot be read", e);
      }
    }
  }

  /**
   * This set with the files of a user's folder. A missing folder is a {@link RuleException}; files
   * with other extensions than .yaml, .tsv, .txt and .json are ignored.
   */
  public RuleSet mergedWith(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new RuleException("rules: " + folder + " is no folder");
    }
    return with(walk(folder, folder.toString()));
  }

  /** This set with one more file. */
  public RuleSet mergedWith(RuleFile file) {
    TreeMap<String, ArrayList<RuleFile>> one = new TreeMap<>();
    one.put(file.path(), new ArrayList<>(List.of(file)));
    return with(one);
  }

  /** The files of a folder, in the order of their paths, for checks. */
  public static List<RuleFile> filesOf(Path folder) {
    return walk(folder, folder.toString()).values().stream().flatMap(List::stream).toList();
  }

  /**
   * What the user takes out of a built-in file: names of rules, first cells of lines.
   *
   * @throws RuleException for a row of {@link #REMOVE} that names no built-in file or nothing in it
   */
  public Set<String> removed(String path) {
    if (!files.containsKey(REMOVE) || path.equals(REMOVE)) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    for (Row row : rows(REMOVE, 2)) {
      if (row.cell(0).equals(path)) {
        names.add(row.cell(1));
      }
    }
    return names;
  }

  private void checkRemoved() {
    if (!files.containsKey(REMOVE)) {
      return;
    }
    for (Row row : rows(REMOVE, 2)) {
      RuleFile from =
          layers(row.cell(0)).stream().filter(RuleFile::isBuiltIn).findFirst().orElse(null);
      if (from == null) {
        throw row.error("there is no built-in file " + row.cell(0));
      }
      boolean isThere =
          from.lineOf("name", row.cell(1)) > 0
              || from.content().lines().anyMatch(line -> firstCell(line).equals(row.cell(1)));
      if (!isThere) {
        throw row.error("the built-in " + row.cell(0) + " has no '" + row.cell(1) + "'");
      }
    }
  }

  private static String firstCell(String line) {
    return withoutComment(line).split("\t", 2)[0].strip();
  }

  private RuleSet with(TreeMap<String, ArrayList<RuleFile>> more) {
    TreeMap<String, ArrayList<RuleFile>> merged = new TreeMap<>();
    files.forEach((path, layers) -> merged.put(path, new ArrayList<>(layers)));
    more.forEach(
        (path, layers) -> merged.computeIfAbsent(path, p -> new ArrayList<>()).addAll(layers));
    RuleSet set = new RuleSet(merged);
    set.checkRemoved();
    return set;
  }

  /** The files of one path, the built-in one first; empty if there is none. */
  public List<RuleFile> layers(String path) {
    List<RuleFile> layers = files.get(path);
    return layers == null ? List.of() : List.copyOf(layers);
  }

  /** Paths that begin with a prefix, sorted. */
  public List<String> paths(String prefix) {
    return files.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
  }

  /**
   * The entries of a list file: one in each line, without blank lines and comments (from {@code # }
   * to the end of the line).
   */
  public List<String> words(String path) {
    return rows(path, 1).stream().map(row -> row.cell(0)).toList();
  }

  /**
   * The rows of a tab-separated list file.
   *
   * @param columns how many cells a row must have; another number is an error that names file and
   *     line
   */
  public List<Row> rows(String path, int columns) {
    List<RuleFile> layers = layers(path);
    if (layers.isEmpty()) {
      throw new RuleException("rules: there is no list " + path);
    }
    List<Row> rows = new ArrayList<>();
    Set<String> removed = removed(path);
    for (RuleFile file : layers) {
      String[] lines = file.content().split("\r?\n", -1);
      for (int i = 0; i < lines.length; i++) {
        String line = withoutComment(lines[i]);
        boolean isGone = file.isBuiltIn() && removed.contains(firstCell(line));
        if (!line.isBlank() && !isGone) {
          rows.add(row(file, i + 1, line, columns));
        }
      }
    }
    return rows;
  }

  private static String withoutComment(String line) {
    return line.indexOf('#') < 0 ? line : COMMENT.matcher(line).replaceFirst("");
  }

  private static Row row(RuleFile file, int line, String content, int columns) {
    List<String> cells = Stream.of(content.split("\t", -1)).map(String::strip).toList();
    if (cells.size() != columns) {
      throw new RuleException(
          file, line, "expected " + columns + " tab-separated cells, found " + cells.size());
    }
    return new Row(file, line, cells);
  }

  /**
   * SHA-256 over all paths and contents, in hexadecimal: two runs with the same digest used the
   * same rules.
   */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, layers) ->
              layers.forEach(
                  file ->
                      sha.update(
                          (path + "\0" + file.content() + "\0").getBytes(StandardCharsets.UTF_8))));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TreeMap<String, ArrayList<RuleFile>> walk(Path root, String origin) {
    TreeMap<String, ArrayList<RuleFile>> found = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(RuleSet::isRuleFile).sorted().toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        RuleFile file = new RuleFile(name, origin, Files.readString(path, StandardCharsets.UTF_8));
        found.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean isRuleFile(Path path) {
    return Files.isRegularFile(path) && EXTENSIONS.stream().anyMatch(path.toString()::endsWith);
  }

  private Object writeReplace() {
    TreeMap<String, ArrayList<RuleFile>> own = new TreeMap<>();
    files.forEach(
        (path, layers) -> {
          for (RuleFile file : layers) {
            if (!BuiltIn.RULES.layers(path).contains(file)) {
              own.computeIfAbsent(path, p -> new ArrayList<>()).add(file);
            }
          }
        });
    return new Shipped(own, BuiltIn.DIGEST);
  }

  /** The serialized form: the user's files and the digest of the built-in ones. */
  private record Shipped(TreeMap<String, ArrayList<RuleFile>> own, String builtIn)
      implements Serializable {
    private Object readResolve() {
      if (!builtIn.equals(BuiltIn.DIGEST)) {
        throw new RuleException(
            "rules: this worker has other built-in rules than the program that started the run");
      }
      return own.isEmpty() ? BuiltIn.RULES : BuiltIn.RULES.with(own);
    }
  }
}
