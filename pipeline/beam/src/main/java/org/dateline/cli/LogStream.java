package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The error output with {@code --log=json}: each line becomes one JSON object with {@code time},
 * {@code level} and {@code message}, also what libraries print.
 */
final class LogStream extends PrintStream {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "dateline: ";

  private final PrintStream target;
  private final Clock clock;

  LogStream(PrintStream out, Clock clock) {
    super(new Lines(), true, StandardCharsets.UTF_8);
    target = out;
    this.clock = clock;
    ((Lines) super.out).log = this;
  }

  /** True if the arguments, or the file of options that they name, ask for it. */
  static boolean isWanted(String... args) {
    try {
      return List.of(ConfigFile.expand(args)).contains("--log=json");
    } catch (OptionException e) {
      return List.of(args).contains("--log=json"); // the program will say what is wrong
    }
  }

  /**
   * Writes one object.
   *
   * @param level INFO, WARN or ERROR
   * @param fields more members of the object, in this order
   */
  void log(String level, String message, Map<String, Object> fields) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    object.put("level", level);
    object.put(
        "message", message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message);
    object.putAll(fields);
    try {
      String line = JSON.writeValueAsString(object) + "\n";
      synchronized (target) {
        target.print(line);
        target.flush();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes an object of each line that is printed. */
  private static final class Lines extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable LogStream log;

    @Override
    public synchronized void write(int b) {
      if (b != '\n') {
        line.write(b);
        return;
      }
      String text = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (!text.isEmpty() && log != null) {
        log.log(text.startsWith(PREFIX) ? "WARN" : "INFO", text, Map.of());
      }
    }
  }
}
