package org.dateline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.article.Cleaner;
import org.dateline.article.PageReader;
import org.dateline.article.PlainStory;
import org.dateline.article.StoryExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.metadata.GivenAuthors;
import org.dateline.outcomes.OutcomeExtractor;
import org.dateline.read.InputFormat;
import org.dateline.read.ReadOptions;
import org.dateline.read.RecordReader;
import org.dateline.read.RecordSink;
import org.dateline.rules.RuleSet;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;

/**
 * Turns a news article into its paragraphs, dates, parties and outcomes, without any engine.
 *
 * <p>Start with {@link #create()}; {@link #builder()} takes your own rules and options. An instance
 * is thread-safe. Building one loads all rules, about half a second: make one and keep it.
 *
 * <pre>{@code
 * Dateline dateline = Dateline.create();
 * for (RawRecord record : dateline.read(Path.of("seeds/joint-declaration.txt"))) {
 *   Story story = dateline.extract(record);
 *   Article article = story.getArticle();
 *   System.out.println(article.getPublished() + " " + article.getTitle());
 *   for (Outcome outcome : story.getOutcomes()) {
 *     System.out.println(outcome.getType() + ": " + outcome.getEvidence());
 *   }
 * }
 * }</pre>
 *
 * <p>What needs a whole corpus is part of the pipeline in {@code dateline-beam}: furniture that a
 * site repeats on many pages, and repeats across articles.
 */
public final class Dateline {
  private final PageReader pages;
  private final Cleaner cleaner;
  private final GivenAuthors authors;
  private final StoryExtractor extractor;
  private final RecordReader records;
  private final boolean cleaning;

  private Dateline(Builder builder) {
    this.pages = new PageReader(builder.rules);
    this.cleaner = new Cleaner(builder.rules);
    this.authors = new GivenAuthors(builder.rules);
    this.extractor = new StoryExtractor(builder.rules, builder.dates, builder.minConfidence);
    this.records = new RecordReader(ReadOptions.of(builder.format));
    this.cleaning = builder.cleaning;
  }

  /** An instance with the built-in rules and the default options. */
  public static Dateline create() {
    return builder().build();
  }

  /** A builder that begins with the built-in rules and the default options. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The article of a record with its paragraphs, dates, parties and outcomes. Offsets are Unicode
   * code points into the article's text. A page without a story has the status {@code NO_ARTICLE},
   * a reason and an empty text.
   */
  public Story extract(RawRecord record) {
    Story cleaned =
        cleaning
            ? cleaner.clean(pages.read(record), Set.of())
            : PlainStory.story(PlainStory.page(record), authors);
    return extractor.extract(cleaned);
  }

  /**
   * The records of a file: one for a page or text, any number for an archive or JSON lines. A
   * record that cannot be read is left out; {@link #read(String, InputStream, RecordSink)} reports
   * it.
   *
   * @throws IOException if the file cannot be opened or its storage fails
   */
  public List<RawRecord> read(Path file) throws IOException {
    List<RawRecord> found = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      read(file.toString(), in, new RecordsOnly(found));
    }
    return found;
  }

  /**
   * Reads the records of a stream, one after the other, in bounded memory.
   *
   * @param name where the stream comes from; its ending tells the format, and its last part with
   *     the record's offset gives the article's id
   * @param in bytes as stored, packed or not; the caller closes it
   * @param sink takes records, rejects and skips
   * @throws IOException if the stream itself fails
   */
  public void read(String name, InputStream in, RecordSink sink) throws IOException {
    String path = name.replace('\\', '/');
    records.read(name, path.substring(path.lastIndexOf('/') + 1), in, sink);
  }

  /** Keeps records, not rejects and skips. */
  private record RecordsOnly(List<RawRecord> found) implements RecordSink {
    @Override
    public void record(RawRecord record) {
      found.add(record);
    }

    @Override
    public void reject(Reject reject) {}

    @Override
    public void skipped(String reason) {}
  }

  /** Rules and options of a {@link Dateline}. */
  public static final class Builder {
    private RuleSet rules = RuleSet.builtIn();
    private DateOptions dates = DateOptions.defaults();
    private double minConfidence = OutcomeExtractor.DEFAULT_CONFIDENCE;
    private InputFormat format = InputFormat.AUTO;
    private boolean cleaning = true;

    private Builder() {}

    /** The rules, such as {@code RuleSet.builtIn().mergedWith(folder)}. */
    public Builder rules(RuleSet value) {
      rules = value;
      return this;
    }

    /** How dates are resolved and written. */
    public Builder dates(DateOptions value) {
      dates = value;
      return this;
    }

    /**
     * The least confidence of an outcome, from 0 to 1: a higher one leaves rows out, a lower one
     * adds less certain ones. Another value is an {@link IllegalArgumentException} of {@link
     * #build}.
     */
    public Builder minConfidence(double value) {
      minConfidence = value;
      return this;
    }

    /** The format of all input; {@code AUTO} goes by name, then by content. */
    public Builder format(InputFormat value) {
      format = value;
      return this;
    }

    /** False takes a record's text as it is, all of it body. */
    public Builder cleaning(boolean value) {
      cleaning = value;
      return this;
    }

    /** Compiles the rules. */
    public Dateline build() {
      return new Dateline(this);
    }
  }
}
