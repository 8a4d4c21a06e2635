package org.dateline.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Outcome;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Party;
import org.dateline.schema.Reject;

/** The tables that a run writes, with their schemas as they stand in {@code schemas/}. */
public enum Table {
  ARTICLES("articles", "article", Article.class),
  PARAGRAPHS("paragraphs", "paragraph", Paragraph.class),
  OCCURRENCES("occurrences", "occurrence", Occurrence.class),
  DATES("dates", "date_mention", DateMention.class),
  PARTIES("parties", "party", Party.class),
  OUTCOMES("outcomes", "outcome", Outcome.class),
  REJECTS("rejects", "reject", Reject.class);

  private final String folder;
  private final String file;
  private final Class<? extends SpecificRecord> type;

  Table(String folder, String file, Class<? extends SpecificRecord> type) {
    this.folder = folder;
    this.file = file;
    this.type = type;
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
   * The schema that rows are written with: the .avsc file itself, so that its docs travel with the
   * data.
   */
  public Schema schema() {
    String path = "/org/dateline/schemas/" + file + ".avsc";
    try (InputStream in = Table.class.getResourceAsStream(path)) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
