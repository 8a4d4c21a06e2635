package org.dateline.beam;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Tells how far a run is, where the engine works in this process: DirectRunner and Flink's embedded
 * cluster. On others nothing is counted here, and nothing is told.
 *
 * <p>The figures are for the eye; the counts of run.json are computed by the pipeline.
 */
public final class Progress implements AutoCloseable {
  private static final AtomicLong FILES = new AtomicLong();
  private static final AtomicLong BYTES = new AtomicLong();
  private static final AtomicLong RECORDS = new AtomicLong();
  private static final AtomicLong DONE = new AtomicLong();
  private static final AtomicLong ROWS = new AtomicLong();

  private final Consumer<State> sink;
  private final long millis;
  private final Meter meter;
  private final Thread thread;
  private volatile boolean done;

  /** What most of the work goes into now. */
  public enum Phase {
    /** Files into records and blocks; the unit is files. */
    READ,
    /** Cleaning and extraction; the unit is records. */
    EXTRACT,
    /** Repeats and events over the whole corpus; how much there is to do is not known. */
    COMPARE,
    /** Rows into files; how many there will be is not known. */
    WRITE
  }

  /**
   * How far a run is.
   *
   * @param phase where most of the work goes
   * @param done units done in this phase
   * @param total units in this phase; 0 where that is not known
   * @param rate records, or rows, a second over the last seconds
   * @param secondsLeft seconds to the end of this phase; -1 where that is not known
   * @param seconds seconds since the run began
   */
  public record State(
      Phase phase, long done, long total, double rate, long secondsLeft, long seconds) {}

  /**
   * Starts to tell progress until closed.
   *
   * @param files number of files that will be read; 0 if that is not known
   * @param bytes their size
   * @param millis time between two states
   * @param sink takes the states, one after the other
   */
  public Progress(long files, long bytes, long millis, Consumer<State> sink) {
    this.sink = sink;
    this.millis = millis;
    this.meter = new Meter(files, bytes, System.nanoTime());
    for (AtomicLong counter : new AtomicLong[] {FILES, BYTES, RECORDS, DONE, ROWS}) {
      counter.set(0);
    }
    this.thread = new Thread(this::run, "progress");
    thread.setDaemon(true);
    thread.start();
  }

  /** One more file was read to its end. */
  static void fileRead(long bytes) {
    FILES.incrementAndGet();
    BYTES.addAndGet(bytes);
  }

  /** One more record was read. */
  static void recordRead() {
    RECORDS.incrementAndGet();
  }

  /** One more record has its rows, or was rejected. */
  static void recordDone() {
    DONE.incrementAndGet();
  }

  /** One more row was written. */
  static void rowWritten() {
    ROWS.incrementAndGet();
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
  }

  private void run() {
    try {
      while (!done) {
        Thread.sleep(millis);
        Counts now = new Counts(FILES.get(), BYTES.get(), RECORDS.get(), DONE.get(), ROWS.get());
        if (!now.equals(Counts.NONE)) {
          sink.accept(meter.at(System.nanoTime(), now));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The counters at one moment. */
  record Counts(long files, long bytes, long records, long done, long rows) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }

  /** Makes states of counters: phases, rates over the last seconds, time left. */
  static final class Meter {
    private static final long WINDOW_NANOS = 15_000_000_000L;
    private final long files;
    private final long bytes;
    private final long started;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, Counts counts) {}

    Meter(long files, long bytes, long started) {
      this.files = files;
      this.bytes = bytes;
      this.started = started;
      samples.add(new Sample(started, Counts.NONE));
    }

    State at(long nanos, Counts now) {
      samples.add(new Sample(nanos, now));
      while (samples.size() > 2 && nanos - samples.getFirst().nanos() > WINDOW_NANOS) {
        samples.removeFirst();
      }
      Counts before = samples.getFirst().counts();
      double window = Math.max(1e-9, (nanos - samples.getFirst().nanos()) / 1e9);
      long seconds = (nanos - started) / 1_000_000_000L;
      if (now.files() < files && now.done() == 0) {
        double rate = (now.records() - before.records()) / window;
        long left = left(bytes - now.bytes(), (now.bytes() - before.bytes()) / window);
        return new State(Phase.READ, now.files(), files, rate, left, seconds);
      }
      if (now.done() < now.records()) {
        double rate = (now.done() - before.done()) / window;
        long left = left(now.records() - now.done(), rate);
        return new State(Phase.EXTRACT, now.done(), now.records(), rate, left, seconds);
      }
      if (now.rows() == before.rows() || now.rows() == 0) {
        return new State(Phase.COMPARE, now.records(), 0, 0, -1, seconds);
      }
      double rate = (now.rows() - before.rows()) / window;
      return new State(Phase.WRITE, now.rows(), 0, rate, -1, seconds);
    }

    private static long left(long units, double rate) {
      return rate <= 0 ? -1 : Math.round(units / rate);
    }
  }
}
