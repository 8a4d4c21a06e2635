package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;
import org.dateline.schema.Media;
import org.jspecify.annotations.Nullable;

/** A saved page with its parts (RFC 2557): the first page in it is the article. */
final class MhtmlFormat implements ArticleFormat {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?is)boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;]+))");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)^(?:mime-version|from|content-type|subject|date|snapshot-content-location|x-\\w+|return-path|received):\\s");
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

  @Override
  public InputFormat id() {
    return InputFormat.MHTML;
  }

  @Override
  public List<String> extensions() {
    return List.of(".mht", ".mhtml");
  }

  @Override
  public boolean looksLike(String head) {
    String plain = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    return FIELD.matcher(plain).find()
        && plain.matches("(?is).*?^?content-type:\\s*multipart/(?:related|mixed|alternative).*");
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    byte[] bytes = source.bytes().take(2L * options.maxPageBytes());
    source.begin(0);
    if (!source.bytes().isAtEnd()) {
      sink.reject(
          source.reject(Fault.tooLarge("saved page", 2 * options.maxPageBytes()), null, bytes));
      return;
    }
    if (source.fault() != null) {
      return;
    }
    String all =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .stripLeading();
    Part top = Part.of(all);
    Part page = page(top, 0);
    if (page == null) {
      Fault fault = new Fault(ReadErrors.NO_CONTENT, "no page in this MHTML file");
      sink.reject(source.reject(fault, null, bytes));
      return;
    }
    byte[] content = page.decoded();
    Matcher declared = CHARSET.matcher(page.field("content-type"));
    DecodedText text =
        TextDecoder.decode(
            content,
            declared.find() ? declared.group(1) : null,
            CharsetDetection.declaredInPage(content));
    String location = page.field("content-location");
    String url = location.startsWith("http") ? location : top.field("snapshot-content-location");
    boolean isPage = page.field("content-type").contains("html");
    String captured = GivenDay.iso(top.field("date"));
    sink.record(
        source
            .record(InputFormat.MHTML, isPage ? Media.HTML : Media.TEXT, text)
            .setUrl(url.startsWith("http") ? url : null)
            .setCapturedAt(captured)
            .build());
  }

  private static @Nullable Part page(Part part, int depth) {
    String type = part.field("content-type").toLowerCase(java.util.Locale.ROOT);
    if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
      return part;
    }
    Matcher boundary = BOUNDARY.matcher(part.field("content-type"));
    if (!type.startsWith("multipart/") || !boundary.find() || depth > 3) {
      return null;
    }
    String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    for (String one :
        part.body()
            .split("(?:^|\\r?\\n)" + Pattern.quote(mark) + "(?:--)?[ \\t]*(?:\\r?\\n|$)", -1)) {
      Part found = one.isBlank() ? null : page(Part.of(one), depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * A part of a message.
   *
   * @param head its fields, unfolded
   * @param body as it is stored, in Latin-1
   */
  private record Part(String head, String body) {
    static Part of(String text) {
      Matcher end = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n").matcher(text);
      boolean found = end.find();
      String head = found ? text.substring(0, end.start()) : text;
      return new Part(
          head.replaceAll("\\r?\\n[ \\t]+", " "), found ? text.substring(end.end()) : "");
    }

    String field(String name) {
      Matcher field =
          Pattern.compile("(?im)^" + Pattern.quote(name) + ":[ \\t]*(.*?)[ \\t\\r]*$")
              .matcher(head);
      return field.find() ? field.group(1) : "";
    }

    byte[] decoded() {
      String coding = field("content-transfer-encoding").toLowerCase(java.util.Locale.ROOT);
      if (coding.equals("base64")) {
        return Base64.getMimeDecoder()
            .decode(body.replaceAll("[^A-Za-z0-9+/=]", "").getBytes(StandardCharsets.ISO_8859_1));
      }
      return coding.equals("quoted-printable")
          ? quoted(body)
          : body.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] quoted(String text) {
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != '=') {
          out.write(c);
          continue;
        }
        int high = i + 2 < text.length() + 0 ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (low >= 0) {
          out.write(high * 16 + low);
          i += 2;
        } else if (text.startsWith("\r\n", i + 1)) {
          i += 2;
        } else if (text.startsWith("\n", i + 1)) {
          i += 1;
        } else {
          out.write('=');
        }
      }
      return out.toByteArray();
    }
  }
}
