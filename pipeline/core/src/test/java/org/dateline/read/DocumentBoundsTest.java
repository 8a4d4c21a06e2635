package org.dateline.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** A document that would not fit into memory is one reject that names the bound. */
class DocumentBoundsTest {
  private static final ReadOptions SMALL =
      new ReadOptions(InputFormat.AUTO, 1 << 16, 1 << 16, 1 << 17);

  private static byte[] docx(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(("<w:document><w:body>" + body + "</w:body></w:document>").getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static void isTooLarge(Collector read, String bound) {
    assertThat(read.records).isEmpty();
    assertThat(read.errors()).containsExactly(ReadErrors.TOO_LARGE);
    assertThat(read.rejects.get(0).getMessage()).contains(bound);
  }

  @Test
  void docxWithMoreTextThanThereMayBe() throws IOException {
    String paragraph = "<w:p><w:r><w:t>The council met on the old quay.</w:t></w:r></w:p>";
    isTooLarge(Collector.of(SMALL, "a.docx", docx(paragraph.repeat(2500))), "65536 bytes");
    isTooLarge(
        Collector.of(SMALL, "a.docx", docx(paragraph.repeat(9000))), "131072 characters of text");
    isTooLarge(
        Collector.of("a.docx", docx("<w:p/>".repeat(DocumentBounds.PARAGRAPHS + 1))),
        "500000 paragraphs");
    assertThat(Collector.of(SMALL, "a.docx", docx(paragraph.repeat(500))).records).hasSize(1);
  }

  @Test
  void docxThatIsDamaged() throws IOException {
    Collector read = Collector.of("a.docx", docx("<w:p><w:r><w:t>The council met.</w:r></w:p>"));
    assertThat(read.errors()).containsExactly(ReadErrors.BAD_DOCUMENT);
  }

  @Test
  void docxWithATextBoxWrittenTwiceAndWithDeletedText() throws IOException {
    String box = "<w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent>";
    String body =
        "<w:p><w:r><w:t>It </w:t></w:r><w:del><w:r><w:t>was</w:t></w:r></w:del><w:r><w:t>met."
            + "</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
            + box
            + "</mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";
    assertThat(Collector.of("a.docx", docx(body)).onlyText()).isEqualTo("It met.\n\nA box.");
  }

  @Test
  void rtfOfParagraphsAndGroupsWithoutEnd() {
    String many = "{\\rtf1 " + "a\\par ".repeat(DocumentBounds.PARAGRAPHS + 1) + "}";
    isTooLarge(Collector.of("a.rtf", many.getBytes(UTF_8)), "500000 paragraphs");
    String deep = "{\\rtf1 " + "{".repeat(900_000) + "It met." + "}".repeat(900_000) + " Yes.}";
    assertThat(Collector.of("a.rtf", deep.getBytes(UTF_8)).onlyText()).isEqualTo("It met. Yes.");
  }

  @Test
  void exportsOfTagsWithoutEnd() {
    String tags = "<b>a</b>".repeat(DocumentBounds.TAGS / 2 + 1);
    String factiva = "<html><title>Factiva</title><div class=\"article enArticle\"><p>";
    isTooLarge(Collector.of("a.html", (factiva + tags).getBytes(UTF_8)), "1000000 tags");
    String europresse = "<html><article><span class=\"DocPublicationName\">P</span><p>";
    isTooLarge(Collector.of("a.html", (europresse + tags).getBytes(UTF_8)), "1000000 tags");
  }

  @Test
  void pdfWhosePageUnpacksToTooMuch() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        for (int i = 0; i < 6000; i++) {
          content.showText("The council met on the old quay.");
        }
        content.endText();
      }
      document.save(out);
    }
    isTooLarge(Collector.of(SMALL, "a.pdf", out.toByteArray()), "131072 bytes in one page");
  }
}
