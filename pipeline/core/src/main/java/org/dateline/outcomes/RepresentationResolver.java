package org.dateline.outcomes;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Decides which side a party represents: a minister the state, a manager the company. A side is a
 * country, an organisation, or a person who represents nobody. Also finds the sides that are the
 * principals of a story.
 *
 * <p>Lists: {@code outcomes/grammar/*.txt}.
 */
final class RepresentationResolver {
  private static final int MOST_PRINCIPALS = 4;
  private static final int LAST_WORDS = 4;
  private static final String LEGISLATURE = "LEG";
  private static final Set<String> POLITICAL = Set.of("IGO", "OPP");
  private static final Pattern SECRETARY_GENERAL = Pattern.compile("(?i)secretary[ -]general");
  private final NonParticipantFilter filter;
  private final ClauseBounds bounds;
  private final Set<String> stateOrgans;
  private final Set<String> rulers;
  private final Set<String> committees;
  private final Set<String> offices;
  private final Set<String> leaders;

  /** Takes its lists from the rule set. */
  RepresentationResolver(RuleSet rules, NonParticipantFilter filter, ClauseBounds bounds) {
    this.filter = filter;
    this.bounds = bounds;
    this.stateOrgans = Set.copyOf(rules.words("outcomes/grammar/voices.txt"));
    this.rulers = Set.copyOf(rules.words("outcomes/grammar/rulers.txt"));
    this.committees = Set.copyOf(rules.words("outcomes/grammar/committees.txt"));
    this.offices = Set.copyOf(rules.words("outcomes/grammar/offices.txt"));
    this.leaders = Set.copyOf(rules.words("outcomes/grammar/leaders.txt"));
  }

  /** Adds the sides that a party represents. */
  void add(OutcomeContext context, Party party, Set<Party> sides) {
    switch (party.getType()) {
      case "COUNTRY" -> sides.add(party);
      case "ORG" -> addOrganisation(context, party, sides);
      default -> addPerson(context, party, sides, true);
    }
  }

  /**
   * Adds the side of an organisation. In a story between states an organ of a state represents the
   * state; a chamber of parliament represents itself and its state.
   */
  private void addOrganisation(OutcomeContext context, Party party, Set<Party> sides) {
    @Nullable Party state = stateOf(context, party);
    boolean organ =
        "GOV".equals(party.getRole())
            || hasWord(party.getName(), stateOrgans)
            || (state != null && party.getName().equals("Bank of " + state.getName()));
    boolean forState = context.isBetweenStates() || !party.getIsPrincipal();
    if (state != null && organ && forState && state.getIsPrincipal()) {
      sides.add(state);
      return;
    }
    sides.add(party);
    boolean chamber = LEGISLATURE.equals(party.getRole()) && !hasWord(party.getName(), committees);
    if (state != null && chamber) {
      sides.add(state);
    }
  }

  /**
   * Adds the side of a person: the organisation or the state that the person works for. A person
   * who works for neither is a side, unless sides other than people and the person's state are
   * already found; so is a member of a chamber in a story that is not between states.
   *
   * @param sides the sides found so far
   * @param atHome true if a head of state or government is a side beside the state
   */
  void addPerson(OutcomeContext context, Party person, Set<Party> sides, boolean atHome) {
    @Nullable Party state = stateOf(context, person);
    @Nullable Party organisation = organisationOf(context, person);
    boolean alone =
        sides.stream().allMatch(other -> other.equals(state) || other.getType().equals("PERSON"));
    if (organisation != null) {
      addOrganisation(context, organisation, sides);
    } else if (state != null && isOfficial(person)) {
      if (LEGISLATURE.equals(person.getRole()) && !context.isBetweenStates()) {
        sides.add(person);
        return;
      }
      if (atHome && alone && hasWord(String.valueOf(person.getTitle()), rulers)) {
        sides.add(person);
      }
      sides.add(state);
    } else if (state != null && context.isBetweenStates() && !isPrivate(person)) {
      sides.add(state);
    } else if (alone) {
      sides.add(person);
    }
  }

  /** Adds the state of a person; the person if the state is no party. */
  void addState(OutcomeContext context, Party person, Set<Party> sides) {
    @Nullable Party state = stateOf(context, person);
    sides.add(state == null ? person : state);
  }

  /** True for a person who works for an organisation that is a party of the story. */
  boolean isEmployed(OutcomeContext context, Party person) {
    return organisationOf(context, person) != null;
  }

  /** True for the head of a world body or of a political party: "the U.N. chief". */
  boolean isLeader(OutcomeContext context, Party person) {
    @Nullable Party organisation = organisationOf(context, person);
    return organisation != null
        && POLITICAL.contains(String.valueOf(organisation.getRole()))
        && hasWord(String.valueOf(person.getTitle()).toLowerCase(Locale.ROOT), leaders);
  }

  /** True for a person with an office in a government. */
  static boolean isInGovernment(Party person) {
    return "GOV".equals(person.getRole());
  }

  /** A minister, but not the secretary-general of a body that has no state. */
  private boolean isOfficial(Party person) {
    String title = String.valueOf(person.getTitle());
    return hasWord(title, offices) && !SECRETARY_GENERAL.matcher(title).find();
  }

  /** A physician, a trader: a person with a title that is not an office. */
  private static boolean isPrivate(Party person) {
    return person.getTitle() != null && person.getRole() == null;
  }

  private static boolean hasWord(String name, Set<String> words) {
    for (String word : name.split("[ ;,]+")) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The state of a party; for a chamber without one, the only state that is a principal. */
  private static @Nullable Party stateOf(OutcomeContext context, Party party) {
    Party only = null;
    int states = 0;
    for (Party other : context.parties()) {
      if (!other.getType().equals("COUNTRY")) {
        continue;
      }
      if (party.getCountry() == null
          ? party.getName().endsWith(other.getName())
          : party.getCountry().equals(other.getCountry())) {
        return other;
      }
      if (other.getIsPrincipal()) {
        only = other;
        states++;
      }
    }
    return party.getCountry() == null && LEGISLATURE.equals(party.getRole()) && states == 1
        ? only
        : null;
  }

  private static @Nullable Party organisationOf(OutcomeContext context, Party person) {
    for (Party other : context.parties()) {
      if (other.getType().equals("ORG")
          && person.getAffiliation() != null
          && person.getAffiliation().contains(other.getName())) {
        return other;
      }
    }
    return null;
  }

  /** True for an intergovernmental organisation. */
  static boolean isWorldBody(Party party) {
    return "IGO".equals(party.getRole());
  }

  // Principals of the story.

  /**
   * The principals of a story: those that its lead sentence names, if they are enough for a meeting
   * or a deal; otherwise all principals that the article has.
   */
  Set<Party> principals(OutcomeContext context) {
    Set<Party> lead = new LinkedHashSet<>();
    Set<Party> others = new LinkedHashSet<>();
    if (context.lead() < context.document().sentenceCount()) {
      SentenceTokens sentence = context.sentence(context.lead());
      int end = speakerBegin(sentence);
      for (Located<Party> mention : context.mentionsIn(sentence.afterDateline(), sentence.end())) {
        if (mention.row().getIsPrincipal() && !filter.isPlace(sentence, mention)) {
          boolean participant = mention.begin() < end && filter.modifier(sentence, mention) == null;
          add(context, mention.row(), participant ? lead : others);
        }
      }
    }
    others.addAll(lead);
    boolean several = !lead.isEmpty() && others.size() > 1;
    boolean enough = several || lead.stream().anyMatch(RepresentationResolver::isWorldBody);
    return enough ? lead : principalsOfArticle(context);
  }

  /** Begin of the words at the end of a sentence that name who reports it; its end without them. */
  private int speakerBegin(SentenceTokens sentence) {
    for (int i = sentence.end() - 1; i > sentence.first(); i--) {
      if (bounds.isReporting(sentence, i)) {
        @Nullable Span speaker = bounds.speakerBefore(sentence, sentence.first(), i);
        return speaker == null || i < sentence.end() - LAST_WORDS
            ? sentence.end()
            : speaker.begin();
      }
    }
    return sentence.end();
  }

  /** The states if there are two or more; otherwise the organisations too. */
  private static Set<Party> principalsOfArticle(OutcomeContext context) {
    Set<Party> states = new LinkedHashSet<>();
    Set<Party> organisations = new LinkedHashSet<>();
    for (Party party : context.parties()) {
      if (party.getIsPrincipal() && !party.getType().equals("PERSON")) {
        (party.getType().equals("COUNTRY") ? states : organisations).add(party);
      }
    }
    organisations.removeIf(party -> isOrganOf(party, states));
    boolean worldBodies = organisations.stream().allMatch(RepresentationResolver::isWorldBody);
    Set<Party> sides = states.size() >= 2 || organisations.isEmpty() ? states : organisations;
    if (states.size() == 1 && worldBodies) {
      sides = new LinkedHashSet<>(states);
      sides.addAll(organisations);
    }
    Set<Party> first = new LinkedHashSet<>();
    sides.stream().limit(MOST_PRINCIPALS).forEach(first::add);
    return first;
  }

  private static boolean isOrganOf(Party party, Set<Party> states) {
    return "GOV".equals(party.getRole())
        && states.stream().anyMatch(state -> state.getCountry().equals(party.getCountry()));
  }
}
