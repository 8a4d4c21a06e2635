package org.dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.dates.DateReport;
import org.dateline.metadata.MetadataReport;
import org.dateline.outcomes.OutcomeReport;
import org.dateline.parties.PartyReport;
import org.jspecify.annotations.Nullable;

/** Prints the extractors' own reports for {@code scripts/dateline explain}, a line at a time. */
final class ExplainReports {
  private static final int MOST_CANDIDATES = 12;
  private final Consumer<String> out;

  /** Takes what prints a line. */
  ExplainReports(Consumer<String> out) {
    this.out = out;
  }

  /** All candidates for title, publication date and authors, with evidence and weight. */
  void metadata(MetadataReport report) {
    candidates("title", report.title());
    candidates("published", report.published());
    candidates("author", report.authors());
  }

  private void candidates(String field, List<MetadataReport.Candidate> all) {
    for (MetadataReport.Candidate candidate : all.stream().limit(MOST_CANDIDATES).toList()) {
      String mark = candidate.chosen() ? "chosen" : "";
      line("  %-10s %-7s %6.2f  %s", field, mark, candidate.score(), candidate.value());
      for (MetadataReport.Support support : candidate.evidence()) {
        line(
            "                     %.2f %s %s: %s",
            support.weight(), support.field(), support.kind(), support.value());
      }
    }
    if (all.size() > MOST_CANDIDATES) {
      line("  %-10s and %d more candidates", field, all.size() - MOST_CANDIDATES);
    }
  }

  /** For each expression the rule and its file, and what decided the value. */
  void dates(List<DateReport> reports) {
    for (DateReport report : reports) {
      String value = report.row() == null ? "no row" : report.row().getValue();
      line(
          "     why %d-%d %s: %s by %s in %s; anchor %s, direction %s%s",
          report.begin(),
          report.end(),
          report.text(),
          value,
          report.rule(),
          report.file(),
          orDash(report.anchorDate()),
          report.direction(),
          report.cue() == null ? "" : " by \"" + report.cue() + "\"");
    }
  }

  /** For each name its class scores, and what decided side and principal. */
  void parties(List<PartyReport> reports) {
    for (PartyReport report : reports) {
      String row = report.isParty() ? "" : ", no row";
      line("     why %s: %s%s", report.name(), report.kind(), row);
      PartyReport.Mention first = report.mentions().get(0);
      line(
          "         kind by %s; person %.1f, organisation %.1f, place %.1f",
          first.rule(), first.scores().person(), first.scores().org(), first.scores().place());
      for (PartyReport.Clue clue : first.scores().clues()) {
        line("           %s %+.1f %s", clue.kind(), clue.points(), clue.clue());
      }
      if (report.country() != null) {
        line("         country %s: %s", report.country(), report.countryReason());
      }
      if (report.affiliation() != null) {
        line("         affiliation %s: %s", report.affiliation(), report.affiliationReason());
      }
      if (report.isParty()) {
        line(
            "         %s with %+.2f points: %s",
            report.isPrincipal() ? "principal" : "no principal",
            report.points(),
            report.features().stream()
                .map(
                    feature ->
                        String.format(Locale.ROOT, "%s %+.2f", feature.feature(), feature.points()))
                .collect(Collectors.joining(", ")));
      }
    }
  }

  /** For each match of a pattern whether it was kept or dropped and why, with the participants. */
  void outcomes(List<OutcomeReport> reports) {
    for (OutcomeReport report : reports) {
      String detail = report.detail() == null ? "" : " (" + report.detail() + ")";
      line(
          "     why %s %s%s by %s, pattern \"%s\", cue \"%s\"",
          String.join(" ", report.outcomeIds()),
          report.decision(),
          detail,
          report.rule(),
          report.pattern(),
          report.cue());
      line("         in: %s", report.evidence());
      for (OutcomeReport.DateReport date : report.dates()) {
        String mark = date.chosen() ? ", chosen" : "";
        line("         date %s %s costs %d%s", date.text(), date.value(), date.cost(), mark);
      }
      for (OutcomeReport.MentionReport mention : report.mentions()) {
        line(
            "         mention %s (%s): %s",
            mention.text(), mention.party().getName(), mention.reason());
      }
      for (OutcomeReport.ParticipantReport participant : report.participants()) {
        line(
            "         %s %s from %s",
            participant.actor() ? "actor" : "recipient",
            participant.party().getName(),
            participant.source());
      }
    }
  }

  private static String orDash(@Nullable String value) {
    return value == null ? "-" : value;
  }

  @com.google.errorprone.annotations.FormatMethod
  private void line(String format, Object... values) {
    out.accept(String.format(Locale.ROOT, format, values));
  }
}
