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

  private final Weights weights;
  private final AuthorNames names;
  private final Agencies agencies;

  AuthorChooser(Weights weights, AuthorNames names, Agencies agencies) {
    this.weights = weights;
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

  /** The names of the authors; empty where nobody is named. */
  List<String> choose(List<Evidence> evidence, SiteNames sites) {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    Map<String, Votes> votes = new LinkedHashMap<>();
    Set<String> kinds = new LinkedHashSet<>();
    Map<String, List<String>> named = new HashMap<>();
    Set<String> tails = titleTails(evidence);
    for (Evidence one : evidence) {
      double weight = AUTHOR.contains(one.getField()) ? weights.of(one) : 0;
      List<String> found =
          weight > 0
              ? named.computeIfAbsent(
                  one.getValue(), v -> persons(read(one.getFrom(), v), sites, tails))
              : List.of();
      if (found.isEmpty()) {
        continue;
      }
      double own = isOrganisation(one, found, sites) ? SITE * weight : weight;
      boolean first = kinds.add(one.getField() + one.getFrom());
      vote(votes, found, one.getFrom(), first ? own : LATER * own);
      if (LISTED.contains(one.getFrom())) {
        lists.computeIfAbsent(one.getFrom(), k -> new LinkedHashSet<>()).addAll(found);
      }
    }
    lists.forEach((from, all) -> voteForList(votes, all, from));
    support(votes);
    return best(votes);
  }

  private List<String> read(String from, String value) {
    boolean isField = from.startsWith("meta") || from.startsWith("json");
    return isField ? names.inField(value) : names.of(value);
  }

  /** Names of the site and of agencies go where others are left. */
  private List<String> persons(List<String> found, SiteNames sites, Set<String> tails) {
    List<String> persons = new ArrayList<>(found);
    persons.removeIf(
        name ->
            sites.isSource(name)
                || agencies.named(name) != null
                || tails.contains(Headline.key(name)));
    return persons.isEmpty() ? found : persons;
  }

  /** What page titles have behind the headline, where sites put their names. */
  private static Set<String> titleTails(List<Evidence> evidence) {
    Set<String> tails = new LinkedHashSet<>();
    for (Evidence one : evidence) {
      if (one.getField().equals("title") && one.getFrom().equals("title-tag")) {
        List<String> parts = TitleParts.split(one.getValue());
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
  private static void voteForList(Map<String, Votes> votes, Set<String> all, String from) {
    if (all.size() > 1 && all.size() < MANY) {
      vote(votes, new ArrayList<>(all), from + "+", LIST);
    }
  }

  /** A text that goes on after a name speaks for the name: Jane Doe, then Jane Doe Editor. */
  private static void support(Map<String, Votes> votes) {
    NavigableMap<String, Votes> sorted = new TreeMap<>(votes);
    sorted.forEach(
        (key, one) -> {
          // What begins with a key stands right behind it.
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
    String key = Headline.key(String.join(" ", found));
    Votes vote = votes.computeIfAbsent(key, k -> new Votes(found));
    vote.best = Math.max(vote.best, weight);
    if (vote.kinds.add(from)) {
      vote.sum += weight;
    }
  }

  private static List<String> best(Map<String, Votes> votes) {
    Votes best = null;
    for (Votes candidate : votes.values()) {
      if (best == null || candidate.score() > best.score() + 1e-9) {
        best = candidate;
      }
    }
    return best == null ? List.of() : best.names;
  }
}
