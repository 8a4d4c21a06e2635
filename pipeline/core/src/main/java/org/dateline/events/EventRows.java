package org.dateline.events;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dateline.repeats.Id;
import org.dateline.repeats.Rank;
import org.dateline.schema.Event;
import org.dateline.schema.EventParty;
import org.dateline.schema.EventReport;
import org.dateline.schema.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes the row of an event from its reports, the earliest first. */
final class EventRows {
  private static final int MOST_ACTORS = 12;

  private final EventRules rules;

  EventRows(EventRules rules) {
    this.rules = rules;
  }

  /** The id of the event whose earliest report this is. */
  static String id(Rank first) {
    return new Id(
            Hashes.key(first.article().high(), first.index()),
            Hashes.key(first.article().low(), ~first.index()))
        .toString();
  }

  /**
   * The row; the thread is the event's own.
   *
   * @param signatures of the reports, in the same order
   */
  Event of(List<Signature> signatures, List<EventReport> reports) {
    List<Outcome> rows = reports.stream().map(EventReport::getOutcome).toList();
    String type = most(rows, Outcome::getType);
    Outcome best = best(reports, requireNonNull(type));
    List<EventParty> actors = parties(reports, EventReport::getActors, Set.of());
    List<EventParty> recipients = parties(reports, EventReport::getRecipients, ids(actors));
    EventTitles.Title title =
        rules
            .titles()
            .of(
                best.getType(),
                best.getEvidence(),
                best.getCue(),
                actors.stream().map(EventParty::getName).toList());
    String id = id(signatures.get(0).rank());
    Event.Builder row =
        Event.newBuilder()
            .setEventId(id)
            .setThreadId(id)
            .setType(type)
            .setStatus(best.getStatus())
            .setPlover(best.getPlover())
            .setTitle(title.text())
            .setObject(title.object())
            .setActors(actors)
            .setRecipients(recipients)
            .setTally(most(rows, r -> Numbers.tally(r.getEvidence())))
            .setAmount(Numbers.amount(best.getEvidence()))
            .setEvidence(best.getEvidence())
            .setEvidenceArticleId(best.getArticleId())
            .setBegin(best.getBegin())
            .setEnd(best.getEnd())
            .setAttributed(rows.stream().allMatch(r -> r.getAttributedTo() != null));
    flat(row, actors, recipients);
    dates(row, reports);
    place(row, rows);
    counts(row, signatures, reports);
    EventDoubts.set(row, signatures, rows, rules.reports());
    return row.build();
  }

