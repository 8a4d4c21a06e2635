package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.outcomes.OutcomeReport.DateReport;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.outcomes.OutcomeReport.MentionReason;
import org.dateline.outcomes.OutcomeReport.MentionReport;
import org.dateline.outcomes.OutcomeReport.ParticipantReport;
import org.dateline.outcomes.OutcomeReport.Source;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/** Keeps the decisions about the matches of one article and makes the reports. */
final class ReportCollector implements DecisionLog {
  /** What is known about one match so far. */
  private static final class Entry {
    final PatternMatch match;
    @Nullable Decision dropped;
    @Nullable String detail;
    @Nullable Entry better;
    final List<Outcome> rows = new ArrayList<>();
    final Map<Located<DateMention>, Integer> dates = new LinkedHashMap<>();
    final Map<Located<Party>, MentionReason> mentions = new LinkedHashMap<>();
    final Map<Party, Source> sources = new LinkedHashMap<>();

    Entry(PatternMatch match) {
      this.match = match;
    }

    /** The entry with the rows: this one, or the one with better evidence. */
    Entry best() {
      return rows.isEmpty() && better != null ? better.best() : this;
    }

    Decision decision() {
      Entry best = best();
      if (best.rows.isEmpty() && best.dropped != null) {
        return best.dropped;
      }
      return best == this ? Decision.KEPT : Decision.DUPLICATE;
    }

    List<String> outcomeIds() {
      return best().rows.stream().map(Outcome::getOutcomeId).toList();
    }
  }

  private final IdentityHashMap<PatternMatch, Entry> entries = new IdentityHashMap<>();

  private Entry entry(PatternMatch match) {
    return entries.computeIfAbsent(match, Entry::new);
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void dropped(PatternMatch match, Decision decision, @Nullable String detail) {
    entry(match).dropped = decision;
    entry(match).detail = detail;
  }

  @Override
  public void date(PatternMatch match, Located<DateMention> date, int cost) {
    entry(match).dates.put(date, cost);
  }

  @Override
  public void mention(PatternMatch match, Located<Party> mention, MentionReason reason) {
    entry(match).mentions.putIfAbsent(mention, reason);
  }

  @Override
  public void participants(
      PatternMatch match, Source source, Set<Party> actors, Set<Party> recipients) {
    actors.forEach(party -> entry(match).sources.putIfAbsent(party, source));
    recipients.forEach(party -> entry(match).sources.putIfAbsent(party, source));
  }

  @Override
  public void duplicate(PatternMatch match, PatternMatch better) {
    if (entry(better).best() != entry(match)) {
      entry(match).better = entry(better);
    }
  }

  /** An outcome is a row. */
  void kept(OutcomeSelection.Chosen chosen, Outcome row) {
    Entry entry = entry(chosen.evidence().match());
    entry.rows.add(row);
    for (OutcomeCandidate duplicate : chosen.duplicates()) {
      entry(duplicate.match()).sources.forEach(entry.sources::putIfAbsent);
    }
  }

  /** The reports: the title's first, then in reading order. */
  List<OutcomeReport> reports(OutcomeContext context) {
    return entries.values().stream()
        .sorted(
            Comparator.<Entry>comparingInt(entry -> sentenceNumber(context, entry.match))
                .thenComparingInt(entry -> entry.match.trigger())
                .thenComparing(entry -> entry.match.ruleName())
                .thenComparing(entry -> entry.match.pattern().text())
                .thenComparing(Entry::decision))
        .map(entry -> report(context, entry))
        .toList();
  }

  private static int sentenceNumber(OutcomeContext context, PatternMatch match) {
    boolean title = match.sentence().tokens() != context.document().tokens();
    return title ? -1 : context.document().sentenceOf(match.trigger());
  }

  private static OutcomeReport report(OutcomeContext context, Entry entry) {
    PatternMatch match = entry.match;
    int number = sentenceNumber(context, match);
    SentenceTokens sentence = match.sentence();
    return new OutcomeReport(
        number,
        number < 0
            ? sentence.tokens().text()
            : context.document().sentence(number).of(context.document().text()),
        match.typeName(),
        match.ruleName(),
        match.pattern().text(),
        match.cue(),
        entry.decision(),
        entry.rows.isEmpty() ? entry.detail : null,
        entry.outcomeIds(),
        dates(entry),
        entry.rows.isEmpty() || number < 0 ? List.of() : mentions(context, entry),
        participants(entry));
  }

  private static List<DateReport> dates(Entry entry) {
    Set<String> chosen = new HashSet<>();
    entry.rows.forEach(row -> chosen.add(String.valueOf(row.getDateId())));
    List<DateReport> reports = new ArrayList<>();
    entry.dates.forEach(
        (date, cost) -> {
          DateMention row = date.row();
          boolean taken = chosen.contains(row.getDateId());
          reports.add(new DateReport(row.getText(), row.getValue(), cost, taken));
        });
    return reports;
  }

  private static List<MentionReport> mentions(OutcomeContext context, Entry entry) {
    SentenceTokens sentence = entry.match.sentence();
    List<MentionReport> reports = new ArrayList<>();
    for (Located<Party> mention : context.mentionsIn(sentence.first(), sentence.end())) {
      MentionReason reason = entry.mentions.getOrDefault(mention, MentionReason.OUTSIDE);
      String text = sentence.text(mention.begin(), mention.end());
      reports.add(new MentionReport(text, mention.row(), reason));
    }
    return reports;
  }

  private static List<ParticipantReport> participants(Entry entry) {
    Set<String> actors = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (Outcome row : entry.rows) {
      actors.addAll(row.getActors());
      all.addAll(row.getParticipants());
    }
    List<ParticipantReport> reports = new ArrayList<>();
    entry.sources.forEach(
        (party, source) -> {
          if (all.contains(party.getPartyId())) {
            boolean actor = actors.contains(party.getPartyId());
            reports.add(new ParticipantReport(party, actor, source));
          }
        });
    return reports;
  }
}
