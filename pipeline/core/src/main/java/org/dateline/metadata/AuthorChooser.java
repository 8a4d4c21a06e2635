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

  /** Kinds that name each author in an element of its own, at the headline. */
  private static final Set<String> CARDS = Set.of("rel:near", "class:near");

  private static final double AGENCY = 0.5;
  private static final String AGENCY_KEY = "agency ";

  /** Keeps a list apart from the same names in one piece. */
  private static final String LISTED_KEY = "+";

  /** Letters of the sign of an agency's desk. */
  private static final int DESK = 4;

  private static final double CARD = 0.7;

  /** Letters between names in one piece: and, und. */
  private static final int GLUE = 8;

  private static final double MORE = 0.01;

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
    private final boolean agency;
    private double best;
    private double sum;
    private double extra;

    Votes(List<String> names, boolean agency) {
      this.names = names;
      this.agency = agency;
    }

    double score() {
      return best + AGREEMENT * (sum - best) + extra;
    }
  }

  /** The authors, none if nobody is named, and the agency named as author or beside them. */
  GivenAuthors.Authors choose(List<Evidence> evidence, SiteNames sites) {
    Map<String, Votes> votes = count(evidence, sites, null);
    Votes best = best(votes);
    if (best == null) {
      return new GivenAuthors.Authors(List.of(), null);
    }
    Votes agency = best.agency ? best : null;
    for (Votes one : votes.values()) {
      boolean better = agency == null ? one.best >= AGENCY : !best.agency && one.best > agency.best;
      agency = one.agency && better ? one : agency;
    }
    return new GivenAuthors.Authors(
        best.agency ? List.of() : best.names, agency == null ? null : agency.names.get(0));
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
    Map<String, Read> known = new HashMap<>();
    Set<String> tails = titleTails(evidence);
    for (Evidence one : evidence) {
      double weight = AUTHOR.contains(one.getField()) ? kinds.weight(one) : 0;
      if (weight == 0) {
        continue;
      }
      Read read =
          known.computeIfAbsent(
              one.getValue(),
              v -> separate(read(one.getFrom(), v), agencies.inByline(v), sites, tails));
      List<String> found = read.names;
      if (read.agency != null) {
        vote(
            votes,
            List.of(read.agency),
            true,
            one.getFrom(),
            found.isEmpty() ? weight : LATER * weight);
      }
      if (found.isEmpty()) {
        continue;
      }
      double own = isOrganisation(one, found, sites) ? SITE * weight : weight;
      boolean first = seen.add(one.getField() + one.getFrom());
      double counted = first ? own : LATER * own;
      vote(votes, found, false, one.getFrom(), counted);
      MetadataReport.Log.add(
          log, key(found), one.getField(), one.getFrom(), one.getValue(), counted);
      boolean author = one.getField().equals("author");
      if (author && (LISTED.contains(one.getFrom()) || CARDS.contains(one.getFrom()))) {
        lists.computeIfAbsent(one.getFrom(), k -> new LinkedHashSet<>()).addAll(found);
      }
    }
    support(votes);
    boolean named =
        seen.stream().anyMatch(one -> one.startsWith("authorjson") || one.startsWith("authormeta"));
    lists.forEach(
        (from, all) -> {
          // Cards beside a field that names one author may be of other stories.
          if (LISTED.contains(from) || !named) {
            voteForList(votes, all, from, log);
          }
        });
    return votes;
  }

  /** The names of one piece of evidence, and the agency among them. */
  private record Read(List<String> names, @Nullable String agency) {}

  private List<String> read(String from, String value) {
    boolean isField = from.startsWith("meta") || from.startsWith("json");
    return isField ? names.inField(value) : names.of(value);
  }

  /**
   * Takes agencies out of the names, and the desks behind them: dpa/lnw. The names of the site are
   * dropped, if other names are left.
   */
  private Read separate(
      List<String> found, @Nullable String first, SiteNames sites, Set<String> tails) {
    String agency = first;
    List<String> names = new ArrayList<>();
    for (String whole : found) {
      String name = agencies.without(whole);
      String named = agencies.ofAuthor(name);
      boolean desk = agency != null && name.length() <= DESK && name.indexOf(' ') < 0;
      agency = agency == null ? named : agency;
      if (named == null && !desk) {
        names.add(name);
      }
    }
    List<String> persons = new ArrayList<>(names);
    persons.removeIf(name -> sites.isSource(name) || tails.contains(Headline.key(name)));
    return new Read(persons.isEmpty() && agency == null ? names : persons, agency);
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

  /**
   * Several authors in fields of their own are the authors together: where one of them alone has
   * more votes, they still are.
   */
  private void voteForList(
      Map<String, Votes> votes, Set<String> all, String from, MetadataReport.@Nullable Log log) {
    boolean card = !LISTED.contains(from);
    List<String> names = apart(all);
    if (card) {
      names.removeIf(name -> !this.names.isPerson(name));
    } else if (names.stream().anyMatch(this.names::isPerson)) {
      names.removeIf(this.names::isOutlet);
    }
    if (names.size() < 2 || names.size() >= MANY) {
      return;
    }
    double own = card ? CARD : LIST;
    Votes list = vote(votes, names, false, from + LISTED_KEY, own);
    MetadataReport.Log.add(
        log, LISTED_KEY + key(names), "author", from + LISTED_KEY, String.join(", ", names), own);
    Set<String> keys = new LinkedHashSet<>();
    names.forEach(name -> keys.add(Headline.key(name)));
    for (Votes part : votes.values()) {
      boolean within = part.names.stream().allMatch(name -> keys.contains(Headline.key(name)));
      boolean less = within && part.names.size() < names.size();
      if ((less || holdsAll(part.names, keys)) && part != list && part.score() >= list.score()) {
        list.extra += part.score() - list.score() + MORE;
      }
    }
  }

  /** Whether one name is no more than all names of a list in one piece. */
  private static boolean holdsAll(List<String> one, Set<String> keys) {
    String key = key(one);
    int rest = key.length();
    for (String part : keys) {
      rest -= key.contains(part) ? part.length() : key.length();
    }
    return one.size() == 1 && rest >= 0 && rest < GLUE;
  }

  /** The names that do not hold other names of the list: an element around several names does. */
  private static List<String> apart(Set<String> all) {
    List<String> names = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    for (String name : all) {
      String key = Headline.key(name);
      boolean holds =
          all.stream()
              .map(Headline::key)
              .anyMatch(
                  other ->
                      other.length() > 3 && key.length() > other.length() && key.contains(other));
      if (!holds && keys.add(key)) {
        names.add(name);
      }
    }
    return names;
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
            if (one.agency || !next.getKey().startsWith(key)) {
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

  private static Votes vote(
      Map<String, Votes> votes, List<String> found, boolean agency, String from, double weight) {
    String key =
        agency
            ? AGENCY_KEY + key(found)
            : from.endsWith(LISTED_KEY) ? LISTED_KEY + key(found) : key(found);
    Votes vote = votes.computeIfAbsent(key, k -> new Votes(found, agency));
    vote.best = Math.max(vote.best, weight);
    if (vote.kinds.add(from)) {
      vote.sum += weight;
    }
    return vote;
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
