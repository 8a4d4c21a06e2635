package org.dateline.parties;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.nlp.PhraseTable;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** All dictionaries of this package, loaded once. The list files are in {@code parties/}. */
final class PartyLexicon {
  /**
   * Entry of the list of titles.
   *
   * @param role PLOVER sector; empty if the context decides it
   * @param country code of the state that the title alone implies; empty for none
   */
  record TitleInfo(String role, String country) {}

  /**
   * Entry of the list of organisations.
   *
   * @param role PLOVER sector
   * @param country code of its state; empty for none
   * @param longForm the full name if the entry is an abbreviation; otherwise empty
   */
  record OrgInfo(String role, String country, String longForm) {}

  /** The PLOVER sectors that a role may be. */
  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "LEG", "JUD", "OPP", "REB", "IGO", "NGO", "BUS", "LAB", "MED", "REL", "EDU",
          "CVL");

  final WordClasses words;
  final Countries countries;
  final PhraseTable<TitleInfo> titles = new PhraseTable<>();
  final PhraseTable<OrgInfo> organisations = new PhraseTable<>();

  /** Regions and cities, each with the code of its state; the code is empty if there is none. */
  final PhraseTable<String> places = new PhraseTable<>();

  final PhraseTable<String> notNames = new PhraseTable<>();

  /** Adjectives of opinion, with the space after each, at the beginning of a title. */
  final Pattern opinions;

  private record Sector(String role, int rank) {}

  private final Map<String, Sector> sectors = new HashMap<>();
  private static final Pattern MIDDLE_INITIAL = Pattern.compile(" \\p{Lu}\\. ");

  /** Short forms of given names, each with its full forms, in lower case. */
  private final Map<String, Set<String>> nicknames = new HashMap<>();

  private final Set<String> worldWords;
  private final Set<String> worldBodies;
  private final Map<String, String> leadersByName = new HashMap<>();
  private final Map<String, String> leadersBySurname = new HashMap<>();

  PartyLexicon(RuleSet rules) {
    words = new WordClasses(rules);
    countries = new Countries(rules);
    opinions =
        Pattern.compile(
            "^(?:(?:" + String.join("|", rules.words("parties/title_opinions.txt")) + ") )+");
    for (String phrase : rules.words("parties/not_names.txt")) {
      notNames.add(phrase, phrase);
    }
    for (Row row : rules.rows("parties/titles.tsv", 3)) {
      titles.add(row.cell(0), new TitleInfo(sector(row), value(row.cell(2))));
      words.add(row.cell(0).split("[ -]")[0], WordClasses.TITLE);
    }
    for (Row row : rules.rows("parties/organisations.tsv", 4)) {
      OrgInfo info = new OrgInfo(sector(row), value(row.cell(2)), value(row.cell(3)));
      organisations.add(row.cell(0), info);
    }
    addPlaces(rules, "parties/regions.tsv");
    addPlaces(rules, "parties/cities.tsv");
    worldWords = Set.copyOf(rules.words("parties/world_words.txt"));
    worldBodies = Set.copyOf(rules.words("parties/world_bodies.txt"));
    for (Row row : rules.rows("parties/org_roles.tsv", 2)) {
      sectors.putIfAbsent(row.cell(0), new Sector(sector(row), sectors.size()));
    }
    for (Row row : rules.rows("parties/nicknames.tsv", 2)) {
      nicknames.put(row.cell(0), Set.of(row.cell(1).split(", ")));
    }
    for (Row row : rules.rows("parties/leaders.tsv", 3)) {
      leadersByName.put(leaderKey(row.cell(0)), row.cell(2));
      if (!row.cell(1).equals("-")) {
        leadersBySurname.putIfAbsent(leaderKey(row.cell(1)), row.cell(2));
        words.add(row.cell(1), WordClasses.LEADER);
      }
    }
  }

  /**
   * Code of the state that a person of this name represents, from the list of presidents and prime
   * ministers; null if the list does not have the name.
   */
  @Nullable String leaderCountry(String name) {
    String found = leadersByName.get(leaderKey(name));
    if (found == null) {
      found = leadersByName.get(leaderKey(MIDDLE_INITIAL.matcher(name).replaceFirst(" ")));
    }
    return found == null ? leadersBySurname.get(leaderKey(name)) : found;
  }

  /** True if a given name is a short form of another: Liz of Elizabeth. */
  boolean shortens(String nickname, String name) {
    Set<String> full = nicknames.get(nickname.toLowerCase(Locale.ROOT));
    return full != null && full.contains(name.toLowerCase(Locale.ROOT));
  }

  /** PLOVER sector that a word in lower case means in a name or title; null for most words. */
  @Nullable String sectorOfWord(String lower) {
    Sector sector = sectors.get(lower);
    return sector == null ? null : sector.role();
  }

  /**
   * PLOVER sector of an organisation that is not listed, by the words of its name: IGO for
   * international bodies, else the sector whose word comes first in the list, else BUS.
   */
  String sectorOfName(String name) {
    boolean world = false;
    boolean body = false;
    Sector best = null;
    for (String word : name.toLowerCase(Locale.ROOT).replace(".", "").split(" ")) {
      world |= worldWords.contains(word);
      body |= worldBodies.contains(word);
      Sector sector = sectors.get(word);
      if (sector != null && (best == null || sector.rank() < best.rank())) {
        best = sector;
      }
    }
    return world && body ? "IGO" : best == null ? "BUS" : best.role();
  }

  private void addPlaces(RuleSet rules, String path) {
    for (Row row : rules.rows(path, 2)) {
      places.add(row.cell(0), value(row.cell(1)));
    }
  }

  private static String leaderKey(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace(".", "");
  }

  /** The sector in the second column; empty for none. */
  private static String sector(Row row) {
    String sector = value(row.cell(1));
    if (!sector.isEmpty() && !SECTORS.contains(sector)) {
      throw row.error("there is no sector '" + sector + "'");
    }
    return sector;
  }

  private static String value(String cell) {
    return cell.equals("-") ? "" : cell;
  }
}
