package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.Document;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the reported meeting, vote, suit or deal came to, with the sentence that says so.
 *
 * <p>Rules: {@code outcomes/types/*.yaml}, one file a type.
 */
public final class OutcomeExtractor {
  /** Outcomes of an article, at most; those that come later in the text are left out. */
  public static final int MOST = OutcomeSelection.MOST;

  private final PatternFinder finder;
  private final OutcomeSelection selection;
  private final ParticipantRoles sides;
  private final EvidenceContext surroundings;

  /** Compiles the rule files. */
  public OutcomeExtractor(RuleSet rules) {
    this.finder = new PatternFinder(rules);
    this.sides = new ParticipantRoles(rules);
    this.surroundings = new EvidenceContext(rules);
    this.selection = new OutcomeSelection(rules, finder, new OutcomeDates(rules));
  }

  /**
   * The outcomes of an article in reading order; one at most is primary.
   *
   * @param dates what the dates step found in the text
   * @param parties what the parties step found in the text
   */
  public List<Outcome> extract(
      Article article, Document text, List<DateMention> dates, List<Party> parties) {
    OutcomeContext story = OutcomeContext.of(article, text, dates, parties);
    OutcomeSelection.Choice choice = selection.choose(story);
    List<Outcome> rows = new ArrayList<>();
    for (int i = 0; i < choice.rows().size(); i++) {
      rows.add(row(story, choice.rows().get(i), "o" + (i + 1), i == choice.primary()));
    }
    return rows;
  }

  private Outcome row(OutcomeContext story, Candidate candidate, String id, boolean primary) {
    PatternMatch hit = candidate.hit();
    ParticipantRoles.Roles roles = sides.of(story, candidate);
    Outcome.Builder row =
        Outcome.newBuilder()
            .setArticleId(story.article().getArticleId())
            .setOutcomeId(id)
            .setType(hit.type().type())
            .setStatus(hit.type().status())
            .setPlover(hit.type().plover())
            .setIsPrimary(primary)
            .setParticipants(roles.participants())
            .setActors(roles.actors())
            .setRecipients(roles.recipients())
            .setCue(hit.cue())
            .setRule(
                hit.type().type().toLowerCase(java.util.Locale.ROOT) + "/" + hit.rule().name());
    if (!candidate.isTitle()) {
      row.setPlace(surroundings.place(hit, candidate.near(story.text())))
          .setAttributedTo(surroundings.speaker(hit));
    }
    date(row, candidate.date());
    evidence(row, story, candidate);
    return row.build();
  }

  private static void date(Outcome.Builder row, @Nullable DateMention date) {
    if (date != null) {
      row.setDateId(date.getDateId())
          .setDateText(date.getText())
          .setDateValue(date.getValue())
          .setStartDate(date.getStartDate())
          .setEndDate(date.getEndDate());
    }
  }

  private static void evidence(Outcome.Builder row, OutcomeContext story, Candidate candidate) {
    if (candidate.isTitle()) {
      row.setEvidence(story.article().getTitle());
      return;
    }
    Document text = story.text();
    Span span = text.sentence(candidate.sentence());
    row.setEvidence(span.of(text.text()))
        .setBegin(text.codePoint(span.begin()))
        .setEnd(text.codePoint(span.end()))
        .setParagraphId(text.paragraphId(candidate.sentence()));
  }
}
