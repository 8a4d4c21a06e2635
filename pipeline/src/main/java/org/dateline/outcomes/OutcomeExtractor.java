package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.text.AnalysedText;
import org.dateline.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the reported meeting, vote, suit or deal came to, with the sentence that says so.
 *
 * <p>Rules: {@code outcomes/types/*.yaml}, one file a type.
 */
public final class OutcomeExtractor {
  /** Outcomes of an article, at most; those that come later in the text are left out. */
  public static final int MOST = Selection.MOST;

  private final Finder finder;
  private final Selection selection;
  private final Sides sides;
  private final Surroundings surroundings;

  /** Compiles the rule files. */
  public OutcomeExtractor(RuleSet rules) {
    this.finder = new Finder(rules);
    this.sides = new Sides(rules);
    this.surroundings = new Surroundings(rules);
    this.selection = new Selection(rules, finder, new OutcomeDates(rules));
  }

  /**
   * The outcomes of an article in reading order; one at most is primary.
   *
   * @param dates what the dates step found in the text
   * @param parties what the parties step found in the text
   */
  public List<Outcome> extract(
      Article article, AnalysedText text, List<DateMention> dates, List<Party> parties) {
    Story story = Story.of(article, text, dates, parties);
    Selection.Choice choice = selection.choose(story);
    List<Outcome> rows = new ArrayList<>();
    for (int i = 0; i < choice.rows().size(); i++) {
      rows.add(row(story, choice.rows().get(i), "o" + (i + 1), i == choice.primary()));
    }
    return rows;
  }

  private Outcome row(Story story, Candidate candidate, String id, boolean primary) {
    Hit hit = candidate.hit();
    Sides.Roles roles = sides.of(story, candidate);
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

  private static void evidence(Outcome.Builder row, Story story, Candidate candidate) {
    if (candidate.isTitle()) {
      row.setEvidence(story.article().getTitle());
      return;
    }
    AnalysedText text = story.text();
    Span span = text.sentence(candidate.sentence());
    row.setEvidence(span.of(text.text()))
        .setBegin(text.codePoint(span.begin()))
        .setEnd(text.codePoint(span.end()))
        .setParagraphId(text.paragraphId(candidate.sentence()));
  }
}
