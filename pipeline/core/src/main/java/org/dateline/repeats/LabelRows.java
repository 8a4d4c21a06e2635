package org.dateline.repeats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.schema.Article;

/** Writes the cluster id into each row and finishes the rows. */
final class LabelRows implements Stage {
  private static final int LABEL = 0;
  private static final int PARAGRAPH = 1;
  private static final int ARTICLE = 2;

  private static final SpecificDatumWriter<Article> WRITER =
      new SpecificDatumWriter<>(Article.class);

  private final SpecificDatumReader<Article> reader = new SpecificDatumReader<>(Article.class);

  private final Map<Id, Id> labels = new HashMap<>();
  private final Map<Id, Tally> paragraphs = new HashMap<>();
  private final Map<Id, byte[]> articles = new HashMap<>();

  /** Writes an entry: the cluster of a paragraph or an article. */
  static EntryWriter writeLabel(EntryWriter to, Id id, Id cluster) {
    return to.clear().put(LABEL).putId(id).putId(cluster);
  }

  /** Writes an entry: a paragraph. */
  static EntryWriter writeParagraph(EntryWriter to, Id id, Tally tally) {
    return tally.write(to.clear().put(PARAGRAPH).putId(id));
  }

  /** Writes an entry: an article. */
  static EntryWriter writeArticle(EntryWriter to, Id id, Article article) {
    return to.clear().put(ARTICLE).putId(id).putBytes(bytes(article));
  }

  @Override
  public void add(EntryReader entry, Stage.Output out) {
    int kind = entry.next();
    Id id = entry.nextId();
    switch (kind) {
      case LABEL -> labels.put(id, entry.nextId());
      case PARAGRAPH -> paragraphs.put(id, Tally.read(entry));
      default -> articles.put(id, entry.nextBytes());
    }
  }

  @Override
  public void finish(Stage.Output out) {
    paragraphs.forEach((id, tally) -> out.row(tally.row(id, labels.getOrDefault(id, id))));
    articles.forEach((id, bytes) -> out.row(article(bytes, labels.getOrDefault(id, id))));
  }

  private Article article(byte[] bytes, Id cluster) {
    Article article = article(bytes);
    String id = cluster.toString();
    article.put("cluster_id", id);
    article.put("is_representative", id.equals(article.getArticleId()));
    return article;
  }

  private static byte[] bytes(Article article) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      WRITER.write(article, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Article article(byte[] bytes) {
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
    try {
      return reader.read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
