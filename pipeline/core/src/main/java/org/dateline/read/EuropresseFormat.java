package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.DocumentBounds.TooLarge;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** An export of Europresse as HTML, many articles in a page. */
final class EuropresseFormat implements ArticleFormat {
  private static final Pattern LOOK =
      Pattern.compile(
          "(?i)DocPublicationName|docOcurrContainer|publiC-lblNodoc|titreArticle\\b|class=[\"']?TitreArticleVisu");
  private static final Pattern NUMBER = Pattern.compile("[·.]((?:19|20)\\d{6})[·.]");

  @Override
  public InputFormat id() {
    return InputFormat.EUROPRESSE;
  }

  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public boolean looksLike(String head) {
    return head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<")
        && LOOK.matcher(head).find();
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
      sink.reject(source.reject(Fault.tooLarge("export", options.maxPageBytes()), null, bytes));
      return;
    }
    if (source.fault() != null) {
      return;
    }
    DecodedText text = TextDecoder.decode(bytes, CharsetDetection.declaredInPage(bytes));
    try {
      DocumentBounds.checkTags(text.text());
    } catch (TooLarge e) {
      sink.reject(source.reject(e.fault(), null, bytes));
      return;
    }
    Element root = Jsoup.parse(text.text()).body();
    List<Element> articles = articles(root);
    for (int i = 0; i < articles.size() && !sink.isFull(); i++) {
      source.begin(i);
      FieldRecord record = new FieldRecord(text.charset(), text.warnings());
      fill(articles.get(i), record);
      record.send(source, InputFormat.EUROPRESSE, bytes, "the article has no text", sink);
    }
    if (articles.isEmpty()) {
      Fault fault = new Fault(ReadErrors.NO_CONTENT, "no article of Europresse in this file");
      sink.reject(source.reject(fault, null, bytes));
    }
  }

  private static List<Element> articles(Element root) {
    List<Element> articles = new ArrayList<>(root.select("article"));
    if (articles.isEmpty()) {
      for (Element name : root.select("[class*=DocPublicationName]")) {
        Element outer = name;
        Element parent = outer.parent();
        while (parent != null && parent.select("[class*=DocPublicationName]").size() == 1) {
          outer = parent;
          parent = outer.parent();
        }
        if (!articles.contains(outer)) {
          articles.add(outer);
        }
      }
    }
    return articles;
  }

  private static void fill(Element article, FieldRecord record) {
    String number = text(article, "[class*=lblNodoc]");
    String header = text(article, "[class*=DocHeader]");
    Matcher compact = NUMBER.matcher(number);
    String date = compact.find() ? GivenDay.iso(compact.group(1)) : null;
    record.id(number);
    record.source(publication(article));
    record.published(date == null ? GivenDay.iso(header) : date);
    String title =
        text(
            article,
            "[class*=titreArticleVisu], [class*=articletitle], [class*=titreArticle],"
                + " [class*=TitreArticle], h1");
    record.title(title);
    Element body = article.selectFirst("[class*=docOcurrContainer]");
    body = body == null ? article.selectFirst("[class*=DocText], section") : body;
    Element authors =
        article.selectFirst(
            "[class*=docAuthor], [class*=DocAuthor], [class*=sm-margin-bottomNews]");
    if (authors != null) {
      for (String name : authors.text().split("\\s*[;]\\s*", -1)) {
        record.author(name);
      }
    }
    record.paragraphs(body == null ? rest(article) : Xml.paragraphs(body));
  }

  private static String publication(Element article) {
    Element name =
        article.selectFirst("span[class*=DocPublicationName], [class*=DocPublicationName]");
    if (name == null) {
      return "";
    }
    List<String> lines = HtmlText.paragraphs(name.clone());
    return lines.isEmpty() ? "" : lines.get(0).replaceFirst("\\s*[,(].*$", "");
  }

  private static List<String> rest(Element article) {
    Element copy = article.clone();
    copy.select(
            "header, footer, [class*=Header], [class*=titreArticle], [class*=lblNodoc],"
                + " [class*=PublicationName], [class*=uthor]")
        .remove();
    return Xml.paragraphs(copy);
  }

  private static String text(Element article, String selector) {
    Element found = article.selectFirst(selector);
    return found == null ? "" : found.text().strip();
  }
}
