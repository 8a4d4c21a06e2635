package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths below a folder, with the meaning that Beam gives it for local files: {@code *}
 * and {@code ?} stop at a slash, {@code **} does not, {@code [a-z]} and {@code [!a-z]} are one
 * character, {@code {a,b}} is a choice, a backslash means itself.
 *
 * <p>It works on the text of a path, so that it does not depend on the environment, and takes line
 * feeds in names for characters like others.
 */
public final class Glob {
  private final Pattern whole;
  private final List<Pattern> folders = new ArrayList<>();
  private final boolean deep;

  private Glob(String pattern) {
    this.whole = compiled(pattern);
    List<String> names = names(pattern);
    for (String name : names.subList(0, names.size() - 1)) {
      if (isDeep(name)) {
        break;
      }
      folders.add(compiled(name));
    }
    this.deep = names.stream().anyMatch(Glob::isDeep);
  }

  /**
   * Reads a pattern.
   *
   * @param pattern below the fixed part, see {@link FileNames#fixedPart}
   * @throws IllegalArgumentException for a pattern with an unclosed bracket; the message is for the
   *     user
   */
  public static Glob of(String pattern) {
    return new Glob(pattern.replaceAll("/+", "/").replaceFirst("/$", ""));
  }

  /** Whether a file's path matches. */
  public boolean matches(String pathBelow) {
    return whole.matcher(pathBelow).matches();
  }

  /** Whether a folder may hold files that match, however deep: all others need not be searched. */
  public boolean mayHold(String pathBelow) {
    String[] names = pathBelow.split("/", -1);
    if (names.length > folders.size() && !deep) {
      return false;
    }
    for (int i = 0; i < Math.min(names.length, folders.size()); i++) {
      if (!folders.get(i).matcher(names[i]).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name of the pattern may match several names of a path. */
  private static boolean isDeep(String name) {
    return name.contains("**") || name.contains("/");
  }

  /** The names of the pattern: it is split at each slash outside braces. */
  private static List<String> names(String pattern) {
    List<String> names = new ArrayList<>();
    int from = 0;
    boolean inBraces = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      inBraces = c == '{' || (inBraces && c != '}');
      if (c == '/' && !inBraces) {
        names.add(pattern.substring(from, i));
        from = i + 1;
      }
    }
    names.add(pattern.substring(from));
    return names;
  }

  private static Pattern compiled(String pattern) {
    try {
      return Pattern.compile(regex(pattern), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          pattern + ": no pattern that can be read; see to its brackets", e);
    }
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    boolean inBraces = false;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      switch (c) {
        case '*' -> {
          boolean any = at < pattern.length() && pattern.charAt(at) == '*';
          at += any ? 1 : 0;
          regex.append(any ? ".*" : "[^/]*");
        }
        case '?' -> regex.append("[^/]");
        case '[' -> at = characters(pattern, at, regex);
        case '{' -> {
          refuse(inBraces, pattern, "braces within braces");
          inBraces = true;
          regex.append("(?:(?:");
        }
        case '}' -> {
          regex.append(inBraces ? "))" : "\\}");
          inBraces = false;
        }
        case ',' -> regex.append(inBraces ? ")|(?:" : ",");
        default -> regex.append(literal(c));
      }
    }
    refuse(inBraces, pattern, "a { without its }");
    return regex.toString();
  }

  /** Adds the class of characters that begins at an index. Returns the index behind it. */
  private static int characters(String pattern, int from, StringBuilder regex) {
    boolean not = pattern.startsWith("!", from);
    int first = not ? from + 1 : from;
    int end = pattern.indexOf(']', first);
    refuse(end < 0, pattern, "a [ without its ]");
    String set = pattern.substring(first, end);
    refuse(
        set.isEmpty() || set.contains("/"), pattern, "[...] without characters, or with a slash");
    regex.append("[[^/]&&[").append(not ? "^" : "");
    for (int i = 0; i < set.length(); i++) {
      char c = set.charAt(i);
      boolean range = c == '-' && i > 0 && i < set.length() - 1;
      regex.append(range ? "-" : literal(c));
    }
    regex.append("]]");
    return end + 1;
  }

  private static void refuse(boolean wrong, String pattern, String what) {
    if (wrong) {
      throw new IllegalArgumentException(pattern + ": " + what);
    }
  }

  private static String literal(char c) {
    boolean plain = Character.isLetterOrDigit(c) || c > '~' || c == '/' || c == ' ' || c < ' ';
    return plain ? String.valueOf(c) : "\\" + c;
  }
}
