package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.Tokens;
import org.dateline.parties.EntityResolver.Entity;
import org.dateline.parties.EntityResolver.WordIndex;
import org.dateline.parties.NameMention.Kind;
import org.jspecify.annotations.Nullable;

/** Decides which organisation of an article a name means: a full name, a short form, an acronym. */
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
  private static final Set<String> PARTS =
      Set.of(
          "committee",
          "subcommittee",
          "panel",
          "caucus",
          "council",
          "commission",
          "delegation",
          "conference",
          "leadership");
  private static final Set<String> BODIES =
      Set.of(
          "senate",
          "house",
          "congress",
          "parliament",
          "assembly",
          "commons",
          "lords",
          "union",
          "democrats",
          "republicans");
  private final TaggedTokens tokens;
  private final Countries countries;

  /** Organisations by the keys of all their names and acronyms. */
  private final Map<String, Entity> byKey = new HashMap<>();

  private final List<Entity> orgs = new ArrayList<>();

  /** The {@link #key} of the name of each. */
  private final List<String> keys = new ArrayList<>();

  /** First words of the keys. */
  private final WordIndex heads = new WordIndex();

  /** Last words of the keys. */
  private final WordIndex tails = new WordIndex();

  /** All endings of the names, from each word on. */
  private final WordIndex ends = new WordIndex();

  OrgResolver(TaggedTokens tokens, Countries countries) {
    this.tokens = tokens;
    this.countries = countries;
  }

  /** The organisation that a mention names; a new one without mentions if none is known. */
  Entity resolve(NameMention mention) {
    String text = mention.plain;
    String longForm = mention.known == null ? "" : mention.known.longForm();
    Entity org = find(mention, longForm);
    if (org == null) {
      org = new Entity(Kind.ORG, longForm.isEmpty() ? text : longForm);
      orgs.add(org);
      keys.add(key(org.name));
      index(orgs.size() - 1);
    } else if (text.length() > org.name.length()) {
      rename(org, text);
    }
    addName(org, text);
    if (!longForm.isEmpty()) {
      addName(org, longForm);
    }
    addAcronyms(org, mention);
    return org;
  }

  private @Nullable Entity find(NameMention mention, String longForm) {
    Entity org = byKey.get(key(mention.plain));
    if (org == null && !longForm.isEmpty()) {
      org = byKey.get(key(longForm));
    }
    if (org != null) {
      return org;
    }
    Entity similar = shortened(mention.plain);
    if (similar != null && isCommitteeOf(similar.name, mention.plain)) {
      return null;
    }
    boolean bothListed =
        similar != null
            && similar.known != null
            && mention.known != null
            && !isNational(similar.name, mention.plain);
    return bothListed ? null : similar;
  }

  /** "Senate" and "Senate Judiciary Committee": a body and a part of it. */
  private static boolean isCommitteeOf(String a, String b) {
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    return opens(key(shorter), key(longer))
        && PARTS.contains(tail(key(longer)))
        && !PARTS.contains(tail(key(shorter)))
        && BODIES.contains(tail(key(shorter)));
  }

  private void rename(Entity org, String name) {
    int number = orgs.indexOf(org);
    org.name = name;
    keys.set(number, key(name));
    index(number);
  }

  /** A name or acronym means the first organisation that it was added for. */
  private void addName(Entity org, String name) {
    byKey.putIfAbsent(key(name), org);
  }

  /** "International Coffee Organization (ICO)", and the initials of the name. */
  private void addAcronyms(Entity org, NameMention mention) {
    int n = tokens.is(mention.end, ">") ? mention.end + 1 : mention.end;
    boolean open = tokens.is(n, "(") || tokens.is(n, "[") || tokens.is(n, ",");
    if (open && n + 2 < tokens.size() && tokens.isCapitalised(n + 1)) {
      boolean closed = tokens.is(n + 2, ")") || tokens.is(n + 2, "]") || tokens.is(n + 2, ",");
      if (closed && (tokens.isAllCaps(n + 1) || !tokens.is(n, ","))) {
        addName(org, tokens.word(n + 1));
      }
    }
    String initials = initials(mention.text);
    if (initials.length() > 1) {
      addName(org, initials);
    }
  }

  private static String initials(String text) {
    StringBuilder out = new StringBuilder();
    for (String part : text.split("[ -]")) {
      if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
        out.append(part.charAt(0));
      }
    }
    return out.toString();
  }

  private void index(int number) {
    String name = orgs.get(number).name;
    heads.add(head(keys.get(number)), number);
    tails.add(tail(keys.get(number)), number);
    for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      ends.add(name.substring(at + 1), number);
    }
  }

  /** The first organisation of which the text is a short or a longer form; null for none. */
  private @Nullable Entity shortened(String text) {
    String key = key(text);
    int first = orgs.size();
    for (int number : heads.of(head(key))) {
      String full = keys.get(number);
      boolean longer = opens(full, key) && full.indexOf(' ') < 0;
      first = longer || opens(key, full) ? Math.min(first, number) : first;
    }
    for (int number : key.indexOf(' ') < 0 ? tails.of(key) : List.<Integer>of()) {
      first = closes(key, keys.get(number)) ? Math.min(first, number) : first;
    }
    for (int number : ends.of(text)) {
      first = isNational(orgs.get(number).name, text) ? Math.min(first, number) : first;
    }
    return first == orgs.size() ? withoutState(text) : orgs.get(first);
  }

  /** "Southern Command", later "U.S. Southern Command"; null where a list knows the first. */
  private @Nullable Entity withoutState(String text) {
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      String rest = text.substring(at + 1);
      Entity org = rest.indexOf(' ') < 0 ? null : byKey.get(key(rest));
      if (org != null && org.known == null && isNational(text, rest)) {
        return org;
      }
    }
    return null;
  }

  private static String head(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  private static String tail(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** True if a longer name begins with the words of another. */
  private static boolean opens(String words, String longer) {
    int size = words.length();
    boolean cause = longer.startsWith(" for ", size) || longer.contains(" against ");
    return !cause
        && longer.length() > size
        && longer.charAt(size) == ' '
        && longer.startsWith(words);
  }

  /** True if a longer name ends with the words of another. */
  private static boolean closes(String words, String longer) {
    int at = longer.length() - words.length() - 1;
    return at >= 0 && longer.charAt(at) == ' ' && longer.endsWith(words);
  }

  /** "U.S. Senate", later "the Senate": one chamber although both names are listed. */
  private boolean isNational(String full, String text) {
    if (!closes(text, full)) {
      return false;
    }
    Tokens prefix = Tokens.of(full.substring(0, full.length() - text.length() - 1));
    Countries.Match match = countries.at(prefix, 0, prefix.size(), null);
    return match != null && match.length() == prefix.size();
  }

  /** The form in which names are compared: lower case, without article, legal form and points. */
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
