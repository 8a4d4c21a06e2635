package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.schema.Article;
import org.dateline.schema.Event;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * The steps of {@link EarlierRows}. Rows pass from one to the next as bytes: the name of the table,
 * the row in Avro's binary form and, behind an occurrence, its text if that is not in the
 * article's.
 */
final class EarlierRowsSteps {
  /** Tables whose rows go to their article. */
  static final List<Table> OF_ARTICLES =
      List.of(Table.ARTICLES, Table.DATES, Table.PARTIES, Table.OUTCOMES, Table.REJECTS);

  /** Kinds of counts that no table holds rows for. */
  static final Set<String> WITHOUT_ROWS = Set.of("skipped", "warnings");

  /** A warning that the rows tell. */
  static final String IN_ROWS = "warnings/many_outcomes";

  private EarlierRowsSteps() {}

  /** Reads files of one table; the key is the group of the row's article or paragraph. */
  static final class ReadRows extends DoFn<String, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1;
    private final Table table;
    private final int groups;

    ReadRows(Table table, int groups) {
      this.table = table;
      this.groups = groups;
    }

    @ProcessElement
    public void process(@Element String file, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      Packing packing = new Packing();
      RowFiles.each(
          file,
          table,
          row -> out.output(KV.of(group(key(row), groups), packing.write(table, row, null))));
    }

    /** Occurrences go to their paragraph first, which has the text; all other rows by column 0. */
    private static String key(SpecificRecord row) {
      return row instanceof Occurrence occurrence
          ? occurrence.getParagraphId()
          : String.valueOf(row.get(0));
    }
  }

  static int group(String key, int groups) {
    return Math.floorMod(key.hashCode(), groups);
  }

  /** Gives each occurrence the text of its paragraph and sends it to its article. */
  static final class JoinTexts extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1;
    private final int groups;

    JoinTexts(int groups) {
      this.groups = groups;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      Packing packing = new Packing();
      Map<String, String> texts = new HashMap<>();
      List<Occurrence> waiting = new ArrayList<>();
      for (byte[] bytes : group.getValue()) {
        Packed packed = packing.read(bytes);
        if (packed.row() instanceof Paragraph paragraph) {
          texts.put(paragraph.getParagraphId(), paragraph.getText());
        } else if (packed.row() instanceof Occurrence occurrence) {
          waiting.add(occurrence);
        }
      }
      for (Occurrence row : waiting) {
        String text = row.getBegin() == null ? texts.get(row.getParagraphId()) : null;
        out.output(
            KV.of(group(row.getArticleId(), groups), packing.write(Table.OCCURRENCES, row, text)));
      }
    }
  }

  /** Sends the events that had other ids before, with those ids. */
  static final class ReadMerged extends DoFn<String, KV<String, List<String>>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element String file, OutputReceiver<KV<String, List<String>>> out)
        throws IOException {
      RowFiles.each(
          file,
          Table.EVENTS,
          row -> {
            Event event = (Event) row;
            List<? extends CharSequence> merged = event.getMergedFrom(); // not yet texts
            if (!merged.isEmpty()) {
              out.output(
                  KV.of(event.getEventId(), merged.stream().map(CharSequence::toString).toList()));
            }
          });
    }
  }

  /** Makes the stories of a group of articles. */
  static final class JoinStories extends DoFn<KV<Integer, Iterable<byte[]>>, Story> {
    private static final long serialVersionUID = 1;
    private final Set<String> replaced;
    private final PCollectionView<Map<String, List<String>>> merged;

    JoinStories(Set<String> replaced, PCollectionView<Map<String, List<String>>> merged) {
      this.replaced = replaced;
      this.merged = merged;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> group,
        ProcessContext context,
        MultiOutputReceiver outputs)
        throws IOException {
      Map<String, List<String>> events = context.sideInput(merged);
      Packing packing = new Packing();
      Map<String, StoryRows> stories = new HashMap<>();
      StepCounts counts = new StepCounts();
      for (byte[] bytes : group.getValue()) {
        Packed packed = packing.read(bytes);
        if (packed.row() instanceof Reject reject) {
          if (!isReplaced(reject.getSourceUri())) {
            String name = "rejected/" + reject.getError();
            counts.add("records", 1);
            counts.add(name, 1);
            counts.place(name, reject.getSourceUri(), reject.getRecordOffset(), "");
            outputs.get(ExtractRows.REJECTS).output(reject);
          }
        } else {
          stories
              .computeIfAbsent(StoryRows.articleOf(packed.row()), id -> new StoryRows())
              .add(packed.row(), packed.text());
        }
      }
      for (StoryRows rows : stories.values()) {
        Article article = rows.article();
        if (article != null && !isReplaced(article.getSourceUri())) {
          Story story = rows.story(events);
          counts.add("records", 1);
          CleanStories.count(story, counts);
          ExtractRows.count(story, counts);
          outputs.get(ExtractRows.STORIES).output(story);
        }
      }
      counts
          .sums()
          .forEach((name, sum) -> outputs.get(ExtractRows.COUNTS).output(KV.of(name, sum)));
      counts
          .places()
          .forEach(
              (name, all) ->
                  all.forEach(place -> outputs.get(ExtractRows.PLACES).output(KV.of(name, place))));
    }

    /** A file, or the archive that it lies in. */
    private boolean isReplaced(String uri) {
      if (replaced.isEmpty()) {
        return false;
      }
      int end = uri.length();
      while (end > 0) {
        if (replaced.contains(uri.substring(0, end))) {
          return true;
        }
        end = uri.lastIndexOf("!/", end - 1);
      }
      return false;
    }
  }

  /**
   * A row between two steps.
   *
   * @param text of an occurrence; null where it is a part of the article's
   */
  private record Packed(SpecificRecord row, @Nullable String text) {}

  /** Writes rows of all tables as bytes and reads them. Not thread-safe. */
  private static final class Packing {
    private final Map<Table, SpecificDatumReader<SpecificRecord>> readers =
        new EnumMap<>(Table.class);
    private final Map<Table, SpecificDatumWriter<SpecificRecord>> writers =
        new EnumMap<>(Table.class);

    @SuppressWarnings("unchecked") // the class of a table makes its rows
    Packed read(byte[] bytes) throws IOException {
      BinaryDecoder in = DecoderFactory.get().binaryDecoder(bytes, null);
      SpecificDatumReader<SpecificRecord> reader =
          readers.computeIfAbsent(
              Table.valueOf(in.readString()),
              table -> new SpecificDatumReader<>((Class<SpecificRecord>) table.type()));
      SpecificRecord row = requireNonNull(reader.read(null, in));
      return new Packed(row, in.isEnd() ? null : in.readString());
    }

    byte[] write(Table table, SpecificRecord row, @Nullable String text) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
      out.writeString(table.name());
      writers
          .computeIfAbsent(table, some -> new SpecificDatumWriter<>(some.schema()))
          .write(row, out);
      if (text != null) {
        out.writeString(text);
      }
      out.flush();
      return bytes.toByteArray();
    }
  }
}
