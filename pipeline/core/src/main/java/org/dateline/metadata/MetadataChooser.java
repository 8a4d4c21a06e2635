package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.ArticleMetadata.BlockKindLookup;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.LinePrefilter;
import org.dateline.metadata.StoryLines.Datelines;
import org.dateline.metadata.TextLines.LineKinds;
import org.dateline.nlp.printed.DateScanner;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Evidence;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.jspecify.annotations.Nullable;

/**
 * Chooses title, by-line, agency, place, dates, source and address of an article, from what its
 * page says in markup or from the lines of a text dump. What the record gives is trusted over all
 * else.
 */
public final class MetadataChooser {
  private final TitleChooser titles;
  private final TitleCleaner cleaner;
  private final DateChooser dates;
  private final AuthorChooser authors;
  private final GivenAuthors givenAuthors;
  private final LineKinds lineKinds;
  private final TextEvidence textEvidence;
  private final StoryLines storyLines;

  /** Takes weights and word lists from the rule set. */
  public MetadataChooser(RuleSet rules) {
    EvidenceKinds kinds = new EvidenceKinds(rules);
    BylineWords bylineWords = new BylineWords(rules);
    AuthorNames names = new AuthorNames(rules, bylineWords);
    DateScanner scanner = new DateScanner(rules);
    Agencies agencies = new Agencies(rules);
    this.lineKinds = new LineKinds(bylineWords, names, scanner);
    this.cleaner = new TitleCleaner(rules);
    this.titles = new TitleChooser(cleaner);
    this.dates = new DateChooser(kinds);
    this.givenAuthors = new GivenAuthors(rules);
    this.authors = new AuthorChooser(kinds, names, agencies);
    this.textEvidence = new TextEvidence(new DateLabels(rules), agencies, lineKinds);
    this.storyLines = new StoryLines(new Datelines(agencies, scanner), textEvidence);
  }

  /**
   * Chooses the metadata of the article on a page.
   *
   * @param hints what is known of the page's lines
   */
  public ArticleMetadata choose(Page page, LinePrefilter hints) {
    Gathered all = gather(page, hints);
    String title = GivenFacts.first(all.evidence, "title");
    if (title == null) {
      title =
          all.textTitle != null
              ? cleaner.strip(all.textTitle.text())
              : titles.choose(all.evidence, all.sites);
    }
    return metadata(page, all, title);
  }

  /** All that a page says, before anything is chosen. */
  private record Gathered(
      TextLines text,
      TextTitle.@Nullable Title textTitle,
      SiteNames sites,
      StoryLines.Found story,
      List<Evidence> evidence) {}

  private Gathered gather(Page page, LinePrefilter hints) {
    List<Evidence> evidence = new ArrayList<>(page.getEvidence());
    TextLines text = new TextLines(page.getBlocks(), lineKinds, hints);
    TextTitle.Title textTitle = null;
    if (page.getMedia() == Media.TEXT) {
      textTitle = TextTitle.find(text);
      evidence.addAll(textEvidence.collect(text, textTitle));
    }
    SiteNames sites = new SiteNames(evidence, page.getUrl());
    StoryLines.Found story = storyLines.read(text);
    evidence.addAll(story.evidence());
    return new Gathered(text, textTitle, sites, story, evidence);
  }

  /**
   * Explains what {@link #choose} does with a page. It reads the page again: {@link #choose} itself
   * keeps no record of the candidates.
   */
  public MetadataReport explain(Page page, LinePrefilter hints) {
    Gathered all = gather(page, hints);
    List<Evidence> evidence = all.evidence;
    List<MetadataReport.Candidate> title =
        all.textTitle == null
            ? titles.explain(evidence, all.sites)
            : TextTitle.explain(all.text, cleaner);
    return new MetadataReport(
        withGiven("title", evidence, title),
        withGiven("published", evidence, dates.explain(evidence, page.getCapturedAt())),
        withGiven("author", evidence, authors.explain(evidence, all.sites)));
  }

  private static List<MetadataReport.Candidate> withGiven(
      String field, List<Evidence> evidence, List<MetadataReport.Candidate> others) {
    List<String> given = GivenFacts.all(evidence, field);
    return given.isEmpty() ? others : MetadataReport.given(field, given, others);
  }

