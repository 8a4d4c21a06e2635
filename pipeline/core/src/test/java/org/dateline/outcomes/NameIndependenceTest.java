package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules know no name, place or topic: with other ones in the development articles no type that
 * is likely becomes unlikely. Runs where those articles are found above the working folder.
 */
class NameIndependenceTest {
  private static final String FOLDER = "shared/eval/parties_outcomes";
  private static final List<String> FILES = List.of("dev_articles.jsonl", "dev_articles_2.jsonl");
  private static final List<String> STATES =
      List.of(
          "Norway", "Chile", "Kenya", "Nepal", "Fiji", "Malta", "Ghana", "Peru", "Oman", "Laos");
  private static final List<String> PEOPLE =
      List.of("Anna Berg", "Omar Diallo", "Pavel Novak", "Rosa Silva", "Jun Tanaka", "Ida Holm");
  private static final List<String> FIRMS =
      List.of("Altona", "Brisk", "Corvane", "Delmar", "Elgin", "Fosco", "Garda", "Halden");
  private static final Map<String, String> TOPICS =
      Map.ofEntries(
          Map.entry("coffee", "rubber"),
          Map.entry("tin", "zinc"),
          Map.entry("oil", "copper"),
          Map.entry("butter", "barley"),
          Map.entry("wheat", "cotton"),
          Map.entry("beef", "tuna"),
          Map.entry("debt", "fishing"),
          Map.entry("tax", "toll"),
          Map.entry("nuclear", "coastal"),
          Map.entry("missile", "satellite"),
          Map.entry("potato", "apple"),
          Map.entry("wool", "silk"),
          Map.entry("airline", "railway"),
          Map.entry("flag", "anthem"),
          Map.entry("bank", "insurance"));

  /** Words of an organisation's name that say what kind of body it is: they stay. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?i).*\\b(court|tribunal|union|unions|council|parliament|senate|house|congress|committee"
              + "|subcommittee|commission|board|assembly|party|panel|federation|association|bank"
              + "|ministry|department|yuan|members|workers|growers|producers|consumers|ministers"
              + "|banks|pilots|farmers|government|governments|group|community|parties)\\b.*");

  /** A type that is this likely with one set of names ... */
  private static final double SURE = .8;

  /** ... is at least this likely with another. */
  private static final double POSSIBLE = .4;

  @TestFactory
  Stream<DynamicTest> otherNamesChangeNoType() throws IOException {
    Path folder = folder();
    if (folder == null) {
      String why = "no development articles above the working folder";
      return Stream.of(DynamicTest.dynamicTest("skipped", () -> Assumptions.abort(why)));
    }
    RuleSet rules = RuleSet.builtIn();
    Articles articles = Articles.of(rules, POSSIBLE);
    List<DynamicTest> tests = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String file : FILES) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        JsonNode story = mapper.readTree(line);
        tests.add(
            DynamicTest.dynamicTest(story.get("id").asText(), () -> compare(articles, story)));
      }
    }
    return tests.stream();
  }

  private static void compare(Articles articles, JsonNode story) {
    String title = story.path("title").asText("");
    String text = story.get("text").asText();
    Map<String, String> names = names(story);
    String otherTitle = replaced(title, names);
    String otherText = replaced(text, names);
    assertThat(types(articles, otherTitle, otherText, POSSIBLE))
        .as(otherTitle)
        .containsAll(types(articles, title, text, SURE));
    assertThat(types(articles, title, text, POSSIBLE))
        .as(title)
        .containsAll(types(articles, otherTitle, otherText, SURE));
  }

  private static Set<String> types(Articles articles, String title, String text, double least) {
    Set<String> types = new TreeSet<>();
    articles.outcomes(title, "", text).stream()
        .filter(row -> row.getConfidence() >= least)
        .map(Outcome::getType)
        .forEach(types::add);
    return types;
  }

  /** What stands for each name of the story, the longest first. */
  private static Map<String, String> names(JsonNode story) {
    Map<String, String> found = new LinkedHashMap<>();
    int next = 0;
    for (JsonNode party : story.path("parties")) {
      List<String> all = new ArrayList<>(List.of(party.get("name").asText()));
      party.path("aliases").forEach(alias -> all.add(alias.asText()));
      List<String> stock = stock(party.get("type").asText());
      for (String name : all) {
        if (name.length() > 3 && !KIND.matcher(name).matches() && !name.endsWith("n")) {
          found.put(name, stock.get(next % stock.size()));
        }
      }
      next++;
    }
    Map<String, String> sorted = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    TOPICS.forEach(sorted::put);
    return sorted;
  }

  private static List<String> stock(String type) {
    return type.equals("COUNTRY") ? STATES : type.equals("PERSON") ? PEOPLE : FIRMS;
  }

  private static String replaced(String text, Map<String, String> names) {
    StringBuilder pattern = new StringBuilder();
    names
        .keySet()
        .forEach(n -> pattern.append(pattern.isEmpty() ? "" : "|").append(Pattern.quote(n)));
    Matcher matcher =
        Pattern.compile("\\b(" + pattern + ")(?!\\w)", Pattern.CASE_INSENSITIVE).matcher(text);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(like(found.group(), names)));
  }

  private static String like(String word, Map<String, String> names) {
    String other =
        names.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(word))
            .findFirst()
            .orElseThrow()
            .getValue();
    boolean capitals = word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
    return capitals ? other.toUpperCase(Locale.ROOT) : other;
  }

  private static @Nullable Path folder() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve(FOLDER))) {
      at = at.getParent();
    }
    return at == null ? null : at.resolve(FOLDER);
  }
}
