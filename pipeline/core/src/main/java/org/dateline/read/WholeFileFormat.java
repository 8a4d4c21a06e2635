package org.dateline.read;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;
import org.dateline.schema.Media;

/** A file that is one article: all its bytes are one record, a web page or a plain text. */
final class WholeFileFormat implements ArticleFormat {
  private static final int LOOK_AT = 1 << 13;
  private static final Pattern MARK_OR_DECLARATION =
      Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?xml[^>]{0,200}>)?");
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|article|div|p|h1)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Media media;
  private final List<String> extensions;

  private WholeFileFormat(Media media, List<String> extensions) {
    this.media = media;
    this.extensions = extensions;
  }

  /** A web page. */
  static WholeFileFormat html() {
    return new WholeFileFormat(Media.HTML, List.of(".html", ".htm", ".xhtml", ".shtml"));
  }

  /** A plain text, cleaned as the text dump of a page. */
  static WholeFileFormat text() {
    return new WholeFileFormat(Media.TEXT, List.of(".txt", ".text"));
  }

  @Override
  public InputFormat id() {
    return media == Media.HTML ? InputFormat.HTML : InputFormat.TEXT;
  }

  @Override
  public List<String> extensions() {
    return extensions;
  }

  /** Any file can be plain text; binary content becomes a reject when it is read. */
  @Override
  public boolean looksLike(String head) {
    if (media == Media.TEXT) {
      return true;
    }
    // In UTF-16 every other character of the head is NUL.
    return isPage(head.replace("\0", "").replaceFirst("^(?:\u00ff\u00fe|\u00fe\u00ff)", ""));
  }

  /** Whether a text, given in Latin-1, begins with a tag of HTML; comments are ignored. */
  static boolean isPage(String head) {
    String first = head.substring(0, Math.min(head.length(), LOOK_AT));
    String rest = MARK_OR_DECLARATION.matcher(first).replaceFirst("").stripLeading();
    while (rest.startsWith("<!--")) {
      int end = rest.indexOf("-->");
      rest = end < 0 ? "" : rest.substring(end + 3).stripLeading();
    }
    return TAG.matcher(rest).lookingAt();
  }

  /** Passes the file to the sink as one record or one reject; nothing if the file breaks off. */
  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    int maxBytes = media == Media.HTML ? options.maxPageBytes() : options.maxTextBytes();
    source.begin(0);
    byte[] bytes = source.bytes().take(maxBytes);
    if (!source.bytes().isAtEnd()) {
      sink.reject(source.reject(Fault.tooLarge("file", maxBytes), null, bytes));
    } else if (BinaryCheck.isBinary(bytes)) {
      sink.reject(source.reject(Fault.binary(), null, bytes));
    } else if (source.fault() == null) {
      sink.record(source.record(id(), media, ManyCheck.of(media, decode(bytes))).build());
    }
  }

  private DecodedText decode(byte[] bytes) {
    return media == Media.HTML
        ? TextDecoder.decode(bytes, CharsetDetection.declaredInPage(bytes))
        : TextDecoder.decode(bytes);
  }
}
