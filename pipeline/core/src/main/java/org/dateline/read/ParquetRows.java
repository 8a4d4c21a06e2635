package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.dateline.read.JsonArticle.Place;
import org.dateline.read.Source.Fault;

/**
 * The rows of a Parquet file as articles; only the columns that are of use are read. A row group
 * that is damaged is read up to its fault, and one reject counts the rows that are left out.
 */
final class ParquetRows {
  private final ParquetFileReader reader;
  private final Source source;
  private final RecordSink sink;
  private final List<String> columns;
  private final JsonArticle articles;
  private final Place place;

  private ParquetRows(
      ParquetFileReader reader,
      List<String> columns,
      Source source,
      ReadOptions options,
      RecordSink sink) {
    this.reader = reader;
    this.source = source;
    this.sink = sink;
    this.columns = columns;
    this.articles = new JsonArticle(options.fields());
    this.place = new Place(source, InputFormat.PARQUET, "UTF-8", List.of());
  }

  /** A file or a row group that cannot be read as Parquet. */
  static final class BadParquet extends Exception {
    private static final long serialVersionUID = 1;

    BadParquet(Throwable why) {
      super(String.valueOf(why.getMessage()).replaceAll("\\s+", " "), why);
    }
  }

  static void read(SeekableByteChannel channel, Source source, ReadOptions options, RecordSink sink)
      throws IOException, BadParquet {
    try (ParquetFileReader reader = open(channel)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      List<String> columns = schema.getFields().stream().map(Type::getName).toList();
      source.begin(0);
      if (!options.fields().hasContent(names(schema))) {
        sink.reject(source.reject(options.fields().noColumn(columns), null, new byte[0]));
        return;
      }
      MessageType wanted = projection(schema, options.fields());
      reader.setRequestedSchema(wanted);
      new ParquetRows(reader, columns, source, options, sink).read(wanted);
    }
  }

  private static ParquetFileReader open(SeekableByteChannel channel) throws BadParquet {
    PlainParquetConfiguration conf = new PlainParquetConfiguration();
    ParquetReadOptions options =
        ParquetReadOptions.builder(conf)
            .withCodecFactory(new ParquetCodecs(conf))
            .usePageChecksumVerification(true)
            .build();
    try {
      return ParquetFileReader.open(new ChannelFile(channel), options);
    } catch (IOException | RuntimeException e) {
      throw new BadParquet(e);
    }
  }

  private void read(MessageType wanted) {
    MessageColumnIO io = new ColumnIOFactory().getColumnIO(wanted);
    int groups = reader.getRowGroups().size();
    long first = 0;
    for (int group = 0; group < groups && !sink.isFull(); group++) {
      long rows = reader.getRowGroups().get(group).getRowCount();
      long done = 0;
      try {
        Cursor cursor = new Cursor(io, wanted, reader, group);
        for (; done < rows && !sink.isFull(); done++) {
          Group row = cursor.next();
          source.begin(first + done);
          articles.row(ParquetValues.object(row), columns, place, new byte[0], sink);
        }
      } catch (BadParquet e) {
        String message =
            "row group %d of %d is damaged: %d of its rows are left out (%s); reading goes on behind it"
                .formatted(group + 1, groups, rows - done, e.getMessage());
        source.begin(first + done);
        sink.reject(source.reject(new Fault(ReadErrors.BAD_TABLE, message), null, new byte[0]));
      }
      first += rows;
    }
  }

  /** The rows of one row group. */
  private static final class Cursor {
    private final org.apache.parquet.io.RecordReader<Group> rows;

    Cursor(MessageColumnIO io, MessageType wanted, ParquetFileReader reader, int group)
        throws BadParquet {
      try {
        PageReadStore pages = reader.readRowGroup(group);
        rows = io.getRecordReader(pages, new GroupRecordConverter(wanted));
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        throw new BadParquet(e); // a damaged size may be any number
      }
    }

    Group next() throws BadParquet {
      try {
        Group row = rows.read();
        if (row == null) {
          throw new BadParquet(new IOException("the row group ends early"));
        }
        return row;
      } catch (RuntimeException | OutOfMemoryError e) {
        throw new BadParquet(e);
      }
    }
  }

  /** Names of columns, and of those inside structures. */
  private static List<String> names(GroupType schema) {
    List<String> names = new ArrayList<>();
    for (Type field : schema.getFields()) {
      names.add(field.getName());
      if (!field.isPrimitive()) {
        names.addAll(names(field.asGroupType()));
      }
    }
    return names;
  }

  private static MessageType projection(MessageType schema, FieldNames names) {
    List<Type> fields =
        schema.getFields().stream().filter(field -> names.isKnown(field.getName())).toList();
    return fields.isEmpty() ? schema : new MessageType(schema.getName(), fields);
  }

  /** A channel as Parquet's library reads it; the channel stays open. */
  private record ChannelFile(SeekableByteChannel channel) implements InputFile {
    @Override
    public long getLength() throws IOException {
      return channel.size();
    }

    @Override
    public SeekableInputStream newStream() {
      InputStream in =
          new InputStream() {
            @Override
            public int read() throws IOException {
              byte[] one = new byte[1];
              return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
              return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, from, length));
            }
          };
      return new DelegatingSeekableInputStream(in) {
        @Override
        public long getPos() throws IOException {
          return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
          channel.position(position);
        }
      };
    }
  }
}
