package org.dateline.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as CSV, JSON lines and Excel workbooks. */
final class SheetFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Excel's bounds for a sheet and a cell. */
  private static final int MOST_ROWS = 1_048_575;

  private static final int MOST_CHARACTERS = 32_767;
  private static final int MOST_LINKS = 65_530;

  private SheetFiles() {}

  /**
   * Writes CSV as RFC 4180 has it, with a byte order mark, by which Excel knows UTF-8. A text that
   * a spreadsheet would take for a formula gets an apostrophe before it.
   */
  static void csv(Sheet sheet, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(sheet.columns());
    for (List<@Nullable Object> row : sheet.rows()) {
      for (Object cell : row) {
        printer.print(safe(cell));
      }
      printer.println();
    }
    printer.flush();
  }

  private static Object safe(@Nullable Object cell) {
    if (cell instanceof Number || cell instanceof Boolean) {
      return cell;
    }
    String text = Sheet.text(cell);
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Writes one object for each row; columns without a value are left out. */
  static void jsonLines(Sheet sheet, OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    for (List<@Nullable Object> row : sheet.rows()) {
      buffered.write(JSON.writeValueAsBytes(sheet.object(row)));
      buffered.write('\n');
    }
    buffered.flush();
  }

  /**
   * Writes a workbook: one sheet for each table, its header frozen. A text longer than a cell of
   * Excel can hold is cut and ends with three dots. Texts are never formulas.
   *
   * @param report address of the run's report, to which cells of {@code article_id} link; null for
   *     no links
   * @throws IOException also where a table has more rows than a sheet can hold
   */
  static void workbook(List<Sheet> sheets, @Nullable String report, OutputStream out)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Dateline", null)) {
      for (Sheet sheet : sheets) {
        if (sheet.rows().size() > MOST_ROWS) {
          throw new IOException(
              sheet.name()
                  + " has "
                  + sheet.rows().size()
                  + " rows, a sheet holds "
                  + MOST_ROWS
                  + ": export it with --to="
                  + sheet.name()
                  + ".csv");
        }
        try (Worksheet written = workbook.newWorksheet(sheet.name())) {
          header(sheet, written);
          for (int i = 0; i < sheet.rows().size(); i++) {
            row(sheet, i, report, written);
          }
        }
      }
    }
  }

  private static void header(Sheet sheet, Worksheet written) {
    for (int column = 0; column < sheet.columns().size(); column++) {
      written.value(0, column, sheet.columns().get(column));
      written.style(0, column).bold().set();
    }
    written.freezePane(0, 1);
    if (!sheet.columns().isEmpty()) {
      written.setAutoFilter(0, 0, Math.max(1, sheet.rows().size()), sheet.columns().size() - 1);
    }
  }

  private static void row(Sheet sheet, int index, @Nullable String report, Worksheet written) {
    List<@Nullable Object> row = sheet.rows().get(index);
    for (int column = 0; column < row.size(); column++) {
      Object cell = row.get(column);
      if (cell instanceof Number number) {
        written.value(index + 1, column, number);
      } else if (cell instanceof Boolean flag) {
        written.value(index + 1, column, flag);
      } else if (cell instanceof LocalDate day) {
        written.value(index + 1, column, day);
        written.style(index + 1, column).format("yyyy-mm-dd").set();
      } else if (cell != null) {
        String text = legal(Sheet.text(cell));
        if (report != null
            && index < MOST_LINKS / 2
            && sheet.columns().get(column).endsWith("article_id")) {
          written.hyperlink(index + 1, column, new HyperLink(report + "#article=" + text, text));
        } else {
          written.value(index + 1, column, text);
        }
      }
    }
  }

  /** The text without characters that XML has not, cut to what a cell holds. */
  private static String legal(String text) {
    String clean = XmlText.legal(text);
    if (clean.length() <= MOST_CHARACTERS) {
      return clean;
    }
    int end = MOST_CHARACTERS - 3;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
