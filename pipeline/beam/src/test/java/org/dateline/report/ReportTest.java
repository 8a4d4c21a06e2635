package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.dateline.commit.Digests;
import org.dateline.schema.Article;
import org.dateline.schema.Outcome;
import org.dateline.tables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!-- \u202Ebidi \u001B[31m";
  @TempDir Path folder;

  @Test
  void textsOfArticlesAreNoMarkup() throws IOException {
    String page = page(List.of(article("a1", HOSTILE)), List.of(outcome("a1", HOSTILE)), HOSTILE);
    assertThat(page).doesNotContain("alert(1)").doesNotContain("\u202E").doesNotContain("\u001B");
    JsonNode article = block(page, "chunk-0").path(0);
    assertThat(article.path("text").asText()).isEqualTo(HOSTILE);
    assertThat(article.path("title").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      articles.add(article("a" + i, "Text " + i + "."));
      outcomes.add(outcome("a" + i, "Text " + i + "."));
    }
    String one = page(articles, outcomes, "in");
    Collections.reverse(articles);
    Collections.reverse(outcomes);
    assertThat(page(articles, outcomes, "in")).isEqualTo(one);
    assertThat(block(one, "chunk-2")).hasSize(10);
  }

  @Test
  void aLargeRunGivesASampleThatSaysSo() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < Sample.MOST + 500; i++) {
      articles.add(
          article(Digests.of(("" + i).getBytes(StandardCharsets.UTF_8)), "Text. ".repeat(400)));
    }
    String page = page(articles, List.of(), "in");
    JsonNode totals = block(page, "facts").path("totals");
    assertThat(totals.path("articles").asInt()).isEqualTo(Sample.MOST + 500);
    assertThat(totals.path("sample").asInt()).isBetween(1, Sample.MOST);
    assertThat(block(page, "facts").path("articles")).hasSize(totals.path("sample").asInt());
    assertThat(page.length()).isLessThan(5_000_000);
  }

  @Test
  void anEmptyRunHasAReport() throws IOException {
    JsonNode facts = block(page(List.of(), List.of(), ""), "facts");
    assertThat(facts.path("totals").path("articles").asInt()).isZero();
    assertThat(facts.path("articles")).isEmpty();
  }

  @Test
  void thePageAsksForNothingFromAnywhere() throws IOException {
    String page = page(List.of(), List.of(), "");
    String markup = page.replaceAll("(?s)<script>.*?</script>|<style>.*?</style>", "");
    assertThat(markup).doesNotContain("src=").doesNotContain("://");
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("@SCRIPT@")
        .doesNotContain("@DATA@");
  }

  @Test
  void librariesAreAsPublished() throws IOException {
    List<String> rows = resource("LIBRARIES.md").lines().filter(l -> l.contains(".js |")).toList();
    assertThat(rows).hasSize(2);
    for (String row : rows) {
      String[] cells = row.split(" *\\| *", -1);
      byte[] content = resource(cells[1]).getBytes(StandardCharsets.UTF_8);
      assertThat(Digests.of(content)).as(cells[1]).isEqualTo(cells[4]);
    }
  }

  private static Article article(String id, String text) {
    Article article = new Article();
    for (var field : article.getSchema().getFields()) {
      article.put(field.pos(), blank(field.schema()));
    }
    article.put("article_id", id);
    article.put("cluster_id", id);
    article.put("title", text);
    article.put("text", text);
    article.put("status", "ARTICLE");
    return article;
  }

  private static Outcome outcome(String articleId, String evidence) {
    Outcome outcome = new Outcome();
    for (var field : outcome.getSchema().getFields()) {
      outcome.put(field.pos(), blank(field.schema()));
    }
    outcome.put("article_id", articleId);
    outcome.put("outcome_id", "o1");
    outcome.put("type", "AGREEMENT_SIGNED");
    outcome.put("status", "agreed");
    outcome.put("evidence", evidence);
    return outcome;
  }

  private static Object blank(org.apache.avro.Schema schema) {
    return switch (schema.getType()) {
      case STRING -> "";
      case LONG -> 0L;
      case INT -> 0;
      case DOUBLE -> 0.0;
      case FLOAT -> 0f;
      case BOOLEAN -> false;
      case ARRAY -> new ArrayList<>();
      default -> null;
    };
  }

  private String page(List<Article> articles, List<Outcome> outcomes, String input)
      throws IOException {
    Path first = folder.resolve("articles.avro");
    Path second = folder.resolve("outcomes.avro");
    write(first, Article.class, Table.ARTICLES, articles);
    write(second, Outcome.class, Table.OUTCOMES, outcomes);
    RunTables tables = new RunTables(file -> channel(Path.of(file)));
    tables.add("articles", first.toString());
    tables.add("outcomes", second.toString());
    JsonNode run =
        JSON.createObjectNode().set("options", JSON.createObjectNode().put("input", input));
    return new String(Report.page(tables, run), StandardCharsets.UTF_8);
  }

  private static SeekableByteChannel channel(Path file) throws IOException {
    return Files.newByteChannel(file);
  }

  private static <T extends org.apache.avro.specific.SpecificRecord> void write(
      Path file, Class<T> type, Table table, List<T> rows) throws IOException {
    SpecificData model = SpecificData.getForClass(type);
    try (DataFileWriter<T> writer =
        new DataFileWriter<>(new SpecificDatumWriter<T>(table.schema(), model))) {
      writer.create(table.schema(), file.toFile());
      for (T row : rows) {
        writer.append(row);
      }
    }
  }

  private static JsonNode block(String page, String id) throws IOException {
    Matcher matcher = Pattern.compile("id=\"" + id + "\">([^<]*)<").matcher(page);
    assertThat(matcher.find()).as(id).isTrue();
    byte[] packed = Base64.getDecoder().decode(matcher.group(1));
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return JSON.readTree(in.readAllBytes());
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
