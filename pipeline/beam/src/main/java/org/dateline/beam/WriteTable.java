package org.dateline.beam;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.commit.OutputRun;
import org.dateline.tables.Partition;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table into the staging folder and emits a line of the {@link Manifest} for each file.
 *
 * <p>Only files in the manifest are committed; a file of a killed worker has no line there. Without
 * shards each bundle writes a file, which needs no shuffle; the files of shards have their rows in
 * the order of {@link SortedRows}.
 *
 * @param <T> type of the rows
 */
final class WriteTable<T extends SpecificRecord>
    extends PTransform<PCollection<T>, PCollection<String>> {
  private static final long serialVersionUID = 1;
  private final Target<T> target;

  WriteTable(Target<T> target) {
    this.target = target;
  }

  @Override
  public PCollection<String> expand(PCollection<T> rows) {
    PCollection<String> written = target.shards() == 0 ? writeBundles(rows) : writeShards(rows);
    return written.setCoder(StringUtf8Coder.of());
  }

  private PCollection<String> writeBundles(PCollection<T> rows) {
    return rows.apply("WriteBundles", ParDo.of(new WriteBundles<>(target)));
  }

  private PCollection<String> writeShards(PCollection<T> rows) {
    int shards = target.shards();
    return rows.apply(
            "Shard",
            WithKeys.<Integer, T>of(row -> shardOf(row, shards))
                .withKeyType(TypeDescriptors.integers()))
        .apply("Group", GroupByKey.create())
        .apply("WriteShards", ParDo.of(new WriteShards<>(target)));
  }

  /** By the first column, which is part of every table's key. */
  private static int shardOf(SpecificRecord row, int shards) {
    return Math.floorMod(String.valueOf(row.get(0)).hashCode(), shards);
  }

  static final class WriteShards<T extends SpecificRecord>
      extends DoFn<KV<Integer, Iterable<T>>, String> {
    private static final long serialVersionUID = 1;
    private final Target<T> target;

    WriteShards(Target<T> target) {
      this.target = target;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<T>> shard, OutputReceiver<String> out)
        throws IOException {
      TableWriters writers = new TableWriters(target);
      try (writers;
          SortedRows<T> sorted = new SortedRows<>(target.table().schema())) {
        for (T row : shard.getValue()) {
          sorted.add(row);
        }
        sorted.each(writers::write);
      }
      writers.manifestLines().forEach(out::output);
    }
  }

  static final class WriteBundles<T extends SpecificRecord> extends DoFn<T, String> {
    private static final long serialVersionUID = 1;
    private final Target<T> target;
    private transient @Nullable TableWriters writers;

    WriteBundles(Target<T> target) {
      this.target = target;
    }

    @StartBundle
    public void start() {
      writers = null;
    }

    @ProcessElement
    public void process(@Element T row) throws IOException {
      TableWriters open = writers;
      if (open == null) {
        open = new TableWriters(target);
        writers = open;
      }
      open.write(row);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      TableWriters open = writers;
      if (open != null) {
        open.close();
        for (String line : open.manifestLines()) {
          context.output(line, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
        }
        writers = null;
      }
    }
  }

  /**
   * Where and how one table is written.
   *
   * @param table the table
   * @param type class of its rows
   * @param staging folder that the files lie in until the run is complete
   * @param formats endings of the files: parquet, avro
   * @param shards files of the table; 0 is one for each bundle
   * @param isPartitioned whether Parquet files go into folders, see {@link Partition}
   */
  record Target<T extends SpecificRecord>(
      Table table,
      Class<T> type,
      String staging,
      List<String> formats,
      int shards,
      boolean isPartitioned)
      implements Serializable {

    /**
     * Opens files under names that no other attempt uses; fails if the run is over.
     *
     * @param folder folder of the partition with a slash at its end; empty for none
     * @param some the formats to write
     */
    TableWriter open(String folder, List<String> some) throws IOException {
      String base = staging + "/" + table.folder() + "/" + folder + UUID.randomUUID();
      return OutputRun.create(staging, () -> new TableWriter(base, table, type, some));
    }
  }
}
