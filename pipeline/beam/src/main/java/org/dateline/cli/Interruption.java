package org.dateline.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.dateline.commit.OutputRun;
import org.jspecify.annotations.Nullable;

/**
 * What a signal does to a run: it ends without its tables, the staging folder goes, and one line
 * says so. The exit status is the system's, 130 for Ctrl-C and 143 for SIGTERM.
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

  /** The run that a signal ends from now on; before, there is nothing to clear. */
  void willEnd(OutputRun run) {
    output = run;
  }

  /** Where a signal ends the program, faults of other threads are its effects: nobody is told. */
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
    // What engines log of their own sudden end says nothing to the user.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    OutputRun run = output;
    String lies = run == null ? "nothing was written" : run.giveUp();
    err.println("dateline: interrupted; " + lies);
  }
}
