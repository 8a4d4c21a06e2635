package org.dateline.read;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Files of formats that are known and not read: a reject says which, and how to convert them. */
final class UnreadableFormat implements ArticleFormat {
  private static final Map<String, String> BY_MAGIC = new LinkedHashMap<>();

  static {
    BY_MAGIC.put("7z\u00bc\u00af'\u001c", "a 7z archive; unpack it first: 7z x FILE");
    BY_MAGIC.put("Rar!\u001a", "a RAR archive; unpack it first: unrar x FILE");
    BY_MAGIC.put("\u0004\"M\u0018", "a file packed with lz4; unpack it first: lz4 -d FILE");
    BY_MAGIC.put("\u0002!L\u0018", "a file packed with lz4; unpack it first: lz4 -d FILE");
    BY_MAGIC.put("\u001f\u009d", "a file packed with compress; unpack it first: uncompress FILE");
    BY_MAGIC.put("LZIP", "a file packed with lzip; unpack it first: lzip -d FILE");
    BY_MAGIC.put(
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
        "an old binary Office document (DOC, XLS, PPT or MSG); save it as DOCX or text, for"
            + " example: soffice --convert-to docx FILE");
    BY_MAGIC.put("AT&TFORM", "a DjVu scan; export its text, for example: djvutxt FILE FILE.txt");
    BY_MAGIC.put("Obj\u0001", "an Avro file; convert it to Parquet or JSON lines");
    BY_MAGIC.put("ORC", "an ORC file; convert it to Parquet or JSON lines");
    BY_MAGIC.put("ARROW1", "an Arrow file; convert it to Parquet or JSON lines");
    BY_MAGIC.put("SQLite format 3", "an SQLite database; export its table as CSV");
    BY_MAGIC.put("%!PS-Adobe", "a PostScript document; convert it: ps2ascii FILE FILE.txt");
  }

  @Override
  public InputFormat id() {
    return InputFormat.AUTO;
  }

  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public boolean looksLike(String head) {
    return message(head) != null;
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  private static @Nullable String message(String head) {
    for (Map.Entry<String, String> entry : BY_MAGIC.entrySet()) {
      if (head.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    String message = message(source.bytes().peek(64));
    sink.reject(source.reject(ReadErrors.UNSUPPORTED, "this is " + message, null, ""));
  }

  /** What to say of a zip file that is a document; null if it is an archive. */
  static @Nullable String ofZip(ZipFile zip) {
    if (zip.getEntry("xl/workbook.xml") != null) {
      return "this is an Excel workbook (XLSX); save its sheet as CSV";
    }
    if (zip.getEntry("ppt/presentation.xml") != null) {
      return "this is a presentation (PPTX); save it as PDF or text";
    }
    if (zip.getEntry("META-INF/container.xml") != null) {
      return "this is an e-book (EPUB); rename it to .zip to read its pages";
    }
    boolean isOpenDocument =
        zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null;
    return isOpenDocument
        ? "this is an OpenDocument file (ODT); save it as DOCX or text: soffice --convert-to docx"
            + " FILE"
        : null;
  }
}
