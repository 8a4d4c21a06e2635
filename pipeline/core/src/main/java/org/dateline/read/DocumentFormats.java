package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.read.Source.Fault;

/** What the text of a word processor's document is: an export of an archive, or one article. */
final class DocumentFormats {
  private DocumentFormats() {}

  /**
   * Passes a document to the sink.
   *
   * @param lines its paragraphs, none with a line break
   * @param title as its properties or its styles say; empty if they do not
   */
  static void send(
      List<String> lines,
      String title,
      InputFormat format,
      Source source,
      ReadOptions options,
      RecordSink sink)
      throws IOException {
    String all = String.join("\n", lines);
    InputFormat wanted = options.inputFormat();
    boolean isNexis = ExportFormat.nexis().looksLike(all) || wanted == InputFormat.NEXIS;
    source.begin(0);
    if (FactivaFormat.isExport(lines) || wanted == InputFormat.FACTIVA) {
      FactivaFormat.readLines(lines, source, sink);
      return;
    }
    if (isNexis) {
      List<String> apart = new ArrayList<>();
      for (String line : lines) {
        apart.add(line);
        apart.add("");
      }
      ExportFormat.nexis().read(apart, source, sink);
      return;
    }
    FieldRecord record = new FieldRecord("UTF-8", List.of());
    record.title(title);
    List<String> text = new ArrayList<>(lines);
    text.removeIf(String::isBlank);
    String joined = String.join("\n\n", text);
    if (joined.length() > options.maxTextBytes()) {
      Fault fault = Fault.tooLarge("text of the document", options.maxTextBytes());
      sink.reject(source.reject(fault, null, new byte[0]));
      return;
    }
    record.text(text.isEmpty() ? null : joined);
    record.send(source, format, new byte[0], "the document has no text", sink);
  }
}
