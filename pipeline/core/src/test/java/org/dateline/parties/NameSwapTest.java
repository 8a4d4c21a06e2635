package org.dateline.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Nothing is fitted to the names of the labelled articles: with all names of people and
 * organisations replaced by others of the same kinds, almost as many parties are found.
 *
 * <p>Runs only where the labelled articles are found above the working directory.
 */
class NameSwapTest {
  private static final double ALLOWED_LOSS = .03;
  private static final List<String> FILES = List.of("dev_articles.jsonl", "dev_articles_2.jsonl");
  private final PartyFixture fixture = new PartyFixture(RuleSet.builtIn());

  @Test
  void otherNamesAreFoundAsWell() throws IOException {
    Path folder = labelled();
    assumeTrue(folder != null, "no shared/eval above the working directory: skipped");
    if (folder != null) {
      compare(folder);
    }
  }

  private void compare(Path folder) throws IOException {
    Tally own = new Tally();
    Tally swapped = new Tally();
    for (String file : FILES) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        JsonNode story = new ObjectMapper().readTree(line);
        count(story, Map.of(), own);
        count(story, NameSwap.of(story), swapped);
      }
    }
    String told = "F1 " + own.f1() + ", with other names " + swapped.f1();
    System.out.println(told);
    assertThat(own.f1() > .8).as(told).isTrue();
    assertThat(swapped.f1() >= own.f1() - ALLOWED_LOSS).as(told).isTrue();
  }

  private static @Nullable Path labelled() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null) {
      Path folder = at.resolve("shared/eval/parties_outcomes");
      if (Files.isDirectory(folder)) {
        return folder;
      }
      at = at.getParent();
    }
    return null;
  }

  private void count(JsonNode story, Map<String, String> swap, Tally tally) {
    String text = NameSwap.apply(story.get("text").asText(), swap);
    String title = NameSwap.apply(story.get("title").asText(), swap);
    List<Party> found = new ArrayList<>();
    for (Party party : fixture.parties(text.replace("\n", "\n\n"), title, published(story))) {
      if (party.getIsPrincipal()) {
        found.add(party);
      }
    }
    Set<Party> used = new HashSet<>();
    for (boolean core : new boolean[] {true, false}) {
      for (JsonNode label : story.get("parties")) {
        if (label.get("core").asBoolean() == core) {
          List<Party> hits =
              found.stream().filter(p -> !used.contains(p) && same(label, p, swap)).toList();
          used.addAll(hits);
          tally.hits += core && !hits.isEmpty() ? 1 : 0;
          tally.misses += core && hits.isEmpty() ? 1 : 0;
        }
      }
    }
    tally.extras += found.size() - used.size();
  }

  private static boolean same(JsonNode label, Party party, Map<String, String> swap) {
    String type = label.get("type").asText();
    if (!type.equals(party.getType())) {
      return false;
    }
    if (type.equals("COUNTRY")) {
      return label.get("iso3").asText().equals(party.getCountry());
    }
    String name = key(party.getName(), type);
    for (String known : NameSwap.names(label)) {
      String expected = key(NameSwap.apply(known, swap), type);
      if (expected.equals(name) || (type.equals("PERSON") && ends(expected).equals(ends(name)))) {
        return true;
      }
    }
    return false;
  }

  /** First and last word. */
  private static String ends(String name) {
    return name.replaceFirst(" .* ", " ");
  }

  private static String key(String name, String type) {
    String key =
        name.toLowerCase(Locale.ROOT)
            .replace(".", "")
            .replace("&", " and ")
            .replaceAll("<[^>]*>", " ")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    key = key.startsWith("the ") ? key.substring(4) : key;
    return type.equals("ORG")
        ? key.replaceAll("( (inc|co|corp|ltd|company|corporation|plc))+$", "")
        : key;
  }

  private static String published(JsonNode story) {
    String date = story.path("date").asText("");
    java.util.regex.Matcher year = java.util.regex.Pattern.compile("(19|20)\\d\\d").matcher(date);
    return year.find() ? year.group() : "2000";
  }

  private static final class Tally {
    int hits;
    int extras;
    int misses;

    double f1() {
      return 2.0 * hits / (2.0 * hits + extras + misses);
    }
  }
}
