package org.dateline.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Event;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Outcome;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Party;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a run writes, in the order in which they are listed everywhere.
 *
 * <p>This is the only list of tables. The steps that write, count, commit and sum up iterate over
 * it, {@link DataDictionary} documents it, and {@link RunReport} copies it into {@code run.json}
 * for readers outside of Java. CONTRIBUTING.md says how to add a table.
 */
public enum Table {
  ARTICLES("articles", "article.avsc", Article.class, Source.REPEATS, null),
  PARAGRAPHS("paragraphs", "paragraph.avsc", Paragraph.class, Source.REPEATS, null),
  OCCURRENCES("occurrences", "occurrence.avsc", Occurrence.class, Source.REPEATS, null),
  DATES("dates", "date_mention.avsc", DateMention.class, Source.STORY, Story::getDates),
  PARTIES("parties", "party.avsc", Party.class, Source.STORY, Story::getParties),
  OUTCOMES("outcomes", "outcome.avsc", Outcome.class, Source.EVENTS, null),
  EVENTS("events", "event.avsc", Event.class, Source.EVENTS, null),
  REJECTS("rejects", "reject.avsc", Reject.class, Source.REJECTED, null);

  /** Which part of the pipeline makes the rows of a table. */
  public enum Source {
    /** A list in each {@link Story}. */
    STORY,

    /** The search for repeats, which sees all stories. */
    REPEATS,

    /** The consolidation of reports, which sees the outcomes of all stories. */
    EVENTS,

    /** Records that a step could not process. */
    REJECTED
  }

  private final String folder;
  private final String schemaFile;
  private final Class<? extends SpecificRecord> type;
  private final Source source;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference, which has no state
  private final @Nullable Function<Story, List<? extends SpecificRecord>> rows;

  Table(
      String folder,
      String schemaFile,
      Class<? extends SpecificRecord> type,
      Source source,
      @Nullable Function<Story, List<? extends SpecificRecord>> rows) {
    this.folder = folder;
    this.schemaFile = schemaFile;
    this.type = type;
    this.source = source;
    this.rows = rows;
  }

  /**
   * The table of a row.
   *
   * @throws IllegalArgumentException if the row is of no table
   */
  public static Table of(SpecificRecord row) {
    for (Table table : values()) {
      if (table.type.isInstance(row)) {
        return table;
      }
    }
    throw new IllegalArgumentException("no table for " + row.getSchema().getName());
  }

  /** The table in a folder; null where no table has this name. */
  public static @Nullable Table named(String folder) {
    for (Table table : values()) {
      if (table.folder.equals(folder)) {
        return table;
      }
    }
    return null;
  }

  /** Class of the rows. */
  public Class<? extends SpecificRecord> type() {
    return type;
  }

  /** Name of the table, and of its folder below the output folder. */
  public String folder() {
    return folder;
  }

  /**
   * Folder of the table's files of one format, below the output folder. Parquet files are alone in
   * the table's own folder, so that a reader can take the folder; Avro files are below {@code
   * avro}.
   *
   * @param format ending of the files: parquet, avro
   */
  public String folder(String format) {
    return format.equals("parquet") ? folder : format + "/" + folder;
  }

  /** All folders below the output folder that hold files of tables. */
  public static List<String> folders() {
    return Stream.of(values()).flatMap(t -> Stream.of(t.folder, t.folder("avro"))).toList();
  }

  /** Name of the schema's file in {@code schemas/}. */
  public String schemaFile() {
    return schemaFile;
  }

  /** Which part of the pipeline makes the rows. */
  public Source source() {
    return source;
  }

  /**
   * The rows of one story.
   *
   * @throws IllegalStateException if the rows do not come from stories, see {@link #source}
   */
  public List<? extends SpecificRecord> rowsOf(Story story) {
    if (rows == null) {
      throw new IllegalStateException(folder + " has no rows in a story");
    }
    return rows.apply(story);
  }

  /**
   * The schema that rows are written with: the .avsc file itself, so that its docs travel with the
   * data.
   */
  public Schema schema() {
    String path = "/org/dateline/schemas/" + schemaFile;
    try (InputStream in = Table.class.getResourceAsStream(path)) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
