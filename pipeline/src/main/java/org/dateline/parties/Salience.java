package org.dateline.parties;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers, for each party, what speaks for and against its taking part. */
final class Salience {
  private static final Set<String> PAST =
      Set.of("death", "killing", "assassination", "murder", "funeral", "memory", "impeachment");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern FORMER = Pattern.compile("\\b(former|ex|late)\\b");
  private static final Set<String> BEFORE_VERB_ENDS =
      Set.of("of", "to", "for", "in", "that", "which", "who", "by", "with", "and", "at");
  private static final Set<String> EXPERTS =
      Set.of(
          "analyst",
          "analysts",
          "economist",
          "economists",
          "expert",
          "professor",
          "strategist",
          "researcher",
          "scholar",
          "historian",
          "consultant",
          "broker",
          "trader",
          "critic",
          "author",
          "columnist",
          "editor",
          "correspondent",
          "reporter",
          "journalist",
          "dealer",
          "scientist",
          "adviser",
          "fellow",
          "student",
          "resident",
          "farmer",
          "grower");
  private static final Set<String> FAMILY =
      Set.of(
          "wife", "widow", "son", "daughter", "husband", "brother", "sister", "mother", "father");
  private static final Set<String> SAY =
      Set.of("said", "says", "told", "reported", "quoted", "added");
  private final Marked m;
  private final List<Actor> actors;
  private final List<Name> names;
  private final Map<Integer, Name> byFirst = new HashMap<>();
  private final Map<Integer, Name> byEnd = new HashMap<>();
  private final @Nullable String home;
  private int total;

  Salience(Marked m, List<Actor> actors, List<Name> names, @Nullable String home) {
    this.m = m;
    this.actors = actors;
    this.names = names;
    this.home = home;
    for (Name name : names) {
      byFirst.put(name.first, name);
      byEnd.put(name.end, name);
      total += name.actor == null ? 0 : 1;
    }
  }

  /** The features of a party; absent ones are nought. */
  EnumMap<Feature, Double> of(Actor actor, TitleWords headline) {
    EnumMap<Feature, Double> f = new EnumMap<>(Feature.class);
    set(f, Feature.BIAS, true);
    place(f, actor);
    set(f, Feature.TITLE, headline.names(actor));
    set(f, Feature.TITLE_FIRST, headline.beginsWith(actor));
    grammar(f, actor);
    if (actor.kind == Name.Kind.PERSON) {
      person(f, actor);
    } else if (actor.kind == Name.Kind.COUNTRY) {
      state(f, actor);
    } else {
      org(f, actor);
    }
    return f;
  }

  private static void set(Map<Feature, Double> f, Feature feature, boolean value) {
    if (value) {
      f.put(feature, 1.0);
    }
  }

  private void place(Map<Feature, Double> f, Actor actor) {
    Name first = actor.names.get(0);
    int n = actor.names.size();
    set(f, Feature.LEAD, first.sentence == 0);
    set(f, Feature.LEAD_BEGIN, first.sentence == 0 && first.first - m.text.firstToken(0) < 16);
    set(f, Feature.SECOND, first.sentence == 1);
    set(f, Feature.LATE, first.sentence > Math.max(4, m.text.sentenceCount() / 2));
    set(f, Feature.COUNT_2, n >= 2);
    set(f, Feature.COUNT_3, n >= 3);
    set(f, Feature.COUNT_5, n >= 5);
    set(f, Feature.ONLY_ONE, n == 1);
    f.put(Feature.SHARE, n / (double) Math.max(1, total));
    set(f, Feature.SHORT_TEXT, m.text.sentenceCount() < 6);
    set(f, Feature.HOME, home != null && home.equals(actor.country));
  }

  private void grammar(Map<Feature, Double> f, Actor actor) {
    int subjects = 0;
    int says = 0;
    for (Name name : actor.names) {
      int verb = verbAfter(name);
      if (verb >= 0) {
        subjects++;
        says += SAY.contains(m.lower(verb)) ? 1 : 0;
        set(f, Feature.SUBJECT_LEAD, name.sentence == 0);
      }
      int p = before(name);
      switch (m.lower(p)) {
        case "with", "between" -> set(f, Feature.WITH, true);
        case "by" -> set(f, Feature.BY, true);
        case "against" -> set(f, Feature.AGAINST, true);
        case "from", "to" -> set(f, Feature.FROM_TO, true);
        case "in", "at", "near" -> set(f, Feature.IN, true);
        case "of" -> set(f, Feature.OF, true);
        case "said", "says", "told", "added" -> {
          subjects++;
          says++;
        }
        default -> {}
      }
      set(f, Feature.ORGAN, m.has(organ(name), WordFlags.ORGAN));
    }
    set(f, Feature.SUBJECT, subjects > 0);
    set(f, Feature.SUBJECT_2, subjects > 1);
    set(f, Feature.SAYS_ONLY, subjects > 0 && says == subjects);
    set(f, Feature.LISTED, listed(actor));
  }

  private int organ(Name name) {
    int n = m.possessive(name.end) ? name.end + 1 : name.end;
    return m.has(n, WordFlags.ORGAN) || !m.has(n, WordFlags.COMMON) ? n : n + 1;
  }

  private int before(Name name) {
    int p = name.titleBefore == null ? name.first - 1 : name.titleBefore.first() - 1;
    while (p > 0 && (m.isLower(p, "the") || m.isLower(p, "a") || m.isLower(p, "an"))) {
      p--;
    }
    return p;
  }

