package org.dateline.read;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** A page: one article. */
final class HtmlFormat implements ArticleFormat {
  private static final int LOOK_AT = 1 << 13;

  private static final Pattern MARK_OR_DECLARATION =
      Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?xml[^>]{0,200}>)?");

  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|article|div|p|h1)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public InputFormat id() {
    return InputFormat.HTML;
  }

  @Override
  public List<String> extensions() {
    return List.of(".html", ".htm", ".xhtml", ".shtml");
  }

  @Override
  public boolean looksLike(String head) {
    // In UTF-16 every other character of the head is NUL.
    return isPage(head.replace("\0", "").replaceFirst("^(?:\u00ff\u00fe|\u00fe\u00ff)", ""));
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    WholeFile.read(source, id(), options.maxPageBytes(), sink);
  }

  /** Whether a text, given in Latin-1, begins as a page does: with a tag, comments aside. */
  static boolean isPage(String head) {
    String first = head.substring(0, Math.min(head.length(), LOOK_AT));
    String rest = MARK_OR_DECLARATION.matcher(first).replaceFirst("").stripLeading();
    while (rest.startsWith("<!--")) {
      int end = rest.indexOf("-->");
      rest = end < 0 ? "" : rest.substring(end + 3).stripLeading();
    }
    return TAG.matcher(rest).lookingAt();
  }
}
