package org.dateline.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.rules.RuleSet;

/** Decides with lists of names which of two words is the given name and which the family name. */
final class NameOrder {
  private static final Pattern AND = Pattern.compile("\\s+(?:and|und|et|&)\\s+");
  private static final Pattern PAIR =
      Pattern.compile("((?:\\p{Ll}+ ){0,3}\\p{Lu}[\\p{L}\\p{M}'’-]+), ?([^,]+)");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.[ -]?)+");
  private static final Pattern ADDRESS_THEN_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)");

  private final Set<String> given;
  private final Set<String> family;
  private final Set<String> outlets;

  NameOrder(RuleSet rules) {
    this.given = lower(rules, "parties/given_names.txt");
    this.family = lower(rules, "parties/family_names.txt");
    this.outlets = lower(rules, "metadata/outlet_words.txt");
  }

  private static Set<String> lower(RuleSet rules, String path) {
    return rules.words(path).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name alone where a value is an address with the name in brackets, as in RSS. */
  static String withoutAddress(String value) {
    Matcher matcher = ADDRESS_THEN_NAME.matcher(value);
    return matcher.matches() ? matcher.group(1) : value;
  }

  /**
   * Names with the given name first: {@code John Doe} for {@code Doe, John}. Left as they are where
   * it is not clear that the word before the comma is a family name and the one behind it a given
   * name.
   */
  String givenNameFirst(String byline) {
    StringBuilder turned = new StringBuilder();
    for (String name : AND.split(byline)) {
      Matcher pair = PAIR.matcher(name.strip());
      if (!pair.matches() || !isLast(pair.group(1)) || !isFirst(pair.group(2).strip())) {
        return byline;
      }
      turned.append(turned.isEmpty() ? "" : " and ");
      turned.append(pair.group(2).strip()).append(' ').append(pair.group(1));
    }
    return turned.toString();
  }

  /** Whether a name is that of a person rather than of an outlet or a section. */
  boolean isPerson(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+");
    boolean isKnown =
        given.contains(words[0])
            || (words.length > 1 && family.contains(words[0]) && words[1].indexOf('-') > 0);
    return isKnown
        && words.length > 1
        && words.length < 5
        && !outlets.contains(words[words.length - 1]);
  }

  /** Whether the last word of a name is one of outlets, or all of it is one word in capitals. */
  boolean isOutlet(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean sign = name.indexOf(' ') < 0 && name.equals(name.toUpperCase(Locale.ROOT));
    return !isPerson(name) && (outlets.contains(last) || (sign && name.length() > 1));
  }

  private boolean isLast(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return family.contains(last) || !given.contains(last);
  }

  private boolean isFirst(String name) {
    String[] words = name.split("\\s+");
    boolean isGiven = given.contains(words[0].toLowerCase(Locale.ROOT));
    boolean rest = words.length <= 3;
    for (int i = 1; i < words.length; i++) {
      rest &=
          given.contains(words[i].toLowerCase(Locale.ROOT))
              || INITIALS.matcher(words[i]).matches()
              || words[i].matches("\\p{Lu}");
    }
    return rest && (isGiven || INITIALS.matcher(words[0]).matches());
  }
}
