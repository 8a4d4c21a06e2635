package org.dateline.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline among the titles and headings of a page: the heading with most agreement
 * with the title fields, without the name of the site.
 */
final class TitleChooser {
  private static final Map<String, Double> LEVEL =
      Map.of("h1", 0.5, "h2", 0.3, "h3", 0.15, "class", 0.2);
  private static final double NAMED = 0.75;
  private static final double TITLE_TAG = 0.6;
  private static final double SOLE_H1 = 0.4;
  private static final int MIN_KICKED = 10;
  private static final int MAX_HEADINGS = 80;
  private static final int MIN_SOLE = 20;

  private final TitleCleaner cleaner;

  TitleChooser(TitleCleaner cleaner) {
    this.cleaner = cleaner;
  }

  /** The headline, null if there is no evidence. */
  @Nullable String choose(List<Evidence> evidence, SiteNames sites) {
    String title = new Titles(evidence, sites).best();
    return title == null ? null : cleaner.strip(title);
  }

  /** All texts that {@link #choose} compares; the value of the chosen one is the final headline. */
  List<MetadataReport.Candidate> explain(List<Evidence> evidence, SiteNames sites) {
    Titles titles = new Titles(evidence, sites);
    String best = titles.best();
    List<MetadataReport.Candidate> all = new ArrayList<>();
    for (Scored scored : titles.scored()) {
      String value = titles.withoutKicker(scored.text);
      boolean chosen =
          value.equals(best) && all.stream().noneMatch(MetadataReport.Candidate::chosen);
      MetadataReport.Support support =
          new MetadataReport.Support("title", scored.kind, scored.text, scored.score);
      all.add(
          new MetadataReport.Candidate(
              cleaner.strip(value), List.of(support), scored.score, chosen));
    }
    return all;
  }

  /** A text that could be the headline. */
  private record Scored(String text, String kind, double score) {}

  /** The titles of one page. */
  private static final class Titles {
    private final List<String> named = new ArrayList<>();
    private final List<String> namedKeys = new ArrayList<>();
    private final List<Evidence> headings = new ArrayList<>();
    private final SiteNames sites;
    private final List<Set<String>> wordSets = new ArrayList<>();
    private String tag = "";
    private String namedFrom = "";
    private final String tagKey;
    private final int longest;

    Titles(List<Evidence> evidence, SiteNames sites) {
      this.sites = sites;
      for (Evidence one : evidence) {
        if (!one.getField().equals("title")) {
          continue;
        }
        String value = one.getValue();
        switch (one.getFrom()) {
          case "title-tag" -> tag = tag.isEmpty() ? value : tag;
          case "h1", "h2", "h3", "class" -> addHeading(one);
          default -> addNamed(TitleCleaner.withoutSite(value, sites), one.getFrom());
        }
      }
      this.tagKey = Headline.key(tag);
      this.longest = longest();
    }

    private void addHeading(Evidence heading) {
      if (headings.size() < MAX_HEADINGS || !heading.getFrom().equals("class")) {
        headings.add(heading);
      }
    }

    private void addNamed(String title, String from) {
      if (!title.isBlank() && !sites.isName(title)) {
        namedFrom = named.isEmpty() ? from : namedFrom;
        named.add(title);
        namedKeys.add(Headline.key(title));
      }
    }

    @Nullable String best() {
      Scored best = null;
      for (Scored scored : scored()) {
        if (scored.score > (best == null ? 0 : best.score) + 1e-9) {
          best = scored;
        }
      }
      return best == null ? null : withoutKicker(best.text);
    }

    /** The title that a field names, or else the title tag; then the headings. */
    List<Scored> scored() {
      List<Scored> all = new ArrayList<>();
      if (!named.isEmpty()) {
        all.add(new Scored(named.get(0), namedFrom, NAMED));
      } else if (!tag.isEmpty() && !sites.isName(tag)) {
        all.add(new Scored(TitleCleaner.withoutSite(tag, sites), "title-tag", TITLE_TAG));
      }
      long h1s =
          headings.stream()
              .filter(h -> h.getFrom().equals("h1"))
              .filter(h -> !sites.isName(h.getValue()))
              .count();
      for (Evidence heading : headings) {
        all.add(new Scored(heading.getValue(), heading.getFrom(), score(heading, h1s == 1)));
      }
      return all;
    }

    private double score(Evidence heading, boolean soleH1) {
      String key = Headline.key(heading.getValue());
      double level = LEVEL.getOrDefault(heading.getFrom(), 0.0);
      if (key.length() >= 3 && namedKeys.contains(key)) {
        return level + 1;
      }
      if (key.length() < 3 || sites.isKey(key)) {
        return 0;
      }
      if (tagKey.equals(key)) {
        return level + 1;
      }
      boolean h1 = heading.getFrom().equals("h1");
      boolean inNamed = namedKeys.stream().anyMatch(n -> n.contains(key));
      boolean inTag = tagKey.contains(key);
      double overlap = overlap(heading.getValue(), h1);
      boolean section = inTag && !inNamed && !named.isEmpty() && overlap < 0.2;
      double cover = Math.min(1, (double) key.length() / Math.max(1, longest));
      double held = h1 || cover > 0.4 ? 0.3 + 0.6 * cover : cover;
      double agreement = inNamed || inTag ? held : 0.6 * overlap;
      boolean sure = overlap > 0.2 || heading.getValue().length() > MIN_SOLE;
      double sole = soleH1 && h1 && sure ? SOLE_H1 : 0;
      return level + sole + agreement - (section ? 1 : 0);
    }

    private int longest() {
      return namedKeys.isEmpty()
          ? Headline.key(TitleCleaner.withoutSite(tag, sites)).length()
          : namedKeys.stream().mapToInt(String::length).max().orElse(tagKey.length());
    }

    /** The share of a heading's words that the named titles have too, or the reverse. */
    private double overlap(String heading, boolean least) {
      Set<String> words = words(heading);
      double most = 0;
      for (Set<String> other : namedWords()) {
        long both = words.stream().filter(other::contains).count();
        int size =
            least ? Math.min(words.size(), other.size()) : Math.max(words.size(), other.size());
        most = size == 0 ? most : Math.max(most, (double) both / size);
      }
      return most;
    }

    private List<Set<String>> namedWords() {
      if (wordSets.isEmpty()) {
        (named.isEmpty() ? List.of(tag) : named).forEach(title -> wordSets.add(words(title)));
      }
      return wordSets;
    }

    private static Set<String> words(String text) {
      Set<String> words = new HashSet<>();
      int begin = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
          if (i - begin > 2) {
            words.add(text.substring(begin, i).toLowerCase(Locale.ROOT));
          }
          begin = i + 1;
        }
      }
      return words;
    }

    /** A heading that ends with a named title begins with a kicker: returns the named title. */
    String withoutKicker(String title) {
      String key = Headline.key(title);
      for (int i = 0; i < named.size(); i++) {
        String tail = namedKeys.get(i);
        if (tail.length() >= MIN_KICKED && key.endsWith(tail) && !key.equals(tail)) {
          return named.get(i);
        }
      }
      return title;
    }
  }
}
