package org.dateline.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same formats as different makers write them. */
class DialectsTest {
  private static final String TITLE = "Larvik shuts old hall";
  private static final String TEXT = "The board of Larvik voted on Tuesday to shut the old hall.";

  private static Collector read(String name, String content) {
    return Collector.of(name, content.getBytes(UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          German  ! Titel;Datum;Autor;Volltext;Zeitung
          French  ! titre;date;auteur;texte;journal
          Spanish ! titulo;fecha;autor;texto;medio
          Italian ! titolo;data;autore;testo;giornale
          Dutch   ! kop;datum;auteur;inhoud;krant
          """)
  void columnsInOtherLanguages(String language, String header) {
    String row = TITLE + ";25.03.2019;Ann Lee;" + TEXT + ";Port Post\n";
    RawRecord record = read("a.csv", header + "\n" + row).only();
    assertThat(record.getTitle()).isEqualTo(TITLE);
    assertThat(record.getPublished()).isEqualTo("2019-03-25");
    assertThat(record.getByline()).containsExactly("Ann Lee");
    assertThat(record.getSource()).isEqualTo("Port Post");
    assertThat(record.getContent()).isEqualTo(TEXT);
  }

  @Test
  void tablesOfExcel() {
    String rows = "sep=;\r\nTitel;Text\r\n" + TITLE + " für Ø;" + TEXT + "\r\n";
    for (Charset charset : new Charset[] {UTF_8, UTF_16, ISO_8859_1}) {
      RawRecord record = Collector.of("a.csv", rows.getBytes(charset)).only();
      assertThat(record.getTitle()).isEqualTo(TITLE + " für Ø");
    }
  }

  @Test
  void objectsThatATableHoldsAsText() {
    String json =
        "{\"\"title\"\": \"\"" + TITLE + "\"\", \"\"url\"\": \"\"https://p.example/1\"\"}";
    RawRecord record = read("a.csv", "text,metadata\n" + TEXT + ",\"" + json + "\"\n").only();
    assertThat(record.getTitle()).isEqualTo(TITLE);
    assertThat(record.getUrl()).isEqualTo("https://p.example/1");
  }

  @Test
  void theSourceBehindATitleIsNoPartOfIt() {
    String row = "title,source,text\n%s,%s," + TEXT + "\n";
    assertThat(read("a.csv", row.formatted(TITLE + " - The Port Post", "Port Post")).only())
        .extracting(RawRecord::getTitle)
        .isEqualTo(TITLE);
    String other = TITLE + " - and the new one";
    assertThat(read("a.csv", row.formatted(other, "Port Post")).only().getTitle()).isEqualTo(other);
  }

  @Test
  void theWrapperOfElasticsearchIsNoSource() {
    String hit =
        "{\"_id\": \"1\", \"_source\": {\"title\": \"%s\", \"text\": \"%s\", \"site\": \"Port"
            + " Post\"}}";
    RawRecord record = read("a.jsonl", hit.formatted(TITLE, TEXT) + "\n").only();
    assertThat(record.getSource()).isEqualTo("Port Post");
  }

  @Test
  void theLongestSummaryCounts() {
    String json =
        "{\"headline\": \"%s\", \"abstract\": \"Old hall shut\", \"lead_paragraph\": \"%s\"}";
    RawRecord record = read("a.jsonl", json.formatted(TITLE, TEXT) + "\n").only();
    assertThat(record.getContent()).isEqualTo(TEXT);
    assertThat(record.getWarnings()).containsExactly(Warnings.SUMMARY_ONLY);
  }

  @Test
  void xmlInUtf16() {
    String nitf =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><nitf><body><body.head><hedline><hl1>Øst</hl1>"
            + "</hedline></body.head><body.content><p>%s 𝄞</p></body.content></body></nitf>";
    for (Charset charset : new Charset[] {UTF_16, UTF_16BE}) {
      RawRecord record = Collector.of("a.xml", nitf.formatted(TEXT).getBytes(charset)).only();
      assertThat(record.getTitle()).isEqualTo("Øst");
      assertThat(record.getContent()).isEqualTo(TEXT + " 𝄞");
    }
  }

  @Test
  void nitfInsideNewsMl() {
    String nitf = "<nitf><body><body.content><p>" + TEXT + "</p></body.content></body></nitf>";
    String item =
        "<newsItem><itemMeta><versionCreated>2019-03-05T08:10:00Z</versionCreated></itemMeta>"
            + "<contentMeta><headline>"
            + TITLE
            + "</headline></contentMeta><contentSet><inlineXML>%s</inlineXML></contentSet></newsItem>";
    for (String inner : new String[] {nitf, "<![CDATA[" + nitf + "]]>"}) {
      RawRecord record = read("a.xml", item.formatted(inner)).only();
      assertThat(record.getFormat()).isEqualTo("NEWSML");
      assertThat(record.getPublished()).startsWith("2019-03-05T08:10");
      assertThat(record.getContent()).isEqualTo(TEXT);
    }
  }

  @Test
  void namesInAngleBracketsOfWikiTextAreText() {
    assertThat(
            WikiText.paragraphs("Shares of <COD.OL> and <Li Holdings> rose if a < b.<br/>''Next''"))
        .containsExactly("Shares of <COD.OL> and <Li Holdings> rose if a < b.", "Next");
    assertThat(WikiText.paragraphs("<div class=\"x\">A</div> <small>b</small> <nowiki>c</nowiki>"))
        .containsExactly("A", "b c");
  }

  @Test
  void theLastLineOfFeedsOfWordPressIsLeftOut() {
    String feed =
        "<rss><channel><item><title>T</title><description>&lt;p&gt;"
            + TEXT
            + "&lt;/p&gt;&lt;p&gt;The post T appeared first on Port Post.&lt;/p&gt;</description>"
            + "</item></channel></rss>";
    assertThat(read("a.xml", feed).onlyText()).isEqualTo(TEXT);
  }

  @Test
  void headlinesWithADeck() {
    String times =
        "<DOC><DOCNO> LA010189-0001 </DOCNO><HEADLINE>\n"
            + "<P>\n"
            + "%s;\n"
            + "</P>\n"
            + "<P>\n"
            + "TRADERS PROTEST\n"
            + "</P>\n"
            + "</HEADLINE><TEXT><P>%s</P></TEXT></DOC>";
    assertThat(read("a.sgml", times.formatted(TITLE, TEXT)).only().getTitle()).isEqualTo(TITLE);
    String journal = "<DOC><HL> %s:\n@ Traders Protest\n@ By Ann Lee</HL><TEXT>\n%s\n</TEXT></DOC>";
    RawRecord record = read("a.sgml", journal.formatted(TITLE, TEXT)).only();
    assertThat(record.getTitle()).isEqualTo(TITLE);
    assertThat(record.getByline()).containsExactly("Ann Lee");
  }
}
