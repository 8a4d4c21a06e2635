package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/** The organisations of an article, found by their names, whole or shortened, and acronyms. */
final class OrgResolver {
  private static final Set<String> FORMS =
      Set.of(
          "inc",
          "corp",
          "co",
          "ltd",
          "plc",
          "llc",
          "company",
          "corporation",
          "ag",
          "sa",
          "nv",
          "gmbh");
  private final Countries countries;
  private final Map<String, PartyCandidate> byKey = new HashMap<>();
  private final List<PartyCandidate> orgs = new ArrayList<>();

  /** The {@link #key} of each. */
  private final List<String> keys = new ArrayList<>();

  /** First words of keys. */
  private final NameWordIndex heads = new NameWordIndex();

  /** Last words of keys. */
  private final NameWordIndex tails = new NameWordIndex();

  /** All that names end with. */
  private final NameWordIndex ends = new NameWordIndex();

  OrgResolver(Countries countries) {
    this.countries = countries;
  }

  /** Adds one. */
  void add(PartyCandidate org) {
    orgs.add(org);
    keys.add(key(org.name));
    index(orgs.size() - 1);
  }

  /** Gives one a longer name. */
  void rename(PartyCandidate org, String name) {
    int place = orgs.indexOf(org);
    org.name = name;
    keys.set(place, key(name));
    index(place);
  }

  private void index(int place) {
    String name = orgs.get(place).name;
    heads.add(head(keys.get(place)), place);
    tails.add(tail(keys.get(place)), place);
    for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      ends.add(name.substring(at + 1), place);
    }
  }

  /** Lets a name, or an acronym, mean one, unless it means another already. */
  void call(PartyCandidate org, String name) {
    byKey.putIfAbsent(key(name), org);
  }

  /** The one that a name means; null for none. */
  @Nullable PartyCandidate called(String name) {
    return byKey.get(key(name));
  }

  /** The first whose name a text shortens, or which shortens the text; null for none. */
  @Nullable PartyCandidate shortened(String text) {
    String key = key(text);
    int first = orgs.size();
    for (int place : heads.of(head(key))) {
      String full = keys.get(place);
      boolean longer = opens(full, key) && full.indexOf(' ') < 0;
      first = longer || opens(key, full) ? Math.min(first, place) : first;
    }
    for (int place : key.indexOf(' ') < 0 ? tails.of(key) : List.<Integer>of()) {
      first = closes(key, keys.get(place)) ? Math.min(first, place) : first;
    }
    for (int place : ends.of(text)) {
      first = isNational(orgs.get(place).name, text) ? Math.min(first, place) : first;
    }
    return first == orgs.size() ? null : orgs.get(first);
  }

  private static String head(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  private static String tail(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Whether a longer name begins with the words of another. */
  private static boolean opens(String words, String longer) {
    int size = words.length();
    return longer.length() > size && longer.charAt(size) == ' ' && longer.startsWith(words);
  }

  /** Whether a longer name ends with the words of another. */
  private static boolean closes(String words, String longer) {
    int at = longer.length() - words.length() - 1;
    return at >= 0 && longer.charAt(at) == ' ' && longer.endsWith(words);
  }

  /** "U.S. Senate" and later "the Senate": one chamber, though both are known names. */
  boolean isNational(String full, String text) {
    if (!closes(text, full)) {
      return false;
    }
    Tokens state = Tokens.of(full.substring(0, full.length() - text.length() - 1));
    Countries.Match match = countries.at(state, 0, state.size(), null);
    return match != null && match.length() == state.size();
  }

  /** Lower case, without legal form and points. */
  static String key(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace(".", "");
    if (plain.startsWith("the ")) {
      plain = plain.substring(4);
    }
    int space = plain.lastIndexOf(' ');
    while (space > 0 && FORMS.contains(plain.substring(space + 1))) {
      plain = plain.substring(0, space);
      space = plain.lastIndexOf(' ');
    }
    return plain.replace("&amp;", "&").replace(" and ", " & ");
  }
}
