package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.dateline.schema.DateMention;
import org.dateline.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of an outcome: the one in its clause, for meetings to come that of the meeting.
 */
final class OutcomeDates {
  /**
   * The dates of an outcome; one null where it has none, several where several rounds are named.
   */
  List<@Nullable DateMention> of(Story story, Hit hit, int sentence) {
    List<@Nullable DateMention> found = new ArrayList<>();
    DateMention best = null;
    int bestDistance = Integer.MAX_VALUE;
    AnalysedText text = story.text();
    int trigger = text.codePoint(text.tokens().begin(hit.trigger()));
    int begin = text.codePoint(text.sentence(sentence).begin());
    int end = text.codePoint(text.sentence(sentence).end());
    for (DateMention date : story.dates()) {
      boolean inside = date.getBegin() >= begin && date.getEnd() <= end;
      if (inside && (date.getType().equals("DATE") || date.getType().equals("TIME"))) {
        int distance =
            date.getBegin() >= trigger
                ? date.getBegin() - trigger
                : 2 * (trigger - date.getBegin());
        if (distance < bestDistance) {
          best = date;
          bestDistance = distance;
        }
      }
    }
    found.add(best);
    return found;
  }
}
