package org.dateline.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.read.ByteInput.ByteLine;
import org.dateline.read.Source.Fault;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, one article each; {@link JsonArticle} knows the fields. */
final class JsonLinesFormat implements ArticleFormat {
  private static final int HEAD = 1 << 13;

  /** Stands before each record of a JSON text sequence (RFC 7464). */
  private static final String SEPARATOR = "\u001e";

  private static final Pattern BEGINNING =
      Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s*\\{\\s*(?:\"[^\"\n]{1,100}\"\\s*:|\\})");

  @Override
  public InputFormat id() {
    return InputFormat.JSONL;
  }

  @Override
  public List<String> extensions() {
    return List.of(".jsonl", ".ndjson", ".jl", ".jsonlines");
  }

  @Override
  public boolean looksLike(String head) {
    // In UTF-16 every other character of the head is NUL.
    String plain =
        head.replace("\0", "")
            .replaceFirst("^(?:\u00ff\u00fe|\u00fe\u00ff)", "")
            .replace(SEPARATOR, "");
    return BEGINNING.matcher(plain).find() && JsonFormat.isLines(plain, false);
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    byte[] head = source.bytes().peek(HEAD).getBytes(StandardCharsets.ISO_8859_1);
    if (BinaryCheck.isBinary(head)) {
      sink.reject(source.reject(Fault.binary(), null, new byte[0]));
      return;
    }
    JsonArticle articles = new JsonArticle(options.fields());
    Charset wide = wide(head);
    ByteLine line = next(source, options, wide);
    while (line != null && !sink.isFull()) {
      if (!line.closed() && source.fault() != null) {
        return;
      }
      if (line.tooLong()) {
        Fault tooLarge = Fault.tooLarge("line", options.maxLineBytes());
        sink.reject(source.reject(tooLarge, null, line.bytes()));
      } else if (!line.isBlank()) {
        articles.read(marked(line.bytes(), wide), source, sink);
      }
      line = next(source, options, wide);
    }
  }

  /** UTF-16, by its mark or its look; null for anything else. */
  private static @Nullable Charset wide(byte[] head) {
    Charset marked = CharsetDetection.byteOrderMark(head);
    Charset charset = marked == null ? CharsetDetection.utf16WithoutMark(head) : marked;
    return charset != null && charset.name().startsWith("UTF-16") ? charset : null;
  }

  /** A line of a file in UTF-16 with the mark that says so; others as they are. */
  private static byte[] marked(byte[] line, @Nullable Charset wide) {
    if (wide == null || CharsetDetection.byteOrderMark(line) != null) {
      return line;
    }
    byte[] mark = "\ufeff".getBytes(wide);
    byte[] all = Arrays.copyOf(mark, mark.length + line.length);
    System.arraycopy(line, 0, all, mark.length, line.length);
    return all;
  }

  /** Takes the next line. If the file ends too early, its fault belongs to the incomplete line. */
  private static @Nullable ByteLine next(Source source, ReadOptions options, @Nullable Charset wide)
      throws IOException {
    if (wide == null) {
      source.bytes().skipLineFeeds();
    }
    source.begin(source.bytes().position());
    ByteInput in = source.bytes();
    int max = options.maxLineBytes();
    return wide == null ? in.line(max) : in.wideLine(max, wide);
  }
}
