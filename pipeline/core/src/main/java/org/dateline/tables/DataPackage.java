package org.dateline.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/**
 * Descriptions of a run's tables for other programs: {@code datapackage.json} (Frictionless Data
 * Package 1.0) and {@code croissant.json} (MLCommons Croissant 1.0).
 *
 * <p>Both list the Parquet files with length and SHA-256 and each column with type and meaning,
 * from the schemas; nothing of the articles is in them.
 */
public final class DataPackage {
  /** Name of the Frictionless file in the output folder. */
  public static final String FRICTIONLESS = "datapackage.json";

  /** Name of the Croissant file in the output folder. */
  public static final String CROISSANT = "croissant.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Pattern KEY = Pattern.compile("\\bKey: ([\\w, ]+)\\.");
  private static final String PARQUET = "application/vnd.apache.parquet";
  private static final String TITLE = "News as tables, made by Dateline";
  private static final String TEXT =
      "Articles, dates, parties and outcomes with the sentences that tell them. The texts stay"
          + " under the rights of their publishers.";

  private DataPackage() {}

  /** The columns of a table's key, as its schema's doc lists them; empty if there is none. */
  static List<String> key(Table table) {
    Matcher key = KEY.matcher(String.valueOf(table.schema().getDoc()));
    return key.find() ? List.of(key.group(1).split(", ")) : List.of();
  }

  /**
   * The Frictionless description.
   *
   * @param files the files of the run; others than Parquet files are left out
   */
  public static String frictionless(List<WrittenFile> files) {
    ObjectNode root = JSON.createObjectNode();
    root.put("profile", "data-package").put("name", "dateline-tables");
    root.put("title", TITLE).put("description", TEXT);
    ArrayNode resources = root.putArray("resources");
    for (Table table : Table.values()) {
      List<WrittenFile> parts = parts(table, files);
      if (!parts.isEmpty()) {
        resources.add(resource(table, parts));
      }
    }
    return json(root);
  }

  private static ObjectNode resource(Table table, List<WrittenFile> parts) {
    ObjectNode resource = JSON.createObjectNode();
    resource.put("name", table.folder()).put("description", table.schema().getDoc());
    if (parts.size() == 1) {
      WrittenFile part = parts.get(0);
      resource.put("path", part.path());
      resource.put("bytes", part.bytes()).put("hash", "sha256:" + part.sha256());
    } else {
      ArrayNode paths = resource.putArray("path");
      parts.forEach(part -> paths.add(part.path()));
    }
    resource.put("format", "parquet").put("mediatype", PARQUET);
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    for (Schema.Field field : table.schema().getFields()) {
      ObjectNode described = fields.addObject().put("name", field.name());
      described.put("type", frictionlessType(plain(field.schema())));
      described.put("description", field.doc());
      if (field.schema().getType() != Schema.Type.UNION) {
        described.putObject("constraints").put("required", true);
      }
    }
    List<String> key = key(table);
    if (!key.isEmpty()) {
      key.forEach(schema.putArray("primaryKey")::add);
    }
    return resource;
  }

  /**
   * The Croissant description.
   *
   * @param files the files of the run; others than Parquet files are left out
   */
  public static String croissant(List<WrittenFile> files) {
    ObjectNode root = JSON.createObjectNode();
    context(root.putObject("@context"));
    root.put("@type", "sc:Dataset").put("name", "dateline-tables");
    root.put("conformsTo", "http://mlcommons.org/croissant/1.0");
    root.put("description", TEXT).put("alternateName", TITLE);
    ArrayNode distribution = root.putArray("distribution");
    ArrayNode records = root.putArray("recordSet");
    for (Table table : Table.values()) {
      List<WrittenFile> parts = parts(table, files);
      for (WrittenFile part : parts) {
        distribution
            .addObject()
            .put("@type", "cr:FileObject")
            .put("@id", part.path())
            .put("name", part.path())
            .put("contentUrl", part.path())
            .put("contentSize", part.bytes() + " B")
            .put("encodingFormat", "application/x-parquet")
            .put("sha256", part.sha256());
      }
      if (parts.size() > 1) {
        ObjectNode set = distribution.addObject().put("@type", "cr:FileSet");
        set.put("@id", table.folder() + "-files").put("name", table.folder() + "-files");
        ArrayNode within = set.putArray("containedIn");
        parts.forEach(part -> within.addObject().put("@id", part.path()));
        set.put("encodingFormat", "application/x-parquet")
            .put("includes", table.folder() + (isDeep(parts) ? "/*" : "") + "/*.parquet");
      }
      if (!parts.isEmpty()) {
        String source = parts.size() == 1 ? parts.get(0).path() : table.folder() + "-files";
        records.add(recordSet(table, source, parts.size() == 1));
      }
    }
    return json(root);
  }

