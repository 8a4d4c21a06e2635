package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.beam.LocalPaths;

/**
 * Options in a file: {@code --config=FILE}, YAML with the names of the options and no dashes.
 *
 * <p>A list becomes a value with commas. What the command line gives wins over the file.
 */
final class ConfigFile {
  private static final String OPTION = "--config=";

  private ConfigFile() {}

  /**
   * The arguments with those of the file in place of {@code --config}.
   *
   * @throws OptionException in one line, if the file cannot be read or is no list of options
   */
  static String[] expand(String[] args) {
    List<String> given = new ArrayList<>();
    String file = null;
    Set<String> names = new HashSet<>();
    for (String arg : args) {
      if (arg.startsWith(OPTION)) {
        if (file != null) {
          throw new OptionException(arg + ": one file of options is enough");
        }
        file = arg.substring(OPTION.length());
      } else {
        given.add(arg);
        names.add(arg.split("=", 2)[0]);
      }
    }
    if (file == null) {
      return args;
    }
    List<String> all = new ArrayList<>();
    for (String option : read(file)) {
      if (!names.contains(option.split("=", 2)[0])) {
        all.add(option);
      }
    }
    all.addAll(given);
    return all.toArray(new String[0]);
  }

  private static List<String> read(String file) {
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(Files.readString(LocalPaths.of(file)));
    } catch (NoSuchFileException e) {
      throw new OptionException(OPTION + file + ": there is no such file");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new OptionException(OPTION + file + ": line " + line + " is not YAML");
    } catch (IOException e) {
      throw new OptionException(OPTION + file + ": cannot be read");
    }
    if (!root.isObject()) {
      throw new OptionException(OPTION + file + ": expected lines such as  input: my/articles");
    }
    List<String> options = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      String name = entry.getKey();
      if (name.startsWith("-") || name.equals("config")) {
        throw new OptionException(OPTION + file + ": " + name + ": no name of an option");
      }
      options.add("--" + name + "=" + value(file, name, entry.getValue()));
    }
    return options;
  }

  private static String value(String file, String name, JsonNode value) {
    if (value.isObject() || value.isNull()) {
      throw new OptionException(OPTION + file + ": " + name + ": expected a value or a list");
    }
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> values = new ArrayList<>();
    value.forEach(one -> values.add(one.asText()));
    return String.join(",", values);
  }
}
