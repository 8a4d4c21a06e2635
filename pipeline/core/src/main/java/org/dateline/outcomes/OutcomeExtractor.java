package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.Document;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outcomes of the reported meeting, vote, suit or deal, each with the sentence that
 * reports it.
 *
 * <p>{@link PatternFinder} finds matches of the patterns in {@code outcomes/types/*.yaml}, {@link
 * OutcomeSelection} decides which of them are outcomes, {@link OutcomeDates} when they happen,
 * {@link ParticipantRoles} who takes part, and {@link EvidenceContext} where they happen and who
 * reports them. Thread-safe.
 */
public final class OutcomeExtractor {
  /** Most outcomes of an article. Later ones in the text are left out. */
  public static final int MOST = OutcomeSelection.MOST;

  /** The least confidence of a row by default: the best F1 on sources not trained on. */
  public static final double DEFAULT_CONFIDENCE = .4;

  private final OutcomeSelection selection;
  private final WideCandidates candidates;
  private final ParticipantRoles participants;
  private final EvidenceContext evidence;
  private final OutcomeDay day;

  /**
   * Compiles the rule files.
   *
   * @throws org.dateline.rules.RuleException if a file has an error; the message names file and
   *     line
   */
  public OutcomeExtractor(RuleSet rules) {
    this(rules, DEFAULT_CONFIDENCE);
  }

  /**
   * As {@link #OutcomeExtractor(RuleSet)}, with another threshold.
   *
   * @param minConfidence the least confidence of a row, from 0 to 1
   * @throws IllegalArgumentException if it is not in this range
   */
  public OutcomeExtractor(RuleSet rules, double minConfidence) {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("confidence is from 0 to 1: " + minConfidence);
    }
    ClauseBounds bounds = new ClauseBounds(rules);
    PatternFinder finder = new PatternFinder(rules, bounds);
    this.participants = new ParticipantRoles(rules, bounds);
    this.evidence = new EvidenceContext(rules, bounds);
    OutcomeDates dates = new OutcomeDates(rules, bounds);
    MatchFilter filter = new MatchFilter(rules, bounds);
    this.candidates = new WideCandidates(rules, finder, filter, bounds);
    this.selection = new OutcomeSelection(rules, finder, dates, filter, candidates, minConfidence);
    this.day = new OutcomeDay(rules, dates, new OutcomeBackground(rules, bounds));
  }

  /**
   * The outcomes of an article in reading order; one at most is primary. Offsets are Unicode code
   * points into the article's text.
   *
   * @param article the article
   * @param document the article's text, with the dates and mentions found in it
   * @param parties the parties found in it
   */
  public List<Outcome> extract(Article article, Document document, List<Party> parties) {
    OutcomeContext context = OutcomeContext.of(article, document, parties, DecisionLog.OFF);
    return rows(context, selection.choose(context));
  }

  /**
   * Explains what {@link #extract} does with the same arguments: a report for each match of a
   * pattern, in the title and then in reading order.
   */
  public List<OutcomeReport> explain(Article article, Document document, List<Party> parties) {
    ReportCollector collector = new ReportCollector();
    OutcomeContext context = OutcomeContext.of(article, document, parties, collector);
    OutcomeSelection.Choice choice = selection.choose(context);
    List<Outcome> rows = rows(context, choice);
    for (int i = 0; i < rows.size(); i++) {
      collector.kept(choice.outcomes().get(i), rows.get(i));
    }
    return collector.reports(context);
  }

  /** Hands all candidates of an article on with their features; for training. */
  void features(
      OutcomeContext context, BiConsumer<WideMatch, Consumer<CandidateFeatures.Sink>> receiver) {
    candidates.features(context, selection.strict(context), receiver);
  }

  private List<Outcome> rows(OutcomeContext context, OutcomeSelection.Choice choice) {
    List<Outcome> rows = new ArrayList<>();
    for (int i = 0; i < choice.outcomes().size(); i++) {
      rows.add(row(context, choice.outcomes().get(i), "o" + (i + 1), i == choice.primary()));
    }
    return rows;
  }

  private Outcome row(
      OutcomeContext context, OutcomeSelection.Chosen chosen, String id, boolean primary) {
    OutcomeCandidate candidate = chosen.evidence();
    PatternMatch match = candidate.match();
    TypeRules type = match.type();
    ParticipantRoles.Roles roles = participants.of(context, chosen);
    Outcome.Builder row =
        Outcome.newBuilder()
            .setArticleId(context.article().getArticleId())
            .setOutcomeId(id)
            .setType(type.type())
            .setStatus(type.status().value())
            .setPlover(type.plover() == null ? null : type.plover().name())
            .setIsPrimary(primary)
            .setConfidence(rounded(chosen.confidence()))
            .setParticipants(roles.participants())
            .setActors(roles.actors())
            .setRecipients(roles.recipients())
            .setCue(match.cue())
            .setRule(match.ruleName());
    if (!candidate.isTitle()) {
      row.setPlace(evidence.place(match, candidate.anchor()))
          .setAttributedTo(evidence.speaker(match));
    }
    setDate(row, candidate.date() == null ? null : candidate.date().row());
    OutcomeDay.Days days = day.of(context, chosen);
    if (days != null) {
      days.set(row);
    }
    setEvidence(row, context, candidate);
    return row.build();
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  private static void setDate(Outcome.Builder row, @Nullable DateMention date) {
    if (date != null) {
      row.setDateId(date.getDateId()).setDateText(date.getText()).setDateValue(date.getValue());
    }
  }

  private static void setEvidence(
      Outcome.Builder row, OutcomeContext context, OutcomeCandidate candidate) {
    if (candidate.isTitle()) {
      row.setEvidence(context.article().getTitle());
      return;
    }
    Document document = context.document();
    Span span = document.sentence(candidate.sentence());
    row.setEvidence(span.of(document.text()))
        .setBegin(document.codePoint(span.begin()))
        .setEnd(document.codePoint(span.end()))
        .setParagraphId(document.paragraphId(candidate.sentence()));
  }
}
