package org.dateline.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Dateline;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Story;

/** Articles for tests, extracted with the built-in rules. */
public final class Newsroom {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Dateline dateline = Dateline.builder().cleaning(false).build();
  private final List<String> lines = new ArrayList<>();

  /** Adds an article. */
  public Newsroom tells(String id, String source, String published, String title, String text) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id).put("source", source).put("published", published);
    lines.add(line.put("title", title).put("text", text).toString());
    return this;
  }

  /** The articles of three days about two disputes, and what is not the same as something else. */
  public static Newsroom twoDisputes() {
    return new Newsroom()
        .tells(
            "first",
            "Harbour Post",
            "2015-03-03",
            "Tentative deal ends strike at Calder docks",
            "The Dockers Union and Norland Shipping reached a tentative agreement on Tuesday to end a"
                + " nine-day strike at the Calder docks. The strike had stopped 40 ships.")
        .tells(
            "second",
            "Coast Daily",
            "2015-03-04",
            "Norland and dockers strike a deal",
            "Norland Shipping and the Dockers Union reached a tentative deal late Tuesday that would"
                + " end the strike at the Calder docks. Members are to vote on the pact.")
        .tells(
            "copy",
            "Evening Sheet",
            "2015-03-05",
            "Deal at the docks",
            "The Dockers Union and Norland Shipping reached a tentative agreement on Tuesday to end a"
                + " nine-day strike at the Calder docks. Ships are moving again.")
        .tells(
            "vote",
            "Harbour Post",
            "2015-03-09",
            "Dockers approve Norland pact",
            "Members of the Dockers Union voted 412-97 on Sunday to approve the agreement with"
                + " Norland Shipping, the union said. The strike at the Calder docks is over.")
        .tells(
            "elsewhere",
            "Coast Daily",
            "2015-03-04",
            "Peru and Chile sign fishing accord",
            "Peru and Chile signed an agreement on Tuesday on fishing rights off Arica. The accord"
                + " runs for ten years.");
  }

  /** The stories, in the order in which they were added. */
  public List<Story> stories() {
    List<Story> stories = new ArrayList<>();
    for (RawRecord record : records()) {
      stories.add(dateline.extract(record));
    }
    return stories;
  }

  private List<RawRecord> records() {
    try {
      Path file = Files.createTempFile("newsroom", ".jsonl");
      Files.write(file, lines, StandardCharsets.UTF_8);
      List<RawRecord> records = dateline.read(file);
      Files.delete(file);
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
