package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.dateline.read.JsonArticle.Place;
import org.dateline.read.Source.Fault;

/** The rows of a Parquet file as articles; only the columns that are of use are read. */
final class ParquetRows {
  private static final int JULIAN_EPOCH = 2_440_588;

  private ParquetRows() {}

  /** A file that cannot be read as Parquet. */
  static final class BadParquet extends Exception {
    private static final long serialVersionUID = 1;

    BadParquet(Exception why) {
      super(String.valueOf(why.getMessage()).replaceAll("\\s+", " "), why);
    }
  }

  static void read(SeekableByteChannel channel, Source source, ReadOptions options, RecordSink sink)
      throws IOException, BadParquet {
    ChannelFile file = new ChannelFile(channel);
    try {
      MessageType schema = schema(file);
      List<String> columns = schema.getFields().stream().map(Type::getName).toList();
      MessageType wanted = projection(schema, options.fields());
      source.begin(0);
      if (!options.fields().hasContent(names(schema))) {
        Fault fault =
            new Fault(
                ReadErrors.NO_CONTENT,
                "no column is known as text: " + options.fields().noText(columns.iterator()));
        sink.reject(source.reject(fault, null, new byte[0]));
        return;
      }
      PlainParquetConfiguration conf = new PlainParquetConfiguration();
      conf.set(ReadSupport.PARQUET_READ_SCHEMA, wanted.toString());
      JsonArticle articles = new JsonArticle(options.fields());
      Place place = new Place(source, InputFormat.PARQUET, "UTF-8", List.of());
      long row = 0;
      try (ParquetReader<Group> reader = new Rows(file, conf).build()) {
        for (Group group = reader.read(); group != null && !sink.isFull(); group = reader.read()) {
          source.begin(row++);
          articles.row(object(group), columns, place, new byte[0], sink);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new BadParquet(e);
    }
  }

  private static MessageType schema(InputFile file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(file, options)) {
      return reader.getFileMetaData().getSchema();
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

  private static ObjectNode object(Group group) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      Type own = type.getType(field);
      int values = group.getFieldRepetitionCount(field);
      if (own.isRepetition(Type.Repetition.REPEATED)) {
        ArrayNode list = object.putArray(own.getName());
        for (int i = 0; i < values; i++) {
          list.add(value(group, field, i, own));
        }
      } else if (values > 0) {
        object.set(own.getName(), value(group, field, 0, own));
      }
    }
    return object;
  }

  private static JsonNode value(Group group, int field, int index, Type type) {
    if (type.isPrimitive()) {
      return primitive(group, field, index, type);
    }
    Group inner = group.getGroup(field, index);
    if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
      return list(inner);
    }
    return object(inner);
  }

  /** A list: a group that repeats a group of one element, or the element itself. */
  private static JsonNode list(Group outer) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    Type repeated = outer.getType().getType(0);
    for (int i = 0; i < outer.getFieldRepetitionCount(0); i++) {
      boolean isWrapped = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
      if (isWrapped) {
        Group element = outer.getGroup(0, i);
        if (element.getFieldRepetitionCount(0) > 0) {
          list.add(value(element, 0, 0, repeated.asGroupType().getType(0)));
        }
      } else {
        list.add(value(outer, 0, i, repeated));
      }
    }
    return list;
  }

  private static JsonNode primitive(Group group, int field, int index, Type type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    PrimitiveTypeName name = type.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (name) {
      case BOOLEAN -> nodes.booleanNode(group.getBoolean(field, index));
      case FLOAT -> nodes.numberNode(group.getFloat(field, index));
      case DOUBLE -> nodes.numberNode(group.getDouble(field, index));
      case INT32 ->
          logical instanceof DateLogicalTypeAnnotation
              ? nodes.textNode(LocalDate.ofEpochDay(group.getInteger(field, index)).toString())
              : nodes.numberNode(group.getInteger(field, index));
      case INT64 ->
          logical instanceof TimestampLogicalTypeAnnotation timestamp
              ? nodes.textNode(time(group.getLong(field, index), timestamp))
              : nodes.numberNode(group.getLong(field, index));
      case INT96 -> nodes.textNode(int96(group.getInt96(field, index).getBytes()));
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          nodes.textNode(group.getBinary(field, index).toStringUsingUTF8());
    };
  }

  private static String time(long value, TimestampLogicalTypeAnnotation type) {
    long perSecond =
        switch (type.getUnit()) {
          case MILLIS -> 1_000L;
          case MICROS -> 1_000_000L;
          case NANOS -> 1_000_000_000L;
        };
    long second = Math.floorDiv(value, perSecond);
    return type.isAdjustedToUTC()
        ? Instant.ofEpochSecond(second).toString()
        : withSeconds(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
  }

  private static String withSeconds(LocalDateTime time) {
    String text = time.toString();
    return text.length() == 16 ? text + ":00" : text;
  }

  private static String int96(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long day = (long) buffer.getInt() - JULIAN_EPOCH;
    return withSeconds(
        LocalDate.ofEpochDay(day).atStartOfDay().plusSeconds(nanos / 1_000_000_000L));
  }

  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file, PlainParquetConfiguration conf) {
      super(file, conf);
      withCodecFactory(new ParquetCodecs(conf));
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
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