  /** The event verb whose subject the name is, near behind it; -1 for none. */
  private int verbAfter(Name name) {
    int to = m.text.endToken(name.sentence);
    int i = name.end;
    for (int hops = 0; hops < 4; hops++) {
      int next = i;
      if (m.is(next, ",") && m.is(next + 1, "and")) {
        next++;
      }
      if (m.is(next, "and") || m.is(next, ",")) {
        int j = m.isLower(next + 1, "the") ? next + 2 : next + 1;
        Name other = byFirst.get(j);
        if (other != null && other.kind == name.kind) {
          i = other.end;
          continue;
        }
      }
      break;
    }
    if (m.possessive(i)) {
      i++;
    }
    if (m.is(i, ",")) {
      int close = i + 1;
      while (close < Math.min(to, i + 16) && !m.is(close, ",")) {
        close++;
      }
      i = close < to && m.is(close, ",") ? close + 1 : i;
    }
    int limit = Math.min(to, i + 5);
    for (; i < limit; i++) {
      if (m.has(i, WordFlags.EVENT_VERB) && !m.cap(i)) {
        return i;
      }
      if (!m.tokens.isWord(i) || BEFORE_VERB_ENDS.contains(m.lower(i))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean listed(Actor actor) {
    if (actor.names.size() > 1) {
      return false;
    }
    Name name = actor.names.get(0);
    int near = 0;
    for (Name other : names) {
      if (other != name && other.kind == name.kind && other.sentence == name.sentence) {
        near++;
      }
    }
    boolean commas =
        m.is(name.end, ",") || m.is(name.first - 1, ",") || m.is(name.first - 1, "and");
    return near >= 3 && commas;
  }

  private void person(Map<Feature, Double> f, Actor actor) {
    set(f, Feature.TITLED, !actor.titles.isEmpty());
    String title = String.join(" ", actor.titles).toLowerCase(Locale.ROOT);
    set(
        f,
        Feature.OFFICIAL,
        actor.role != null && Set.of("GOV", "LEG", "IGO").contains(actor.role));
    set(f, Feature.SPOKESMAN, title.contains("spokes"));
    boolean expert = false;
    boolean family = false;
    for (String word : NO_LETTER.split(title)) {
      expert |= EXPERTS.contains(word);
      family |= FAMILY.contains(word);
    }
    set(f, Feature.EXPERT, expert);
    set(f, Feature.FAMILY, family);
    set(f, Feature.FORMER, FORMER.matcher(title).find());
    for (Name name : actor.names) {
      int p = before(name);
      Name side = byEnd.get(p + 1);
      p = side == null ? p : side.first - 1;
      set(f, Feature.PAST, m.is(p, "of") && PAST.contains(m.lower(p - 1)));
    }
    set(f, Feature.BARE, actor.name.indexOf(' ') < 0);
  }

  private void state(Map<Feature, Double> f, Actor actor) {
    boolean adjective = true;
    boolean capital = true;
    for (Name name : actor.names) {
      adjective &= name.form == Countries.Form.ADJECTIVE;
      capital &= name.form == Countries.Form.CAPITAL;
    }
    set(f, Feature.ALL_ADJECTIVE, adjective);
    set(f, Feature.ALL_CAPITAL, capital);
    for (Actor other : actors) {
      if (other.kind == Name.Kind.PERSON
          && actor.country != null
          && actor.country.equals(other.country)) {
        set(f, Feature.HAS_PERSON, true);
        set(f, Feature.HAS_SPEAKER, other.principal);
      }
    }
  }

  private void org(Map<Feature, Double> f, Actor actor) {
    String role = actor.role == null ? "" : actor.role;
    switch (role) {
      case "IGO" -> set(f, Feature.IGO, true);
      case "LEG" -> set(f, Feature.LEGISLATURE, true);
      case "JUD" -> set(f, Feature.COURT, true);
      case "GOV", "MIL" -> set(f, Feature.AGENCY_OF_STATE, true);
      case "BUS" -> set(f, Feature.COMPANY, true);
      case "LAB" -> set(f, Feature.UNION, true);
      case "OPP" -> set(f, Feature.OPPOSITION, true);
      case "REB" -> set(f, Feature.REBELS, true);
      case "MED" -> set(f, Feature.MEDIA, true);
      case "EDU" -> set(f, Feature.SCHOOL, true);
      default -> {}
    }
    boolean tagged = false;
    boolean context = true;
    boolean affiliated = true;
    for (Name name : actor.names) {
      tagged |= name.rule.equals("org_tagged");
      context &= name.rule.equals("org_context");
      affiliated &= name.affiliation;
    }
    set(f, Feature.TAGGED, tagged);
    set(f, Feature.CONTEXT_ONLY, context);
    set(f, Feature.AFFILIATION_ONLY, affiliated);
    set(
        f,
        Feature.ACRONYM_ONLY,
        actor.name.length() < 6 && actor.name.equals(actor.name.toUpperCase(Locale.ROOT)));
    for (Actor other : actors) {
      boolean speaks = other.kind == Name.Kind.PERSON && actor.name.equals(other.affiliation);
      set(f, Feature.HAS_PERSON, speaks || f.containsKey(Feature.HAS_PERSON));
      set(
          f,
          Feature.HAS_SPEAKER,
          (speaks && other.principal) || f.containsKey(Feature.HAS_SPEAKER));
    }
  }
}
