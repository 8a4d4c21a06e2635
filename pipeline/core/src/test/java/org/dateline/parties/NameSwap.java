package org.dateline.parties;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.nlp.Tokens;
import org.dateline.rules.RuleSet;

/**
 * Replaces the names of people and organisations in a labelled story by others of the same kinds:
 * given names by given names, family names by family names, the words that make an organisation's
 * name its own by invented ones; head nouns, legal forms and common words stay.
 */
final class NameSwap {
  private static final List<String> GIVEN =
      List.of(
          "Aldous",
          "Berenice",
          "Casimir",
          "Delphine",
          "Evander",
          "Florian",
          "Griselda",
          "Horatio",
          "Isolde",
          "Joachim",
          "Katarina",
          "Leopold",
          "Mirabel",
          "Nikolaus",
          "Ottilie",
          "Percival",
          "Quentin",
          "Rosamund",
          "Sylvester",
          "Theodora",
          "Ulysses",
          "Valeria",
          "Wilfred",
          "Xavier");
  private static final List<String> FAMILY =
      List.of(
          "Abernethy",
          "Brankovic",
          "Castellane",
          "Drummondson",
          "Eskildsen",
          "Farquharson",
          "Gruenwaldt",
          "Hollingshead",
          "Ivanchuk",
          "Jankauskas",
          "Kirchberger",
          "Lindenmeyer",
          "Montefalco",
          "Nordqvist",
          "Oyelaran",
          "Pfefferkorn",
          "Quarrington",
          "Rasmusen",
          "Szymborski",
          "Thistlewood",
          "Urquidez",
          "Vandermark",
          "Wetherbyson",
          "Zelenkov");
  private static final List<String> ENDINGS =
      List.of(
          "arvexa", "elcoran", "indrell", "ovanta", "elmarix", "ennwick", "aldora", "exwell",
          "intarno", "orvane", "eldrix", "umaris", "orbrex", "ostrava", "ellagon", "uorvan",
          "endell", "olvane", "arquest", "umbrex", "eldane", "exmoor");
  private static final Set<String> PARTICLES =
      Set.of("de", "del", "da", "do", "dos", "van", "von", "der", "al", "bin", "la", "le", "di");
  private static final Pattern WORD =
      Pattern.compile("\\p{L}+(?:-\\p{L}+|['\u2019](?!s\\b)\\p{L}+)*");
  private static final PartyLexicon LEXICON = new PartyLexicon(RuleSet.builtIn());

  private NameSwap() {}

  /** What each word of the story's names becomes. */
  static Map<String, String> of(JsonNode story) {
    Map<String, String> swap = new LinkedHashMap<>();
    int seed = Math.floorMod(story.get("id").asText().hashCode(), 1000);
    for (JsonNode label : story.get("parties")) {
      String type = label.get("type").asText();
      for (String name : type.equals("COUNTRY") ? List.<String>of() : names(label)) {
        if (type.equals("PERSON")) {
          person(name, swap, seed);
        } else {
          org(name, swap, seed);
        }
      }
    }
    return swap;
  }

  /** A label's name and aliases. */
  static List<String> names(JsonNode label) {
    List<String> names = new ArrayList<>();
    names.add(label.get("name").asText());
    label.path("aliases").forEach(alias -> names.add(alias.asText()));
    names.sort(Comparator.comparing(String::length).reversed());
    return names;
  }

  private static void person(String name, Map<String, String> swap, int seed) {
    List<String> words = words(name);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean title = (LEXICON.words.of(word.toLowerCase(Locale.ROOT)) & WordClasses.TITLE) != 0;
      if (word.length() > 2 && !PARTICLES.contains(word) && !title) {
        List<String> pool = i < words.size() - 1 ? GIVEN : FAMILY;
        swap.putIfAbsent(word, pool.get((seed + swap.size()) % pool.size()));
      }
    }
  }

  private static void org(String name, Map<String, String> swap, int seed) {
    for (String word : words(name)) {
      String lower = word.toLowerCase(Locale.ROOT);
      long plain =
          WordClasses.COMMON | WordClasses.FORM | WordClasses.ORG_HEAD | WordClasses.FUNCTION;
      plain |= WordClasses.NOT_NAME | WordClasses.TITLE_MODIFIER;
      boolean own = Character.isUpperCase(word.charAt(0)) && (LEXICON.words.of(lower) & plain) == 0;
      Tokens tokens = Tokens.of(word);
      boolean known =
          LEXICON.countries.at(tokens, 0, 1, null) != null
              || LEXICON.places.longest(tokens, 0, 1) != null
              || word.equals("York");
      if (own && !known && word.length() > 3 && !word.equals(word.toUpperCase(Locale.ROOT))) {
        // The first letter stays, so that short forms made of first letters still fit.
        String ending = ENDINGS.get((seed + swap.size()) % ENDINGS.size());
        swap.putIfAbsent(word, word.charAt(0) + ending);
      }
    }
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(name);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** The text with all those words replaced, words in capitals by words in capitals. */
  static String apply(String text, Map<String, String> swap) {
    if (swap.isEmpty()) {
      return text;
    }
    Map<String, String> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    any.putAll(swap);
    return WORD.matcher(text)
        .replaceAll(
            word -> {
              String found = word.group();
              String to = any.get(found);
              boolean capital = Character.isUpperCase(found.charAt(0));
              if (to == null || !capital) {
                return Matcher.quoteReplacement(found);
              }
              boolean caps = found.length() > 1 && found.equals(found.toUpperCase(Locale.ROOT));
              return Matcher.quoteReplacement(caps ? to.toUpperCase(Locale.ROOT) : to);
            });
  }
}
