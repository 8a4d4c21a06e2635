package org.dateline.cli;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bash's completion for {@code scripts/dateline}: commands, options and their values, made from the
 * declarations. {@code scripts/update} writes it to {@code scripts/completion.bash}.
 */
public final class Completion {
  private static final Pattern OPTION = Pattern.compile("--\\w+=?");

  /** Options with a value that is no file and no list of the code. */
  private static final List<String> RUNNERS =
      List.of("DirectRunner", "FlinkRunner", "SparkRunner", "DataflowRunner");

  private Completion() {}

  /** The script. */
  public static String bash() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Completion for bash, made by scripts/update. Load it with:  source scripts/completion.bash
        # shellcheck shell=bash

        _dateline() {
          local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} name= words
          # Bash cuts --name=value into three words.
          if [[ $word == = ]]; then
            name=$before word=
          elif [[ $before == = && $COMP_CWORD -ge 2 ]]; then
            name=${COMP_WORDS[COMP_CWORD - 2]}
          fi
          case "$name" in
        """);
    for (Method getter : OptionHelp.getters()) {
      String values = values(getter);
      if (!values.isEmpty()) {
        out.append("    --").append(OptionHelp.name(getter));
        out.append(") words='").append(values).append("' ;;\n");
      }
    }
    out.append("    --runner) words='").append(String.join(" ", RUNNERS)).append("' ;;\n");
    out.append(
        """
            '') words= ;;
            *) mapfile -t COMPREPLY < <(compgen -f -- "$word"); compopt -o filenames 2> /dev/null; return ;;
          esac
          if [[ -z $name ]]; then
            case "${COMP_WORDS[1]}" in
        """);
    for (Commands command : Commands.values()) {
      out.append("      ").append(command.word()).append(") words='");
      out.append(String.join(" ", optionsOf(command.usage()))).append("' ;;\n");
    }
    out.append("      *) words='").append(String.join(" ", options())).append("' ;;\n");
    out.append("    esac\n");
    List<String> commands = new ArrayList<>();
    for (Commands command : Commands.values()) {
      commands.add(command.word());
    }
    out.append("    [[ $COMP_CWORD -gt 1 ]] || words+=' ").append(String.join(" ", commands));
    out.append(
        """
        '
          fi
          mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
          if [[ -z $name && $word != -* ]]; then # a word that is no option is an input
            local file
            while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
            compopt -o filenames 2> /dev/null
          fi
          [[ ${#COMPREPLY[@]} != 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2> /dev/null
          return 0
        }
        complete -F _dateline scripts/dateline ./scripts/dateline dateline
        """);
    return out.toString();
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>();
    for (Method getter : OptionHelp.getters()) {
      boolean isSwitch = getter.getReturnType() == boolean.class;
      options.add("--" + OptionHelp.name(getter) + (isSwitch ? "" : "="));
    }
    options.addAll(List.of("--config=", "--help", "--runner=", "--version"));
    return options;
  }

  private static Set<String> optionsOf(String usage) {
    Set<String> options = new TreeSet<>();
    Matcher matcher = OPTION.matcher(usage);
    while (matcher.find()) {
      options.add(matcher.group());
    }
    return options;
  }

  /** The values that an option takes, with blanks between; empty where they are free. */
  private static String values(Method getter) {
    Class<?> type = getter.getReturnType();
    if (type.isEnum()) {
      return OptionHelp.joined(type).replace('|', ' ');
    }
    return switch (OptionHelp.name(getter)) {
      case "formats" -> "PARQUET AVRO PARQUET,AVRO";
      case "log" -> "text json";
      case "partitionBy" -> "published_year";
      default -> type == boolean.class ? "true false" : "";
    };
  }
}
