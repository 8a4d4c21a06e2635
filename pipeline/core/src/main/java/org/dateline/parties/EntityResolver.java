package org.dateline.parties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the names of an article together that name the same party. */
final class EntityResolver {
  private final TaggedTokens m;
  private final Countries countries;
  private final List<PartyCandidate> actors = new ArrayList<>();
  private final Map<String, PartyCandidate> states = new LinkedHashMap<>();
  private final OrgResolver orgs;
  private final PersonResolver people = new PersonResolver();

  EntityResolver(TaggedTokens m, Countries countries) {
    this.m = m;
    this.countries = countries;
    this.orgs = new OrgResolver(countries);
  }

  /** The parties in the order of their first names. */
  List<PartyCandidate> gather(List<NameMention> names) {
    for (NameMention name : names) {
      if (name.kind == NameMention.Kind.PERSON && fullName(name)) {
        person(name);
      } else if (name.kind == NameMention.Kind.ORG) {
        org(name);
      } else if (name.kind == NameMention.Kind.COUNTRY) {
        state(name);
      }
    }
    for (NameMention name : names) {
      if (name.kind == NameMention.Kind.PERSON && name.actor == null) {
        person(name);
      }
    }
    for (PartyCandidate actor : actors) {
      actor.names.sort((a, b) -> Integer.compare(a.first, b.first));
    }
    actors.sort((a, b) -> Integer.compare(a.names.get(0).first, b.names.get(0).first));
    return actors;
  }

  private static boolean fullName(NameMention name) {
    return name.length() > 1;
  }

  private void state(NameMention name) {
    if (name.dateline || name.modifier) {
      return;
    }
    for (String code : name.codes) {
      PartyCandidate actor = states.get(code);
      if (actor == null) {
        String display = countries.name(code);
        actor = new PartyCandidate(NameMention.Kind.COUNTRY, display == null ? name.text : display);
        actor.country = code;
        states.put(code, actor);
        actors.add(actor);
      }
      actor.add(name);
    }
  }

  private void person(NameMention name) {
    PartyCandidate actor = people.find(name);
    if (actor == null) {
      actor = new PartyCandidate(NameMention.Kind.PERSON, name.plain);
      people.add(actor);
      actors.add(actor);
    } else if (name.plain.length() > actor.name.length()) {
      people.rename(actor, name.plain);
    }
    actor.add(name);
  }

  private void org(NameMention name) {
    String text = name.plain;
    String longForm = name.known == null ? "" : name.known.longForm();
    PartyCandidate actor = orgs.called(text);
    if (actor == null && !longForm.isEmpty()) {
      actor = orgs.called(longForm);
    }
    if (actor == null) {
      actor = orgs.shortened(text);
      boolean two =
          actor != null
              && actor.known != null
              && name.known != null
              && !orgs.isNational(actor.name, text);
      actor = two ? null : actor;
    }
    if (actor == null) {
      actor = new PartyCandidate(NameMention.Kind.ORG, longForm.isEmpty() ? text : longForm);
      orgs.add(actor);
      actors.add(actor);
    } else if (text.length() > actor.name.length()) {
      orgs.rename(actor, text);
    }
    orgs.call(actor, text);
    if (!longForm.isEmpty()) {
      orgs.call(actor, longForm);
    }
    alias(name, actor);
    actor.add(name);
  }

  /** "International Coffee Organization (ICO)": the short form names the same. */
  private void alias(NameMention name, PartyCandidate actor) {
    int n = m.is(name.end, ">") ? name.end + 1 : name.end;
    if ((m.is(n, "(") || m.is(n, "[") || m.is(n, ",")) && n + 2 < m.size() && m.cap(n + 1)) {
      boolean closed = m.is(n + 2, ")") || m.is(n + 2, "]") || m.is(n + 2, ",");
      if (closed && (m.tokens.isAllCaps(n + 1) || !m.is(n, ","))) {
        orgs.call(actor, m.tokens.word(n + 1));
      }
    }
    String acronym = acronym(name.text);
    if (acronym.length() > 1) {
      orgs.call(actor, acronym);
    }
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
}
