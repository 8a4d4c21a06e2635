package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a side to people whose own words tell none, by what is around them in the article. */
final class AffiliationFallback {
  private static final Pattern MINISTER =
      Pattern.compile("\\b(minister|premier|chancellor|king|queen|emir|sultan)\\b");
  private static final Set<String> HEADED = Set.of("headed", "led");
  private static final Set<String> MEETING = Set.of("with", "met", "meet", "meets", "told");
  private static final int REACH = 16;
  private static final int MANY = 3;
  private static final int HOME = 3;
  private static final int HOST = 1;
  private static final int HEADLINE = 2;
  private static final int NEAR = 2;
  private final TaggedTokens m;
  private final Leaders leaders;
  private final List<PartyCandidate> actors;
  private final List<NameMention> names;
  private final @Nullable String home;
  private final Set<String> inHeadline;
  private final NameSyntax clauses;

  /**
   * "Peter Hale flew to Chad. The Danish diplomat met": the states of those who were named last.
   */
  private final Map<PartyCandidate, String> described = new HashMap<>();

  /** Names of states whose officials somebody met. */
  private final List<NameMention> metStates = new ArrayList<>();

  /** States and organisations. */
  private final List<PartyCandidate> bodies = new ArrayList<>();

  /** Who is called a counterpart. */
  private final List<PartyCandidate> counterparts = new ArrayList<>();

  /**
   * @param home the dateline's state, null where none is known
   * @param inHeadline codes of the states that the headline names
   */
  AffiliationFallback(
      TaggedTokens m,
      Leaders leaders,
      NameSyntax clauses,
      List<PartyCandidate> actors,
      List<NameMention> names,
      @Nullable String home,
      Set<String> inHeadline) {
    this.m = m;
    this.leaders = leaders;
    this.actors = actors;
    this.names = names;
    this.home = home;
    this.inHeadline = inHeadline;
    this.clauses = clauses;
    names.forEach(this::note);
    actors.forEach(this::note);
  }

  private void note(NameMention name) {
    boolean one = name.codes.size() == 1;
    int the = name.first - 1;
    boolean adjective = one && name.form == Countries.Form.ADJECTIVE;
    if (adjective && m.is(the, "The") && m.opensSentence(the) && isSomebody(name.end)) {
      NameMention last = lastPerson(name);
      if (last != null && last.actor != null && name.sentence - last.sentence <= NEAR) {
        described.putIfAbsent(last.actor, name.codes.get(0));
      }
    }
    boolean state = one && name.kind == NameMention.Kind.COUNTRY;
    if (state && clauses.organ(name) && MEETING.contains(m.lower(clauses.before(name)))) {
      metStates.add(name);
    }
  }

  private void note(PartyCandidate actor) {
    if (actor.kind != NameMention.Kind.PERSON) {
      bodies.add(actor);
    }
    if (String.join(" ", actor.titles).contains("counterpart")) {
      counterparts.add(actor);
    }
  }

  /** Fills in the country of every person that has none, and says how it was found. */
  void fill() {
    for (PartyCandidate actor : actors) {
      if (actor.kind == NameMention.Kind.PERSON && actor.country == null) {
        settle(actor, ofBody(actor) ? null : leaders.side(actor.name), " side:leader-list");
      }
    }
    for (PartyCandidate actor : actors) {
      if (actor.kind == NameMention.Kind.PERSON && actor.country == null) {
        told(actor);
        guess(actor);
      }
    }
  }

  /** Who works for an international body stands for no state. */
  private void guess(PartyCandidate person) {
    if (!ofBody(person)) {
      settle(person, otherSide(person), " side-guess:other-of-two");
      settle(person, prevailing(person), " side-guess:prevailing-state");
    }
  }

  private static boolean ofBody(PartyCandidate person) {
    return person.affiliated != null && "IGO".equals(person.affiliated.role);
  }

  private void told(PartyCandidate person) {
    PartyCandidate own = person.affiliated;
    settle(person, team(person), "");
    settle(person, described.get(person), " side:description");
    settle(person, own == null ? null : own.country, " side:organisation");
    settle(person, person.titleCountry.isEmpty() ? null : person.titleCountry, " side:title");
  }

  private static void settle(PartyCandidate person, @Nullable String country, String rule) {
    if (person.country == null && country != null) {
      person.country = country;
      person.sideRule = rule;
    }
  }

  /** "the Soviet team headed by Lem Masterkov"; "Maynard Glitman, who heads the American team". */
  private @Nullable String team(PartyCandidate person) {
    String found = null;
    int nearest = REACH;
    for (NameMention name : person.names) {
      boolean headed = m.is(name.first - 1, "by") && HEADED.contains(m.lower(name.first - 2));
      boolean heads = m.is(name.end, ",") && m.is(name.end + 1, "who");
      if (!headed && !heads) {
        continue;
      }
      for (NameMention near : names) {
        int gap = headed ? name.first - near.end : near.first - name.end;
        boolean state = near.kind == NameMention.Kind.COUNTRY && near.codes.size() == 1;
        boolean place = near.form == Countries.Form.CAPITAL || near.sentence != name.sentence;
        if (state && !place && gap >= 0 && gap < nearest) {
          nearest = gap;
          found = near.codes.get(0);
        }
      }
    }
    return found;
  }

