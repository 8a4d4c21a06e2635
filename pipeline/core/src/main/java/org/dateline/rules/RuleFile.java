package org.dateline.rules;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule or list file as text.
 *
 * @param path its path in the rule set, such as {@code dates/en/units.tsv}
 * @param origin where it came from, for messages: {@code built-in} or the user's folder
 * @param content its whole text
 */
public record RuleFile(String path, String origin, String content) implements Serializable {
  /** Origin of the files that come with the program. */
  public static final String BUILT_IN = "built-in";

  /** True for a file that comes with the program. */
  public boolean isBuiltIn() {
    return origin.equals(BUILT_IN);
  }

  /**
   * The line, from 1, on which a YAML file gives a key a value; 0 where it does not. For messages
   * about a rule that is known by its name.
   */
  public int lineOf(String key, String value) {
    Pattern entry =
        Pattern.compile(
            "^[ \\t{-]*"
                + Pattern.quote(key)
                + ":[ \\t]*[\"']?"
                + Pattern.quote(value)
                + "[\"']?[ \\t]*(?:[,}#].*)?$",
            Pattern.MULTILINE);
    Matcher found = entry.matcher(content);
    return found.find() ? (int) content.substring(0, found.start()).lines().count() + 1 : 0;
  }
}
