package org.dateline.clean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;

/**
 * Writes the stories that are read from web pages, for {@code scripts/train/text_pages.py}.
 *
 * <p>Arguments: JSONL of {@code {"id", "url", "html"}}, and the file to write, JSONL of {@code
 * {"id", "text"}}.
 */
public final class PageTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PageReader reader = new PageReader(RuleSet.builtIn());
  private final Cleaner cleaner = new Cleaner(RuleSet.builtIn());

  private PageTexts() {}

  /** Writes the texts; see the class. */
  public static void main(String[] args) throws IOException {
    PageTexts texts = new PageTexts();
    try (Stream<String> pages = Files.lines(Path.of(args[0]));
        Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (String page : (Iterable<String>) pages::iterator) {
        JsonNode json = JSON.readTree(page);
        Map<String, String> row = Map.of("id", json.get("id").asText(), "text", texts.text(json));
        out.write(JSON.writeValueAsString(row) + "\n");
      }
    }
  }

  private String text(JsonNode page) {
    RawRecord record =
        RawRecord.newBuilder()
            .setArticleId(page.get("id").asText())
            .setSourceUri(page.get("url").asText())
            .setRecordOffset(0)
            .setFormat("HTML")
            .setCharset("UTF-8")
            .setMedia(Media.HTML)
            .setContent(page.get("html").asText())
            .setUrl(page.get("url").asText())
            .build();
    return cleaner.clean(reader.read(record), Set.of()).getArticle().getText();
  }
}