  private ArticleMetadata metadata(Page page, Gathered all, @Nullable String title) {
    List<Evidence> evidence = all.evidence;
    StoryLines.Found story = all.story;
    DateChooser.Choice published = published(page, evidence);
    GivenAuthors.Authors authors = authors(evidence, all.sites);
    List<String> byline = authors.names();
    return new ArticleMetadata(
        title,
        byline,
        story.agency() == null ? authors.agency() : story.agency(),
        story.place(),
        published == null ? null : published.value(),
        published == null ? null : published.from(),
        modified(evidence, page.getCapturedAt()),
        GivenFacts.firstOf(evidence, "source"),
        PageLanguage.code(evidence),
        page.getUrl() != null ? page.getUrl() : GivenFacts.firstOf(evidence, "url"),
        new LineRoles(cleaner, all.text, title, byline));
  }

  private DateChooser.@Nullable Choice published(Page page, List<Evidence> evidence) {
    String given = GivenFacts.first(evidence, "published");
    return given != null
        ? new DateChooser.Choice(given, "given")
        : dates.choose(evidence, page.getCapturedAt());
  }

  private @Nullable String modified(List<Evidence> evidence, @Nullable String capturedAt) {
    for (Evidence one : evidence) {
      if (one.getField().equals("modified") && DateChooser.isPast(one.getValue(), capturedAt)) {
        return one.getValue();
      }
    }
    return null;
  }

  private GivenAuthors.Authors authors(List<Evidence> evidence, SiteNames sites) {
    List<String> given = GivenFacts.all(evidence, "author");
    return given.isEmpty() ? authors.choose(evidence, sites) : givenAuthors.of(given);
  }

  /** The values that the record gives, in contrast to the page. */
  static final class GivenFacts {
    private GivenFacts() {}

    /** The given value of a field, null if it is not given. */
    static @Nullable String first(List<Evidence> evidence, String field) {
      List<String> all = all(evidence, field);
      return all.isEmpty() ? null : all.get(0);
    }

    /** All given values of a field. */
    static List<String> all(List<Evidence> evidence, String field) {
      return evidence.stream()
          .filter(e -> e.getField().equals(field) && e.getFrom().equals("given"))
          .map(e -> e.getValue().strip())
          .filter(value -> !value.isEmpty())
          .toList();
    }

    /** The given value, else the first that the page has; null without any. */
    static @Nullable String firstOf(List<Evidence> evidence, String field) {
      String given = first(evidence, field);
      if (given != null) {
        return given;
      }
      for (Evidence one : evidence) {
        if (one.getField().equals(field) && !one.getValue().isBlank()) {
          return one.getValue();
        }
      }
      return null;
    }
  }

  /** The language that a page claims for itself. */
  static final class PageLanguage {
    private static final Pattern CODE = Pattern.compile("^([a-zA-Z]{2})(?:[-_].*)?$");

    private PageLanguage() {}

    /** ISO 639-1 in lower case; null if the page claims none. */
    static @Nullable String code(List<Evidence> evidence) {
      for (Evidence one : evidence) {
        Matcher code = CODE.matcher(one.getValue().strip());
        if (one.getField().equals("language") && code.matches()) {
          return code.group(1).toLowerCase(Locale.ROOT);
        }
      }
      return null;
    }
  }

  /** Decides which lines are title, by-line or date line and therefore not text of the story. */
  static final class LineRoles implements BlockKindLookup {
    private static final int SHORT = 220;
    private static final int MARKS = 30;

    private final TitleCleaner cleaner;
    private final TextLines text;
    private final String titleKey;
    private final String bylineKey;

    LineRoles(TitleCleaner cleaner, TextLines text, @Nullable String title, List<String> byline) {
      this.cleaner = cleaner;
      this.text = text;
      this.titleKey = title == null ? "" : Headline.key(title);
      this.bylineKey = Headline.key(String.join("", byline));
    }

    @Override
    public @Nullable BlockKind of(int block) {
      return text.lines.get(block).length() > SHORT ? null : kind(block);
    }

    private @Nullable BlockKind kind(int i) {
      String line = text.lines.get(i);
      boolean mayBeTitle = isNear(line.length(), titleKey.length());
      boolean mayBeByline = isNear(line.length(), bylineKey.length());
      String key = mayBeTitle || mayBeByline ? text.key(i) : "";
      if (mayBeTitle && key.contains(titleKey)) {
        boolean same = key.equals(titleKey) || Headline.key(cleaner.strip(line)).equals(titleKey);
        return same ? BlockKind.TITLE : text.kind(i);
      }
      return mayBeByline && key.equals(bylineKey) ? BlockKind.BYLINE : text.kind(i);
    }

    /** Whether a line of some length can have a key of some length, with marks around it. */
    private static boolean isNear(int line, int key) {
      return key > 0 && line >= key && line <= 2 * key + MARKS;
    }
  }
}
