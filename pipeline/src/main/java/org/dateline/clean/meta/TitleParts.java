package org.dateline.clean.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page title cut at its separators: the headline, and names of sites and sections. */
final class TitleParts {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[-–—|•·:»«/\\\\~]+\\s+|\\s*[|»«]\\s*|\\s+::\\s+");

  private TitleParts() {}

  /**
   * The part that is the headline: the longest, with what stands before it unless that is a name.
   */
  static String main(String title, List<String> sites) {
    List<String> parts = split(title);
    String best = title;
    int length = 0;
    for (String part : parts) {
      boolean site = sites.stream().anyMatch(s -> Headline.key(s).equals(Headline.key(part)));
      if (!site && part.length() > length) {
        best = part;
        length = part.length();
      }
    }
    return best;
  }

  /** All parts, in order; the title itself where it has no separator. */
  static List<String> split(String title) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(title);
    int begin = 0;
    while (matcher.find()) {
      parts.add(title.substring(begin, matcher.start()).strip());
      begin = matcher.end();
    }
    parts.add(title.substring(begin).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
