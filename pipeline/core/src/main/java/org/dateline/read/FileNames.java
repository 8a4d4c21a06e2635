package org.dateline.read;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the names of input files say: which files of a folder are read, and which part of a path
 * belongs to the input and which to the file.
 *
 * <p>Works on local paths and on URIs of any file system; the separator is a slash.
 */
public final class FileNames {
  private static final Pattern REMOTE =
      Pattern.compile("(?!file:)[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
  private static final Pattern LOCAL_SCHEME = Pattern.compile("^file:(//)?(?=/)");
  private static final Pattern HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:(//[^/]*)?");
  private static final Pattern HOSTLESS = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:(//)?/[^/]");

  /** A comma outside braces: those of a glob such as {@code {a,b}} are part of it. */
  private static final Pattern BETWEEN_SPECS = Pattern.compile(",(?![^{]*\\})");

  /** Most commas in the name of a file or folder. */
  private static final int MOST_COMMAS = 8;

  private FileNames() {}

  /**
   * The files, folders and globs that an input option names, without white space around them. A
   * comma that is part of the name of an existing local file or folder does not part names.
   */
  public static List<String> specs(String input) {
    List<String> pieces = BETWEEN_SPECS.splitAsStream(input).toList();
    List<String> specs = new ArrayList<>();
    for (int from = 0; from < pieces.size(); ) {
      int to = Math.min(pieces.size(), from + MOST_COMMAS + 1);
      while (to > from + 1 && !exists(String.join(",", pieces.subList(from, to)).strip())) {
        to--;
      }
      specs.add(String.join(",", pieces.subList(from, to)).strip());
      from = to;
    }
    return List.copyOf(specs);
  }

  private static boolean exists(String name) {
    try {
      return !isRemote(name) && Files.exists(Path.of(withoutLocalScheme(name)));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether a path lies on another file system than the local one: it begins with a scheme. */
  public static boolean isRemote(String path) {
    return REMOTE.matcher(path).matches();
  }

  /** A local path without the scheme that it may begin with: {@code file:///a} is {@code /a}. */
  public static String withoutLocalScheme(String path) {
    return LOCAL_SCHEME.matcher(path).replaceFirst("");
  }

  /** Whether a file's name has the extension of a compression. */
  public static boolean isPacked(String path) {
    return !Compression.stripExtension(path).equals(path.toLowerCase(Locale.ROOT));
  }

  /** Whether an input is a pattern rather than one file or folder. */
  public static boolean isGlob(String input) {
    return firstWildcard(input) >= 0;
  }

  /**
   * The input's fixed part, with its last slash: the folder given, or the folders of a glob before
   * its first wildcard. For one file given by name it is the file's folder.
   *
   * @param input a file, folder or glob
   * @param isFolder whether it is a folder
   */
  public static String fixedPart(String input, boolean isFolder) {
    if (isFolder) {
      return input.endsWith("/") ? input : input + "/";
    }
    int wildcard = firstWildcard(input);
    String fixed = wildcard < 0 ? input : input.substring(0, wildcard);
    return fixed.substring(0, fixed.lastIndexOf('/') + 1);
  }

  /**
   * The path of a file below an input's fixed part; the whole path if it is elsewhere. A fixed part
   * without a host ({@code hdfs:///in/}) holds the files of whatever host answered.
   */
  public static String below(String fixedPart, String uri) {
    boolean hostless = HOSTLESS.matcher(fixedPart).find();
    String fixed = hostless ? HOST.matcher(fixedPart).replaceFirst("") : fixedPart;
    String path = hostless ? HOST.matcher(uri).replaceFirst("") : uri;
    return path.startsWith(fixed) ? path.substring(fixed.length()) : uri;
  }

  /**
   * Why a file that an input matches is not read: a reason of {@link SkipReasons}, or null if it is
   * read.
   *
   * @param pathBelow the path below the input's fixed part
   * @param inFolder whether a folder was given, so that only article formats' extensions count
   */
  public static @Nullable String skipReason(String pathBelow, boolean inFolder) {
    if (isHidden(pathBelow)) {
      return SkipReasons.HIDDEN_NAME;
    }
    boolean known = !inFolder || Formats.byName(pathBelow) != null;
    return known ? null : SkipReasons.NOT_AN_ARTICLE_FORMAT;
  }

  /** The name without folders and compression, lower case: {@code a/B.warc.gz} is b.warc. */
  static String plainName(String path) {
    return Compression.stripExtension(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether the path has a name that begins with a dot or an underscore. */
  public static boolean isHidden(String pathBelow) {
    for (String name : pathBelow.split("/", -1)) {
      if (name.startsWith(".") || name.startsWith("_")) {
        return true;
      }
    }
    return false;
  }

  private static int firstWildcard(String input) {
    for (int i = 0; i < input.length(); i++) {
      if ("*?[{".indexOf(input.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
