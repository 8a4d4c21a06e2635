package org.dateline.beam;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.article.StoryExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.outcomes.OutcomeExtractor;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;

/**
 * Finds the language, dates, parties and outcomes of each story.
 *
 * <p>It is the last step that looks at one article: its outputs are the finished {@link #STORIES}
 * and the {@link #REJECTS}, {@link #COUNTS} and {@link #PLACES} of all steps so far. {@link
 * FindRepeats} and {@link WriteTables} read them.
 */
public final class ExtractRows extends PTransform<PCollection<Tracked<Story>>, PCollectionTuple> {
  /** The stories with the rows of dates, parties and outcomes. */
  public static final TupleTag<Story> STORIES = new TupleTag<>("stories") {};

  /** A row for each record that a step could not process. */
  public static final TupleTag<Reject> REJECTS = new TupleTag<>("rejects") {};

  /** Counts by name; several elements may have the same name. */
  public static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>("counts") {};

  /** Name of a count to one of its first places, as text that sorts by file and offset. */
  public static final TupleTag<KV<String, String>> PLACES = new TupleTag<>("places") {};

  private static final long serialVersionUID = 1;
  private final RuleSet rules;
  private final boolean failOnReject;
  private final DateOptions dates;
  private final double minConfidence;

  private ExtractRows(
      RuleSet rules, boolean failOnReject, DateOptions dates, double minConfidence) {
    this.rules = rules;
    this.failOnReject = failOnReject;
    this.dates = dates;
    this.minConfidence = minConfidence;
  }

  /** With the built-in rules and default options; stories that fail become rejects. */
  public static ExtractRows create() {
    return new ExtractRows(
        RuleSet.builtIn(), false, DateOptions.defaults(), OutcomeExtractor.DEFAULT_CONFIDENCE);
  }

  /** With other rules. */
  public ExtractRows withRules(RuleSet value) {
    return new ExtractRows(value, failOnReject, dates, minConfidence);
  }

  /** True if a story that fails ends the run; false if it becomes a row of rejects. */
  public ExtractRows withFailOnReject(boolean value) {
    return new ExtractRows(rules, value, dates, minConfidence);
  }

  /** With other options for the resolution and notation of dates. */
  public ExtractRows withDates(DateOptions value) {
    return new ExtractRows(rules, failOnReject, value, minConfidence);
  }

  /** With another least confidence of outcomes, from 0 to 1. */
  public ExtractRows withMinConfidence(double value) {
    return new ExtractRows(rules, failOnReject, dates, value);
  }

  @Override
  public PCollectionTuple expand(PCollection<Tracked<Story>> stories) {
    DateOptions options = dates;
    double least = minConfidence;
    RunStep.Maker<Story, Story, Void> maker =
        given -> {
          StoryExtractor extractor = new StoryExtractor(given, options, least);
          return (story, none, counts) -> {
            Story extracted = extractor.extract(story);
            count(extracted, counts);
            Progress.recordDone();
            return extracted;
          };
        };
    RunStep<Story, Story, Void> step = new RunStep<>("Extract", rules, failOnReject, maker, null);
    return SplitTracked.split(step.to(stories, Story.class), STORIES, Story.class);
  }

  /** Counts articles without a date, without rules for their language, or with many outcomes. */
  static void count(Story story, StepCounts counts) {
    Article article = story.getArticle();
    if (article.getStatus().equals("ARTICLE")) {
      if (article.getPublished() == null) {
        count("undated", article, counts);
      }
      if (!article.getAnalysed()) {
        String language = article.getLanguage();
        count("not_analysed/" + (language == null ? "unknown" : language), article, counts);
      }
    }
    boolean full = story.getOutcomes().size() >= OutcomeExtractor.MOST;
    counts.add("warnings/many_outcomes", full ? 1 : 0);
  }

  private static void count(String name, Article article, StepCounts counts) {
    counts.add(name, 1);
    counts.place(name, article.getSourceUri(), article.getRecordOffset(), "");
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("rules", rules.digest()).withLabel("Rule set"))
        .add(DisplayData.item("minConfidence", minConfidence).withLabel("Least confidence"))
        .add(DisplayData.item("failOnReject", failOnReject).withLabel("Rejects end the run"))
        .add(DisplayData.item("dates", dates.toString()).withLabel("Options for dates"));
  }
}
