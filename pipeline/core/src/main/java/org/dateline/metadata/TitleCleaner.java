package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;

/**
 * Removes from a title the marks of wire services, such as (4th LD), UPDATE 2- or a date at the
 * end; splits page titles at their separators and removes the name of the site.
 */
final class TitleCleaner {
  /** One rule: what is removed from a title, with examples as {@code before => after}. */
  record Rule(String name, String pattern, List<String> examples) {}

  /** The rule file. */
  record Rules(List<Rule> rules) {}

  private final List<Pattern> patterns = new ArrayList<>();

  TitleCleaner(RuleSet rules) {
    for (RuleFile file : rules.layers("metadata/title_marks.yaml")) {
      for (Rule rule : YamlRules.read(file, Rules.class).rules()) {
        patterns.add(Pattern.compile(rule.pattern()));
      }
    }
  }

  /** The title without marks; the title itself where nothing else would be left. */
  String strip(String title) {
    String rest = title.strip();
    boolean changed = true;
    while (changed) {
      String before = rest;
      for (Pattern pattern : patterns) {
        Matcher matcher = pattern.matcher(rest);
        String without = matcher.find() ? matcher.replaceFirst("").strip() : rest;
        rest = without.isEmpty() ? rest : without;
      }
      changed = !rest.equals(before);
    }
    return rest;
  }

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[-–—|•·:»«/\\\\~⋆*>]+\\s+|\\s*[|»«]\\s*|\\s*::\\s+|\\s*_\\s+");
  private static final int SITE_WORDS = 4;

  /** A title without the names of site and section at its ends. */
  static String withoutSite(String title, SiteNames sites) {
    String rest = title.strip();
    boolean changed = true;
    while (changed) {
      String before = rest;
      rest = withoutEnd(rest, sites);
      rest = withoutBegin(rest, sites);
      changed = !rest.equals(before);
    }
    return rest;
  }

  private static String withoutEnd(String title, SiteNames sites) {
    Matcher matcher = SEPARATOR.matcher(title);
    int begin = -1;
    int end = 0;
    while (matcher.find()) {
      begin = matcher.start();
      end = matcher.end();
      if (sites.isName(title.substring(end)) && begin > 0) {
        return title.substring(0, begin).strip();
      }
    }
    if (begin <= 0) {
      return title;
    }
    String rest = title.substring(0, begin).strip();
    boolean strong = title.substring(begin, end).matches(".*[|«»•⋆].*");
    int words = words(title.substring(end));
    boolean small = words <= (strong ? SITE_WORDS : 2) && words(rest) > words;
    return small && (strong || words(rest) >= SITE_WORDS) ? rest : title;
  }

  private static String withoutBegin(String title, SiteNames sites) {
    Matcher matcher = SEPARATOR.matcher(title);
    boolean site = matcher.find() && sites.isName(title.substring(0, matcher.start()));
    return site && matcher.end() < title.length() ? title.substring(matcher.end()).strip() : title;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
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
