package org.dateline.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.dateline.report.RunTables;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables of a run into one file or a folder of files, for other programs.
 *
 * <p>A file is written beside its final name and renamed when it is complete; an existing file is
 * not replaced.
 */
public final class Export {
  private final RunTables tables;
  private final @Nullable String report;

  /**
   * An export of a run.
   *
   * @param report address of the run's report for links from a workbook; null for no links
   */
  public Export(RunTables tables, @Nullable String report) {
    this.tables = tables;
    this.report = report;
  }

  /**
   * Writes one file.
   *
   * @param table the table, for formats that hold one
   * @throws FileAlreadyExistsException if there is a file of this name
   */
  public void file(ExportFormat format, String table, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        write(format, table, out);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void write(ExportFormat format, String table, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> SheetFiles.csv(Sheet.read(tables, table), out);
      case JSONL -> SheetFiles.jsonLines(Sheet.read(tables, table), out);
      case XLSX -> SheetFiles.workbook(sheets(), report, out);
      case GRAPHML -> NetworkFiles.graphMl(Network.of(tables), out);
      case GEXF -> NetworkFiles.gexf(Network.of(tables), out);
      case GEOJSON -> MapFile.write(Sheet.read(tables, "events"), out);
      case WEB_ANNOTATION -> AnnotationFiles.webAnnotations(AnnotatedText.read(tables), out);
      case LABEL_STUDIO -> AnnotationFiles.labelStudio(AnnotatedText.read(tables), out);
      case CONLL -> AnnotationFiles.conll(AnnotatedText.read(tables), out);
      case BRAT, XMI -> throw new IllegalArgumentException(format + " is a folder");
    }
  }

  private List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (String name : tables.names()) {
      sheets.add(Sheet.read(tables, name));
    }
    return sheets;
  }

  /**
   * Writes a folder: the two files or one of each article, or, for CSV and JSON lines, one file for
   * each table.
   *
   * @throws FileAlreadyExistsException if the folder holds anything
   */
  public void folder(ExportFormat format, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new FileAlreadyExistsException(folder.toString());
      }
    }
    switch (format) {
      case BRAT -> AnnotationFolders.brat(AnnotatedText.read(tables), folder);
      case XMI -> AnnotationFolders.xmi(AnnotatedText.read(tables), folder);
      default -> {
        for (String name : tables.names()) {
          file(format, name, folder.resolve(name + format.ending()));
        }
      }
    }
  }
}
