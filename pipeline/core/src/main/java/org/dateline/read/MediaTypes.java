package org.dateline.read;

import java.util.Set;
import org.dateline.schema.Media;
import org.jspecify.annotations.Nullable;

/**
 * What the media types of a capture say of it: the one that the server named, and the one that the
 * crawler found in the bytes (WARC-Identified-Payload-Type).
 */
final class MediaTypes {
  private static final Set<String> PAGE =
      Set.of(
          "text/html",
          "text/x-html",
          "text/xhtml",
          "text/htm",
          "html",
          "application/html",
          "application/x-html",
          "application/xhtml",
          "application/xhtml+xml",
          "application/vnd.wap.xhtml+xml",
          "application/vnd.pwg-xhtml-print+xml");
  private static final Set<String> TEXT = Set.of("text/plain", "text", "plain/text", "text/ascii");

  /** Types of servers that do not know, and of what can also be a page. */
  private static final Set<String> ANY =
      Set.of(
          "",
          "no-type",
          "unknown",
          "unknown/unknown",
          "application/unknown",
          "application/xml",
          "text/xml",
          "application/octet-stream",
          "binary/octet-stream",
          "application/force-download",
          "application/x-download",
          "text/*",
          "*/*",
          "content/unknown",
          "application/x-unknown-content-type",
          "text/unknown");

  private final String declared;
  private final String identified;

  MediaTypes(Headers http, Headers archive) {
    this.declared = http.mediaType();
    this.identified = archive.mediaType("warc-identified-payload-type");
  }

  /** Whether a body of these types can be a page or a text. */
  boolean mayBeText() {
    return isPage() || TEXT.contains(declared) || TEXT.contains(identified) || isAny();
  }

  /**
   * How the body is to be cleaned; null for what is neither page nor text.
   *
   * @param body its beginning, decoded, as Latin-1 characters
   */
  @Nullable Media of(String body) {
    if (isPage() || ((isAny() || isText()) && WholeFileFormat.isPage(body))) {
      return Media.HTML;
    }
    return isText() ? Media.TEXT : null;
  }

  private boolean isPage() {
    return PAGE.contains(declared) || PAGE.contains(identified);
  }

  private boolean isText() {
    return TEXT.contains(declared) || TEXT.contains(identified);
  }

  private boolean isAny() {
    return ANY.contains(declared) || declared.indexOf('/') < 0;
  }
}
