package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.nlp.DocumentParser;
import org.dateline.schema.DateMention;
import org.junit.jupiter.api.Test;

/** A report names the rule, the anchor and the words that decided the direction. */
class DateReportTest {
  private static final DateExtractor EXTRACTOR =
      new DateExtractor(Texts.RULES, DateOptions.defaults());
  private static final DocumentParser PARSER = new DocumentParser(Texts.RULES);

  private static List<DateReport> explain(String text) {
    return EXTRACTOR.explain(Texts.article(text, "2004-05-07", "en"), PARSER.parsePlain(text));
  }

  private static DateReport only(String text) {
    List<DateReport> reports = explain(text);
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  @Test
  void aVerbDecidesTheDirection() {
    DateReport ahead = only("The sides will meet on Monday in Geneva.");
    assertThat(ahead.text()).isEqualTo("Monday");
    assertThat(ahead.begin()).isEqualTo(23);
    assertThat(ahead.end()).isEqualTo(29);
    assertThat(ahead.rule()).isEqualTo("weekday");
    assertThat(ahead.file()).isEqualTo("dates/en/relative.yaml");
    assertThat(ahead.direction()).isEqualTo("FUTURE");
    assertThat(ahead.cue()).isEqualTo("meet");
    assertThat(ahead.anchorDate()).isEqualTo("2004-05-07");
    DateReport back = only("They agreed on Monday.");
    assertThat(back.direction()).isEqualTo("PAST");
    assertThat(back.cue()).isEqualTo("agreed");
  }

  @Test
  void aPrepositionDecidesTheDirection() {
    DateReport report = only("Ahead of Sunday's vote he urged calm.");
    assertThat(report.direction()).isEqualTo("FUTURE");
    assertThat(report.cue()).isEqualTo("Ahead of");
  }

  @Test
  void withoutCueTheDirectionIsUnknown() {
    DateReport report = only("The Nov. 6 vote.");
    assertThat(report.direction()).isEqualTo("UNKNOWN");
    assertThat(report.cue()).isNull();
  }

  @Test
  void aMentionedDateIsTheAnchor() {
    List<DateReport> reports = explain("It closed on March 3, 2001. The next day it opened.");
    assertThat(reports).hasSize(2);
    assertThat(reports.get(0).anchorDate()).as("written in full").isNull();
    DateMention row = reports.get(1).row();
    assertThat(row).isNotNull();
    assertThat(row.getValue()).isEqualTo("2001-03-04");
    assertThat(row.getAnchor()).isEqualTo("MENTIONED");
    assertThat(reports.get(1).anchorDate()).isEqualTo("2001-03-03");
  }

  @Test
  void aGuardIsReportedWithoutARow() {
    DateReport guard = only("He read it in USA Today.");
    assertThat(guard.row()).isNull();
    assertThat(guard.text()).isEqualTo("USA Today");
    assertThat(guard.rule()).isEqualTo("guard-today-paper");
    assertThat(guard.file()).isEqualTo("dates/en/guards.yaml");
  }

  @Test
  void reportsHaveTheRowsOfExtract() {
    String text = "It ran Aug. 3-6 and last week. It is now shut, until Monday and Tuesday.";
    List<DateMention> rows = Texts.rows(text, "2004-05-07");
    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(explain(text)).extracting(DateReport::row).containsExactlyElementsOf(rows);
  }
}
