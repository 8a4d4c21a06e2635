package org.dateline.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;

/**
 * Reads a YAML rule file into a type, strictly: an unknown key, a wrong type or a missing value is
 * an error that names file and line.
 *
 * <p>The type is a record or class that Jackson can make; what it does not name may not stand in
 * the file.
 */
public final class YamlRules {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  private YamlRules() {}

  /** The one document of a file. */
  public static <T> T read(RuleFile file, Class<T> type) {
    try (MappingIterator<T> documents = MAPPER.readerFor(type).readValues(file.content())) {
      List<T> all = documents.readAll();
      if (all.size() != 1) {
        throw new RuleException(file, 0, "expected one YAML document, found " + all.size());
      }
      return all.get(0);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new RuleException(file, line, firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new RuleException(file, 0, firstLine(String.valueOf(e.getMessage())));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("cannot be read");
  }
}
