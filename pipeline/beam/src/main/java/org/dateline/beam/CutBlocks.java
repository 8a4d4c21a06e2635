package org.dateline.beam;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.article.PageReader;
import org.dateline.article.PlainStory;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;

/**
 * Cuts each record into blocks and collects the record's evidence of title, author and date.
 *
 * <p>The input comes from {@link ReadRecords} or {@link TrackRecords}, the output goes to {@link
 * FindFurniture} and {@link CleanStories}.
 */
public final class CutBlocks
    extends PTransform<PCollection<Tracked<RawRecord>>, PCollection<Tracked<Page>>> {
  private static final long serialVersionUID = 1;
  private final RuleSet rules;
  private final boolean failOnReject;
  private final boolean cleaning;

  private CutBlocks(RuleSet rules, boolean failOnReject, boolean cleaning) {
    this.rules = rules;
    this.failOnReject = failOnReject;
    this.cleaning = cleaning;
  }

  /** With the built-in rules; records that fail become rejects; cleaning is on. */
  public static CutBlocks create() {
    return new CutBlocks(RuleSet.builtIn(), false, true);
  }

  /** With other rules. */
  public CutBlocks withRules(RuleSet value) {
    return new CutBlocks(value, failOnReject, cleaning);
  }

  /** True if a record that fails ends the run; false if it becomes a row of rejects. */
  public CutBlocks withFailOnReject(boolean value) {
    return new CutBlocks(rules, value, cleaning);
  }

  /** False makes one block of a record's text as it is. {@link CleanStories} needs the same. */
  public CutBlocks withCleaning(boolean value) {
    return new CutBlocks(rules, failOnReject, value);
  }

  @Override
  public PCollection<Tracked<Page>> expand(PCollection<Tracked<RawRecord>> records) {
    boolean isCleaning = cleaning;
    RunStep.Maker<RawRecord, Page, Void> maker =
        given -> {
          if (!isCleaning) {
            return (record, none, counts) -> PlainStory.page(record);
          }
          PageReader reader = new PageReader(given);
          return (record, none, counts) -> reader.read(record);
        };
    return new RunStep<>("Blocks", rules, failOnReject, maker, null).to(records, Page.class);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("rules", rules.digest()).withLabel("Rule set"))
        .add(DisplayData.item("failOnReject", failOnReject).withLabel("Rejects end the run"))
        .add(DisplayData.item("cleaning", cleaning).withLabel("Cleaning"));
  }
}
