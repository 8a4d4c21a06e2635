package org.dateline.parties;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/** All word lists of this package, loaded once. */
final class PartyLexicon {
  final Countries countries;
  final Leaders leaders;
  final PhraseTable<TitleInfo> titles = new PhraseTable<>();
  final PhraseTable<OrgInfo> organisations = new PhraseTable<>();
  final PhraseTable<String> places = new PhraseTable<>();
  final PhraseTable<String> notNames = new PhraseTable<>();

  /** Words of opinion, with the space behind, at the beginning of a title. */
  final Pattern opinions;

  private static final long NAMES = WordFlags.GIVEN | WordFlags.FAMILY;
  private final Map<String, Long> flags = new HashMap<>(1 << 17);

  PartyLexicon(RuleSet rules) {
    countries = new Countries(rules);
    leaders = new Leaders(rules);
    words(rules, "given_names", WordFlags.GIVEN);
    words(rules, "family_names", WordFlags.FAMILY);
    words(rules, "common_words", WordFlags.COMMON);
    words(rules, "function_words", WordFlags.FUNCTION);
    words(rules, "title_modifiers", WordFlags.TITLE_MODIFIER);
    opinions =
        Pattern.compile(
            "^(?:(?:" + String.join("|", rules.words("parties/title_opinions.txt")) + ") )+");
    words(rules, "courtesy", WordFlags.COURTESY);
    words(rules, "org_heads", WordFlags.ORG_HEAD);
    words(rules, "company_forms", WordFlags.FORM);
    words(rules, "company_words", WordFlags.TRADE);
    words(rules, "org_left", WordFlags.LEFT_HEAD);
    words(rules, "particles", WordFlags.PARTICLE);
    words(rules, "person_suffixes", WordFlags.NAME_SUFFIX);
    words(rules, "speech_verbs", WordFlags.SPEECH);
    words(rules, "calendar", WordFlags.CALENDAR);
    words(rules, "place_heads", WordFlags.PLACE_HEAD);
    words(rules, "thing_heads", WordFlags.THING_HEAD);
    words(rules, "hyphen_tails", WordFlags.HYPHEN_TAIL);
    words(rules, "group_nouns", WordFlags.GROUP_NOUN);
    words(rules, "event_verbs", WordFlags.EVENT_VERB);
    words(rules, "place_cues", WordFlags.PLACE_CUE);
    words(rules, "not_names", WordFlags.NOT_NAME);
    for (String phrase : rules.words("parties/not_names.txt")) {
      notNames.add(phrase, phrase);
    }
    words(rules, "organs", WordFlags.ORGAN);
    words(rules, "syllables", WordFlags.SYLLABLE);
    words(rules, "experts", WordFlags.EXPERT);
    words(rules, "offices", WordFlags.OFFICE);
    words(rules, "sites", WordFlags.SITE);
    words(rules, "kin", WordFlags.KIN);
    words(rules, "remembered", WordFlags.REMEMBERED);
    words(rules, "city_nouns", WordFlags.CITY_NOUN);
    words(rules, "place_nouns", WordFlags.PLACE_NOUN);
    words(rules, "motion", WordFlags.MOTION);
    words(rules, "share_nouns", WordFlags.SHARE_NOUN);
    words(rules, "place_kinds", WordFlags.PLACE_KIND);
    words(rules, "national_trades", WordFlags.NATIONAL_TRADE);
    words(rules, "departments", WordFlags.DEPARTMENT);
    words(rules, "plural_titles", WordFlags.PLURAL_TITLE);
    words(rules, "abbreviations", WordFlags.ABBREVIATION);
    titles(rules);
    organisations(rules);
    places(rules, "parties/regions.tsv");
    places(rules, "parties/cities.tsv");
  }

  /**
   * What the lists say of a word in lower case, see {@link WordFlags}; a name may be listed without
   * its accents.
   */
  long flags(String lower) {
    Long found = flags.get(lower);
    if (found != null) {
      return found;
    }
    String plain = Accents.fold(lower);
    return plain.equals(lower) ? 0 : flags.getOrDefault(plain, 0L) & NAMES;
  }

  private void words(RuleSet rules, String list, long flag) {
    for (String word : rules.words("parties/" + list + ".txt")) {
      flags.merge(word.toLowerCase(Locale.ROOT), flag, (a, b) -> a | b);
    }
  }

  private void titles(RuleSet rules) {
    for (Row row : rules.rows("parties/titles.tsv", 3)) {
      titles.add(row.cell(0), new TitleInfo(given(row.cell(1)), given(row.cell(2))));
      String first = row.cell(0).split("[ -]")[0];
      flags.merge(first.toLowerCase(Locale.ROOT), WordFlags.TITLE, (a, b) -> a | b);
    }
  }

  private void organisations(RuleSet rules) {
    for (Row row : rules.rows("parties/organisations.tsv", 4)) {
      OrgInfo info = new OrgInfo(given(row.cell(1)), given(row.cell(2)), given(row.cell(3)));
      organisations.add(row.cell(0), info);
    }
  }

  private void places(RuleSet rules, String path) {
    for (Row row : rules.rows(path, 2)) {
      places.add(row.cell(0), given(row.cell(1)));
    }
  }

  private static String given(String cell) {
    return cell.equals("-") ? "" : cell;
  }
}
