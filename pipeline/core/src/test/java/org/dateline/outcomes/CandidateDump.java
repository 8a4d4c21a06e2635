package org.dateline.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.dates.DateExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.nlp.Document;
import org.dateline.parties.PartyExtractor;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Party;
import org.dateline.util.Span;

/**
 * Writes the features of candidates for {@code scripts/train/outcome_judge.py}: {@code STORIES
 * OUT.gz}.
 *
 * <p>STORIES is JSONL of {@code {"id", "title", "published", "text"}}, plain or gzip. OUT has a
 * line for each candidate: id, type, begin and end of the sentence in code points (-1 for the
 * title) and the features, separated by tabs.
 */
public final class CandidateDump {
  private CandidateDump() {}

  /** See the class. */
  public static void main(String[] args) throws IOException {
    RuleSet rules = RuleSet.builtIn();
    PartyExtractor parties = new PartyExtractor(rules);
    DateExtractor dates = new DateExtractor(rules, DateOptions.defaults());
    OutcomeExtractor outcomes = new OutcomeExtractor(rules);
    Articles articles = new Articles(rules, parties, dates, outcomes);
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader in = input(args[0]);
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(new FileOutputStream(args[1])), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode story = mapper.readTree(line);
        String day = story.path("published").asText("");
        Article article =
            Articles.article(
                story.path("title").asText(""),
                day.matches("\\d{4}-\\d\\d-\\d\\d.*") ? day.substring(0, 10) : "",
                story.get("text").asText());
        Document document = articles.analysed(article);
        dates.extract(article, document);
        List<Party> found = parties.extract(article, document);
        OutcomeContext context = OutcomeContext.of(article, document, found, DecisionLog.OFF);
        List<String> features = new ArrayList<>();
        outcomes.features(
            context,
            (wide, add) -> {
              features.clear();
              add.accept(
                  (feature, value) ->
                      features.add(feature.name().toLowerCase(Locale.ROOT) + "=" + value));
              write(out, story.get("id").asText(), document, wide, features);
            });
      }
    }
  }

  private static void write(
      BufferedWriter out, String id, Document document, WideMatch wide, List<String> features) {
    int begin = -1;
    int end = -1;
    if (wide.sentence() >= 0) {
      Span span = document.sentence(wide.sentence());
      begin = document.codePoint(span.begin());
      end = document.codePoint(span.end());
    }
    try {
      out.write(id + "\t" + wide.match().typeName() + "\t" + begin + "\t" + end + "\t");
      out.write(String.join("\t", features));
      out.write("\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static BufferedReader input(String path) throws IOException {
    InputStream file = new FileInputStream(path);
    InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(file) : file;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }
}
