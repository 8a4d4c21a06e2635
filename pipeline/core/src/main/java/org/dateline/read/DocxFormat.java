package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dateline.read.DocumentBounds.TooLarge;
import org.dateline.read.Source.Fault;

/** A Word document (DOCX): one article, or an export of Nexis. Headers and footers are left out. */
final class DocxFormat implements ArticleFormat {
  static final String CONTENT = "word/document.xml";

  @Override
  public InputFormat id() {
    return InputFormat.DOCX;
  }

  @Override
  public List<String> extensions() {
    return List.of(".docx", ".docm");
  }

  @Override
  public boolean looksLike(String head) {
    return false; // a zip archive: its index tells
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    Fault fault = new Fault(ReadErrors.BAD_DOCUMENT, "no DOCX document; open and save it anew");
    sink.reject(source.reject(fault, null, new byte[0]));
  }

  static void read(ZipFile zip, Source source, ReadOptions options, RecordSink sink)
      throws IOException {
    ZipArchiveEntry entry = zip.getEntry(CONTENT);
    source.begin(0);
    try (InputStream in = zip.getInputStream(entry)) {
      DocxText text = DocxText.of(in, new DocumentBounds(options.maxPageBytes()));
      DocumentFormats.send(text.lines(), text.title(), InputFormat.DOCX, source, options, sink);
    } catch (TooLarge e) {
      sink.reject(source.reject(e.fault(), null, new byte[0]));
    } catch (XMLStreamException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      Fault fault = new Fault(ReadErrors.BAD_DOCUMENT, "the document's text is damaged: " + why);
      sink.reject(source.reject(fault, null, new byte[0]));
    }
  }
}
