package org.dateline.cli;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --help} prints and the table of {@code docs/options.md} holds: made from the
 * declarations in {@link DatelineOptions}.
 */
public final class OptionHelp {
  private OptionHelp() {}

  /** Getters of Dateline's own options, sorted by name. */
  static List<Method> getters() {
    return Arrays.stream(DatelineOptions.class.getDeclaredMethods())
        .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /** The option's name on the command line, without dashes. */
  static String name(Method getter) {
    String name = getter.getName().substring("get".length());
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The whole help text. */
  static String text() {
    StringBuilder out = new StringBuilder();
    out.append("usage: scripts/dateline [INPUT...] [OPTIONS]\n");
    for (Commands command : Commands.values()) {
      out.append("       ").append(command.usage()).append('\n');
      out.append("           ").append(command.meaning()).append('\n');
    }
    out.append("       scripts/dateline --help | --version\n\n");
    out.append(
        """
        Reads news articles and writes tables of articles, dates, parties, outcomes and repeats, and a report.
        A word that is no option is an input: a file, a folder or a glob. The tables then go into a
        folder beside the first one, named like it with -tables, unless --output names another.

        """);
    for (Method getter : getters()) {
      out.append("  --").append(name(getter)).append('=').append(values(getter)).append('\n');
      out.append("      ").append(description(getter));
      String fallback = defaultValue(getter);
      out.append(fallback == null ? "\n" : " Default: " + fallback + ".\n");
    }
    out.append(
        """

        --config=FILE reads options from a YAML file, such as  input: my/articles
        Beam's own options go beside these, such as --runner=FlinkRunner --flinkMaster=[local];
        exit status: 0 done, 1 the run failed, 2 wrong options.
        """);
    return out.toString();
  }

  /** The options as rows of a Markdown table: name, meaning, default. */
  public static String markdown() {
    StringBuilder out = new StringBuilder("| option | meaning | default |\n|---|---|---|\n");
    for (Method getter : getters()) {
      String values = values(getter).replace("|", "\\|");
      String fallback = defaultValue(getter);
      out.append("| `--").append(name(getter)).append('=').append(values).append("` | ");
      out.append(description(getter))
          .append(" | ")
          .append(fallback == null ? "" : "`" + fallback + "`");
      out.append(" |\n");
    }
    return out.toString();
  }

  /** Dateline's options as used: name to value, those that are not set left out. */
  static Map<String, String> values(DatelineOptions options) {
    Map<String, String> values = new TreeMap<>();
    for (Method getter : getters()) {
      try {
        Object value = getter.invoke(options);
        if (value != null) {
          values.put(name(getter), String.valueOf(value));
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return values;
  }

  /** Version of the program, as its jar says; development where it runs from class files. */
  static String version() {
    String version = OptionHelp.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What an option means. */
  static String description(Method getter) {
    Description description = getter.getAnnotation(Description.class);
    return description == null ? "" : description.value();
  }

  /** Which values an option takes. */
  static String values(Method getter) {
    Class<?> type = getter.getReturnType();
    if (type.isEnum()) {
      return joined(type);
    }
    return type == int.class || type == double.class
        ? "N"
        : type == boolean.class ? "true|false" : "TEXT";
  }

  /** The values of an enumeration. */
  static String joined(Class<?> type) {
    return String.join("|", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
  }

  /** An option's value where it is not given; null where it has none. */
  static @Nullable String defaultValue(Method getter) {
    Default.String text = getter.getAnnotation(Default.String.class);
    Default.Enum name = getter.getAnnotation(Default.Enum.class);
    Default.Integer number = getter.getAnnotation(Default.Integer.class);
    Default.Boolean truth = getter.getAnnotation(Default.Boolean.class);
    Default.Double share = getter.getAnnotation(Default.Double.class);
    return text != null
        ? text.value()
        : name != null
            ? name.value()
            : number != null
                ? String.valueOf(number.value())
                : truth != null
                    ? String.valueOf(truth.value())
                    : share == null ? null : String.valueOf(share.value());
  }
}
