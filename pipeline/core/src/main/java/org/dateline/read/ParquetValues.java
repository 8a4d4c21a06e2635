package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Values of a Parquet file as JSON: structures, lists and maps, days and times in ISO 8601. */
final class ParquetValues {
  private static final int JULIAN_EPOCH = 2_440_588;

  private ParquetValues() {}

  /** A row, or a structure in one. */
  static ObjectNode object(Group group) {
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
    return type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
        ? map(inner)
        : object(inner);
  }

  /** A map: a group that repeats pairs of a key and a value. */
  private static ObjectNode map(Group outer) {
    ObjectNode map = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < outer.getFieldRepetitionCount(0); i++) {
      Group pair = outer.getGroup(0, i);
      Type key = pair.getType().getType(0);
      if (pair.getType().getFieldCount() > 1 && pair.getFieldRepetitionCount(1) > 0) {
        map.set(value(pair, 0, 0, key).asText(), value(pair, 1, 0, pair.getType().getType(1)));
      }
    }
    return map;
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
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return nodes.numberNode(
          new BigDecimal(unscaled(group, field, index, name), decimal.getScale()));
    }
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

  private static BigInteger unscaled(Group group, int field, int index, PrimitiveTypeName name) {
    return switch (name) {
      case INT32 -> BigInteger.valueOf(group.getInteger(field, index));
      case INT64 -> BigInteger.valueOf(group.getLong(field, index));
      default -> new BigInteger(group.getBinary(field, index).getBytes());
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
}
