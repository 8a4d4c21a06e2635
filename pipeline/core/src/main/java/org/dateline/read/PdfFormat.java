package org.dateline.read;

import java.io.IOException;
import java.util.List;
import org.dateline.read.DocumentBounds.TooLarge;
import org.dateline.read.Source.Fault;

/** A PDF document with a text layer: one article. */
final class PdfFormat implements ArticleFormat {
  @Override
  public InputFormat id() {
    return InputFormat.PDF;
  }

  @Override
  public List<String> extensions() {
    return List.of(".pdf");
  }

  @Override
  public boolean looksLike(String head) {
    return head.startsWith("%PDF-")
        || head.substring(0, Math.min(1024, head.length())).contains("\n%PDF-1.");
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    int most = 2 * options.maxPageBytes();
    byte[] bytes = source.bytes().take(most);
    source.begin(0);
    if (!source.bytes().isAtEnd()) {
      sink.reject(source.reject(Fault.tooLarge("document", most), null, bytes));
      return;
    }
    if (source.fault() != null) {
      return;
    }
    try {
      PdfText text = PdfText.of(bytes, options);
      if (text.isEmpty()) {
        String message =
            "this PDF has no text layer, it is a scan; recognise its text first, for example:"
                + " ocrmypdf FILE FILE.ocr.pdf";
        sink.reject(source.reject(ReadErrors.UNSUPPORTED, message, null, ""));
      } else {
        DocumentFormats.send(text.paragraphs(), "", InputFormat.PDF, source, options, sink);
      }
    } catch (TooLarge e) {
      sink.reject(source.reject(e.fault(), null, new byte[0]));
    } catch (PdfText.Locked e) {
      String message = "this PDF is encrypted; save it without a password";
      sink.reject(source.reject(ReadErrors.UNSUPPORTED, message, null, ""));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      Fault fault = new Fault(ReadErrors.BAD_DOCUMENT, "the PDF cannot be read: " + why);
      sink.reject(source.reject(fault, null, new byte[0]));
    } catch (NoClassDefFoundError e) {
      String message =
          "PDF is not read by this jar: add org.apache.pdfbox:pdfbox to the class path";
      sink.reject(source.reject(ReadErrors.UNSUPPORTED, message, null, ""));
    }
  }
}
