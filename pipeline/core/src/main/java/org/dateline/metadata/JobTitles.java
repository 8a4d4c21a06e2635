package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import org.dateline.rules.RuleSet;

/** The job titles that stand before or after a name in a by-line. */
final class JobTitles {
  private final List<String> titles = new ArrayList<>();

  JobTitles(RuleSet rules) {
    titles.addAll(rules.words("metadata/job_titles.txt"));
    titles.sort((a, b) -> b.length() - a.length());
  }

  /** A name without job titles; empty where nothing but a job title was there. */
  String strip(String name) {
    String rest = name;
    for (String title : titles) {
      int from = rest.length() - title.length();
      if (from >= 0
          && rest.regionMatches(true, from, title, 0, title.length())
          && isEdge(rest, from - 1)) {
        rest = rest.substring(0, from).strip();
      } else if (rest.regionMatches(true, 0, title, 0, title.length())
          && isEdge(rest, title.length())) {
        rest = rest.substring(title.length()).strip();
      }
    }
    return rest;
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
