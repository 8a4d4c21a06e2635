package org.dateline.parties;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The features that only people, only states or only organisations can have. */
final class KindFeatures {
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Set<String> OFFICES =
      Set.of("GOV", "LEG", "MIL", "IGO", "JUD", "LAB", "OPP", "REB");
  private static final Set<String> PUBLIC_BODIES = Set.of("IGO", "LEG", "JUD", "LAB", "OPP", "REB");
  private static final Set<String> LISTENING =
      Set.of("told", "tells", "telling", "asked", "informed", "interviewed");
  private static final Set<String> APPOINTING =
      Set.of(
          "appointed", "nominated", "elected", "picked", "chosen", "selected", "signed", "enacted");
  private static final Set<String> VENUES =
      Set.of(
          "hotel",
          "museum",
          "hospital",
          "church",
          "school",
          "theatre",
          "theater",
          "library",
          "zoo",
          "cathedral",
          "temple",
          "mosque",
          "gallery",
          "prison",
          "center",
          "centre",
          "club");
  private static final Set<String> PAST = Set.of("former", "ex", "late");

  private static final int ACRONYM_LENGTH = 6;

  private final TaggedTokens tokens;
  private final PartyLexicon lexicon;
  private final NameSyntax syntax;
  private final Set<NameMention> employerMentions;

  /**
   * Prepares for one article.
   *
   * @param employerMentions mentions that only say who employs a person
   */
  KindFeatures(
      TaggedTokens tokens,
      PartyLexicon lexicon,
      NameSyntax syntax,
      Set<NameMention> employerMentions) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.syntax = syntax;
    this.employerMentions = employerMentions;
  }

  /** Adds a feature if it holds. */
  static void add(Set<SalienceFeature> features, SalienceFeature feature, boolean holds) {
    if (holds) {
      features.add(feature);
    }
  }

  /**
   * Adds those of a party's kind.
   *
   * @param features those of any kind, which some of these build on
   * @param officials the people who act for a state
   */
  void add(Set<SalienceFeature> features, AffiliatedParty party, List<AffiliatedParty> officials) {
    if (party.candidate().isPerson()) {
      addPerson(features, party);
    } else if (party.candidate().isState()) {
      addState(features, party, officials);
    } else {
      addOrg(features, party);
    }
  }

  private void addPerson(Set<SalienceFeature> features, AffiliatedParty person) {
    PartyCandidate candidate = person.candidate();
    addRoles(features, person);
    String role = person.role();
    add(features, SalienceFeature.TITLED, !person.titles().isEmpty());
    add(features, SalienceFeature.OFFICIAL, role != null && OFFICES.contains(role));
    add(features, SalienceFeature.BARE, candidate.name().indexOf(' ') < 0);
    String titles = String.join(" ", person.titles()).toLowerCase(Locale.ROOT);
    for (String word : NO_LETTER.split(titles)) {
      long classes = lexicon.words.of(word);
      add(features, SalienceFeature.EXPERT, (classes & WordClasses.EXPERT) != 0);
      add(features, SalienceFeature.KIN, (classes & WordClasses.KIN) != 0);
      add(features, SalienceFeature.FORMER, PAST.contains(word));
    }
    for (NameMention name : candidate.mentions()) {
      int before = syntax.before(name);
      NameMention adjacent = syntax.endingAt(before + 1);
      int p = adjacent == null ? before : adjacent.first - 1;
      boolean remembered = tokens.is(p, "of") && tokens.has(p - 1, WordClasses.REMEMBERED);
      add(features, SalienceFeature.REMEMBERED, remembered);
    }
  }

  /** What a person is to the acts of others. */
  private void addRoles(Set<SalienceFeature> features, AffiliatedParty person) {
    PartyCandidate candidate = person.candidate();
    boolean listens = false;
    boolean appoints = false;
    for (NameMention name : candidate.mentions()) {
      int before = syntax.before(name);
      NameMention owner = tokens.isPossessive(before) ? syntax.endingAt(before) : null;
      int verb = owner == null ? before : syntax.before(owner);
      listens |= LISTENING.contains(tokens.lower(verb));
      boolean interview = tokens.is(before, "with") && tokens.isLower(before - 1, "interview");
      listens |= interview;
      appoints |= tokens.is(before, "by") && APPOINTING.contains(tokens.lower(before - 1));
    }
    add(features, SalienceFeature.LISTENER, listens);
    add(features, SalienceFeature.APPOINTER, appoints);
    PartyCandidate employer = person.employer();
    boolean media =
        employer != null && employer.known() != null && employer.known().role().equals("MED");
    String titles = String.join(" ", person.titles()).toLowerCase(Locale.ROOT);
    add(features, SalienceFeature.MEDIA_STAFF, media && !titles.contains("spokes"));
  }

  private static void addState(
      Set<SalienceFeature> features, AffiliatedParty state, List<AffiliatedParty> officials) {
    boolean onlyCapital = true;
    for (NameMention name : state.candidate().mentions()) {
      onlyCapital &= name.form == Countries.Form.CAPITAL;
    }
    add(features, SalienceFeature.ONLY_CAPITAL, onlyCapital);
    String code = state.country();
    for (AffiliatedParty official : officials) {
      boolean own = code != null && code.equals(official.country());
      add(features, SalienceFeature.OFFICIAL_ACTS, own);
    }
  }

  private void addOrg(Set<SalienceFeature> features, AffiliatedParty org) {
    String name = org.candidate().name();
    String role = org.role() == null ? "" : org.role();
    add(features, SalienceFeature.PUBLIC_BODY, PUBLIC_BODIES.contains(role));
    add(features, SalienceFeature.MEDIA, role.equals("MED"));
    boolean guessed = true;
    boolean onlyEmployer = true;
    for (NameMention mention : org.candidate().mentions()) {
      guessed &= mention.rule.equals("org_context") && !mention.statedOrg;
      onlyEmployer &= employerMentions.contains(mention);
    }
    add(features, SalienceFeature.GUESSED, guessed);
    add(features, SalienceFeature.AFFILIATION_ONLY, onlyEmployer);
    boolean news =
        features.contains(SalienceFeature.HEADLINE_SUBJECT)
            && !features.contains(SalienceFeature.SAYS_ONLY);
    add(features, SalienceFeature.MEDIA_NEWS, role.equals("MED") && news);
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    add(features, SalienceFeature.VENUE, VENUES.contains(last));
    boolean label = true;
    boolean beforeTitle = true;
    for (NameMention mention : org.candidate().mentions()) {
      boolean title = tokens.has(mention.end, WordClasses.TITLE);
      beforeTitle &= title;
      boolean person = syntax.startingAt(mention.end) != null;
      label &= title || person || syntax.isModifier(mention) || syntax.hasOrgan(mention);
    }
    add(features, SalienceFeature.PARTY_LABEL, label && role.equals("OPP"));
    add(features, SalienceFeature.BEFORE_TITLE, beforeTitle);
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
    add(features, SalienceFeature.LETTERS, name.length() < ACRONYM_LENGTH && capitals);
  }
}
