package org.dateline.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a YAML rule file into a record, strictly: an unknown key, a value of a wrong type or not in
 * an enum, or a missing value is an error that names file and line.
 */
public final class YamlRules {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  /** The rules that a line may match are bits of a long. */
  private static final int MOST_NAMED = Long.SIZE;

  private static final Pattern MISSING =
      Pattern.compile("Missing required creator property '(\\w+)'");

  private YamlRules() {}

  /**
   * The content of a file with one YAML document.
   *
   * @param type a record or class that Jackson can make; its fields are the keys that are allowed
   */
  public static <T> T read(RuleFile file, Class<T> type) {
    try (MappingIterator<T> documents = MAPPER.readerFor(type).readValues(file.content())) {
      List<T> all = documents.readAll();
      if (all.size() != 1) {
        throw new RuleException(file, 0, "expected one YAML document, found " + all.size());
      }
      return all.get(0);
    } catch (UnrecognizedPropertyException e) {
      String key = e.getPropertyName();
      throw new RuleException(file, lineOf(file, key, e), "unknown key " + key);
    } catch (MismatchedInputException e) {
      throw new RuleException(file, line(e), mismatch(e));
    } catch (JsonProcessingException e) {
      throw new RuleException(file, line(e), firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new RuleException(file, 0, firstLine(String.valueOf(e.getMessage())));
    }
  }

  /**
   * The line of a key if only one line has it; else where the parser noticed it, at or after it.
   */
  private static int lineOf(RuleFile file, String key, JsonProcessingException e) {
    Pattern pattern = Pattern.compile("[\\s\\-{,\"']*" + Pattern.quote(key) + "[\"']?\\s*:.*");
    List<String> lines = file.content().lines().toList();
    int found = 0;
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).matches()) {
        found++;
        last = i + 1;
      }
    }
    return found == 1 ? last : line(e);
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  /** What a value should be, in words of the format. */
  private static String mismatch(MismatchedInputException e) {
    Matcher missing = MISSING.matcher(String.valueOf(e.getOriginalMessage()));
    if (missing.find()) {
      return "the key " + missing.group(1) + " is missing";
    }
    StringBuilder key = new StringBuilder();
    for (JsonMappingException.Reference part : e.getPath()) {
      if (part.getFieldName() != null) {
        key.setLength(0);
        key.append(part.getFieldName()).append(": ");
      }
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      List<String> allowed = new ArrayList<>();
      for (Object constant : wrong.getTargetType().getEnumConstants()) {
        allowed.add(MAPPER.convertValue(constant, String.class));
      }
      return key + "'" + wrong.getValue() + "' is none of " + String.join(", ", allowed);
    }
    String not =
        e instanceof InvalidFormatException wrong ? ", not '" + wrong.getValue() + "'" : "";
    return key + "expected " + kind(e.getTargetType()) + not;
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null || type == Object.class) {
      return "another value";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == Integer.class || type == long.class) {
      return "a whole number";
    }
    return type == String.class ? "a text" : "keys with values";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("cannot be read");
  }

  /**
   * Reads the named rules of all layers of a file; a later rule replaces the earlier one of its
   * name.
   *
   * @param rules the rules of one layer
   * @param name the name of a rule
   * @return at most 64 rules, in the order of their first layer, so that a set of rules is the bits
   *     of a long
   */
  public static <F, R> List<R> named(
      RuleSet set,
      String path,
      Class<F> type,
      Function<F, List<R>> rules,
      Function<R, String> name) {
    List<RuleFile> layers = set.layers(path);
    if (layers.isEmpty()) {
      throw new RuleException("rules: there is no " + path);
    }
    Map<String, R> byName = new LinkedHashMap<>();
    for (RuleFile file : layers) {
      Set<String> gone = file.isBuiltIn() ? set.removed(path) : Set.of();
      for (R rule : rules.apply(read(file, type))) {
        if (!gone.contains(name.apply(rule))) {
          byName.put(name.apply(rule), rule);
        }
      }
    }
    if (byName.size() > MOST_NAMED) {
      String what =
          "these make " + byName.size() + " rules, " + MOST_NAMED + " are possible; join some";
      throw new RuleException(layers.get(layers.size() - 1), 0, what);
    }
    return List.copyOf(byName.values());
  }
}
