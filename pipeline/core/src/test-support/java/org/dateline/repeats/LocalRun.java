package org.dateline.repeats;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;

/** Runs the search in memory, without an engine: for tests and for looking at its errors. */
public final class LocalRun implements Stage.Output {
  private final RepeatOptions options;
  private final Map<Grouping, List<List<byte[]>>> groups = new EnumMap<>(Grouping.class);
  private final List<Article> articles = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();

  private LocalRun(RepeatOptions options) {
    this.options = options;
    for (Grouping grouping : Grouping.values()) {
      List<List<byte[]>> list = new ArrayList<>();
      for (int i = 0; i < options.groups(); i++) {
        list.add(new ArrayList<>());
      }
      groups.put(grouping, list);
    }
  }

  /** Runs over stories, in their order. */
  public static LocalRun over(Iterable<Story> stories, RepeatOptions options) {
    LocalRun run = new LocalRun(options);
    StoryEntries entries = new StoryEntries(options);
    stories.forEach(story -> entries.take(story, run));
    entries.finish(run);
    Arrays.stream(Grouping.values()).forEach(run::stage);
    return run;
  }

  /** Runs over stories after an earlier run over others. */
  public static LocalRun after(LocalRun earlier, Iterable<Story> stories, RepeatOptions options) {
    LocalRun run = new LocalRun(options);
    StoryEntries known = new StoryEntries(options);
    earlier.paragraphs.forEach(row -> known.takeKnown(row, run));
    earlier.articles.forEach(row -> known.takeKnown(row, run));
    StoryEntries entries = new StoryEntries(options);
    stories.forEach(story -> entries.take(story, run));
    entries.finish(run);
    Arrays.stream(Grouping.values()).forEach(run::stage);
    return run;
  }

  private void stage(Grouping grouping) {
    List<List<byte[]>> list = requireNonNull(groups.get(grouping));
    for (int group = 0; group < options.groups(); group++) {
      Stage stage = Stage.of(grouping, group, options);
      for (byte[] entry : list.get(group)) {
        stage.add(new EntryReader(entry), this);
      }
      stage.finish(this);
      list.set(group, List.of());
    }
  }

  @Override
  public void send(Grouping to, long key, EntryWriter entry) {
    requireNonNull(groups.get(to)).get(Id.group(key, options.groups())).add(entry.toBytes());
    counts.merge("bytes_" + to, (long) entry.size(), Long::sum);
    counts.merge("entries_" + to, 1L, Long::sum);
  }

  @Override
  public void row(SpecificRecord row) {
    if (row instanceof Article article) {
      articles.add(article);
    } else if (row instanceof Paragraph paragraph) {
      paragraphs.add(paragraph);
    } else {
      occurrences.add((Occurrence) row);
    }
  }

  @Override
  public void count(String name, long number) {
    counts.merge(name, number, Long::sum);
  }

  @Override
  public void size(String name, long number) {
    counts.merge("largest_" + name, number, Math::max);
  }

  public List<Article> articles() {
    return articles;
  }

  public List<Paragraph> paragraphs() {
    return paragraphs;
  }

  public List<Occurrence> occurrences() {
    return occurrences;
  }

  public Map<String, Long> counts() {
    return counts;
  }
}
