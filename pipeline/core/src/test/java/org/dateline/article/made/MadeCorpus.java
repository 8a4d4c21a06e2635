package org.dateline.article.made;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ten sites of forty pages each with heavy furniture; three in ten stories are syndicated and stand
 * on several sites. The corpus is always the same.
 *
 * <p>As a program it writes the corpus as JSONL: {@code MadeCorpus OUT.jsonl [html]}; records have
 * {@code id}, {@code url} and {@code text} or {@code html}.
 */
public final class MadeCorpus {
  private static final int SITES = 10;
  private static final int PAGES = 40;
  private static final int SYNDICATED = 12;

  private MadeCorpus() {}

  /** See the class. */
  public static void main(String[] args) throws IOException {
    boolean html = args.length > 1;
    ObjectMapper mapper = new ObjectMapper();
    try (PrintWriter out = new PrintWriter(Path.of(args[0]).toFile(), StandardCharsets.UTF_8)) {
      for (MadePage page : pages()) {
        String body = html ? page.html() : page.text();
        String key = html ? "html" : "text";
        out.println(
            mapper.writeValueAsString(Map.of("id", page.url(), "url", page.url(), key, body)));
      }
    }
  }

  /** All pages, site by site. */
  public static List<MadePage> pages() {
    StoryMaker wire = new StoryMaker(1);
    List<MadeStory> shared = new ArrayList<>();
    for (int i = 0; i < SITES * SYNDICATED / 4; i++) {
      shared.add(wire.next());
    }
    List<MadePage> pages = new ArrayList<>();
    for (int site = 0; site < SITES; site++) {
      StoryMaker own = new StoryMaker(100 + site);
      SiteFurniture furniture = new SiteFurniture("Coast Herald " + (site + 1), 1000 + site);
      for (int page = 0; page < PAGES; page++) {
        boolean syndicated = page < SYNDICATED;
        // Each shared story stands on four sites, once on each.
        MadeStory story =
            syndicated ? shared.get((site * SYNDICATED + page) % shared.size()) : own.next();
        pages.add(page("coast-herald-" + (site + 1), page, story, furniture, syndicated));
      }
    }
    return pages;
  }

  private static MadePage page(
      String host, int number, MadeStory story, SiteFurniture site, boolean syndicated) {
    List<String> furniture = new ArrayList<>(site.top());
    furniture.add(story.title());
    furniture.add("By " + story.author());
    List<String> lines = new ArrayList<>(furniture);
    StringBuilder html =
        new StringBuilder("<html><head><title>" + story.title() + "</title></head><body>");
    site.top().forEach(line -> html.append("<div>").append(line).append("</div>"));
    html.append("<h1>")
        .append(story.title())
        .append("</h1><p>By ")
        .append(story.author())
        .append("</p><div>");
    int at = 2;
    for (int i = 0; i < story.paragraphs().size(); i++) {
      if (i == at && at / 2 - 1 < site.inside().size()) {
        String inside = site.inside().get(at / 2 - 1);
        lines.add(inside);
        furniture.add(inside);
        html.append("<p>").append(inside).append("</p>");
        at += 2;
      }
      lines.add(story.paragraphs().get(i));
      html.append("<p>").append(story.paragraphs().get(i)).append("</p>");
    }
    html.append("</div>");
    site.bottom().forEach(line -> html.append("<div>").append(line).append("</div>"));
    lines.addAll(site.bottom());
    furniture.addAll(site.bottom());
    String url = "https://www." + host + ".example/story/" + number;
    return new MadePage(
        url,
        String.join("\n\n", lines),
        html.append("</body></html>").toString(),
        story.paragraphs(),
        furniture,
        syndicated);
  }
}
