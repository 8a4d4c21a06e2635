package org.dateline.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.read.ByteInput.ByteLine;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;

/** A text export of a news archive: many articles a file, divided by lines that count them. */
final class ExportFormat implements ArticleFormat {
  /** What divides the articles of an export, and how one is read. */
  interface Layout {
    /** Whether a line begins an article: it is not part of it. */
    boolean begins(String line);

    /** Whether a line ends an article: it is not part of it. */
    boolean ends(String line);

    /** The article of some lines; null if they are none, such as a cover page. */
    @org.jspecify.annotations.Nullable
    FieldRecord article(List<String> lines, FieldRecord record);
  }

  private final InputFormat id;
  private final Pattern look;
  private final Layout layout;

  private ExportFormat(InputFormat id, String look, Layout layout) {
    this.id = id;
    this.look = Pattern.compile(look, Pattern.MULTILINE);
    this.layout = layout;
  }

  /** Exports of Nexis, LexisNexis and Nexis Uni. */
  static ExportFormat nexis() {
    return new ExportFormat(InputFormat.NEXIS, NexisLayout.LOOK, new NexisLayout());
  }

  /** Exports of ProQuest. */
  static ExportFormat proQuest() {
    return new ExportFormat(InputFormat.PROQUEST, ProQuestLayout.LOOK, new ProQuestLayout());
  }

  @Override
  public InputFormat id() {
    return id;
  }

  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public boolean looksLike(String head) {
    return !head.stripLeading().startsWith("<") && look.matcher(head.replace("\0", "")).find();
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    byte[] head = source.bytes().peek(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
    if (BinaryCheck.isBinary(head)) {
      sink.reject(source.reject(Fault.binary(), null, new byte[0]));
      return;
    }
    Charset wide = CharsetDetection.byteOrderMark(head);
    if (wide != null && wide.name().startsWith("UTF-16")) {
      new Lines(source, sink).all(new String(source.bytes().take(options.maxTextBytes()), wide));
      return;
    }
    new Lines(source, sink).all(source.bytes(), options.maxTextBytes());
  }

  /** Passes the articles of a text's lines to the sink, such as those of a document. */
  void read(List<String> lines, Source source, RecordSink sink) {
    new Lines(source, sink).all(String.join("\n", lines));
  }

  /** The lines of one file, gathered to articles. */
  private final class Lines {
    private final Source source;
    private final RecordSink sink;
    private final List<byte[]> raw = new ArrayList<>();
    private long begin;
    private long size;
    private boolean isOver;

    Lines(Source source, RecordSink sink) {
      this.source = source;
      this.sink = sink;
    }

    void all(String text) {
      long at = 0;
      for (String line : text.split("\\R", -1)) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        add(bytes, at, Integer.MAX_VALUE);
        at += bytes.length + 1;
      }
      end(at);
    }

    void all(ByteInput in, int max) throws IOException {
      long at = in.position();
      ByteLine line = in.line(max);
      while (line != null && !sink.isFull()) {
        add(line.bytes(), at, max);
        at = in.position();
        line = in.line(max);
      }
      if (source.fault() == null) {
        end(at);
      }
    }

    private void add(byte[] line, long at, int max) {
      String text = new String(line, StandardCharsets.UTF_8).replace("\ufeff", "").stripTrailing();
      boolean begins = layout.begins(text);
      if (begins || layout.ends(text)) {
        end(at);
        return;
      }
      size += line.length + 1;
      isOver |= size > max;
      if (!isOver) {
        raw.add(line);
      }
    }

    private void end(long next) {
      StringBuilder text = new StringBuilder();
      for (byte[] line : raw) {
        text.append(new String(line, StandardCharsets.ISO_8859_1)).append('\n');
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      boolean wasOver = isOver;
      long from = begin;
      raw.clear();
      size = 0;
      isOver = false;
      begin = next;
      if (sink.isFull()) {
        return;
      }
      source.begin(from);
      if (wasOver) {
        sink.reject(source.reject(Fault.tooLarge("article", 1 << 24), null, bytes));
        return;
      }
      send(bytes);
    }

    private void send(byte[] bytes) {
      DecodedText decoded = TextDecoder.decode(bytes);
      List<String> lines =
          decoded.text().replace("\f", "\n").lines().map(String::stripTrailing).toList();
      FieldRecord record = new FieldRecord(decoded.charset(), decoded.warnings());
      FieldRecord article = decoded.text().isBlank() ? null : layout.article(lines, record);
      if (article != null) {
        article.send(source, id, bytes, "the article has no text", sink);
      }
    }
  }
}
