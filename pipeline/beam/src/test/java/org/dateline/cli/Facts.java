package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.tables.Table;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a reader finds in an article: written from the story, never recorded from output. In a fact
 * a bar separates answers that are right alike.
 *
 * <p>A fact listed as {@code open} is not reached yet: it is skipped while it fails, so that the
 * list shows what is left to do.
 */
final class Facts {
  private static final Set<String> NO_FACTS = Set.of("seed", "nth", "open", "why");

  private Facts() {}

  private record Fact(String kind, String key, JsonNode value) {
    String name() {
      return key.isEmpty() ? kind : kind + "/" + key;
    }

    boolean allows(String found) {
      return value.isNull() || List.of(value.asText().split("\\|")).contains(found);
    }
  }

  /** One test for each fact of an article. */
  static List<DynamicTest> tests(SeedsRun run, String file, JsonNode article) {
    int nth = article.path("nth").asInt();
    Set<String> open = new TreeSet<>();
    article.path("open").forEach(name -> open.add(name.asText()));
    List<DynamicTest> tests = new ArrayList<>();
    for (Fact fact : facts(article)) {
      String name = file + "#" + nth + " " + fact.name();
      boolean isOpen = open.contains(fact.name());
      tests.add(
          DynamicTest.dynamicTest(name, () -> check(SeedRows.of(run, file, nth), fact, isOpen)));
    }
    return tests;
  }

  /** One fact for each field, for each key of an object, and for each member of a list of texts. */
  private static List<Fact> facts(JsonNode seed) {
    List<Fact> facts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : seed.properties()) {
      String kind = field.getKey();
      JsonNode value = field.getValue();
      if (NO_FACTS.contains(kind)) {
        continue;
      }
      if (value.isObject()) {
        value.properties().forEach(one -> facts.add(new Fact(kind, one.getKey(), one.getValue())));
      } else if (value.isArray() && !kind.equals("byline")) {
        value.forEach(one -> facts.add(new Fact(kind, one.asText(), one)));
      } else {
        facts.add(new Fact(kind, "", value));
      }
    }
    return facts;
  }

  private static void check(SeedRows rows, Fact fact, boolean isOpen) {
    try {
      check(rows, fact);
    } catch (AssertionError e) {
      Assumptions.assumeFalse(isOpen, "open: " + e.getMessage());
      throw e;
    }
  }

  private static void check(SeedRows rows, Fact fact) {
    String text = String.valueOf(rows.column("text"));
    String key = fact.key();
    switch (fact.kind()) {
      case "begins" ->
          assertThat(Stream.of(fact.value().asText().split("\\|"))).anyMatch(text::startsWith);
      case "ends" -> assertThat(text).endsWith(fact.value().asText());
      case "without" -> assertThat(text).doesNotContain(key);
      case "repeated" -> assertThat(rows.repeated()).isEqualTo(fact.value().asLong());
      case "reprintOf" -> checkReprint(rows, fact.value().asText());
      case "dates" -> anyOf(rows.values(Table.DATES, "text", key, "value"), fact);
      case "parties" -> anyOf(rows.values(Table.PARTIES, "name", key, "country"), fact);
      case "titles" -> anyOf(titles(rows, key), fact);
      case "outcomes" -> anyOf(rows.values(Table.OUTCOMES, "evidence", key, "type"), fact);
      case "noParty" -> assertThat(rows.values(Table.PARTIES, "name")).doesNotContain(key);
      case "noOutcome" ->
          assertThat(rows.values(Table.OUTCOMES, "evidence", key, "type")).as(key).isEmpty();
      default -> checkColumn(rows, fact);
    }
  }

  private static void anyOf(List<String> found, Fact fact) {
    assertThat(found).as(fact.name()).anyMatch(fact::allows);
  }

  private static List<String> titles(SeedRows rows, String name) {
    return rows.values(Table.PARTIES, "name", name, "title").stream()
        .flatMap(titles -> Stream.of(titles.split("; ")))
        .toList();
  }

  private static void checkReprint(SeedRows rows, String file) {
    String cluster = SeedRows.of(rows.run(), file, 0).column("cluster_id");
    assertThat(rows.column("cluster_id")).isEqualTo(cluster);
  }

  /** A column of the article; a star at the end of a fact stands for anything. */
  private static void checkColumn(SeedRows rows, Fact fact) {
    String found = rows.column(fact.kind());
    String wanted = fact.value().isArray() ? list(fact.value()) : fact.value().asText();
    if (fact.value().isNull()) {
      assertThat(found).as(fact.kind()).isNull();
    } else if (wanted.endsWith("*")) {
      assertThat(found).startsWith(wanted.substring(0, wanted.length() - 1));
    } else {
      assertThat(found).isEqualTo(wanted);
    }
  }

  private static String list(JsonNode names) {
    List<String> all = new ArrayList<>();
    names.forEach(name -> all.add(name.asText()));
    return all.toString();
  }
}
