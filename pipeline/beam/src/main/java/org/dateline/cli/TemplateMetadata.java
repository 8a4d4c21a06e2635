package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Dataflow asks a Flex Template for: its parameters, made from the declarations in {@link
 * DatelineOptions}.
 */
public final class TemplateMetadata {
  /** Options whose defaults are local folders. */
  private static final Set<String> REQUIRED = Set.of("input", "output");

  /** Options that name folders of the machine that starts the job. */
  private static final Set<String> LOCAL = Set.of("rules", "quiet");

  private TemplateMetadata() {}

  /** The metadata as indented JSON, options sorted by name. */
  public static String json() {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = mapper.createObjectNode();
    root.put("name", "Dateline");
    root.put("description", "Turns a news corpus into tables of dates, parties and outcomes.");
    ArrayNode parameters = root.putArray("parameters");
    for (Method getter : OptionHelp.getters()) {
      if (!LOCAL.contains(OptionHelp.name(getter))) {
        fill(parameters.addObject(), getter);
      }
    }
    try {
      return mapper.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(ObjectNode parameter, Method getter) {
    String name = OptionHelp.name(getter);
    boolean required = REQUIRED.contains(name);
    parameter.put("name", name);
    parameter.put("label", "--" + name + "=" + OptionHelp.values(getter));
    parameter.put("helpText", OptionHelp.description(getter));
    parameter.put("paramType", "TEXT");
    parameter.put("isOptional", !required);
    String pattern = required ? "gs://.+" : pattern(getter.getReturnType());
    if (pattern != null) {
      parameter.putArray("regexes").add("^(" + pattern + ")$");
    }
    String fallback = OptionHelp.defaultValue(getter);
    if (fallback != null && !required) {
      parameter.put("defaultValue", fallback);
    }
  }

  /** What {@link CommandLine} would accept; null for any text. */
  private static @Nullable String pattern(Class<?> type) {
    if (type.isEnum()) {
      return OptionHelp.joined(type);
    }
    return type == int.class
        ? "[0-9]{1,9}"
        : type == double.class
            ? "0(\\.[0-9]+)?|1(\\.0+)?"
            : type == boolean.class ? "true|false" : null;
  }
}
