package org.dateline.cli;

import java.util.List;
import java.util.Set;
import org.dateline.article.AnalysisGate;
import org.dateline.article.Cleaner;
import org.dateline.article.PageReader;
import org.dateline.article.PlainStory;
import org.dateline.beam.Counter;
import org.dateline.beam.Progress;
import org.dateline.beam.StepFunction;
import org.dateline.dates.DateExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.metadata.GivenAuthors;
import org.dateline.nlp.DocumentParser;
import org.dateline.outcomes.OutcomeExtractor;
import org.dateline.parties.PartyExtractor;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.dateline.schema.Page;
import org.dateline.schema.Party;
import org.dateline.schema.RawRecord;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;

/** What each step of the diagram does: the pure class behind its name. */
final class Steps {
  private Steps() {}

  /** Record to blocks, with what the record says of itself. */
  static StepFunction.Maker<RawRecord, Page, Void> blocks(boolean asIs) {
    return rules -> {
      if (asIs) {
        return (record, none, counter) -> PlainStory.page(record);
      }
      PageReader reader = new PageReader(rules);
      return (record, none, counter) -> reader.read(record);
    };
  }

  /** Blocks to a story: furniture out, title, by-line and publication date found. */
  static StepFunction.Maker<Page, Story, Set<String>> clean(boolean asIs) {
    return rules -> {
      Cleaner cleaner = new Cleaner(rules);
      GivenAuthors authors = new GivenAuthors(rules);
      return (page, furniture, counter) -> {
        Story story = asIs ? PlainStory.story(page, authors) : cleaner.clean(page, furniture);
        count(story, counter);
        return story;
      };
    };
  }

  /** The story's language, and whether there are rules for it. */
  static StepFunction.Maker<Story, Story, Void> analyse() {
    return rules -> {
      AnalysisGate languages = new AnalysisGate(rules);
      return (story, none, counter) -> {
        Story told = languages.tell(story);
        countGaps(told.getArticle(), counter);
        return told;
      };
    };
  }

  /** Time expressions. */
  static StepFunction.Maker<Story, Story, Void> dates(DateOptions options) {
    return rules -> {
      DocumentParser analyser = new DocumentParser(rules);
      DateExtractor dates = new DateExtractor(rules, options);
      return (story, none, counter) ->
          with(
              story,
              dates.extract(story.getArticle(), analyser.analyse(story)),
              List.of(),
              List.of());
    };
  }

  /** Countries, organisations, people. */
  static StepFunction.Maker<Story, Story, Void> parties() {
    return rules -> {
      DocumentParser analyser = new DocumentParser(rules);
      PartyExtractor parties = new PartyExtractor(rules);
      return (story, none, counter) ->
          story.getArticle().getAnalysed()
              ? with(
                  story,
                  story.getDates(),
                  parties.extract(story.getArticle(), analyser.analyse(story)),
                  List.of())
              : story;
    };
  }

  /** What came of it. */
  static StepFunction.Maker<Story, Story, Void> outcomes() {
    return rules -> {
      DocumentParser analyser = new DocumentParser(rules);
      OutcomeExtractor outcomes = new OutcomeExtractor(rules);
      return (story, none, counter) -> {
        if (!story.getArticle().getAnalysed()) {
          return story;
        }
        List<Outcome> found =
            outcomes.extract(
                story.getArticle(), analyser.analyse(story), story.getDates(), story.getParties());
        counter.add("warnings/many_outcomes", found.size() >= OutcomeExtractor.MOST ? 1 : 0);
        return with(story, story.getDates(), story.getParties(), found);
      };
    };
  }

  /** The story with what was found in it; the old parts are shared, not copied. */
  private static Story with(
      Story story, List<DateMention> dates, List<Party> parties, List<Outcome> outcomes) {
    return new Story(
        story.getArticle(), story.getParagraphs(), dates, parties, outcomes, story.getWarnings());
  }

  private static void count(Story story, Counter counter) {
    Progress.articleCleaned();
    Article article = story.getArticle();
    String reason = article.getReason();
    if (reason != null) {
      count("no_article/" + reason, article, counter);
    }
    if (story.getWarnings().contains(Cleaner.KEPT_WHOLE)) {
      counter.add("warnings/" + Cleaner.KEPT_WHOLE, 1);
    }
    for (SourceParagraph paragraph : story.getParagraphs()) {
      if (paragraph.getReason() != null) {
        counter.add("removed/" + paragraph.getReason(), 1);
      }
    }
  }

  /** Counts what users miss in an article: its date, and rules for its language. */
  private static void countGaps(Article article, Counter counter) {
    if (!article.getStatus().equals("ARTICLE")) {
      return;
    }
    if (article.getPublished() == null) {
      count("undated", article, counter);
    }
    if (!article.getAnalysed()) {
      count("not_analysed/" + article.getLanguage(), article, counter);
    }
  }

  private static void count(String name, Article article, Counter counter) {
    counter.add(name, 1);
    counter.place(name, article.getSourceUri(), article.getRecordOffset(), "");
  }
}
