package org.dateline.cli;

import java.util.Locale;
import java.util.Optional;
import org.dateline.beam.InputFile;
import org.dateline.read.FileNames;

/** Says whether the input is more than DirectRunner is made for. */
final class InputSizeAdvice {
  /**
   * Bytes of unpacked input that DirectRunner, which keeps all in memory, takes without advice:
   * some 7,000 pages, for which it had 0.15 MB each in use. The default heap ends at three times
   * that.
   */
  static final long MANY_BYTES = 500_000_000;

  /** Pages in an archive shrink to about a fifth. */
  private static final long UNPACKED = 5;

  private InputSizeAdvice() {}

  /** One line that names the better command, where there is one. */
  static Optional<String> advice(Plan plan) {
    return plan.isDirect() && plan.options().getLimit() == 0
        ? advice(plan.files().stream().mapToLong(InputSizeAdvice::unpacked).sum())
        : Optional.empty();
  }

  /** The line for some bytes of unpacked input. */
  static Optional<String> advice(long bytes) {
    return bytes <= MANY_BYTES
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "about %,d MB of input are much for DirectRunner, which keeps all in memory;"
                    + " scripts/flink with the same options spills to disk",
                bytes / 1_000_000));
  }

  /** Bytes of a file that is read, as if unpacked. */
  static long unpacked(InputFile file) {
    if (file.skipped() != null) {
      return 0;
    }
    return FileNames.isPacked(file.path()) ? file.bytes() * UNPACKED : file.bytes();
  }
}
