package org.dateline.beam;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows on a terminal how far a run is, where the engine works in this process: DirectRunner and
 * Flink's embedded cluster.
 *
 * <p>The figures are for the eye; the counts of run.json are computed by the pipeline.
 */
public final class Progress implements AutoCloseable {
  private static final AtomicLong RECORDS = new AtomicLong();
  private static final AtomicLong ARTICLES = new AtomicLong();
  private static final long TERMINAL_MILLIS = 500;
  private static final long LINE_MILLIS = 5_000;

  private final PrintStream out;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private final Thread thread;
  private volatile boolean done;

  /**
   * Starts to show progress until closed. On a terminal one line is updated; elsewhere a line is
   * added every few seconds.
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
    RECORDS.set(0);
    ARTICLES.set(0);
    this.thread = new Thread(this::run, "progress");
    thread.setDaemon(true);
    thread.start();
  }

  /** One more record was read. */
  static void recordRead() {
    RECORDS.incrementAndGet();
  }

  /** One more article was cleaned. */
  public static void articleCleaned() {
    ARTICLES.incrementAndGet();
  }

  @Override
  public void close() {
    done = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private void run() {
    try {
      while (!done) {
        Thread.sleep(terminal ? TERMINAL_MILLIS : LINE_MILLIS);
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show() {
    long articles = ARTICLES.get();
    double seconds = (System.nanoTime() - started) / 1e9;
    String line =
        String.format(
            Locale.ROOT,
            "%d records read, %d articles, %.1f a second",
            RECORDS.get(),
            articles,
            articles / seconds);
    out.print(terminal ? "\r\u001b[K" + line : line + System.lineSeparator());
    out.flush();
  }
}
