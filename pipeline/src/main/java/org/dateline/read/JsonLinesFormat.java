package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, one article each; {@link JsonArticle} knows the fields. */
final class JsonLinesFormat implements ArticleFormat {
  private static final int HEAD = 1 << 13;

  private static final Pattern BEGINNING =
      Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s*\\{\\s*(?:\"[^\"\n]{1,100}\"\\s*:|\\})");

  private final JsonArticle articles = new JsonArticle();

  @Override
  public InputFormat id() {
    return InputFormat.JSONL;
  }

  @Override
  public List<String> extensions() {
    return List.of(".jsonl", ".ndjson");
  }

  @Override
  public boolean looksLike(String head) {
    return BEGINNING.matcher(head).find();
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    Fault fault = noLines(source.bytes().peek(HEAD));
    if (fault != null) {
      sink.reject(source.reject(fault, null, new byte[0]));
      return;
    }
    Line line = next(source, options);
    while (line != null && !sink.isFull()) {
      if (!line.closed() && source.fault() != null) {
        return;
      }
      if (line.tooLong()) {
        Fault tooLarge = Fault.tooLarge("line", options.maxLineBytes());
        sink.reject(source.reject(tooLarge, null, line.bytes()));
      } else if (!line.isBlank()) {
        articles.read(line.bytes(), source, sink);
      }
      line = next(source, options);
    }
  }

  /** One reject for a file that has no lines of JSON at all, rather than one for each line feed. */
  private static @Nullable Fault noLines(String head) {
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    boolean isWide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    return isWide
        ? new Fault(ReadErrors.BAD_JSON, "JSON lines must be UTF-8 and this file is UTF-16")
        : BinaryCheck.isBinary(bytes) ? Fault.binary() : null;
  }

  /** The next line; the fault of a file that breaks off belongs to the line that it cuts. */
  private static @Nullable Line next(Source source, ReadOptions options) throws IOException {
    source.begin(source.bytes().position());
    return source.bytes().line(options.maxLineBytes());
  }
}
