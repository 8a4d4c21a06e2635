package org.dateline.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the date of publication among the dates of a page: the day with the highest score, which
 * is the weight of its strongest evidence and a share of the weights of the rest.
 */
final class DateChooser {
  private static final double AGREEMENT = 0.25;
  private static final double LATER = 0.75;
  private static final double MONTH = 1.0;
  private static final int DAY = 10;
  private static final String MODIFIED = "modified";
  private static final Set<String> PRINTED =
      Set.of(
          "url",
          "class:near",
          "class:above",
          "class:label",
          "text:near",
          "text:above",
          "text:label",
          "text:label:near");
  private static final Set<String> FIELDS =
      Set.of("published", "created", "other_date", "comment_date", "modified");

  private final EvidenceKinds kinds;

  DateChooser(EvidenceKinds kinds) {
    this.kinds = kinds;
  }

  /** A date and the kind of evidence that gave it. */
  record Choice(String value, String from) {}

  /** The evidence for one day. */
  private static final class Votes {
    private final Set<String> kinds = new HashSet<>();
    private double best;
    private double sum;
    private String value = "";
    private String from = "";

    void add(String date, String field, String kind, double weight) {
      boolean better = weight > best && date.length() >= Math.min(value.length(), DAY + 1);
      boolean exacter = date.length() > DAY && value.length() <= DAY;
      boolean change = field.equals(MODIFIED);
      boolean onlyChange = from.equals(MODIFIED);
      boolean first = value.isEmpty() || (onlyChange && !change);
      if (first || ((better || exacter) && (onlyChange || !change))) {
        value = date;
        from = change ? MODIFIED : kind;
      }
      best = Math.max(best, weight);
      if (kinds.add(kind)) {
        sum += weight;
      }
    }

    /** A month or year without a day, such as in an address, supports the days in it. */
    void months(Set<String> months, String day) {
      if (months.stream().anyMatch(day::startsWith)) {
        sum += MONTH;
      }
    }

    /** Whether this day is visible on the page, or in its address. */
    boolean isPrinted() {
      return kinds.stream().anyMatch(PRINTED::contains);
    }

    /** Whether a time of day is given for this day that is not in UTC, by strong evidence. */
    boolean hasLocalTime() {
      boolean zoned = value.endsWith("Z") || value.endsWith("+00:00");
      return best > 0.6 && value.length() > DAY && !zoned;
    }

    double score() {
      return best + AGREEMENT * (sum - best);
    }
  }

  /**
   * The date of publication, as exact as the evidence; null if there is no evidence.
   *
   * @param capturedAt when the page was read, ISO 8601: no later date is possible; null if that is
   *     not known
   */
  @Nullable Choice choose(List<Evidence> evidence, @Nullable String capturedAt) {
    Dates dates = count(evidence, capturedAt, null);
    return choose(dates, capturedAt);
  }

  /** The votes by day, and by month or year where no day is given. */
  private record Dates(Map<String, Votes> days, Map<String, Votes> parts) {}

  private static @Nullable Choice choose(Dates dates, @Nullable String capturedAt) {
    Choice day = best(dates.days);
    return day != null ? cut(printed(day, dates.days), capturedAt) : best(dates.parts);
  }

  private Dates count(
      List<Evidence> evidence, @Nullable String capturedAt, MetadataReport.@Nullable Log log) {
    Map<String, Votes> days = new LinkedHashMap<>();
    Map<String, Votes> parts = new LinkedHashMap<>();
    Map<String, String> firsts = new HashMap<>();
    for (Evidence one : evidence) {
      double weight = FIELDS.contains(one.getField()) ? kinds.weight(one) : 0;
      String date = one.getValue();
      if (weight > 0 && isPast(date, capturedAt)) {
        String key = key(date);
        Map<String, Votes> to = date.length() >= DAY ? days : parts;
        String first = firsts.computeIfAbsent(one.getField() + one.getFrom(), k -> key);
        double counted = first.equals(key) ? weight : LATER * weight;
        to.computeIfAbsent(key, k -> new Votes()).add(date, one.getField(), one.getFrom(), counted);
        MetadataReport.Log.add(log, key, one.getField(), one.getFrom(), date, counted);
      }
    }
    days.forEach((day, votes) -> votes.months(parts.keySet(), day));
    return new Dates(days, parts);
  }

  private static String key(String date) {
    return date.length() >= DAY ? date.substring(0, DAY) : date;
  }

  /** All dates that {@link #choose} compares: days first, then months and years. */
  List<MetadataReport.Candidate> explain(List<Evidence> evidence, @Nullable String capturedAt) {
    MetadataReport.Log log = new MetadataReport.Log();
    Dates dates = count(evidence, capturedAt, log);
    Choice choice = choose(dates, capturedAt);
    String chosen = choice == null ? "" : key(choice.value());
    List<MetadataReport.Candidate> all = new ArrayList<>();
    for (Map<String, Votes> votes : List.of(dates.days, dates.parts)) {
      votes.forEach(
          (key, v) -> {
            String value = choice != null && key.equals(chosen) ? choice.value() : v.value;
            all.add(
                new MetadataReport.Candidate(value, log.of(key), v.score(), key.equals(chosen)));
          });
    }
    return all;
  }

  /**
   * A time in UTC may fall on another day than the one that is printed: where the page prints the
   * day before or after, that is the day.
   */
  private static Choice printed(Choice choice, Map<String, Votes> days) {
    if (!choice.value().endsWith("Z") && !choice.value().endsWith("+00:00")) {
      return choice;
    }
    LocalDate day = LocalDate.parse(choice.value().substring(0, DAY));
    Votes same = days.get(day.toString());
    boolean printed = same != null && same.isPrinted();
    for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
      Votes votes = days.get(other.toString());
      boolean changed = votes != null && votes.from.equals(MODIFIED);
      boolean local = votes != null && votes.hasLocalTime() && votes.isPrinted();
      if (votes != null && !changed && (local || (!printed && votes.isPrinted()))) {
        return new Choice(votes.value, kind(votes.from));
      }
    }
    return choice;
  }

  private static @Nullable Choice best(Map<String, Votes> votes) {
    Votes best = null;
    for (Votes candidate : votes.values()) {
      if (best == null || candidate.score() > best.score() + 1e-9) {
        best = candidate;
      }
    }
    return best == null ? null : new Choice(best.value, kind(best.from));
  }

  /** The kind without its shade: text:near is text. */
  private static String kind(String from) {
    int colon = from.indexOf(':');
    String kind = colon < 0 ? from : from.substring(0, colon);
    return switch (kind) {
      case "microdata" -> "meta";
      case "class", "script" -> "text";
      default -> kind;
    };
  }

  static boolean isPast(String date, @Nullable String capturedAt) {
    if (capturedAt == null) {
      return true;
    }
    int length = Math.min(Math.min(date.length(), capturedAt.length()), DAY);
    return date.substring(0, length).compareTo(capturedAt.substring(0, length)) <= 0;
  }

  /** A time of the day of the capture may be of another zone: then only the day is certain. */
  private static Choice cut(Choice choice, @Nullable String capturedAt) {
    boolean sameDay = capturedAt != null && capturedAt.startsWith(choice.value().substring(0, DAY));
    return sameDay && choice.value().compareTo(String.valueOf(capturedAt)) > 0
        ? new Choice(choice.value().substring(0, DAY), choice.from())
        : choice;
  }
}
