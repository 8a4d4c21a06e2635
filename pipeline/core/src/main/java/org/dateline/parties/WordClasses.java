package org.dateline.parties;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.RuleSet;
import org.dateline.util.Accents;

/**
 * The classes of words that names and titles are recognised by, as bits of a {@code long}, and the
 * dictionary that gives the classes of each word.
 *
 * <p>Most classes have one list of words each, {@code parties/<list>.txt}. The first comment line
 * of a list says what it contains.
 */
final class WordClasses {
  static final long GIVEN = 1;
  static final long FAMILY = 1L << 1;
  static final long COMMON = 1L << 2;
  static final long FUNCTION = 1L << 3;

  /** First words of titles, from {@code parties/titles.tsv}. */
  static final long TITLE = 1L << 4;

  static final long TITLE_MODIFIER = 1L << 5;
  static final long COURTESY = 1L << 6;
  static final long ORG_HEAD = 1L << 7;
  static final long FORM = 1L << 8;
  static final long TRADE = 1L << 9;
  static final long LEFT_HEAD = 1L << 10;
  static final long PARTICLE = 1L << 11;
  static final long NAME_SUFFIX = 1L << 12;
  static final long SPEECH = 1L << 13;
  static final long CALENDAR = 1L << 14;
  static final long PLACE_HEAD = 1L << 15;
  static final long THING_HEAD = 1L << 16;
  static final long HYPHEN_TAIL = 1L << 17;
  static final long GROUP_NOUN = 1L << 18;
  static final long EVENT_VERB = 1L << 19;
  static final long PLACE_CUE = 1L << 20;
  static final long NOT_NAME = 1L << 21;
  static final long ORGAN = 1L << 22;
  static final long SYLLABLE = 1L << 23;
  static final long EXPERT = 1L << 24;
  static final long KIN = 1L << 25;
  static final long REMEMBERED = 1L << 26;
  static final long OFFICE = 1L << 27;
  static final long SITE = 1L << 28;
  static final long CITY_NOUN = 1L << 29;
  static final long PLACE_NOUN = 1L << 30;
  static final long MOTION = 1L << 31;
  static final long SHARE_NOUN = 1L << 32;
  static final long PLACE_KIND = 1L << 33;
  static final long NATIONAL_TRADE = 1L << 34;
  static final long DEPARTMENT = 1L << 35;
  static final long PLURAL_TITLE = 1L << 36;
  static final long ABBREVIATION = 1L << 37;

  /** Letters after a person's name that are no part of it. */
  static final long POSTNOMINAL = 1L << 39;

  /** Surnames of presidents and prime ministers. */
  static final long LEADER = 1L << 41;

  /** People in sport, after the name of their club. */
  static final long CLUB_ROLE = 1L << 42;

  /** Nouns before the name of a body. */
  static final long BODY_NOUN = 1L << 40;

  /** Agencies and libraries that credits of photographs name. */
  static final long CREDIT = 1L << 38;

  /** The class of each list. */
  private static final Map<String, Long> LISTS =
      Map.ofEntries(
          entry("given_names", GIVEN),
          entry("family_names", FAMILY),
          entry("common_words", COMMON),
          entry("function_words", FUNCTION),
          entry("title_modifiers", TITLE_MODIFIER),
          entry("courtesy", COURTESY),
          entry("org_heads", ORG_HEAD),
          entry("company_forms", FORM),
          entry("company_words", TRADE),
          entry("org_left", LEFT_HEAD),
          entry("particles", PARTICLE),
          entry("person_suffixes", NAME_SUFFIX),
          entry("speech_verbs", SPEECH),
          entry("calendar", CALENDAR),
          entry("place_heads", PLACE_HEAD),
          entry("thing_heads", THING_HEAD),
          entry("hyphen_tails", HYPHEN_TAIL),
          entry("group_nouns", GROUP_NOUN),
          entry("event_verbs", EVENT_VERB),
          entry("place_cues", PLACE_CUE),
          entry("not_names", NOT_NAME),
          entry("organs", ORGAN),
          entry("syllables", SYLLABLE),
          entry("experts", EXPERT),
          entry("kin", KIN),
          entry("remembered", REMEMBERED),
          entry("offices", OFFICE),
          entry("sites", SITE),
          entry("city_nouns", CITY_NOUN),
          entry("place_nouns", PLACE_NOUN),
          entry("motion", MOTION),
          entry("share_nouns", SHARE_NOUN),
          entry("place_kinds", PLACE_KIND),
          entry("national_trades", NATIONAL_TRADE),
          entry("departments", DEPARTMENT),
          entry("plural_titles", PLURAL_TITLE),
          entry("abbreviations", ABBREVIATION),
          entry("credits", CREDIT),
          entry("body_nouns", BODY_NOUN),
          entry("club_roles", CLUB_ROLE),
          entry("postnominals", POSTNOMINAL));

  private static final long NAMES = GIVEN | FAMILY;
  private final Map<String, Long> classes = new HashMap<>(1 << 17);

  WordClasses(RuleSet rules) {
    LISTS.forEach(
        (list, bit) -> {
          for (String word : rules.words("parties/" + list + ".txt")) {
            add(word, bit);
          }
        });
  }

  /** Adds a word to a class. */
  void add(String word, long bit) {
    classes.merge(word.toLowerCase(Locale.ROOT), bit, (a, b) -> a | b);
  }

  /**
   * The classes of a word in lower case, 0 if no list has it. A given or family name is also found
   * if the text writes accents that the list does not have.
   */
  long of(String lower) {
    Long found = classes.get(lower);
    if (found != null) {
      return found;
    }
    String plain = Accents.fold(lower);
    return plain.equals(lower) ? 0 : classes.getOrDefault(plain, 0L) & NAMES;
  }
}
