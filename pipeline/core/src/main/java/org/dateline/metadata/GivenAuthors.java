package org.dateline.metadata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Extracts names from the by-lines that a record gives, as for by-lines of pages; agencies go into
 * a field of their own.
 */
public final class GivenAuthors {
  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*[,;|/()\\n]\\s*|\\s+[-–—]\\s+|\\s+(?:of|for|from|and|at|via)\\s+(?:[Tt]he\\s+)?");

  /** Where somebody writes from, before the next name: Ann Lee in Oslo and Bo Li. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<=\\p{Ll})\\s+in\\s+(?:the\\s+)?\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,2}"
              + "(?=\\s*(?:,?\\s+and\\s|[,;]\\s))");

  private final AuthorNames names;
  private final Agencies agencies;
  private final BylineWords bylineWords;

  /** Takes the words of by-lines and the names of agencies from the rule set. */
  public GivenAuthors(RuleSet rules) {
    this.bylineWords = new BylineWords(rules);
    this.names = new AuthorNames(rules, bylineWords);
    this.agencies = new Agencies(rules);
  }

  /**
   * Who wrote an article.
   *
   * @param names of people, and of what is not known as an agency, each once
   * @param agency null if none is named
   */
  public record Authors(List<String> names, @Nullable String agency) {}

  /** The authors that given by-lines name, in their order. */
  public Authors of(List<String> bylines) {
    Set<String> found = new LinkedHashSet<>();
    String agency = null;
    for (String byline : bylines) {
      String named = agencyIn(byline);
      agency = agency == null ? named : agency;
      String people = PLACE.matcher(withoutAgency(byline)).replaceAll("");
      for (String name : names.inField(people)) {
        if (agency(name) == null) {
          found.add(name);
        }
      }
    }
    return new Authors(List.copyOf(found), agency);
  }

  /** A by-line up to the agency behind a name: Ann Lee of The Associated Press. */
  private String withoutAgency(String byline) {
    int of = Math.max(byline.lastIndexOf(" of "), byline.lastIndexOf(" from "));
    boolean isAgency = of > 0 && agencyIn(byline.substring(of)) != null;
    return isAgency ? byline.substring(0, of) : byline;
  }

  private @Nullable String agencyIn(String byline) {
    for (String part : PARTS.split(byline)) {
      String agency = agency(bylineWords.without(part.strip()));
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  private @Nullable String agency(String part) {
    return agencies.ofAuthor(part);
  }
}
