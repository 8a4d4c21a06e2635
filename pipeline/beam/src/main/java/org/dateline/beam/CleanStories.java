package org.dateline.beam;

import java.util.Set;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.article.Cleaner;
import org.dateline.article.PlainStory;
import org.dateline.metadata.GivenAuthors;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Page;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;

/**
 * Makes a story of each page: removes the furniture, chooses title, authors and publication date.
 *
 * <p>Counts {@code removed/...} (blocks by reason), {@code no_article/...} (pages without a story)
 * and {@code warnings/...}.
 */
public final class CleanStories
    extends PTransform<PCollection<Tracked<Page>>, PCollection<Tracked<Story>>> {
  private static final long serialVersionUID = 1;
  private final PCollectionView<Set<String>> furniture;
  private final RuleSet rules;
  private final boolean failOnReject;
  private final boolean cleaning;

  private CleanStories(
      PCollectionView<Set<String>> furniture,
      RuleSet rules,
      boolean failOnReject,
      boolean cleaning) {
    this.furniture = furniture;
    this.rules = rules;
    this.failOnReject = failOnReject;
    this.cleaning = cleaning;
  }

  /**
   * With the built-in rules; pages that fail become rejects; cleaning is on.
   *
   * @param furniture the output of {@link FindFurniture} for the same pages
   */
  public static CleanStories without(PCollectionView<Set<String>> furniture) {
    return new CleanStories(furniture, RuleSet.builtIn(), false, true);
  }

  /** With other rules. */
  public CleanStories withRules(RuleSet value) {
    return new CleanStories(furniture, value, failOnReject, cleaning);
  }

  /** True if a page that fails ends the run; false if it becomes a row of rejects. */
  public CleanStories withFailOnReject(boolean value) {
    return new CleanStories(furniture, rules, value, cleaning);
  }

  /** False keeps the text as it is, all of it body. {@link CutBlocks} needs the same. */
  public CleanStories withCleaning(boolean value) {
    return new CleanStories(furniture, rules, failOnReject, value);
  }

  @Override
  public PCollection<Tracked<Story>> expand(PCollection<Tracked<Page>> pages) {
    boolean isCleaning = cleaning;
    RunStep.Maker<Page, Story, Set<String>> maker =
        given -> {
          Cleaner cleaner = new Cleaner(given);
          GivenAuthors authors = new GivenAuthors(given);
          return (page, repeated, counts) -> {
            Story story =
                isCleaning ? cleaner.clean(page, repeated) : PlainStory.story(page, authors);
            count(story, counts);
            return story;
          };
        };
    return new RunStep<>("Clean", rules, failOnReject, maker, furniture).to(pages, Story.class);
  }

  /** Counts what a story tells of its cleaning. */
  static void count(Story story, StepCounts counts) {
    Article article = story.getArticle();
    String reason = article.getReason();
    if (reason != null) {
      String name = "no_article/" + reason;
      counts.add(name, 1);
      counts.place(name, article.getSourceUri(), article.getRecordOffset(), "");
    }
    if (story.getWarnings().contains(Cleaner.KEPT_WHOLE)) {
      counts.add("warnings/" + Cleaner.KEPT_WHOLE, 1);
    }
    for (SourceParagraph paragraph : story.getParagraphs()) {
      if (paragraph.getReason() != null) {
        counts.add("removed/" + paragraph.getReason(), 1);
      }
    }
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("rules", rules.digest()).withLabel("Rule set"))
        .add(DisplayData.item("failOnReject", failOnReject).withLabel("Rejects end the run"))
        .add(DisplayData.item("cleaning", cleaning).withLabel("Cleaning"));
  }
}
