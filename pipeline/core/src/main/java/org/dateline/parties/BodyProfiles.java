package org.dateline.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.nlp.PhraseTable;
import org.dateline.parties.NameMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Fourth stage for states and organisations: finds the state of an organisation and the sector of
 * both. The list of organisations is asked first, then the name, then the words beside the name.
 */
final class BodyProfiles {
  private static final Pattern US_COMMITTEE =
      Pattern.compile("(House|Senate) .*([Cc]ommittee|[Cc]ouncil)");
  private static final Set<String> LINKS = Set.of("of", "for");

  /** Number of common words between a state and an organisation. */
  private static final int WORDS_BETWEEN = 3;

  private final TaggedTokens tokens;
  private final PartyLexicon lexicon;
  private final Map<Integer, NameMention> byEnd = new HashMap<>();

  BodyProfiles(TaggedTokens tokens, PartyLexicon lexicon, List<NameMention> names) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    for (NameMention name : names) {
      byEnd.put(name.end, name);
    }
  }

  /** State and sector of a candidate that is no person. */
  AffiliatedParty of(PartyCandidate body) {
    if (body.isState()) {
      return AffiliatedParty.body(
          body, body.stateCode(), CountrySource.NAMED, "is the state", "GOV");
    }
    String role = role(body);
    if (body.known() != null) {
      if (body.known().role().equals("IGO")) {
        return AffiliatedParty.body(body, null, null, "", role);
      }
      if (!body.known().country().isEmpty()) {
        String code = thatDay(body.firstMention(), body.known().country());
        return AffiliatedParty.body(body, code, CountrySource.LIST, "list of organisations", role);
      }
    }
    for (NameMention mention : body.mentions()) {
      String inside = stateInside(mention);
      if (inside != null) {
        return AffiliatedParty.body(
            body, inside, CountrySource.NAMED, "state or place in the name", role);
      }
      String before = stateBefore(mention);
      if (before != null) {
        return AffiliatedParty.body(
            body, before, CountrySource.NAMED, "state or place before the name", role);
      }
    }
    return US_COMMITTEE.matcher(body.name()).matches()
        ? AffiliatedParty.body(
            body, "USA", CountrySource.LIST, "committee of the US Congress", role)
        : AffiliatedParty.body(body, null, null, "", role);
  }

  /** The Kremlin was the seat of another state once. */
  private String thatDay(NameMention mention, String today) {
    Countries.Match match =
        lexicon.countries.at(tokens.untagged, mention.first, mention.end, tokens.published);
    return match != null && match.form() == Countries.Form.CAPITAL ? match.codes().get(0) : today;
  }

  /** Code of a state or place that begins or ends the name or comes after "of" or "for". */
  private @Nullable String stateInside(NameMention mention) {
    for (int i = mention.first; i < mention.end; i++) {
      Countries.Match match =
          tokens.isCapitalised(i)
              ? lexicon.countries.at(tokens.untagged, i, mention.end, tokens.published)
              : null;
      boolean linked =
          LINKS.contains(tokens.lower(i - 1)) || i == mention.first || i == mention.end - 1;
      if (match != null && linked && match.codes().size() == 1) {
        return match.codes().get(0);
      }
      PhraseTable.Entry<String> place =
          tokens.isCapitalised(i) && linked
              ? lexicon.places.longest(tokens.untagged, i, mention.end)
              : null;
      if (place != null && !place.value().isEmpty()) {
        return place.value();
      }
    }
    return null;
  }

  /** Code of the state in "Norway's Norvale", "Norwegian carmaker Norvale". */
  private @Nullable String stateBefore(NameMention mention) {
    int p = tokens.isPossessive(mention.first - 1) ? mention.first - 1 : mention.first;
    for (int words = 0; byEnd.get(p) == null && words < WORDS_BETWEEN; words++) {
      if (tokens.isLower(p - 1, "based") && tokens.is(p - 2, "-")) {
        p -= 2;
        continue;
      }
      if (!tokens.has(p - 1, WordClasses.COMMON)
          || tokens.isCapitalised(p - 1)
          || tokens.has(p - 1, WordClasses.FUNCTION)) {
        return null;
      }
      p--;
    }
    NameMention before = byEnd.get(p);
    if (before == null || !before.hasOneCode()) {
      return null;
    }
    boolean adjacent = p >= mention.first - 1;
    boolean state =
        before.kind == Kind.COUNTRY && (adjacent || before.form == Countries.Form.ADJECTIVE);
    return state || before.kind == Kind.PLACE ? before.codes.get(0) : null;
  }

  private String role(PartyCandidate org) {
    if (org.known() != null) {
      return org.known().role();
    }
    String role = isPostOffice(org) ? "BUS" : lexicon.sectorOfName(org.name());
    String beside = role.equals("BUS") ? roleOfNounBeside(org) : null;
    return beside == null ? role : beside;
  }

  /** "Canada Post" is no newspaper. */
  private static boolean isPostOffice(PartyCandidate org) {
    return org.firstMention().rule.equals("org_branded")
        && org.name().toLowerCase(Locale.ROOT).endsWith(" post");
  }

  /** "the ruling PAIGC party": sector of the noun after or before a mention; null for none. */
  private @Nullable String roleOfNounBeside(PartyCandidate org) {
    for (NameMention mention : org.mentions()) {
      String after = roleOfNoun(mention.end);
      if (after != null) {
        return after;
      }
      String before = roleOfNoun(mention.first - 1);
      if (before != null) {
        return before;
      }
    }
    return null;
  }

  private @Nullable String roleOfNoun(int at) {
    return tokens.has(at, WordClasses.GROUP_NOUN) && !tokens.isCapitalised(at)
        ? lexicon.sectorOfWord(tokens.lower(at))
        : null;
  }
}
