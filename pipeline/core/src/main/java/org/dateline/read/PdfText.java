package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dateline.read.DocumentBounds.TooLarge;

/**
 * The paragraphs of a PDF document, without what stands at the edges of its pages: running heads
 * and page numbers.
 *
 * @param paragraphs in reading order
 */
record PdfText(List<String> paragraphs) {
  private static final String PARAGRAPH = "\u0001";
  private static final int EDGE = 2;

  /** The library's remarks on fonts are of no use to a reader of news; kept, as loggers are not. */
  private static final Logger QUIET = Logger.getLogger("org.apache.pdfbox");

  static {
    QUIET.setLevel(Level.OFF);
  }

  /** A document that needs a password. */
  static final class Locked extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Whether there is no text at all. */
  boolean isEmpty() {
    return paragraphs.isEmpty();
  }

  static PdfText of(byte[] bytes, ReadOptions options) throws IOException, Locked, TooLarge {
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      stripper.setParagraphStart(PARAGRAPH);
      stripper.setLineSeparator("\n");
      DocumentBounds.checkPages(document.getNumberOfPages());
      DocumentBounds bounds = new DocumentBounds(options.maxTextBytes());
      List<List<String>> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        checkSize(document.getPage(page - 1), options.maxPageBytes());
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        bounds.addText(text.length());
        pages.add(lines(text));
      }
      return new PdfText(paragraphs(withoutEdges(pages)));
    } catch (InvalidPasswordException e) {
      throw new Locked();
    }
  }

  /** The library unpacks what draws a page into memory: here it is only counted first. */
  private static void checkSize(PDPage page, int most) throws IOException, TooLarge {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      PDStream stream = streams.next();
      if (stream.getFilters().size() != 1 || !stream.getFilters().contains(COSName.FLATE_DECODE)) {
        continue;
      }
      try (InputStream in = new InflaterInputStream(stream.getCOSObject().createRawInputStream())) {
        byte[] some = new byte[1 << 14];
        long size = 0;
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
          size += n;
          DocumentBounds.check(size, most, "bytes in one page");
        }
      } catch (EOFException | ZipException e) {
        // the library mends what it can
      }
    }
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      if (!line.replace(PARAGRAPH, "").isBlank()) {
        lines.add(line.stripTrailing());
      }
    }
    return lines;
  }

  /** Without lines at the edges of pages that are page numbers, or the same on most pages. */
  private static List<List<String>> withoutEdges(List<List<String>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      edges(page).forEach(line -> counts.merge(key(line), 1, Integer::sum));
    }
    List<List<String>> kept = new ArrayList<>();
    for (List<String> page : pages) {
      List<String> rest = new ArrayList<>(page);
      for (String line : edges(page)) {
        boolean isRepeated =
            pages.size() > 1 && counts.getOrDefault(key(line), 0) * 2 > pages.size();
        boolean isNumber =
            line.replace(PARAGRAPH, "")
                .strip()
                .matches(
                    "(?i)[-–—]?\\s*(?:(?:page|seite|p\\.)\\s*)?\\d{1,4}(?:\\s*(?:/|of|von|de)\\s*\\d{1,4})?\\s*[-–—]?");
        if (isRepeated || isNumber) {
          rest.remove(line);
        }
      }
      kept.add(rest);
    }
    return kept;
  }

  private static List<String> edges(List<String> page) {
    List<String> edges = new ArrayList<>(page.subList(0, Math.min(EDGE, page.size())));
    edges.addAll(page.subList(Math.max(edges.size(), page.size() - EDGE), page.size()));
    return edges;
  }

  private static String key(String line) {
    return line.replace(PARAGRAPH, "").replaceAll("\\d+", "0").strip();
  }

  private static List<String> paragraphs(List<List<String>> pages) {
    List<String> found = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (List<String> page : pages) {
      boolean isFirst = true;
      for (String line : page) {
        String text = line.replace(PARAGRAPH, "").strip();
        boolean begins = line.startsWith(PARAGRAPH) && !(isFirst && goesOn(lines, text));
        if (begins) {
          end(lines, found);
        }
        lines.add(text);
        isFirst = false;
      }
    }
    end(lines, found);
    return found;
  }

  /** Whether the first line of a page goes on with the paragraph of the page before. */
  private static boolean goesOn(List<String> lines, String text) {
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    return !last.isEmpty() && !last.matches(".*[.!?:\"'”’)]$") && !text.isEmpty();
  }

  private static void end(List<String> lines, List<String> found) {
    String paragraph = OcrPages.join(lines);
    lines.clear();
    if (!paragraph.isBlank()) {
      found.add(paragraph);
    }
  }
}
