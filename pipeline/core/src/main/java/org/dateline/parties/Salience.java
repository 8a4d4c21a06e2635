package org.dateline.parties;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers, for each party, what speaks for and against its taking part. */
final class Salience {
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Set<String> STATE_OFFICES = Set.of("GOV", "LEG", "MIL");
  private static final Set<String> OFFICES =
      Set.of("GOV", "LEG", "MIL", "IGO", "JUD", "LAB", "OPP", "REB");
  private static final Set<String> PUBLIC_BODIES = Set.of("IGO", "LEG", "JUD", "LAB", "OPP", "REB");
  private static final Set<String> SAY =
      Set.of("said", "says", "told", "reported", "quoted", "added");
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
  private static final int LISTED = 4;
  private final TaggedTokens m;
  private final PartyLexicon lexicon;
  private final List<PartyCandidate> actors;
  private final NameSyntax clauses;

  /** How many names of a kind each sentence has. */
  private final Map<NameMention.Kind, int[]> counts = new EnumMap<>(NameMention.Kind.class);

  private final BitSet earlier;
  private final @Nullable String home;

  Salience(
      TaggedTokens m,
      PartyLexicon lexicon,
      NameSyntax clauses,
      List<PartyCandidate> actors,
      List<NameMention> names,
      @Nullable String home) {
    this.m = m;
    this.lexicon = lexicon;
    this.actors = actors;
    this.home = home;
    this.clauses = clauses;
    this.earlier = earlier(m);
    names.forEach(name -> ofKind(name)[name.sentence]++);
  }

  /** What is true of a party. */
  Set<SalienceFeature> of(PartyCandidate actor, HeadlineNames headline) {
    EnumSet<SalienceFeature> f = EnumSet.of(SalienceFeature.START);
    set(f, SalienceFeature.HEADLINE, headline.names(actor));
    place(f, actor);
    grammar(f, actor);
    switch (actor.kind) {
      case PERSON -> person(f, actor);
      case COUNTRY -> state(f, actor);
      default -> org(f, actor);
    }
    return f;
  }

  private static void set(Set<SalienceFeature> f, SalienceFeature feature, boolean value) {
    if (value) {
      f.add(feature);
    }
  }

  private void place(Set<SalienceFeature> f, PartyCandidate actor) {
    NameMention first = actor.names.get(0);
    int n = actor.names.size();
    set(f, SalienceFeature.LEAD, first.sentence == 0);
    set(f, SalienceFeature.SECOND, first.sentence == 1);
    set(f, SalienceFeature.LATE, first.sentence > Math.max(4, m.text.sentenceCount() / 2));
    set(f, SalienceFeature.BACKGROUND, first.sentence > 1 && allEarlier(actor));
    set(f, SalienceFeature.TWICE, n >= 2);
    set(f, SalienceFeature.THRICE, n >= 3);
    set(f, SalienceFeature.HOME, home != null && home.equals(actor.country));
    set(f, SalienceFeature.LISTED, n == 1 && listed(first));
  }

  private boolean allEarlier(PartyCandidate actor) {
    return actor.names.stream().allMatch(name -> earlier.get(name.sentence));
  }

  /** Sentences that tell of a year before that of publication. */
  private static BitSet earlier(TaggedTokens m) {
    BitSet found = new BitSet();
    if (m.published == null || m.published.length() < 4) {
      return found;
    }
    String year = m.published.substring(0, 4);
    for (int i = 0; i < m.size(); i++) {
      boolean four = m.tokens.isNumber(i) && m.tokens.end(i) - m.tokens.begin(i) == 4;
      if (four && YEAR.matcher(m.tokens.word(i)).matches()) {
        found.set(m.text.sentenceOf(i), m.tokens.word(i).compareTo(year) < 0);
      }
    }
    return found;
  }

