package org.dateline.read;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.read.ElementSplitter.Piece;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;

/**
 * XML and SGML of news, an article in each element of some name. One element at a time is in
 * memory, and a damaged one does not harm the others.
 */
final class MarkupFormat implements ArticleFormat {
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  /** What an element is. */
  interface Kind {
    /**
     * Passes an element to the sink as records, rejects or skips; the source is at its offset.
     *
     * @param element its text, decoded
     * @param prolog what stands before the first element, as Latin-1 characters
     */
    void read(DecodedText element, String prolog, Source source, RecordSink sink);
  }

  private final InputFormat id;
  private final List<String> extensions;
  private final Set<String> names;
  private final Pattern look;
  private final Kind kind;

  private MarkupFormat(
      InputFormat id, List<String> extensions, Set<String> names, String look, Kind kind) {
    this.id = id;
    this.extensions = extensions;
    this.names = names;
    this.look = Pattern.compile(look, Pattern.CASE_INSENSITIVE);
    this.kind = kind;
  }

  /** NITF: also what some archives have around many of its articles. */
  static MarkupFormat nitf() {
    return new MarkupFormat(
        InputFormat.NITF,
        List.of(".nitf"),
        Set.of("nitf"),
        "<(?:\\w+:)?nitf[\\s>]",
        new NitfArticle());
  }

  /** NewsML 1, NewsML G2 and Reuters Corpus Volume 1. */
  static MarkupFormat newsMl() {
    return new MarkupFormat(
        InputFormat.NEWSML,
        List.of(".newsml"),
        Set.of("newsitem"),
        "<(?:\\w+:)?(?:newsitem|newsml|newsmessage)[\\s>]",
        new NewsMlArticle());
  }

  /** RSS of all versions and Atom. */
  static MarkupFormat feed() {
    return new MarkupFormat(
        InputFormat.FEED,
        List.of(".rss", ".atom"),
        Set.of("item", "entry"),
        "<rss[\\s>]|<rdf:RDF\\b[^>]*\\brss|<(?:\\w+:)?feed\\b[^>]*\\batom",
        new FeedEntry());
  }

  /** Exports of MediaWiki. */
  static MarkupFormat mediaWiki() {
    return new MarkupFormat(
        InputFormat.MEDIAWIKI,
        List.of(".mediawiki"),
        Set.of("page"),
        "<mediawiki[\\s>]",
        new WikiPage());
  }

  /** Reuters-21578, Gigaword, TREC. */
  static MarkupFormat sgml() {
    return new MarkupFormat(
        InputFormat.SGML,
        List.of(".sgm", ".sgml"),
        Set.of("doc", "reuters"),
        "<REUTERS\\s|<DOC(?:>|\\s+id\\s*=|\\s*>)",
        new SgmlArticle());
  }

  /** ALTO: a page or an issue. */
  static MarkupFormat alto() {
    return new MarkupFormat(
        InputFormat.ALTO,
        List.of(".alto"),
        Set.of("alto"),
        "<(?:\\w+:)?alto[\\s>]",
        new OcrPages(InputFormat.ALTO));
  }

  /** hOCR: a page or several. */
  static MarkupFormat hocr() {
    return new MarkupFormat(
        InputFormat.HOCR,
        List.of(".hocr"),
        Set.of("html"),
        "class\\s*=\\s*[\"'][^\"']*\\bocr_page\\b|name\\s*=\\s*[\"']ocr-system[\"']",
        new OcrPages(InputFormat.HOCR));
  }

  @Override
  public InputFormat id() {
    return id;
  }

  @Override
  public List<String> extensions() {
    return id == InputFormat.NITF ? List.of(".nitf", ".xml") : extensions;
  }

  @Override
  public boolean looksLike(String head) {
    String plain =
        head.replace("\0", "")
            .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*", "");
    return plain.startsWith("<") && look.matcher(plain).find();
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    ByteInput bytes = WideText.asUtf8(source);
    ElementSplitter elements = new ElementSplitter(bytes, names, options.maxPageBytes());
    Piece piece = elements.next();
    while (piece != null && !sink.isFull()) {
      Piece next = elements.next();
      source.begin(piece.offset());
      if (next == null && !piece.closed() && isXml()) {
        if (source.fault() == null) {
          source.truncated("the file ends inside an article");
        }
        return;
      }
      if (next == null && !piece.closed() && source.fault() != null) {
        return;
      }
      read(piece, elements.prolog(), source, options, sink);
      piece = next;
    }
    if (source.fault() == null && elements.isEmpty()) {
      Fault fault =
          new Fault(
              ReadErrors.BAD_XML,
              "no <" + String.join("> or <", names.stream().sorted().toList()) + "> element in it");
      sink.reject(source.reject(fault, null, new byte[0]));
    }
  }

  private boolean isXml() {
    return id != InputFormat.SGML && id != InputFormat.HOCR;
  }

  private void read(
      Piece piece, String prolog, Source source, ReadOptions options, RecordSink sink) {
    if (piece.tooLong()) {
      Fault fault = Fault.tooLarge("article", options.maxPageBytes());
      sink.reject(source.reject(fault, null, piece.bytes()));
      return;
    }
    java.util.regex.Matcher declared = DECLARED.matcher(prolog);
    boolean isDeclared = declared.find() && !declared.group(1).matches("(?i)utf-?16.*|ucs-2");
    DecodedText text = TextDecoder.decode(piece.bytes(), isDeclared ? declared.group(1) : null);
    kind.read(text, prolog, source, sink);
  }
}
