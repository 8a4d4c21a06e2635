package org.dateline.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.Id;
import org.dateline.repeats.Rank;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.EventParty;
import org.dateline.schema.EventReport;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;

/** Makes the reports of a story and sends them on. Not thread-safe. */
public final class StoryReports {
  private static final int CONTEXT_TOKENS = 90;
  private static final int EVIDENCE_TOKENS = 120;
  private static final int MOST_IN_SET = 64;

  private final ComparedWords words;
  private final VotingBodies bodies;
  private final RowCodec<EventReport> codec =
      new RowCodec<>(EventReport.class, EventReport.getClassSchema());
  private final EntryWriter signature = new EntryWriter();
  private final EntryWriter entry = new EntryWriter();

  /** Takes its lists from the rule set. */
  public StoryReports(RuleSet rules) {
    words = new ComparedWords(rules);
    bodies = new VotingBodies(rules);
  }

  /** Sends the reports of a story: one for each outcome. */
  public void take(Story story, EventStage.Output out) {
    List<Signature> signatures = signatures(story);
    for (int i = 0; i < signatures.size(); i++) {
      Signature report = signatures.get(i);
      byte[] bytes = report.write(signature.clear()).toBytes();
      byte[] row = codec.write(row(story, story.getOutcomes().get(i)));
      GatherLabels.writeNode(entry, report.rank(), bytes, row);
      out.send(EventGrouping.REPORTS, SpreadLabels.key(report.rank()), entry);
      CandidateBuckets.send(report, bytes, EventGrouping.BUCKETS, entry, out);
    }
    out.count("reports", signatures.size());
  }

  /** What the outcomes of a story are compared by, in their order. */
  List<Signature> signatures(Story story) {
    List<Signature> signatures = new ArrayList<>();
    if (story.getOutcomes().isEmpty()) {
      return signatures;
    }
    Map<String, Party> parties = parties(story);
    Article article = story.getArticle();
    ComparedWords.Found context = new ComparedWords.Found();
    if (article.getTitle() != null) {
      words.add(article.getTitle(), CONTEXT_TOKENS, context);
    }
    words.add(article.getText(), CONTEXT_TOKENS, context);
    int[] shared = sorted(context.words);
    for (int i = 0; i < story.getOutcomes().size(); i++) {
      signatures.add(signature(article, story.getOutcomes().get(i), i, parties, shared));
    }
    return signatures;
  }

  private Signature signature(
      Article article, Outcome row, int index, Map<String, Party> parties, int[] context) {
    ComparedWords.Found found = new ComparedWords.Found();
    words.add(row.getEvidence(), EVIDENCE_TOKENS, found);
    List<Integer> sides = new ArrayList<>();
    List<Party> named = new ArrayList<>();
    for (String id : row.getParticipants()) {
      sides.add(Hashes.of(id));
      Party party = parties.get(id);
      if (party != null) {
        words.addName(party.getName(), found);
        named.add(party);
      }
    }
    String tally = Numbers.tally(row.getEvidence());
    LocalDate start = row.getStartDate();
    LocalDate end = row.getEndDate() == null ? start : row.getEndDate();
    return new Signature(
        new Rank(Rank.dateKey(article.getPublished()), Id.parse(article.getArticleId()), index),
        row.getType(),
        day(start),
        day(end),
        "SENTENCE".equals(row.getDateFrom()),
        day(article.getPublishedDate()),
        sorted(sides),
        sorted(found.names),
        sorted(found.words),
        context,
        sorted(found.numbers),
        bodies.of(named),
        tally == null ? 0 : Hashes.of(tally),
        copy(row.getEvidence()));
  }

  private static int copy(String evidence) {
    return Hashes.of(evidence.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? Signature.NO_DAY : (int) date.toEpochDay();
  }

  private static int[] sorted(Collection<Integer> set) {
    return set.stream()
        .mapToInt(Integer::intValue)
        .distinct()
        .sorted()
        .limit(MOST_IN_SET)
        .toArray();
  }

  private static Map<String, Party> parties(Story story) {
    Map<String, Party> parties = new HashMap<>();
    story.getParties().forEach(party -> parties.put(party.getPartyId(), party));
    return parties;
  }

  private static EventReport row(Story story, Outcome outcome) {
    Article article = story.getArticle();
    Map<String, Party> parties = parties(story);
    String source = article.getSource();
    if (source == null) {
      source = article.getSite() == null ? article.getAgency() : article.getSite();
    }
    return new EventReport(
        outcome,
        article.getPublished(),
        article.getPublishedDate(),
        source,
        sides(outcome.getActors(), parties),
        sides(outcome.getRecipients(), parties),
        story.getEarlierEvents().getOrDefault(outcome.getOutcomeId(), List.of()));
  }

  private static List<EventParty> sides(List<String> ids, Map<String, Party> parties) {
    List<EventParty> sides = new ArrayList<>();
    for (String id : ids) {
      Party party = parties.get(id);
      if (party != null) {
        sides.add(
            new EventParty(
                id, party.getName(), party.getType(), party.getCountry(), party.getRole()));
      }
    }
    return sides;
  }
}