  /** One titled person without a name: "diplomat met", but not "ministers" nor "diplomat Hale". */
  private boolean isSomebody(int at) {
    int head = m.has(at, WordFlags.TITLE_MODIFIER) && !m.has(at, WordFlags.TITLE) ? at + 1 : at;
    boolean plural = m.lower(head).endsWith("s");
    return m.has(head, WordFlags.TITLE) && !m.cap(head) && !plural && !m.cap(head + 1);
  }

  private @Nullable NameMention lastPerson(NameMention before) {
    NameMention last = null;
    for (NameMention name : names) {
      boolean earlier = name.kind == NameMention.Kind.PERSON && name.end <= before.first;
      last = earlier && (last == null || name.first > last.first) ? name : last;
    }
    return last;
  }

  /** Of two officials joined by "and" in an affair of two states, each stands for one. */
  private @Nullable String otherSide(PartyCandidate person) {
    if (person.titles.isEmpty()) {
      return null;
    }
    List<String> sides = List.copyOf(counts(person).keySet());
    if (sides.size() != 2) {
      return null;
    }
    for (NameMention name : person.names) {
      PartyCandidate other = joined(name);
      String side = other == null || other == person ? null : other.country;
      if (side != null && sides.contains(side)) {
        return sides.get(0).equals(side) ? sides.get(1) : sides.get(0);
      }
    }
    return null;
  }

  /** The person before "and", a name and its title; null for none. */
  private @Nullable PartyCandidate joined(NameMention name) {
    int and = (name.titleBefore == null ? name.first : name.titleBefore.first()) - 1;
    NameMention before = m.is(and, "and") ? clauses.endingAt(and) : null;
    return before == null || before.kind != NameMention.Kind.PERSON ? null : before.actor;
  }

  /**
   * The state that the story is most about: named most, in the headline, in the dateline. A state
   * whose officials this person meets is not the person's own.
   */
  private @Nullable String prevailing(PartyCandidate person) {
    Map<String, Integer> counts = counts(person);
    if (!opposed(person).isEmpty()) {
      return firstNamed(counts.keySet());
    }
    if (home != null) {
      counts.putIfAbsent(home, -1);
    }
    String best = null;
    for (String code : counts.keySet()) {
      if (best == null || points(counts, code) > points(counts, best)) {
        best = code;
      }
    }
    return best;
  }

  private int points(Map<String, Integer> counts, String code) {
    int n = Math.min(MANY, counts.getOrDefault(code, 0));
    boolean elsewhere = !inHeadline.isEmpty() && !inHeadline.contains(code);
    int dateline = !code.equals(home) ? 0 : elsewhere ? HOST : HOME;
    return n + dateline + (inHeadline.contains(code) ? HEADLINE : 0);
  }

  private @Nullable String firstNamed(Set<String> codes) {
    for (PartyCandidate actor : actors) {
      if (actor.kind == NameMention.Kind.COUNTRY
          && actor.country != null
          && codes.contains(actor.country)) {
        return actor.country;
      }
    }
    return null;
  }

  /** "X met the Indonesian minister": X is none of Indonesia's. */
  private Set<String> met(PartyCandidate person) {
    Set<String> found = new HashSet<>();
    for (NameMention near : metStates) {
      for (NameMention name : person.names) {
        if (name.sentence == near.sentence && name.end <= near.first) {
          found.add(near.codes.get(0));
        }
      }
    }
    return found;
  }

  /** States of those who are called this person's counterparts, or whose officials are met. */
  private Set<String> opposed(PartyCandidate person) {
    Set<String> found = met(person);
    for (PartyCandidate other : counterparts) {
      if (other != person && other.country != null) {
        for (NameMention name : other.names) {
          if (person.names.stream().anyMatch(n -> n.sentence == name.sentence)) {
            found.add(other.country);
          }
        }
      }
    }
    return found;
  }

  /** How often each state is named; one that has no such office is left out. */
  private Map<String, Integer> counts(PartyCandidate person) {
    String title = String.join(" ", person.titles).toLowerCase(Locale.ROOT);
    boolean minister = MINISTER.matcher(title).find();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> opposed = opposed(person);
    for (PartyCandidate body : bodies) {
      boolean other = opposed.contains(body.country);
      if (body.country != null && !other && !(minister && body.country.equals("USA"))) {
        int named = body.kind == NameMention.Kind.COUNTRY ? body.names.size() : 1;
        counts.merge(body.country, named, Integer::sum);
      }
    }
    return counts;
  }
}
