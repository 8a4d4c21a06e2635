package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.read.DocumentBounds.TooLarge;
import org.dateline.read.Source.Fault;

/** A document in the Rich Text Format: one article, or an export of Factiva or Nexis. */
final class RtfFormat implements ArticleFormat {
  @Override
  public InputFormat id() {
    return InputFormat.RTF;
  }

  @Override
  public List<String> extensions() {
    return List.of(".rtf");
  }

  @Override
  public boolean looksLike(String head) {
    return head.startsWith("{\\rtf");
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    byte[] bytes = source.bytes().take(options.maxPageBytes());
    source.begin(0);
    if (!source.bytes().isAtEnd()) {
      sink.reject(source.reject(Fault.tooLarge("document", options.maxPageBytes()), null, bytes));
    } else if (source.fault() == null
        && !looksLike(
            new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1))) {
      Fault fault = new Fault(ReadErrors.BAD_DOCUMENT, "no RTF document");
      sink.reject(source.reject(fault, null, bytes));
    } else if (source.fault() == null) {
      try {
        DocumentFormats.send(RtfText.lines(bytes), "", InputFormat.RTF, source, options, sink);
      } catch (TooLarge e) {
        sink.reject(source.reject(e.fault(), null, bytes));
      }
    }
  }
}
