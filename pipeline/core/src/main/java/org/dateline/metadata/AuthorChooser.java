package org.dateline.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/** Chooses the authors among all that a page offers. */
final class AuthorChooser {
  private static final double AGREEMENT = 0.3;
  private static final double SITE = 0.6;
  private static final double LATER = 0.8;
  private static final double LIST = 0.92;
  private static final int MANY = 8;
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "\\b(?:GmbH|e\\. ?V\\.|AG|SE|Inc|Ltd|LLC|KG|S\\.A\\.|GmbH|Stiftung)(?![\\p{L}])");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)(?<=[\\p{L}\\d-])\\.(?:com|de|org|net|at|ch|eu|info|fr|it|es|ru|uk|nl|pl)\\b");
  private static final Set<String> AUTHOR = Set.of("author", "other_author");
  private static final Set<String> LISTED = Set.of("json-ld", "microdata");

  private final EvidenceKinds kinds;
  private final AuthorNames names;
  private final Agencies agencies;

  AuthorChooser(EvidenceKinds kinds, AuthorNames names, Agencies agencies) {
    this.kinds = kinds;
    this.agencies = agencies;
    this.names = names;
  }

  private static final class Votes {
    private final List<String> names;
    private final Set<String> kinds = new LinkedHashSet<>();
    private double best;
    private double sum;
    private double extra;

    Votes(List<String> names) {
      this.names = names;
    }

    double score() {
      return best + AGREEMENT * (sum - best) + extra;
    }
  }

  /** The names of the authors; empty if nobody is named. */
  List<String> choose(List<Evidence> evidence, SiteNames sites) {
    Votes best = best(count(evidence, sites, null));
    return best == null ? List.of() : best.names;
  }

  /** All lists of names that {@link #choose} compares. */
  List<MetadataReport.Candidate> explain(List<Evidence> evidence, SiteNames sites) {
    MetadataReport.Log log = new MetadataReport.Log();
    Map<String, Votes> votes = count(evidence, sites, log);
    Votes best = best(votes);
    List<MetadataReport.Candidate> all = new ArrayList<>();
    votes.forEach(
        (key, v) -> {
          String value = String.join(", ", v.names);
          boolean chosen = best != null && v.names.equals(best.names);
          all.add(new MetadataReport.Candidate(value, log.of(key), v.score(), chosen));
        });
    return all;
  }

  private Map<String, Votes> count(
      List<Evidence> evidence, SiteNames sites, MetadataReport.@Nullable Log log) {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    Map<String, Votes> votes = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    Map<String, List<String>> named = new HashMap<>();
    Set<String> tails = titleTails(evidence);
    for (Evidence one : evidence) {
      double weight = AUTHOR.contains(one.getField()) ? kinds.weight(one) : 0;
      List<String> found =
          weight > 0
              ? named.computeIfAbsent(
                  one.getValue(), v -> persons(read(one.getFrom(), v), sites, tails))
              : List.of();
      if (found.isEmpty()) {
        continue;
      }
      double own = isOrganisation(one, found, sites) ? SITE * weight : weight;
      boolean first = seen.add(one.getField() + one.getFrom());
      double counted = first ? own : LATER * own;
      vote(votes, found, one.getFrom(), counted);
      MetadataReport.Log.add(
          log, key(found), one.getField(), one.getFrom(), one.getValue(), counted);
      if (LISTED.contains(one.getFrom())) {
        lists.computeIfAbsent(one.getFrom(), k -> new LinkedHashSet<>()).addAll(found);
      }
    }
    lists.forEach((from, all) -> voteForList(votes, all, from, log));
    support(votes);
    return votes;
  }

  private List<String> read(String from, String value) {
    boolean isField = from.startsWith("meta") || from.startsWith("json");
    return isField ? names.inField(value) : names.of(value);
  }

  /** Drops the names of the site and of agencies, if other names are left. */
  private List<String> persons(List<String> found, SiteNames sites, Set<String> tails) {
    List<String> persons = new ArrayList<>(found);
    persons.removeIf(
        name ->
            sites.isSource(name)
                || agencies.named(name) != null
                || tails.contains(Headline.key(name)));
    return persons.isEmpty() ? found : persons;
  }

  /** The parts of page titles after the headline, where sites put their names. */
  private static Set<String> titleTails(List<Evidence> evidence) {
    Set<String> tails = new LinkedHashSet<>();
    for (Evidence one : evidence) {
      if (one.getField().equals("title") && one.getFrom().equals("title-tag")) {
        List<String> parts = TitleCleaner.split(one.getValue());
        parts.stream().skip(1).map(Headline::key).forEach(tails::add);
      }
    }
    return tails;
  }

  private static boolean isOrganisation(Evidence one, List<String> found, SiteNames sites) {
    return found.stream().allMatch(sites::isSource)
        || ORGANISATION.matcher(one.getValue()).find()
        || DOMAIN.matcher(one.getValue()).find();
  }

  /** Several authors in fields of their own are the authors together. */
  private static void voteForList(
      Map<String, Votes> votes, Set<String> all, String from, MetadataReport.@Nullable Log log) {
    if (all.size() > 1 && all.size() < MANY) {
      List<String> names = new ArrayList<>(all);
      vote(votes, names, from + "+", LIST);
      MetadataReport.Log.add(log, key(names), "author", from + "+", String.join(", ", names), LIST);
    }
  }

  private static String key(List<String> names) {
    return Headline.key(String.join(" ", names));
  }

  /** A longer text that begins with a name supports the name: Jane Doe Editor supports Jane Doe. */
  private static void support(Map<String, Votes> votes) {
    NavigableMap<String, Votes> sorted = new TreeMap<>(votes);
    sorted.forEach(
        (key, one) -> {
          // Keys that begin with this key follow it in the order.
          for (Map.Entry<String, Votes> next : sorted.tailMap(key, false).entrySet()) {
            if (!next.getKey().startsWith(key)) {
              break;
            }
            support(key, one, next.getValue());
          }
        });
  }

  private static void support(String key, Votes one, Votes longer) {
    boolean shown = longer.kinds.stream().anyMatch(k -> k.startsWith("class"));
    boolean full = one.names.get(0).indexOf(' ') > 0 || shown;
    if (key.length() > 3 && full && longer.names.size() == 1) {
      one.extra += AGREEMENT * longer.best;
    } else if (longer.names.size() > 1 && longer.kinds.size() > 1) {
      longer.extra += 2 * AGREEMENT * one.best;
    }
  }

  private static void vote(
      Map<String, Votes> votes, List<String> found, String from, double weight) {
    Votes vote = votes.computeIfAbsent(key(found), k -> new Votes(found));
    vote.best = Math.max(vote.best, weight);
    if (vote.kinds.add(from)) {
      vote.sum += weight;
    }
  }

  private static @Nullable Votes best(Map<String, Votes> votes) {
    Votes best = null;
    for (Votes candidate : votes.values()) {
      if (best == null || candidate.score() > best.score() + 1e-9) {
        best = candidate;
      }
    }
    return best;
  }
}
