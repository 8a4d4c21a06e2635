package org.dateline.beam;

import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.repeats.Grouping;
import org.dateline.repeats.RepeatOptions;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;

/**
 * Finds the paragraphs and the articles that are the same text, and makes the rows of articles,
 * paragraphs and occurrences.
 */
public final class Repeats extends PTransform<PCollection<Story>, PCollectionTuple> {
  /** The rows of articles, with their clusters. */
  public static final TupleTag<Article> ARTICLES = new TupleTag<>("articles") {};

  /** The rows of paragraphs. */
  public static final TupleTag<Paragraph> PARAGRAPHS = new TupleTag<>("paragraphs") {};

  /** The rows of occurrences. */
  public static final TupleTag<Occurrence> OCCURRENCES = new TupleTag<>("occurrences") {};

  private static final long serialVersionUID = 1;
  private static final TupleTag<Void> NOTHING = new TupleTag<>("nothing") {};

  private final RepeatOptions options;

  private Repeats(RepeatOptions options) {
    this.options = options;
  }

  /** A search with these options. */
  public static Repeats with(RepeatOptions options) {
    return new Repeats(options);
  }

  @Override
  public PCollectionTuple expand(PCollection<Story> stories) {
    PCollection<Article> articles =
        stories
            .apply(
                "Articles",
                MapElements.into(TypeDescriptor.of(Article.class)).via(Story::getArticle))
            .setCoder(AvroCoder.specific(Article.class));
    PCollectionTuple taken =
        stories.apply(
            "Entries",
            ParDo.of(new RepeatStories(options))
                .withOutputTags(NOTHING, RepeatTags.rows(List.of(Grouping.NODES))));
    PCollectionTuple nodes =
        entries(taken, Grouping.NODES)
            .apply("GroupNodes", GroupByKey.create())
            .apply(
                "Nodes",
                ParDo.of(new RepeatGroups(Grouping.NODES, options))
                    .withOutputTags(NOTHING, RepeatTags.rows(List.of())));
    return PCollectionTuple.of(ARTICLES, articles)
        .and(PARAGRAPHS, nodes.get(PARAGRAPHS).setCoder(AvroCoder.specific(Paragraph.class)))
        .and(OCCURRENCES, taken.get(OCCURRENCES).setCoder(AvroCoder.specific(Occurrence.class)));
  }

  private static PCollection<KV<Integer, byte[]>> entries(PCollectionTuple from, Grouping to) {
    return from.get(RepeatTags.of(to)).setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
  }
}
