package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Puts the names of an article together that name the same party. */
final class ActorBook {
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
  private static final Pattern SUFFIX = Pattern.compile("Jr\\.?|Sr\\.?|[IVX]+");
  private final Marked m;
  private final Countries countries;
  private final List<Actor> actors = new ArrayList<>();
  private final Map<String, Actor> states = new LinkedHashMap<>();
  private final Map<String, Actor> orgs = new HashMap<>();
  private final List<Actor> people = new ArrayList<>();

  ActorBook(Marked m, Countries countries) {
    this.m = m;
    this.countries = countries;
  }

  /** The parties in the order of their first names. */
  List<Actor> gather(List<Name> names) {
    for (Name name : names) {
      if (name.kind == Name.Kind.PERSON && fullName(name)) {
        person(name);
      } else if (name.kind == Name.Kind.ORG) {
        org(name);
      } else if (name.kind == Name.Kind.COUNTRY) {
        state(name);
      }
    }
    for (Name name : names) {
      if (name.kind == Name.Kind.PERSON && name.actor == null) {
        person(name);
      }
    }
    for (Actor actor : actors) {
      actor.names.sort((a, b) -> Integer.compare(a.first, b.first));
    }
    actors.sort((a, b) -> Integer.compare(a.names.get(0).first, b.names.get(0).first));
    return actors;
  }

  private static boolean fullName(Name name) {
    return name.length() > 1;
  }

  private void state(Name name) {
    if (name.dateline || name.modifier) {
      return;
    }
    for (String code : name.codes) {
      Actor actor = states.get(code);
      if (actor == null) {
        String display = countries.name(code);
        actor = new Actor(Name.Kind.COUNTRY, display == null ? name.text : display);
        actor.country = code;
        states.put(code, actor);
        actors.add(actor);
      }
      actor.add(name);
    }
  }

  private void person(Name name) {
    Actor actor = null;
    for (Actor known : people) {
      if (same(known, name)) {
        actor = known;
        if (fullName(name)) {
          break;
        }
      }
    }
    if (actor == null) {
      actor = new Actor(Name.Kind.PERSON, clean(name));
      people.add(actor);
      actors.add(actor);
    } else if (clean(name).length() > actor.name.length()) {
      actor.name = clean(name);
    }
    actor.add(name);
  }

  /** The name with its white space made plain. */
  private static String clean(Name name) {
    return name.plain;
  }

  private boolean same(Actor known, Name name) {
    String a = Accents.fold(known.name);
    String b = Accents.fold(clean(name));
    if (a.equalsIgnoreCase(b)) {
      return true;
    }
    String[] x = a.split("[ ]");
    String[] y = b.split("[ ]");
    if (y.length == 1) {
      return last(x).equals(b) || x[0].equals(b) || (x.length == 3 && x[1].equals(b));
    }
    if (x.length == 1) {
      return last(y).equals(a) || y[0].equals(a);
    }
    if (ends(a, b) || ends(b, a)) {
      return true;
    }
    boolean first = x[0].equals(y[0]) || initials(x[0], y[0]);
    return last(x).equals(last(y)) && first;
  }

  private static boolean ends(String longer, String shorter) {
    int at = longer.length() - shorter.length();
    return at > 0
        && longer.charAt(at - 1) == ' '
        && longer.regionMatches(true, at, shorter, 0, shorter.length());
  }

  private static boolean initials(String a, String b) {
    String s = a.length() < b.length() ? a : b;
    String l = a.length() < b.length() ? b : a;
    return s.endsWith(".") && s.length() == 2 && l.startsWith(s.substring(0, 1));
  }

  private static String last(String[] words) {
    int i = words.length - 1;
    while (i > 0 && SUFFIX.matcher(words[i]).matches()) {
      i--;
    }
    return words[i];
  }

  private void org(Name name) {
    String text = clean(name);
    String key = key(text);
    String longForm = name.known == null ? "" : name.known.longForm();
    Actor actor = orgs.get(key);
    if (actor == null && !longForm.isEmpty()) {
      actor = orgs.get(key(longForm));
    }
    if (actor == null) {
      actor = shortened(text);
      boolean two =
          actor != null
              && actor.known != null
              && name.known != null
              && !isNational(actor.name, text);
      actor = two ? null : actor;
    }
    if (actor == null) {
      actor = new Actor(Name.Kind.ORG, longForm.isEmpty() ? text : longForm);
      actors.add(actor);
    } else if (text.length() > actor.name.length()) {
      actor.name = text;
    }
    orgs.putIfAbsent(key, actor);
    if (!longForm.isEmpty()) {
      orgs.putIfAbsent(key(longForm), actor);
    }
    alias(name, actor);
    actor.add(name);
  }

  /** "International Coffee Organization (ICO)": the short form names the same. */
  private void alias(Name name, Actor actor) {
    int n = m.is(name.end, ">") ? name.end + 1 : name.end;
    if ((m.is(n, "(") || m.is(n, "[") || m.is(n, ",")) && n + 2 < m.size() && m.cap(n + 1)) {
      boolean closed = m.is(n + 2, ")") || m.is(n + 2, "]") || m.is(n + 2, ",");
      if (closed && (m.tokens.isAllCaps(n + 1) || !m.is(n, ","))) {
        orgs.putIfAbsent(key(m.tokens.word(n + 1)), actor);
      }
    }
    String acronym = acronym(name.text);
    if (acronym.length() > 1) {
      orgs.putIfAbsent(key(acronym), actor);
    }
  }

  /** "U.S. Senate" and later "the Senate": one chamber, though both are known names. */
  private boolean isNational(String full, String text) {
    int at = full.length() - text.length() - 1;
    if (at < 1 || !full.endsWith(" " + text)) {
      return false;
    }
    Tokens state = Tokens.of(full.substring(0, at));
    Countries.Match match = countries.at(state, 0, state.size(), null);
    return match != null && match.length() == state.size();
  }

  private static String acronym(String text) {
    StringBuilder out = new StringBuilder();
    for (String part : text.split("[ -]")) {
      if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
        out.append(part.charAt(0));
      }
    }
    return out.toString();
  }

  private @Nullable Actor shortened(String text) {
    String key = key(text);
    for (Actor actor : actors) {
      if (actor.kind == Name.Kind.ORG) {
        String full = key(actor.name);
        boolean tail = full.endsWith(" " + key) && key.indexOf(' ') < 0;
        if (full.startsWith(key + " ") || tail || isNational(actor.name, text)) {
          return actor;
        }
        if (key.startsWith(full + " ") && full.indexOf(' ') < 0) {
          return actor;
        }
      }
    }
    return null;
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
