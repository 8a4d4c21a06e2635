package org.dateline.cli;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dateline.tables.Partition;

/**
 * Reads the command line: Dateline's options and Beam's, refused in one line where they are wrong.
 */
final class CommandLine {
  private static final Set<String> FORMATS = Set.of("PARQUET", "AVRO");
  private static final Pattern UNKNOWN_RUNNER =
      Pattern.compile("Unknown 'runner' specified '([\\w.]+)'");
  private static final Pattern UNKNOWN_OPTION =
      Pattern.compile("missing a property named '(\\w+)'");

  private CommandLine() {}

  /** The options that arguments give; a fault is an {@link OptionException}. */
  static DatelineOptions parse(String... args) {
    PipelineOptionsFactory.register(DatelineOptions.class);
    for (String arg : args) {
      Secrets.refuse(arg);
      check(arg);
    }
    try {
      DatelineOptions options = PipelineOptionsFactory.fromArgs(args).as(DatelineOptions.class);
      checkTogether(options);
      return options;
    } catch (OptionException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new OptionException(oneLine(e));
    }
  }

  /**
   * Beam says which type a value is not of, but not of which option: this does, for Dateline's own.
   */
  private static void check(String arg) {
    if (!arg.startsWith("--")) {
      throw new OptionException(
          arg + ": no such command or option; options begin with --, see --help");
    }
    String[] parts = arg.substring(2).split("=", 2);
    String value = parts.length > 1 ? parts[1] : "true";
    for (Method getter : OptionHelp.getters()) {
      if (OptionHelp.name(getter).equals(parts[0])) {
        checkValue(parts[0], value, getter.getReturnType());
      }
    }
  }

  private static void checkValue(String name, String value, Class<?> type) {
    if (type.isEnum()) {
      List<String> allowed = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
      if (!allowed.contains(value)) {
        throw new OptionException(
            "--" + name + "=" + value + ": expected one of " + String.join(", ", allowed));
      }
    } else if (type == int.class && !value.matches("\\d{1,9}")) {
      throw new OptionException("--" + name + "=" + value + ": expected a whole number, 0 or more");
    } else if (type == double.class && !value.matches("0(\\.\\d+)?|1(\\.0+)?")) {
      throw new OptionException("--" + name + "=" + value + ": expected a number from 0 to 1");
    } else if (type == boolean.class && !value.matches("true|false")) {
      throw new OptionException("--" + name + "=" + value + ": expected true or false");
    } else if (value.isBlank()) {
      throw new OptionException("--" + name + ": a value is missing");
    }
  }

  private static void checkTogether(DatelineOptions options) {
    List<String> unknown = formats(options).stream().filter(f -> !FORMATS.contains(f)).toList();
    if (!unknown.isEmpty()) {
      throw new OptionException(
          "--formats=" + options.getFormats() + ": expected PARQUET, AVRO or PARQUET,AVRO");
    }
    if (!options.getLog().matches("text|json")) {
      throw new OptionException("--log=" + options.getLog() + ": expected text or json");
    }
    String by = options.getPartitionBy();
    if (by != null && !by.equals(Partition.PUBLISHED_YEAR)) {
      throw new OptionException("--partitionBy=" + by + ": expected " + Partition.PUBLISHED_YEAR);
    }
    if (by != null && !formats(options).contains("PARQUET")) {
      throw new OptionException("--partitionBy needs Parquet files: add PARQUET to --formats");
    }
    if (options.getAppend() && (options.getOverwrite() || options.getLimit() > 0)) {
      throw new OptionException(
          "--append adds all new files to the tables that are there: leave out --"
              + (options.getOverwrite() ? "overwrite" : "limit"));
    }
    if (options.getFiscalYearStart() < 1 || options.getFiscalYearStart() > 12) {
      throw new OptionException(
          "--fiscalYearStart=" + options.getFiscalYearStart() + ": expected a month, 1 to 12");
    }
    if (options.getKnownRepeats() != null
        && options.getNearRepeats() == DatelineOptions.Switch.OFF) {
      throw new OptionException("--knownRepeats goes with --nearRepeats=ON: leave one of them out");
    }
  }

  /** The formats that are written, upper case, each once, in the order given. */
  static List<String> formats(DatelineOptions options) {
    return Arrays.stream(options.getFormats().split(",", -1))
        .map(format -> format.strip().toUpperCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.toList());
  }

  /** Beam's message, without the name of a Java class that no user knows. */
  private static String oneLine(IllegalArgumentException fault) {
    String line = String.valueOf(fault.getMessage()).lines().findFirst().orElse("wrong options");
    return otherJar(line).orElseGet(() -> withoutClass(line));
  }

  /** What Beam misses is in another jar: which, and how to come by it. */
  private static Optional<String> otherJar(String line) {
    Matcher runner = UNKNOWN_RUNNER.matcher(line);
    if (runner.find()) {
      String name = runner.group(1);
      return Engine.ofRunner(name).map(engine -> engine.needed("--runner=" + name));
    }
    Matcher option = UNKNOWN_OPTION.matcher(line);
    return option.find()
        ? Engine.ofOption(option.group(1)).map(engine -> engine.needed("--" + option.group(1)))
        : Optional.empty();
  }

  private static String withoutClass(String line) {
    return line.replaceFirst(
            "Class interface \\S+ missing a property named '(\\w+)'\\.?", "--$1: no such option.")
        .replaceFirst("Did you mean '(\\w+)'\\?", "Did you mean --$1?");
  }

  /**
   * Refuses addresses with a password or token, which would appear in messages, in {@code run.json}
   * and in the list of processes.
   */
  static final class Secrets {
    /** {@code s3://key:secret@bucket}: a colon that begins no port, and an at sign behind it. */
    private static final Pattern PASSWORD =
        Pattern.compile("://[^/@:,]*:(?!\\d{1,5}(?:/|$))[^,]*@", Pattern.DOTALL);

    /** {@code s3://key@bucket}: these stores know no user names. */
    private static final Pattern USER = Pattern.compile("(?:s3|gs|https?)://[^/@,]*@");

    /** {@code ?X-Amz-Signature=...} and the like. */
    private static final Pattern TOKEN =
        Pattern.compile(
            "(?i)://.*[?&;#][\\w.%-]*"
                + "(?:token|sig|signature|key|keyid|secret|passw(?:or)?d|pwd|credentials?|auth)=",
            Pattern.DOTALL);

    private Secrets() {}

    /**
     * Refuses an argument with a secret in its address, without saying the secret.
     *
     * @throws OptionException in one line, with the option's name and what to do
     */
    static void refuse(String arg) {
      boolean secret =
          PASSWORD.matcher(arg).find() || USER.matcher(arg).find() || TOKEN.matcher(arg).find();
      if (!secret) {
        return;
      }
      int end = arg.indexOf('=');
      boolean named = arg.startsWith("--") && end > 0 && end < arg.indexOf("://");
      throw new OptionException(
          (named ? arg.substring(0, end) : "an argument")
              + ": its address holds a user name, password or token; leave it out and set the"
              + " store's environment variables, such as AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY");
    }
  }
}