  /** True if the files lie in folders of partitions. */
  private static boolean isDeep(List<WrittenFile> parts) {
    return parts.stream().anyMatch(part -> part.path().chars().filter(c -> c == '/').count() > 1);
  }

  private static ObjectNode recordSet(Table table, String source, boolean isFile) {
    ObjectNode set = JSON.createObjectNode();
    set.put("@type", "cr:RecordSet").put("@id", table.folder()).put("name", table.folder());
    set.put("description", table.schema().getDoc());
    List<String> key = key(table);
    if (!key.isEmpty()) {
      ArrayNode columns = set.putArray("key");
      key.forEach(column -> columns.addObject().put("@id", table.folder() + "/" + column));
    }
    ArrayNode fields = set.putArray("field");
    for (Schema.Field field : table.schema().getFields()) {
      Schema type = plain(field.schema());
      boolean isArray = type.getType() == Schema.Type.ARRAY;
      ObjectNode described = fields.addObject().put("@type", "cr:Field");
      described.put("@id", table.folder() + "/" + field.name()).put("name", field.name());
      described.put("description", field.doc());
      described.put("dataType", croissantType(isArray ? plain(type.getElementType()) : type));
      if (isArray) {
        described.put("repeated", true);
      }
      ObjectNode from = described.putObject("source");
      from.putObject(isFile ? "fileObject" : "fileSet").put("@id", source);
      from.putObject("extract").put("column", field.name());
    }
    return set;
  }

  private static void context(ObjectNode context) {
    context.put("@language", "en").put("@vocab", "https://schema.org/");
    context.put("sc", "https://schema.org/").put("cr", "http://mlcommons.org/croissant/");
    context.put("dct", "http://purl.org/dc/terms/").put("conformsTo", "dct:conformsTo");
    for (String name :
        List.of(
            "column",
            "extract",
            "field",
            "fileObject",
            "fileSet",
            "includes",
            "key",
            "recordSet",
            "repeated",
            "source")) {
      context.put(name, "cr:" + name);
    }
    context.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
  }

  private static List<WrittenFile> parts(Table table, List<WrittenFile> files) {
    return files.stream()
        .filter(file -> file.path().startsWith(table.folder("parquet") + "/"))
        .filter(file -> file.path().endsWith(".parquet"))
        .toList();
  }

  /** The schema without null. */
  private static Schema plain(Schema schema) {
    return schema.getType() == Schema.Type.UNION ? schema.getTypes().get(1) : schema;
  }

  private static String frictionlessType(Schema schema) {
    if (schema.getLogicalType() != null) {
      return "date";
    }
    return switch (schema.getType()) {
      case INT, LONG -> "integer";
      case FLOAT, DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case ARRAY, RECORD -> "any"; // arrays in Parquet reach the validator as no JSON arrays
      default -> "string";
    };
  }

  private static String croissantType(Schema schema) {
    if (schema.getLogicalType() != null) {
      return "sc:Date";
    }
    return switch (schema.getType()) {
      case INT, LONG -> "sc:Integer";
      case FLOAT, DOUBLE -> "sc:Float";
      case BOOLEAN -> "sc:Boolean";
      default -> "sc:Text";
    };
  }

  private static String json(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
