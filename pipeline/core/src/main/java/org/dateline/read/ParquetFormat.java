package org.dateline.read;

import java.io.IOException;
import java.util.List;
import org.dateline.read.Source.Fault;

/** A table in the Parquet format, an article in each row. Offsets count rows. */
final class ParquetFormat implements ArticleFormat {
  @Override
  public InputFormat id() {
    return InputFormat.PARQUET;
  }

  @Override
  public List<String> extensions() {
    return List.of(".parquet", ".pq");
  }

  @Override
  public boolean looksLike(String head) {
    return head.startsWith("PAR1");
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    try (Spool spool = Spool.of(source)) {
      if (source.fault() != null) {
        return;
      }
      ParquetRows.read(spool.channel(), source, options, sink);
    } catch (NoClassDefFoundError e) {
      String message =
          "Parquet is not read by this jar: add org.apache.parquet:parquet-hadoop and"
              + " org.apache.hadoop:hadoop-client-runtime to the class path, or use the jar of"
              + " dateline-beam";
      sink.reject(source.reject(ReadErrors.UNSUPPORTED, message, null, ""));
    } catch (ParquetRows.BadParquet e) {
      Fault fault =
          new Fault(ReadErrors.BAD_TABLE, "the Parquet file cannot be read: " + e.getMessage());
      source.begin(source.offset() + 1);
      sink.reject(source.reject(fault, null, new byte[0]));
    }
  }
}
