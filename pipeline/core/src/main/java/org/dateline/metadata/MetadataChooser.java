package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.LinePrefilter;
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
  private final TitleMarks marks;
  private final DateChooser dates;
  private final AuthorChooser authors;
  private final GivenAuthors givenAuthors;
  private final LineKinds lineKinds;
  private final TextEvidence textEvidence;
  private final StoryLines storyLines;

  /** Takes weights and word lists from the rule set. */
  public MetadataChooser(RuleSet rules) {
    Weights weights = new Weights(rules);
    BylineWords bylineWords = new BylineWords(rules);
    AuthorNames names = new AuthorNames(rules, bylineWords);
    DateScanner scanner = new DateScanner(rules);
    Agencies agencies = new Agencies(rules);
    this.lineKinds = new LineKinds(bylineWords, names, scanner);
    this.marks = new TitleMarks(rules);
    this.titles = new TitleChooser(marks);
    this.dates = new DateChooser(weights);
    this.givenAuthors = new GivenAuthors(rules);
    this.authors = new AuthorChooser(weights, names, agencies);
    this.textEvidence = new TextEvidence(new DateLabels(rules), agencies, lineKinds);
    this.storyLines = new StoryLines(new Datelines(agencies, scanner), textEvidence);
  }

  /**
   * What is known of the article on a page beside its text.
   *
   * @param hints what is known of the page's lines
   */
  public ArticleMetadata choose(Page page, LinePrefilter hints) {
    List<Evidence> evidence = new ArrayList<>(page.getEvidence());
    String title = GivenFacts.first(evidence, "title");
    TextLines text = new TextLines(page.getBlocks(), lineKinds, hints);
    if (page.getMedia() == Media.TEXT) {
      TextTitle.Title found = TextTitle.find(text);
      title = title == null && found != null ? marks.strip(found.text()) : title;
      evidence.addAll(textEvidence.collect(text, found));
    }
    SiteNames sites = new SiteNames(evidence, page.getUrl());
    title = title == null ? titles.choose(evidence, sites) : title;
    StoryLines.Found story = storyLines.read(text);
    evidence.addAll(story.evidence());
    return metadata(page, text, evidence, sites, title, story);
  }

  private ArticleMetadata metadata(
      Page page,
      TextLines text,
      List<Evidence> evidence,
      SiteNames sites,
      @Nullable String title,
      StoryLines.Found story) {
    DateChooser.Choice published = published(page, evidence);
    GivenAuthors.Authors authors = authors(evidence, sites);
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
        new LineRoles(marks, text, title, byline));
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
    return given.isEmpty()
        ? new GivenAuthors.Authors(authors.choose(evidence, sites), null)
        : givenAuthors.of(given);
  }
}
