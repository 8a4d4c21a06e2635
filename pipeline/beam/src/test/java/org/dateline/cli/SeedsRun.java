package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.dateline.tables.Table;
import org.dateline.testing.Recorded;

/** One run of the program for several tests, with DirectRunner's checks on, and its tables. */
public final class SeedsRun {
  private static final SeedsRun SEEDS = new SeedsRun(Recorded.root().resolve("seeds"));

  private final Path output;
  private final String summary;

  private SeedsRun(Path input, String... options) {
    try {
      Path runs = Files.createDirectories(Recorded.root().resolve("pipeline/beam/target/runs"));
      output = Files.createTempDirectory(runs, "").resolve("tables");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> args =
        new ArrayList<>(List.of("--input=" + input, "--output=" + output, "--quiet"));
    args.addAll(List.of("--enforceImmutability=true", "--enforceEncodability=true"));
    args.addAll(List.of(options));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status = Program.run(args.toArray(String[]::new), stream, stream);
    summary = said.toString(StandardCharsets.UTF_8);
    assertThat(status).as(summary).isZero();
  }

  /** The run over the project's own seeds, made once for all tests. */
  public static SeedsRun seeds() {
    return SEEDS;
  }

  /** A run over another folder. */
  public static SeedsRun over(Path input, String... options) {
    return new SeedsRun(input, options);
  }

  /** Folder of the tables. */
  public Path output() {
    return output;
  }

  /** What the program printed. */
  public String summary() {
    return summary;
  }

  /** The rows of a table, from its Avro files. */
  public List<GenericRecord> rows(Table table) {
    List<GenericRecord> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(output.resolve(table.folder("avro")))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".avro")).sorted().toList()) {
        try (DataFileReader<GenericRecord> reader =
            new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
          reader.forEach(rows::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
