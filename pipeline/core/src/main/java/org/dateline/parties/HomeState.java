package org.dateline.parties;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.parties.NameMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The home country of a story: the state whose Senate or Supreme Court is meant where the text
 * names none.
 *
 * <p>Each piece of evidence adds points to a state: the dateline, institutions and offices that one
 * state has, its regions and cities, its currency, the domain of the site, its name. The state with
 * the most points is the home if it has {@value #LEAST} and clearly more than the next.
 */
final class HomeState {
  private static final double LEAST = 2;
  private static final double MARGIN = 1.25;
  private static final double DATELINE = 2;
  private static final double SITE = 2;
  private static final double INSTITUTION = 1;
  private static final double OFFICE = 1.5;
  private static final double PLACE = .5;
  private static final double NAME = .4;

  /** Most points that one kind of evidence may give a state. */
  private static final double MOST = 4;

  private static final Set<String> PUBLIC = Set.of("GOV", "LEG", "JUD", "MIL", "OPP");

  /** Countries of domains; only those whose sites mostly tell news of the country. */
  private static final Map<String, String> DOMAINS =
      Map.ofEntries(
          Map.entry("uk", "GBR"),
          Map.entry("au", "AUS"),
          Map.entry("ca", "CAN"),
          Map.entry("ie", "IRL"),
          Map.entry("nz", "NZL"),
          Map.entry("in", "IND"),
          Map.entry("za", "ZAF"),
          Map.entry("ng", "NGA"),
          Map.entry("ke", "KEN"),
          Map.entry("gh", "GHA"),
          Map.entry("pk", "PAK"),
          Map.entry("sg", "SGP"),
          Map.entry("my", "MYS"),
          Map.entry("ph", "PHL"),
          Map.entry("il", "ISR"),
          Map.entry("jp", "JPN"),
          Map.entry("gov", "USA"),
          Map.entry("zw", "ZWE"));

  private final Map<String, Double> points = new TreeMap<>();

  private HomeState() {}

  /**
   * The code of the home country; null if the evidence does not decide.
   *
   * @param dateline code of the state of the dateline; null if unknown
   * @param headline codes of the states that the headline names; a dateline in another state may
   *     only be where they met
   * @param site host of the article's address; null if unknown
   * @param names all names of the article
   * @param parties the parties with what the words beside them say
   */
  static @Nullable String of(
      TaggedTokens tokens,
      @Nullable String dateline,
      Set<String> headline,
      @Nullable String site,
      List<NameMention> names,
      List<AffiliatedParty> parties) {
    HomeState home = new HomeState();
    boolean host = !headline.isEmpty() && dateline != null && !headline.contains(dateline);
    home.add(dateline, host ? DATELINE / 2 : DATELINE);
    home.add(site == null ? null : DOMAINS.get(site.substring(site.lastIndexOf('.') + 1)), SITE);
    home.addNames(names);
    home.addParties(parties);
    home.addCurrency(tokens);
    return home.best();
  }

  private void add(@Nullable String code, double more) {
    if (code != null && !code.isEmpty()) {
      points.merge(code, more, Double::sum);
    }
  }

  private void addNames(List<NameMention> names) {
    Map<String, Double> places = new TreeMap<>();
    Map<String, Double> states = new TreeMap<>();
    for (NameMention name : names) {
      if (name.hasOneCode() && !name.dateline) {
        boolean place = name.kind == Kind.PLACE;
        (place ? places : states).merge(name.codes.get(0), place ? PLACE : NAME, Double::sum);
      }
    }
    places.forEach((code, sum) -> add(code, Math.min(MOST, sum)));
    states.forEach((code, sum) -> add(code, Math.min(MOST / 2, sum)));
  }

  private void addParties(List<AffiliatedParty> parties) {
    Map<String, Double> institutions = new TreeMap<>();
    for (AffiliatedParty party : parties) {
      String code = party.country();
      if (party.candidate().isPerson()) {
        add(party.titleCountry(), OFFICE);
      } else if (party.candidate().isOrg()
          && code != null
          && party.countryFrom() == CountrySource.LIST
          && PUBLIC.contains(String.valueOf(party.role()))) {
        double mentions = Math.min(2, party.candidate().mentions().size());
        institutions.merge(code, INSTITUTION * mentions, Double::sum);
      }
    }
    institutions.forEach((code, sum) -> add(code, Math.min(MOST, sum)));
  }

  /** Pounds are British; dollars and euros belong to many states. */
  private void addCurrency(TaggedTokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, "\u00a3")) {
        add("GBR", INSTITUTION);
        return;
      }
    }
  }

  private @Nullable String best() {
    String best = null;
    double first = 0;
    double second = 0;
    for (Map.Entry<String, Double> state : points.entrySet()) {
      if (state.getValue() > first) {
        second = first;
        first = state.getValue();
        best = state.getKey();
      } else {
        second = Math.max(second, state.getValue());
      }
    }
    return first >= LEAST && first >= MARGIN * second ? best : null;
  }
}