  private void grammar(Set<SalienceFeature> f, PartyCandidate actor) {
    boolean acts = false;
    boolean says = false;
    for (NameMention name : actor.names) {
      set(f, SalienceFeature.ORGAN, clauses.organ(name));
      if (actor.kind == NameMention.Kind.COUNTRY && clauses.describes(name)) {
        continue;
      }
      String before = m.lower(clauses.beforeList(name));
      int verb = clauses.verbAfter(name);
      boolean speaks = SAY.contains(verb < 0 ? before : m.lower(verb));
      says |= speaks;
      acts |= verb >= 0 && !speaks;
      set(f, SalienceFeature.SUBJECT_LEAD, verb >= 0 && name.sentence == 0);
      switch (before) {
        case "with", "between", "against" -> {
          f.add(SalienceFeature.OTHER_SIDE);
          set(f, SalienceFeature.OTHER_SIDE_EARLY, name.sentence < 2);
        }
        case "from", "to" -> f.add(SalienceFeature.TOWARDS);
        case "by" -> f.add(SalienceFeature.BY);
        case "in", "at", "near" -> f.add(SalienceFeature.PLACE);
        case "of" -> f.add(SalienceFeature.OF);
        default -> {}
      }
    }
    set(f, SalienceFeature.SUBJECT, acts || says);
    set(f, SalienceFeature.SAYS_ONLY, says && !acts);
  }

  private int[] ofKind(NameMention name) {
    return counts.computeIfAbsent(name.kind, kind -> new int[m.text.sentenceCount()]);
  }

  private boolean listed(NameMention name) {
    int near = ofKind(name)[name.sentence];
    boolean commas =
        m.is(name.end, ",") || m.is(name.first - 1, ",") || m.is(name.first - 1, "and");
    return near >= LISTED && commas;
  }

  private void person(Set<SalienceFeature> f, PartyCandidate actor) {
    set(f, SalienceFeature.TITLED, !actor.titles.isEmpty());
    set(f, SalienceFeature.OFFICIAL, actor.role != null && OFFICES.contains(actor.role));
    set(f, SalienceFeature.BARE, actor.name.indexOf(' ') < 0);
    for (String word : NO_LETTER.split(String.join(" ", actor.titles).toLowerCase(Locale.ROOT))) {
      long flags = lexicon.flags(word);
      set(f, SalienceFeature.EXPERT, (flags & WordFlags.EXPERT) != 0);
      set(f, SalienceFeature.KIN, (flags & WordFlags.KIN) != 0);
      set(
          f,
          SalienceFeature.FORMER,
          word.equals("former") || word.equals("ex") || word.equals("late"));
    }
    for (NameMention name : actor.names) {
      int p = clauses.before(name);
      NameMention side = clauses.endingAt(p + 1);
      p = side == null ? p : side.first - 1;
      set(f, SalienceFeature.REMEMBERED, m.is(p, "of") && m.has(p - 1, WordFlags.REMEMBERED));
    }
  }

  private void state(Set<SalienceFeature> f, PartyCandidate actor) {
    set(
        f,
        SalienceFeature.ONLY_CAPITAL,
        actor.names.stream().allMatch(name -> name.form == Countries.Form.CAPITAL));
    for (PartyCandidate other : actors) {
      boolean acts = other.kind == NameMention.Kind.PERSON && other.principal && other.role != null;
      if (acts && actor.country != null && actor.country.equals(other.country)) {
        set(f, SalienceFeature.OFFICIAL_ACTS, STATE_OFFICES.contains(other.role));
      }
    }
  }

  private static void org(Set<SalienceFeature> f, PartyCandidate actor) {
    String role = actor.role == null ? "" : actor.role;
    set(f, SalienceFeature.PUBLIC_BODY, PUBLIC_BODIES.contains(role));
    set(f, SalienceFeature.MEDIA, role.equals("MED"));
    boolean guessed = true;
    boolean affiliated = true;
    for (NameMention name : actor.names) {
      guessed &= name.rule.equals("org_context") && !name.told;
      affiliated &= name.affiliation;
    }
    set(f, SalienceFeature.GUESSED, guessed);
    set(f, SalienceFeature.AFFILIATION_ONLY, affiliated);
    boolean capitals = actor.name.equals(actor.name.toUpperCase(Locale.ROOT));
    set(f, SalienceFeature.LETTERS, actor.name.length() < 6 && capitals);
  }
}
