package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.parties.NameMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the name of a state means: the state, only a place, a company ("American said"), or
 * a half of Korea ("the North"). Also finds courts and parliaments that are named only by their
 * state.
 */
final class StateNames {
  private static final Set<String> AUXILIARIES = Set.of("has", "had", "is", "was", "will", "would");
  private static final Set<String> TOWARDS = Set.of("to", "for", "from", "of");
  private static final Set<String> ORGANS = Set.of("court", "parliament", "legislature", "senate");
  private static final Set<String> COURT_KINDS =
      Set.of("supreme", "constitutional", "appeals", "high", "federal", "district", "appeal");
  private static final Set<String> CAUCASUS =
      Set.of("GEO", "ARM", "AZE", "RUS", "SUN", "TUR", "UKR", "MDA");
  private final TaggedTokens tokens;

  StateNames(TaggedTokens tokens) {
    this.tokens = tokens;
  }

  /** The same names in the same order, with the kinds of states decided. */
  List<NameMention> decide(List<NameMention> names) {
    boolean korean = false;
    for (NameMention name : names) {
      korean |= name.kind == Kind.COUNTRY && (name.codes.contains("PRK") || namesSouthKorea(name));
    }
    boolean american = namesAmericanGeorgia(names);
    Set<String> companyWords = firstWordsOfCompanies(names);
    List<NameMention> decided = new ArrayList<>(names.size());
    for (NameMention name : names) {
      if (american && isGeorgia(name)) {
        decided.add(name.asPlace("USA", "place_list"));
      } else if (name.kind == Kind.COUNTRY && isPlace(name)) {
        decided.add(name.as(Kind.PLACE, name.rule));
      } else if (companyWords.contains(name.text) && isCompany(name)) {
        decided.add(name.as(Kind.ORG, "org_short"));
      } else {
        String half = korean ? koreanHalf(name) : null;
        decided.add(half == null ? name : name.asState(half, "country_half"));
      }
    }
    return decided;
  }

  private static boolean isGeorgia(NameMention name) {
    return name.kind == Kind.COUNTRY && name.plain.equals("Georgia");
  }

  /**
   * True if Georgia is the state of the USA: names of the USA outnumber those of the Caucasus, or
   * the name stands before a noun, where the other would be Georgian.
   */
  private boolean namesAmericanGeorgia(List<NameMention> names) {
    int georgia = 0;
    int american = 0;
    int caucasian = 0;
    for (NameMention name : names) {
      boolean one = name.hasOneCode();
      if (isGeorgia(name)) {
        georgia++;
        american += isBeforeNoun(name) ? 1 : 0;
      } else if (one && name.codes.get(0).equals("USA")) {
        american++;
      } else if (one && CAUCASUS.contains(name.codes.get(0))) {
        caucasian++;
      } else if (name.known != null && name.known.country().equals("USA")) {
        american++;
      }
    }
    return georgia > 0 && american > caucasian;
  }

  private boolean isBeforeNoun(NameMention name) {
    long verbs = WordClasses.EVENT_VERB | WordClasses.SPEECH | WordClasses.FUNCTION;
    return tokens.has(name.end, WordClasses.COMMON)
        && !tokens.isCapitalised(name.end)
        && !tokens.has(name.end, verbs)
        && !AUXILIARIES.contains(tokens.lower(name.end));
  }

  /** First words of companies, such as American of American Airlines. */
  private static Set<String> firstWordsOfCompanies(List<NameMention> names) {
    Set<String> found = new HashSet<>();
    for (NameMention name : names) {
      int space = name.text.indexOf(' ');
      if (name.kind == Kind.ORG && space > 0 && !name.rule.equals("org_context")) {
        found.add(name.text.substring(0, space));
      }
    }
    return found;
  }

  /** An adjective of a state that owns something or is a subject is short for a company. */
  private boolean isCompany(NameMention name) {
    boolean adjective = name.kind == Kind.COUNTRY && name.form == Countries.Form.ADJECTIVE;
    long verbs = WordClasses.EVENT_VERB | WordClasses.SPEECH;
    boolean subject = tokens.has(name.end, verbs) || AUXILIARIES.contains(tokens.lower(name.end));
    return adjective
        && (tokens.isPossessive(name.end) || subject)
        && !tokens.isLower(name.first - 1, "the");
  }

  private static boolean namesSouthKorea(NameMention name) {
    return name.codes.contains("KOR") && name.form != Countries.Form.CAPITAL;
  }

  /** The code of "the North" or "the South" in an article about Korea; null for other names. */
  private @Nullable String koreanHalf(NameMention name) {
    boolean word = name.kind != Kind.COUNTRY && name.length() == 1;
    if (!word || !tokens.isLower(name.first - 1, "the")) {
      return null;
    }
    return name.text.equals("North") ? "PRK" : name.text.equals("South") ? "KOR" : null;
  }

  /** True if a capital is only a place, or an adjective only belongs to a city. */
  private boolean isPlace(NameMention name) {
    if (name.form == Countries.Form.ADJECTIVE) {
      return tokens.isLower(name.end, "capital") || tokens.isLower(name.end, "city");
    }
    if (name.form != Countries.Form.CAPITAL) {
      return false;
    }
    int p = name.first - 1;
    if (tokens.has(p, WordClasses.PLACE_CUE) || tokens.has(p, WordClasses.PLACE_NOUN)) {
      return true;
    }
    boolean moved = tokens.has(p - 1, WordClasses.MOTION | WordClasses.PLACE_NOUN);
    if (TOWARDS.contains(tokens.lower(p)) && moved) {
      return true;
    }
    boolean region =
        tokens.is(name.end, ",")
            && tokens.isCapitalised(name.end + 1)
            && tokens.is(name.end + 2, ",");
    return region
        || (tokens.has(name.end, WordClasses.CITY_NOUN) && !tokens.isPossessive(name.end));
  }

  /**
   * Courts and parliaments that are subjects of verbs and have no name but their state's: "a Greek
   * court ruled", "Israel's parliament passed". The state is a party of its own beside them.
   */
  List<NameMention> organs(List<NameMention> names, NameSyntax syntax) {
    List<NameMention> found = new ArrayList<>();
    for (NameMention name : names) {
      int noun = name.kind == Kind.COUNTRY ? organNoun(name) : -1;
      if (noun > 0) {
        NameMention organ = organ(name.first, noun + 1);
        if (syntax.verbAfter(organ) >= 0) {
          found.add(organ);
        }
      }
    }
    return found;
  }

  private NameMention organ(int first, int end) {
    ScannedName name = ScannedName.of(first, end, Kind.ORG, "org_of_state");
    return new NameMention(tokens, name, Kind.ORG, name.rule(), false, PartyReport.Scores.NONE);
  }

  /** The token of the organ that follows a state's name; -1 for none. */
  private int organNoun(NameMention state) {
    boolean possessive = tokens.isPossessive(state.end);
    int n = possessive ? state.end + 1 : state.end;
    n = COURT_KINDS.contains(tokens.lower(n)) ? n + 1 : n;
    boolean adjective = state.form == Countries.Form.ADJECTIVE || state.text.indexOf('.') > 0;
    boolean organ = ORGANS.contains(tokens.lower(n)) && !tokens.isCapitalised(n);
    return organ && (possessive || adjective) ? n : -1;
  }
}
