package org.dateline.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What archives of news, crawlers and data hubs hold, each in the layout of its maker. */
class HoldingsTest {
  private static final String TITLE = "Council of Lemvik votes to close old quay";
  private static final String FIRST =
      "The council of Lemvik voted on Monday to close the old quay for two years.";
  private static final String SECOND =
      "Mayor Karin Holt said the repairs would cost 4 million crowns, twice what was planned.";
  private static final String BODY = FIRST + "\n\n" + SECOND;

  private static Collector read(String name, String content) {
    return Collector.of(name, content.getBytes(UTF_8));
  }

  private static String json(String fields) {
    return fields.replace('\'', '"').replace("TITLE", TITLE).replace("FIRST", FIRST);
  }

  private static void isArticle(RawRecord record, String published, String... authors) {
    assertThat(record.getTitle()).isEqualTo(TITLE);
    assertThat(record.getContent()).startsWith(FIRST);
    assertThat(String.valueOf(record.getPublished())).startsWith(published);
    assertThat(record.getByline()).containsExactly(authors);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Guardian       | {'response':{'status':'ok','results':[{'webTitle':'TITLE','webPublicationDate':'2020-05-01T10:11:12Z','fields':{'body':'<p>FIRST</p>','byline':'Ann Lee'}}]}}
          Guardian, one  | {'response':{'content':{'webTitle':'TITLE','webPublicationDate':'2020-05-01T10:11:12Z','fields':{'bodyText':'FIRST','byline':'Ann Lee'}}}}
          NewsAPI        | {'status':'ok','articles':[{'title':'TITLE','content':'FIRST','publishedAt':'2020-05-01T00:00:00Z','author':'Ann Lee'}]}
          Webz           | {'posts':[{'thread':{'title':'x'},'title':'TITLE','text':'FIRST','published':'2020-05-01T10:00:00.000+03:00','author':'Ann Lee'}]}
          Event Registry | {'articles':{'results':[{'title':'TITLE','body':'FIRST','dateTimePub':'2020-05-01T09:58:00Z','authors':[{'name':'Ann Lee'}]}]}}
          JSON-LD        | {'@graph':[{'@type':'Organization','name':'G'},{'headline':'TITLE','articleBody':'FIRST','datePublished':'2020-05-01','author':{'name':'Ann Lee'}}]}
          news-please    | {'authors':['Ann Lee'],'date_publish':'2020-05-01 06:45:00','date_modify':'None','maintext':'FIRST','title':'TITLE'}
          RealNews       | {'title':'TITLE','text':'FIRST','publish_date':'05-01-2020','authors':['Ann Lee']}
          Dolma          | {'text':'FIRST','created':'2020-05-01T00:00:00Z','metadata':{'title':'TITLE','author':'Ann Lee'}}
          Elasticsearch  | {'hits':{'hits':[{'_id':'1','_source':{'headline':'TITLE','body':'FIRST','date':'2020-05-01','byline':'Ann Lee'}}]}}
          Post           | {'title':'TITLE','published_date':1588327200000,'author':'Ann Lee','contents':[{'type':'kicker','content':'x'},{'type':'sanitized_html','content':'FIRST'}]}
          WordPress      | [{'title':{'rendered':'TITLE'},'content':{'rendered':'<p>FIRST</p>'},'date':'2020-05-01T10:00:00','author':'Ann Lee'}]
          map            | {'a':{'title':'TITLE','text':'FIRST','date':'2020-05-01','author':'Ann Lee'}}
          """)
  void jsonOfManyMakers(String maker, String fields) {
    isArticle(read("a.json", json(fields)).only(), "2020-05-01", "Ann Lee");
  }

  @Test
  void jsonInAnyLayout() {
    String one = json("{\n 'title': 'TITLE',\n 'text': 'FIRST'\n}\n");
    assertThat(read("a.json", one + one + one).records).hasSize(3);
    assertThat(read("a.jsonl", one).records).hasSize(1);
    assertThat(read("a.json", "[" + one + "," + one + "]").records).hasSize(2);
    String line = json("{'title': 'TITLE', 'text': 'FIRST'}\n");
    assertThat(read("a.json", line + "{broken\n" + line).records).hasSize(2);
    assertThat(read("a.txt", line + line).records).hasSize(2);
  }

  @Test
  void theMessageNamesTheKeysOfAnObjectWithoutText() {
    Collector read = read("a.json", "{\"kopij\": \"x\", \"bericht\": \"y\"}");
    assertThat(read.rejects.get(0).getMessage()).contains("bericht, kopij", "--fields=text:KEY");
  }

  @Test
  void fieldsAreNamedByTheUser() {
    ReadOptions options =
        ReadOptions.of(InputFormat.AUTO)
            .withFields(FieldNames.of("title:kop, text:body.full,date:dag,authors:door"));
    String fields =
        json("{'kop':'TITLE','body':{'full':'FIRST'},'dag':'2020-05-01','door':'Ann Lee'}");
    isArticle(
        Collector.of(options, "a.json", fields.getBytes(UTF_8)).only(), "2020-05-01", "Ann Lee");
    assertThatThrownBy(() -> FieldNames.of("tekst:x"))
        .hasMessage("no field \"tekst\"; did you mean text?");
    assertThatThrownBy(() -> FieldNames.of("text")).hasMessageContaining("text:KEY");
  }

  @Test
  void tables() {
    String quoted = "\"" + BODY + "\"";
    isArticle(
        read(
                "a.csv",
                ",title,text,author,date\n0," + TITLE + "," + quoted + ",Ann Lee,2020-05-01\n")
            .only(),
        "2020-05-01",
        "Ann Lee");
    isArticle(
        read(
                "a.csv",
                "\ufeffsep=;\r\nTitle;Article Text;Date\r\n"
                    + TITLE
                    + ";"
                    + quoted
                    + ";2020-05-01\r\n")
            .only(),
        "2020-05-01");
    isArticle(
        read(
                "a.tsv",
                "headline\tcontent\tauthors\n" + TITLE + "\t" + FIRST + "\t['Ann Lee', 'Bo Li']\n")
            .only(),
        "null",
        "Ann Lee",
        "Bo Li");
    assertThat(read("a.csv", "a,b\n1,2\n").rejects.get(0).getMessage())
        .contains("the keys are a, b");
  }

  @Test
  void anOpenQuotationMarkDoesNotTakeTheMemory() {
    ReadOptions small = new ReadOptions(InputFormat.AUTO, 1 << 16, 1 << 20, 1 << 20);
    String rows =
        "title,text\na,good text of one row\nb,\"open\n"
            + "c,more of the same text\n".repeat(20_000);
    Collector read = Collector.of(small, "a.csv", rows.getBytes(UTF_8));
    assertThat(read.records).hasSize(20_001);
    assertThat(read.errors()).containsExactly(ReadErrors.TOO_LARGE);
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void membersOfArchivesAreSourcesOfTheirOwn() throws IOException {
    String line = json("{'title': 'TITLE', 'text': 'FIRST'}\n");
    byte[] zip = zip("in/a.jsonl", line, "__MACOSX/b.jsonl", line, "c.png", "\0\1", "d", line);
    Collector read = Collector.of("all.zip", zip);
    assertThat(read.records)
        .extracting(RawRecord::getSourceUri)
        .containsExactly("/in/all.zip!/in/a.jsonl", "/in/all.zip!/d");
    assertThat(read.skips)
        .containsExactly(SkipReasons.HIDDEN_NAME, SkipReasons.NOT_AN_ARTICLE_FORMAT);
    assertThat(read.records).extracting(RawRecord::getArticleId).doesNotHaveDuplicates();
  }

  @Test
  void anArchiveThatBreaksOffGivesWhatItHas() throws IOException {
    String line = json("{'title': 'TITLE', 'text': 'FIRST'}\n");
    byte[] zip = zip("a.jsonl", line, "b.jsonl", line);
    Collector read = Collector.of("all.zip", java.util.Arrays.copyOf(zip, zip.length - 60));
    assertThat(read.records).hasSize(2);
    assertThat(read.errors()).containsExactly(ReadErrors.TRUNCATED);
  }

  @Test
  void archivesTooDeepInOneAnotherAreRefused() throws IOException {
    byte[] zip = zip("a.txt", BODY);
    for (int i = 0; i < 8; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream outer = new ZipOutputStream(out)) {
        outer.putNextEntry(new ZipEntry("in.zip"));
        outer.write(zip);
      }
      zip = out.toByteArray();
    }
    assertThat(Collector.of("a.zip", zip).errors()).containsExactly(ReadErrors.TOO_LARGE);
  }

  @Test
  void xzIsUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XZOutputStream xz = new XZOutputStream(out, new LZMA2Options(1))) {
      xz.write(json("{'title': 'TITLE', 'text': 'FIRST'}\n").getBytes(UTF_8));
    }
    isArticle(Collector.of("a.jsonl.xz", out.toByteArray()).only(), "null");
  }

  @Test
  void webArchivesPackedWithTheirOwnDictionary() {
    String page = "<html><body><h1>" + TITLE + "</h1><p>" + FIRST + "</p></body></html>";
    byte[] dictionary = (page + " HTTP/1.1 200 OK Content-Type: text/html").getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(head.putInt(0x184D2A5D).putInt(dictionary.length).array());
    out.writeBytes(dictionary);
    ZstdDictCompress compress = new ZstdDictCompress(dictionary, 3);
    for (int i = 0; i < 2; i++) {
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
      String record =
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/"
              + i
              + "\r\nContent-Type: application/http\r\nContent-Length: "
              + http.length()
              + "\r\n\r\n"
              + http
              + "\r\n\r\n";
      out.writeBytes(Zstd.compress(record.getBytes(UTF_8), compress));
    }
    assertThat(Collector.of("a.warc.zst", out.toByteArray()).records).hasSize(2);
  }

  @Test
  void newsXml() {
    String nitf =
        "<?xml version=\"1.0\"?><nitf><head><title>x</title></head><body><body.head><hedline><hl1>"
            + TITLE
            + "</hl1></hedline><byline class=\"print_byline\">By Ann Lee</byline>"
            + "<byline class=\"normalized_byline\">Lee, Ann</byline></body.head><body.content>"
            + "<block class=\"lead_paragraph\"><p>LEAD: "
            + FIRST
            + "</p></block>"
            + "<block class=\"full_text\"><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></block>"
            + "</body.content></body></nitf>";
    RawRecord record = read("a.xml", nitf).only();
    isArticle(record, "null", "By Ann Lee");
    assertThat(record.getMedia()).isEqualTo(Media.STORY);
    assertThat(record.getContent()).isEqualTo(BODY);
    String rcv1 =
        "<?xml version=\"1.0\"?><newsitem itemid=\"2286\" date=\"1996-08-20\""
            + " xml:lang=\"en\"><title>DENMARK: x</title><headline>"
            + TITLE
            + "</headline><byline>Ann Lee</byline><text><p>"
            + FIRST
            + "</p></text><copyright>(c) Reuters Limited 1996</copyright></newsitem>";
    isArticle(read("a.xml", rcv1).only(), "1996-08-20", "Ann Lee");
    String g2 =
        "<newsItem guid=\"urn:1\"><itemMeta><itemClass"
            + " qcode=\"ninat:text\"/></itemMeta><contentMeta>"
            + "<contentCreated>2015-05-01T09:00:00Z</contentCreated><headline>"
            + TITLE
            + "</headline><by>Ann Lee</by></contentMeta><contentSet><inlineXML><html><body><p>"
            + FIRST
            + "</p></body></html></inlineXML></contentSet></newsItem>";
    isArticle(read("a.xml", g2).only(), "2015-05-01T09:00:00Z", "Ann Lee");
  }

  @Test
  void feeds() {
    String rss =
        "<rss version=\"2.0\"><channel><title>Gazette</title><item><title>"
            + TITLE
            + "</title><dc:creator>Ann Lee</dc:creator><pubDate>Fri, 01 May 2020 10:00:00"
            + " GMT</pubDate><description>x</description><content:encoded><![CDATA[<p>"
            + FIRST
            + "</p></item>]]></content:encoded></item>"
            + "<item><title>b</title><description>"
            + SECOND
            + "</description></item></channel></rss>";
    Collector read = read("feed.xml", rss);
    isArticle(read.records.get(0), "2020-05-01T10:00:00", "Ann Lee");
    assertThat(read.records.get(0).getSource()).isEqualTo("Gazette");
    assertThat(read.records.get(1).getWarnings()).containsExactly(Warnings.SUMMARY_ONLY);
  }

  @Test
  void wikiText() {
    assertThat(
            WikiText.paragraphs(
                "{{date|May 1, 2020}}\n"
                    + "[[File:a.jpg|thumb|A [[b]] c]]\n"
                    + "The {{w|Lemvik|city}} of '''[[x (y)|Lemvik]]'''"
                    + " {{lang|da|havn}}<ref>note</ref> voted.\n\n"
                    + "* [http://a.b An item]\n"
                    + "== Sources ==\n"
                    + "* x"))
        .containsExactly("The city of Lemvik havn voted.", "An item");
  }

  @Test
  void sgml() {
    String gigaword =
        "<DOC id=\"APW_ENG_20041018.0022\" type=\"story\" >\n<HEADLINE>\n"
            + TITLE
            + "\n</HEADLINE>\n<DATELINE>\nLEMVIK, October 18 (AP)\n</DATELINE>\n<TEXT>\n<P>\n"
            + FIRST.replace(" to ", "\nto ")
            + "\n</P>\n<P>\n"
            + SECOND
            + "\n</P>\n</TEXT>\n</DOC>\n";
    Collector read = read("apw", gigaword + gigaword);
    assertThat(read.records).hasSize(2);
    isArticle(read.records.get(1), "2004-10-18");
    String reuters =
        "<REUTERS NEWID=\"3\"><DATE> 2-MAR-1987 15:03:20.12</DATE><TEXT>&#2;\n<TITLE>"
            + TITLE
            + "</TITLE>\n"
            + "<AUTHOR>    By Ann Lee, Reuters</AUTHOR><DATELINE>    LEMVIK, March 2 -"
            + " </DATELINE><BODY>"
            + FIRST
            + "\n    "
            + SECOND
            + "\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>";
    RawRecord record = read("a.sgm", reuters).only();
    isArticle(record, "1987-03-02T15:03:20", "By Ann Lee, Reuters");
    assertThat(record.getContent()).isEqualTo(BODY);
    String trec =
        "<DOC>\n<DOCNO> WSJ870324-0001 </DOCNO>\n<HL> "
            + TITLE
            + "\n@ By Ann Lee</HL>\n<DD> 03/24/87</DD>\n<TEXT>\n   "
            + FIRST
            + "\n</TEXT>\n</DOC>\n";
    isArticle(read("wsj", trec).only(), "1987-03-24", "Ann Lee");
  }

  @Test
  void exportsOfNexis() {
    String old =
        "\n\n"
            + "                 1 of 2 DOCUMENTS\n\n\n"
            + "              The Gazette (Lemvik)\n\n"
            + "            May 7, 2004 Friday\n"
            + "              Final Edition\n\n"
            + TITLE
            + "\n\nBYLINE: Ann Lee\n\nSECTION: HOME; Pg. 4\n\nLENGTH: 120 words\n\n"
            + FIRST.replace(" to ", "\nto ")
            + "\n\n"
            + SECOND
            + "\n\nLOAD-DATE: May 8, 2004\n\nLANGUAGE: ENGLISH\n\n   Copyright 2004 Gazette\n";
    Collector read = read("a.TXT", old + old.replace("1 of", "2 of"));
    assertThat(read.records).hasSize(2);
    isArticle(read.records.get(1), "2004-05-07", "Ann Lee");
    assertThat(read.records.get(1).getContent()).isEqualTo(BODY);
    assertThat(read.records.get(1).getSource()).isEqualTo("The Gazette (Lemvik)");
    String uni =
        TITLE
            + "\n"
            + "The Gazette\n"
            + "May 7, 2004 Friday\n"
            + "Copyright 2004 Gazette All Rights Reserved\n"
            + "Section: HOME; Pg. 4\n"
            + "Length: 120 words\n"
            + "Byline: Ann Lee\n"
            + "Body\n\n"
            + FIRST
            + "\n\n"
            + SECOND
            + "\n\nClassification\n\nLanguage: ENGLISH\n\n"
            + "Load-Date: May 8, 2004\n\nEnd of Document\n";
    Collector newer = read("a.txt", uni + uni);
    assertThat(newer.records).hasSize(2);
    isArticle(newer.records.get(1), "2004-05-07", "Ann Lee");
    assertThat(newer.records.get(1).getContent()).isEqualTo(BODY);
  }

  @Test
  void exportsOfFactivaEuropresseAndProQuest() {
    String rtf =
        "{\\rtf1\\ansi "
            + TITLE
            + "\\par By Ann Lee\\par 120 words\\par 7 May 2004\\par 04:12\\par The Gazette\\par"
            + " GZT\\par English\\par \\'a9 Copyright 2004.\\par "
            + FIRST
            + "\\par "
            + SECOND
            + "\\par Document GZT0000020040507e0570001a\\par}";
    RawRecord record = read("a.rtf", rtf).only();
    isArticle(record, "2004-05-07T04:12", "By Ann Lee");
    assertThat(record.getContent()).isEqualTo(BODY);
    String europresse =
        "<html><body><article><header><span class=\"DocPublicationName\">Le Monde</span><span"
            + " class=\"DocHeader\">mardi 7 janvier 2014, p. 12</span><p class=\"titreArticleVisu"
            + " rdp__articletitle\">"
            + TITLE
            + "</p></header><section><div class=\"docOcurrContainer\"><p>"
            + FIRST
            + "</p></div></section></article></body></html>";
    isArticle(read("a.HTML", europresse).only(), "2014-01-07");
    String proQuest =
        "____________________________________________________________\n\nDocument 1 of 1\n\n"
            + TITLE
            + "\n\n"
            + "Author: Lee, Ann.\n\n"
            + "Publication info: The Gazette [Lemvik]07 May 2004: 4.\n\n"
            + "Full text: "
            + FIRST
            + "\n\n"
            + SECOND
            + "\n\nSubject: Ports;\n";
    isArticle(read("a.txt", proQuest).only(), "2004-05-07", "Ann Lee");
  }

  @Test
  void documents() throws IOException {
    String xml =
        "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>"
            + TITLE
            + "</w:t></w:r></w:p><w:p><w:r><w:t>"
            + FIRST.substring(0, 20)
            + "</w:t></w:r><w:r><w:t>"
            + FIRST.substring(20)
            + "</w:t></w:r></w:p></w:body></w:document>";
    RawRecord docx =
        Collector.of("a.docx", zip("word/header1.xml", "<w:t>Head</w:t>", "word/document.xml", xml))
            .only();
    assertThat(docx.getTitle()).isEqualTo(TITLE);
    assertThat(docx.getContent()).isEqualTo(TITLE + "\n\n" + FIRST);
    RawRecord rtf =
        read(
                "a.rtf",
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\header Head\\par}\\f0 "
                    + FIRST
                    + " caf\\'e9 \\u8220?x\\u8221?\\par}")
            .only();
    assertThat(rtf.getContent()).isEqualTo(FIRST + " café “x”");
  }

  private static byte[] pdf(List<List<String>> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          content.newLineAtOffset(50, 740);
          for (String line : lines) {
            content.showText(line);
            content.newLineAtOffset(0, line.isEmpty() ? -24 : -12);
          }
          content.endText();
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void pdfWithoutRunningHeadsAndPageNumbers() throws IOException {
    byte[] pdf =
        pdf(
            List.of(
                List.of(
                    "Lemvik Gazette",
                    "",
                    "The council voted on",
                    "the quay on Mon-",
                    "day.",
                    "",
                    "1"),
                List.of(
                    "Lemvik Gazette", "", "Repairs would cost", "four million crowns.", "", "2")));
    String text = Collector.of("a.pdf", pdf).onlyText();
    assertThat(text)
        .contains("The council voted on the quay on Monday.", "Repairs would cost four million")
        .doesNotContain("Gazette");
    byte[] scan = pdf(List.of(List.of()));
    assertThat(Collector.of("a.pdf", scan).rejects.get(0).getMessage())
        .contains("no text layer", "ocrmypdf");
  }

  @Test
  void savedPages() {
    String mht =
        "From: <Saved by Blink>\r\n"
            + "Snapshot-Content-Location: https://g.example/a\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related;\r\n"
            + "\ttype=\"text/html\";\r\n"
            + "\tboundary=\"--b--\"\r\n\r\n\r\n"
            + "----b--\r\n"
            + "Content-Type: text/html\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n"
            + "Content-Location: https://g.example/a\r\n\r\n"
            + "<html><p>caf=C3=A9 =\r\n"
            + "x</p></html>\r\n"
            + "----b--\r\n"
            + "Content-Type: image/png\r\n\r\n"
            + "x\r\n"
            + "----b----\r\n";
    RawRecord record = read("a.mht", mht).only();
    assertThat(record.getUrl()).isEqualTo("https://g.example/a");
    assertThat(record.getContent()).isEqualTo("<html><p>café x</p></html>");
  }

  @Test
  void scansWithText() {
    String alto =
        "<alto><TextBlock><TextLine><String CONTENT=\"old\"/><SP/><String CONTENT=\"har\""
            + " SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"harbour\"/><HYP"
            + " CONTENT=\"-\"/></TextLine><TextLine><String CONTENT=\"bour\" SUBS_TYPE=\"HypPart2\""
            + " SUBS_CONTENT=\"harbour\"/><SP/><String"
            + " CONTENT=\"wall\"/></TextLine></TextBlock></alto>";
    RawRecord record = read("a.xml", alto).only();
    assertThat(record.getContent()).isEqualTo("old harbour wall");
    assertThat(record.getWarnings()).containsExactly(Warnings.OCR_TEXT);
    String hocr =
        "<html><head><meta name=\"ocr-system\" content=\"x\"/></head><body><div"
            + " class=\"ocr_page\"><p class=\"ocr_par\"><span class=\"ocr_line\">old"
            + " har-</span><span class=\"ocr_line\">bour wall</span></p></div></body></html>";
    assertThat(read("a.html", hocr).onlyText()).isEqualTo("old harbour wall");
  }

  @Test
  void whatIsNotReadIsNamedWithAWay() {
    List<String> magic =
        List.of(
            "7z\u00bc\u00af'\u001c",
            "\u0004\"M\u0018",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    List<String> named = List.of("7z x FILE", "lz4 -d FILE", "DOCX");
    for (int i = 0; i < magic.size(); i++) {
      byte[] bytes = (magic.get(i) + "0".repeat(100)).getBytes(ISO_8859_1);
      Collector read = Collector.of("a.bin", bytes);
      assertThat(read.errors()).containsExactly(ReadErrors.UNSUPPORTED);
      assertThat(read.rejects.get(0).getMessage()).contains(named.get(i));
    }
  }

  @Test
  void aTextOfManyArticlesIsOneWithAWarning() {
    String story = TITLE + "\n\n" + BODY + "\n\n==========\n\n";
    assertThat(read("a.txt", story.repeat(4)).only().getWarnings())
        .containsExactly(Warnings.LOOKS_LIKE_MANY);
    assertThat(read("a.txt", TITLE + "\n\n" + BODY).only().getWarnings()).isEmpty();
  }
}
