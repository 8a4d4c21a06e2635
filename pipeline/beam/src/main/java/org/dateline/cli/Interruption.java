package org.dateline.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.dateline.commit.OutputRun;
import org.jspecify.annotations.Nullable;

/**
 * Handles a signal during a run: the run ends without a commit, the staging folder is deleted, and
 * one line is printed. The exit status is the system's: 130 for Ctrl-C, 143 for SIGTERM.
 */
final class Interruption implements AutoCloseable {
  private static final long PAUSE_NANOS = 1_000_000_000;
  private final PrintStream err;
  private final Thread hook;
  private volatile @Nullable OutputRun output;
  private volatile boolean isUnderWay;

  private Interruption(PrintStream err) {
    this.err = err;
    this.hook = new Thread(this::end, "interruption");
  }

  /** Begins to watch for signals, until closed. */
  static Interruption watch(PrintStream err) {
    Interruption watch = new Interruption(err);
    Runtime.getRuntime().addShutdownHook(watch.hook);
    return watch;
  }

  /** Sets the run that a signal ends; before that a signal has nothing to remove. */
  void willEnd(OutputRun run) {
    output = run;
  }

  /**
   * Waits for the end of the program if a signal was received: later faults are its effects and are
   * not reported.
   */
  void waitForEnd() {
    while (isUnderWay) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      waitForEnd();
    }
  }

  private void end() {
    isUnderWay = true;
    // Log lines of the engine about its end do not help the user.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    OutputRun run = output;
    String lies = run == null ? "nothing was written" : run.giveUp();
    err.println("dateline: interrupted; " + lies);
  }
}
