package org.dateline.parties;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Result of the fourth stage: a party with its state, sector, titles and employer.
 *
 * @param candidate the party
 * @param country code of its state; null if unknown
 * @param countryFrom how the state was found; null if it is unknown
 * @param countryReason how the state was found; empty if it is unknown
 * @param countryRule what is appended to the rule of the row, with a space before it; empty if the
 *     words beside the name give the state
 * @param role PLOVER sector; null if unknown
 * @param titles titles of a person, up to three from its own words
 * @param titleCountry code of the state that the first title implies; empty for none
 * @param affiliation name of the organisation or state that a person works for; null if unknown
 * @param affiliationReason how the affiliation was found; empty if it is unknown
 * @param employer the organisation that a person works for; null if unknown or a state
 */
record AffiliatedParty(
    PartyCandidate candidate,
    @Nullable String country,
    @Nullable CountrySource countryFrom,
    String countryReason,
    String countryRule,
    @Nullable String role,
    List<String> titles,
    String titleCountry,
    @Nullable String affiliation,
    String affiliationReason,
    @Nullable PartyCandidate employer) {

  /** A state or organisation. */
  static AffiliatedParty body(
      PartyCandidate candidate,
      @Nullable String country,
      @Nullable CountrySource from,
      String countryReason,
      String role) {
    return new AffiliatedParty(
        candidate, country, from, countryReason, "", role, List.of(), "", null, "", null);
  }

  AffiliatedParty withCountry(String code, CountrySource from, String reason, String rule) {
    return new AffiliatedParty(
        candidate,
        code,
        from,
        reason,
        rule,
        role,
        titles,
        titleCountry,
        affiliation,
        affiliationReason,
        employer);
  }

  /** A person while its words are being read. What is found first is kept. */
  static final class Builder {
    final PartyCandidate candidate;
    private final Set<String> titles = new LinkedHashSet<>();
    private @Nullable String country;
    private @Nullable CountrySource countryFrom;
    private String countryReason = "";
    private @Nullable String role;
    private String titleCountry = "";
    private @Nullable String affiliation;
    private String affiliationReason = "";
    private @Nullable PartyCandidate employer;

    Builder(PartyCandidate candidate) {
      this.candidate = candidate;
    }

    /** Sets the state if none is set and the code is known. */
    void country(@Nullable String code, CountrySource from, String reason) {
      if (country == null && code != null) {
        country = code;
        countryFrom = from;
        countryReason = reason;
      }
    }

    /**
     * Sets name and party of the employer if no affiliation is set; the party is null for a state.
     */
    void affiliation(@Nullable String name, @Nullable PartyCandidate party, String reason) {
      if (affiliation == null && name != null) {
        affiliation = name;
        employer = party;
        affiliationReason = reason;
      }
    }

    void title(String title) {
      titles.add(title);
    }

    void role(@Nullable String sector) {
      role = sector;
    }

    /** Sets the state that a title implies if none is set. */
    void titleCountry(String code) {
      titleCountry = titleCountry.isEmpty() ? code : titleCountry;
    }

    @Nullable String country() {
      return country;
    }

    @Nullable String role() {
      return role;
    }

    Set<String> titles() {
      return titles;
    }

    @Nullable String affiliation() {
      return affiliation;
    }

    @Nullable PartyCandidate employer() {
      return employer;
    }

    AffiliatedParty build() {
      return new AffiliatedParty(
          candidate,
          country,
          countryFrom,
          countryReason,
          "",
          role,
          List.copyOf(titles),
          titleCountry,
          affiliation,
          affiliationReason,
          employer);
    }
  }
}