  /** The value that most rows have, the first of those; null if none has one. */
  private static @Nullable String most(
      List<Outcome> rows, Function<Outcome, @Nullable String> value) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Outcome row : rows) {
      String is = value.apply(row);
      if (is != null) {
        counts.merge(is, 1, Integer::sum);
      }
    }
    return first(counts);
  }

  private static <T> @Nullable T first(Map<T, Integer> counts) {
    T best = null;
    int most = 0;
    for (Map.Entry<T, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  /**
   * The report with the day in its sentence, from the text and not the title; the first of those.
   */
  private static Outcome best(List<EventReport> reports, String type) {
    Outcome best = null;
    int most = -1;
    for (EventReport report : reports) {
      Outcome row = report.getOutcome();
      int worth =
          (row.getType().equals(type) ? 8 : 0)
              + (row.getBegin() != null ? 4 : 0)
              + ("SENTENCE".equals(row.getDateFrom()) ? 2 : 0)
              + (report.getActors().isEmpty() ? 0 : 2)
              + (row.getAttributedTo() == null ? 1 : 0);
      if (worth > most) {
        best = row;
        most = worth;
      }
    }
    return requireNonNull(best);
  }

  private static Set<String> ids(List<EventParty> parties) {
    Set<String> ids = new HashSet<>();
    parties.forEach(party -> ids.add(party.getPartyId()));
    return ids;
  }

  /** The parties, those that most reports name first; not the ones that are listed already. */
  private static List<EventParty> parties(
      List<EventReport> reports, Function<EventReport, List<EventParty>> of, Set<String> without) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, EventParty> known = new HashMap<>();
    for (EventReport report : reports) {
      for (EventParty party : of.apply(report)) {
        if (!without.contains(party.getPartyId())) {
          counts.merge(party.getPartyId(), 1, Integer::sum);
          known.putIfAbsent(party.getPartyId(), party);
        }
      }
    }
    List<String> order = new ArrayList<>(counts.keySet());
    order.sort(Comparator.comparing((String id) -> -requireNonNull(counts.get(id))));
    return order.stream().limit(MOST_ACTORS).map(known::get).filter(Objects::nonNull).toList();
  }

  private static void flat(
      Event.Builder row, List<EventParty> actors, List<EventParty> recipients) {
    if (!actors.isEmpty()) {
      EventParty one = actors.get(0);
      row.setActor1(one.getName()).setActor1Type(one.getType());
      row.setActor1Country(one.getCountry()).setActor1Role(one.getRole());
    }
    EventParty two =
        actors.size() > 1 ? actors.get(1) : recipients.isEmpty() ? null : recipients.get(0);
    if (two != null) {
      row.setActor2(two.getName()).setActor2Type(two.getType());
      row.setActor2Country(two.getCountry()).setActor2Role(two.getRole());
    }
  }

  /** The days that most reports give; one told by the text counts more than one of publication. */
  private static void dates(Event.Builder row, List<EventReport> reports) {
    Map<List<LocalDate>, Integer> votes = new LinkedHashMap<>();
    Map<List<LocalDate>, String> precisions = new HashMap<>();
    for (EventReport report : reports) {
      Outcome is = report.getOutcome();
      if (is.getStartDate() != null && is.getEndDate() != null) {
        boolean day = is.getStartDate().equals(is.getEndDate());
        boolean told = "SENTENCE".equals(is.getDateFrom());
        List<LocalDate> days = List.of(is.getStartDate(), is.getEndDate());
        votes.merge(days, (day ? 1000 : 1) * (told ? 3 : 2), Integer::sum);
        precisions.putIfAbsent(days, is.getDatePrecision() == null ? "DAY" : is.getDatePrecision());
      }
      LocalDate published = report.getPublishedDate();
      if (published != null) {
        LocalDate first = row.getFirstReported();
        LocalDate last = row.getLastReported();
        row.setFirstReported(first == null || published.isBefore(first) ? published : first);
        row.setLastReported(last == null || published.isAfter(last) ? published : last);
      }
    }
    List<LocalDate> best = first(votes);
    if (best != null) {
      row.setStartDate(best.get(0)).setEndDate(best.get(1));
      row.setDatePrecision(precisions.get(best));
    }
  }

  private void place(Event.Builder row, List<Outcome> rows) {
    String place = most(rows, Outcome::getPlace);
    if (place != null) {
      String country = rules.places().country(place);
      String city = country == null ? rules.places().countryOfCity(place) : null;
      row.setPlace(place).setPlaceCountry(country == null ? city : country);
      row.setPlacePrecision(country != null ? "COUNTRY" : city != null ? "CITY" : null);
    }
  }

  private static void counts(
      Event.Builder row, List<Signature> signatures, List<EventReport> reports) {
    Set<String> articles = new HashSet<>();
    Set<String> sources = new HashSet<>();
    Map<Integer, String> copies = new HashMap<>();
    int copied = 0;
    for (int i = 0; i < reports.size(); i++) {
      String article = reports.get(i).getOutcome().getArticleId();
      articles.add(article);
      String original = copies.putIfAbsent(signatures.get(i).copy(), article);
      if (original != null && !original.equals(article)) {
        copied++;
      } else {
        String source = reports.get(i).getSource();
        sources.add(source == null ? article : source);
      }
    }
    row.setReportCount(reports.size()).setArticleCount(articles.size());
    row.setSourceCount(sources.size()).setCopyCount(copied);
  }
}
