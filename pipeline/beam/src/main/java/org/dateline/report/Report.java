package org.dateline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the report of a run from its tables and its {@code run.json}. The same tables give the same
 * bytes, in whichever order their rows stand.
 */
public final class Report {
  /** Name of the file in the output folder. */
  public static final String FILE = "report.html";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHUNK = 40;
  private static final int PLACES = 40;
  private static final int EVENTS = 4000;

  private final RunTables tables;
  private final JsonNode run;
  private final ArticleFacts articles = new ArticleFacts();
  private final PartyFacts parties = new PartyFacts();
  private final OutcomeFacts outcomes = new OutcomeFacts();
  private final DroppedFacts dropped = new DroppedFacts();
  private final EventFacts events = new EventFacts(EVENTS);

  private Report(RunTables tables, JsonNode run) {
    this.tables = tables;
    this.run = run;
  }

  /**
   * The page.
   *
   * @param tables the tables of the run
   * @param run content of its {@code run.json}; of {@code engine} and {@code files} nothing is used
   */
  public static byte[] page(RunTables tables, JsonNode run) throws IOException {
    return new Report(tables, run).page();
  }

  private byte[] page() throws IOException {
    tables.each("articles", articles::take);
    articles.closeFirst();
    Map<String, String> sources = new TreeMap<>();
    tables.each("articles", row -> articles.noteRepresentative(row, sources));
    SampledArticles sampled = new SampledArticles(articles.sample);
    tables.each(
        "articles",
        row -> {
          articles.takeAgain(row, sources);
          sampled.takeArticle(row);
        });
    tables.each("dates", sampled::takeDate);
    tables.each(
        "parties",
        row -> {
          parties.take(row);
          sampled.takeParty(row);
        });
    tables.each(
        "outcomes",
        row -> {
          outcomes.take(row);
          parties.takeOutcome(row);
          sampled.takeOutcome(row);
        });
    tables.each(
        "occurrences",
        row -> {
          dropped.takeOccurrence(row);
          sampled.takeRemoved(row, dropped);
        });
    dropped.closeOccurrences();
    tables.each("paragraphs", dropped::takeParagraph);
    tables.each("rejects", dropped::takeReject);
    tables.each("events", row -> events.take(row, articles.sample));
    sampled.close(dropped);
    return written(sampled.articles());
  }

  private byte[] written(List<ObjectNode> sampled) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode about = root.putObject("run");
    about.put("dateline", run.path("versions").path("dateline").asText());
    about.put("rules_digest", run.path("rules_digest").asText());
    about.set("options", run.path("options"));
    about.set("counts", run.path("counts"));
    about.set("places", firstPlaces(run.path("places")));
    root.withObject("/totals").put("records", run.path("counts").path("records").asLong());
    articles.put(root);
    outcomes.put(root);
    parties.put(root);
    dropped.put(root);
    if (tables.has("events")) {
      events.put(root);
    }
    root.withObject("/totals").put("guessed_articles", parties.guessedArticles());
    root.withObject("/totals").put("sample", sampled.size());
    ArrayNode index = root.putArray("articles");
    List<JsonNode> chunks = new ArrayList<>();
    for (int i = 0; i < sampled.size(); i++) {
      if (i % CHUNK == 0) {
        chunks.add(JSON.createArrayNode());
      }
      ((ArrayNode) chunks.get(chunks.size() - 1)).add(sampled.get(i));
      index.add(indexed(sampled.get(i)));
    }
    root.put("chunk", CHUNK);
    return ReportPage.of(title(), root, chunks);
  }

  /** What the list of articles and its filters need of an article. */
  private ObjectNode indexed(ObjectNode article) {
    ObjectNode node = JSON.createObjectNode();
    String id = article.path("article_id").asText();
    node.put("id", id).put("title", article.path("title").asText(""));
    node.put("source", article.path("source_name").asText());
    node.put("published", article.path("published").asText(""));
    node.put("language", article.path("language").asText(""));
    ArrayNode flags = node.putArray("flags");
    flags(article).forEach(flags::add);
    node.put("outcomes", article.path("outcomes").size());
    TreeSet<String> types = new TreeSet<>();
    article.path("outcomes").forEach(o -> types.add(o.path("type").asText()));
    types.forEach(node.putArray("types")::add);
    ArrayNode ids = node.putArray("parties");
    article.path("parties").forEach(p -> ids.add(p.path("party_id").asText()));
    return node;
  }

  private List<String> flags(ObjectNode article) {
    String id = article.path("article_id").asText();
    List<String> flags = new ArrayList<>();
    if (!article.path("analysed").asBoolean()) {
      flags.add("not_analysed");
    }
    if (!article.has("published_date")) {
      flags.add("undated");
    }
    if (parties.isGuessedIn(id)) {
      flags.add("guessed_country");
    }
    for (String flag : new String[] {"title_only", "undated_outcome", "low_confidence"}) {
      if (outcomes.has(flag, id)) {
        flags.add(flag);
      }
    }
    if (!outcomes.has("outcome", id)) {
      flags.add("no_outcome");
    }
    if (!article.path("is_representative").asBoolean(true)) {
      flags.add("reprint");
    }
    return flags;
  }

  private static ObjectNode firstPlaces(JsonNode places) {
    ObjectNode out = JSON.createObjectNode();
    places
        .fields()
        .forEachRemaining(
            entry -> {
              if (entry.getValue().isArray()) {
                ArrayNode some = out.putArray(entry.getKey());
                for (JsonNode place : entry.getValue()) {
                  if (some.size() < PLACES) {
                    some.add(place);
                  }
                }
              } else {
                out.set(entry.getKey(), firstPlaces(entry.getValue()));
              }
            });
    return out;
  }

  /** The input of the run, for the title of the window. */
  private String title() {
    String input = run.path("options").path("input").asText("");
    String cut = input.replaceFirst("/+$", "");
    String name = cut.substring(cut.lastIndexOf('/') + 1);
    return name.isEmpty() ? "report" : name;
  }
}
