package org.dateline.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.beam.Progress;
import org.dateline.beam.Progress.Phase;
import org.dateline.beam.Progress.State;

/**
 * Shows how far a run is: on a terminal one line that changes, elsewhere a line every few seconds,
 * with {@code --log=json} an object.
 */
final class ProgressLine implements Consumer<State>, AutoCloseable {
  private static final long TERMINAL_MILLIS = 500;
  private static final long LINE_MILLIS = 5_000;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean isTerminal;
  private final Progress progress;

  /** Starts to show the progress of a plan until closed. */
  ProgressLine(Plan plan, PrintStream err) {
    this.err = err;
    this.isTerminal = System.console() != null && !(err instanceof LogStream);
    boolean isWhole = plan.options().getLimit() == 0;
    this.progress =
        new Progress(
            isWhole ? plan.files().size() : 0,
            plan.files().stream().mapToLong(file -> Math.max(0, file.bytes())).sum(),
            isTerminal ? TERMINAL_MILLIS : LINE_MILLIS,
            this);
  }

  @Override
  public void accept(State state) {
    if (err instanceof LogStream log) {
      log.log("INFO", text(state), fields(state));
    } else {
      err.print(isTerminal ? CLEAR + text(state) : text(state) + System.lineSeparator());
      err.flush();
    }
  }

  @Override
  public void close() {
    progress.close();
    if (isTerminal) {
      err.print(CLEAR);
      err.flush();
    }
  }

  /** The state in one line. */
  static String text(State state) {
    String done =
        switch (state.phase()) {
          case READ -> of("read     %,d of %,d files", state.done(), state.total());
          case EXTRACT -> of("extract  %,d of %,d records", state.done(), state.total());
          case COMPARE -> of("compare  %,d records for repeats and events", state.done());
          case WRITE -> of("write    %,d rows", state.done());
        };
    String unit = state.phase() == Phase.WRITE ? "rows" : "records";
    String rate = state.rate() <= 0 ? "" : of(", %,.1f %s a second", state.rate(), unit);
    String left =
        state.secondsLeft() < 0
            ? ", " + time(state.seconds()) + " so far"
            : ", " + time(state.secondsLeft()) + " left";
    return done + rate + left;
  }

  private static Map<String, Object> fields(State state) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("phase", state.phase().name().toLowerCase(Locale.ROOT));
    fields.put("done", state.done());
    if (state.total() > 0) {
      fields.put("total", state.total());
    }
    fields.put("rate", Math.round(state.rate() * 10) / 10.0);
    if (state.secondsLeft() >= 0) {
      fields.put("seconds_left", state.secondsLeft());
    }
    fields.put("seconds", state.seconds());
    return fields;
  }

  private static String time(long seconds) {
    return seconds < 3600
        ? of("%d:%02d", seconds / 60, seconds % 60)
        : of("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
