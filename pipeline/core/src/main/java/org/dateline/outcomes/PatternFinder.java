package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.outcomes.TypeRules.PatternText;
import org.dateline.outcomes.WideMatch.Fit;
import org.dateline.rules.Row;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches of all patterns in a sentence.
 *
 * <p>One table maps a word to the patterns that have it as an anchor; a pattern is only tried at
 * its anchors.
 */
final class PatternFinder {
  private record Entry(TypeRules type, TypeRules.Rule rule, TokenPattern pattern, BitSet needed) {
    @Nullable PatternMatch matchAt(SentenceTokens sentence, int token, WordGroups.Present present) {
      Span span = present.hasAll(needed) ? pattern.matchAt(sentence, token) : null;
      return span == null ? null : new PatternMatch(type, rule, pattern, sentence, span, token);
    }

    Entry inAnyModality() {
      return pattern.hasModality() ? new Entry(type, rule, pattern.inAnyModality(), needed) : this;
    }
  }

  private static final String BROAD_FILE = "outcomes/broad.tsv";
  private static final String BROAD_RULE = "cue";
  private static final String CUES_FILE = "outcomes/cues.tsv";

  private final Map<String, List<Entry>> byAnchor = new HashMap<>();
  private final Map<String, List<Entry>> relaxedByAnchor = new HashMap<>();
  private final Map<String, List<Entry>> broadByAnchor = new HashMap<>();
  private final List<TypeRules> types = new ArrayList<>();
  private final HedgeFilter hedges;
  private final WordGroups groups = new WordGroups();
  private final Set<String> cues = new HashSet<>();

  /** Reads and compiles the rule files of all types. */
  PatternFinder(RuleSet rules, ClauseBounds bounds) {
    OutcomePatternParser parser = new OutcomePatternParser(rules, bounds);
    this.hedges = new HedgeFilter(rules, parser, groups);
    for (Row row : rules.rows(CUES_FILE, 3)) {
      cues.add(cue(row.cell(0), row.cell(1), row.cell(2)));
    }
    for (TypeRules.Source source : TypeRules.readAll(rules)) {
      types.add(source.rules());
      for (TypeRules.Rule rule : source.rules().patterns()) {
        for (PatternText text : rule.match()) {
          TokenPattern pattern = compiled(source, rule, text, parser);
          Entry entry = new Entry(source.rules(), rule, pattern, groups.of(pattern));
          add(byAnchor, entry);
          addCue(relaxedByAnchor, entry.inAnyModality(), Fit.RELAXED);
        }
      }
    }
    addBroad(rules, parser);
  }

  private void addBroad(RuleSet rules, OutcomePatternParser parser) {
    TypeRules.Rule rule =
        new TypeRules.Rule(BROAD_RULE, null, null, null, List.of(), List.of(), List.of());
    for (Row row : rules.rows(BROAD_FILE, 2)) {
      TypeRules type =
          types.stream()
              .filter(t -> t.type().equals(row.cell(0)))
              .findFirst()
              .orElseThrow(() -> row.error("unknown type " + row.cell(0)));
      try {
        TokenPattern pattern = parser.parse(row.cell(1)).inAnyModality();
        addCue(broadByAnchor, new Entry(type, rule, pattern, groups.of(pattern)), Fit.BROAD);
      } catch (IllegalArgumentException e) {
        throw row.error(String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * Adds an entry at the words that are worth a judgement of its type; at all if none is listed.
   */
  private void addCue(Map<String, List<Entry>> byAnchor, Entry entry, Fit fit) {
    for (String word : entry.pattern().anchors()) {
      if (cues.isEmpty() || cues.contains(cue(entry.type().type(), fit.name(), word))) {
        byAnchor.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
      }
    }
  }

  private static String cue(String type, String fit, String word) {
    return type + " " + fit + " " + word;
  }

  private static void add(Map<String, List<Entry>> byAnchor, Entry entry) {
    for (String word : entry.pattern().anchors()) {
      byAnchor.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
    }
  }

  private static TokenPattern compiled(
      TypeRules.Source source, TypeRules.Rule rule, PatternText text, OutcomePatternParser parser) {
    try {
      TokenPattern pattern = parser.parse(text.text());
      if (pattern.anchor() < 0) {
        throw new IllegalArgumentException("a pattern needs a word or a verb");
      }
      return pattern;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      String what = rule.name() + ": " + text.text() + ": " + e.getMessage();
      throw new RuleException(source.file(), text.line(), what);
    }
  }

  /** The types in the order of their files. */
  List<TypeRules> types() {
    return List.copyOf(types);
  }

  /**
   * The matches in a sentence that are no hedged ones, in the order of the text; one for each type
   * and trigger.
   */
  List<PatternMatch> find(SentenceTokens sentence, DecisionLog log) {
    List<PatternMatch> matches = new ArrayList<>();
    WordGroups.Present present = groups.in(sentence);
    for (int token = sentence.first(); token < sentence.end(); token++) {
      List<Entry> entries = byAnchor.get(sentence.lower(token));
      if (entries != null) {
        for (Entry entry : entries) {
          addMatch(sentence, token, entry, present, matches, log);
        }
      }
    }
    return matches;
  }

  /**
   * All candidates in a sentence, in the order of the text: the strict matches, and for each other
   * type and trigger the rule whose words match but not its modality or without a hedge, or else a
   * broad cue.
   *
   * @param strict the matches that {@link #find} has found in the sentence
   * @param number number of the sentence; -1 for the title
   * @param without types of which only strict matches are asked for
   */
  List<WideMatch> findWide(
      SentenceTokens sentence, List<PatternMatch> strict, int number, Set<String> without) {
    List<WideMatch> found = new ArrayList<>();
    WordGroups.Present present = groups.in(sentence);
    int next = 0;
    for (int token = sentence.first(); token < sentence.end(); token++) {
      int begin = found.size();
      for (; next < strict.size() && strict.get(next).trigger() == token; next++) {
        PatternMatch match = strict.get(next);
        found.add(new WideMatch(match, number, Fit.STRICT, modality(match), null));
      }
      String word = sentence.lower(token);
      Place place = new Place(sentence, number, token, begin, present);
      addWide(relaxedByAnchor.get(word), place, without, found);
      addWide(broadByAnchor.get(word), place, without, found);
    }
    return found;
  }

  /**
   * Where candidates are looked for.
   *
   * @param begin number of the first candidate found at the token
   */
  private record Place(
      SentenceTokens sentence, int number, int token, int begin, WordGroups.Present present) {}

  private void addWide(
      @Nullable List<Entry> entries, Place place, Set<String> without, List<WideMatch> found) {
    if (entries == null) {
      return;
    }
    for (Entry entry : entries) {
      boolean done =
          without.contains(entry.type().type()) || has(found, place.begin(), entry.type());
      PatternMatch match =
          done ? null : entry.matchAt(place.sentence(), place.token(), place.present());
      if (match != null) {
        Fit fit = entry.rule().name().equals(BROAD_RULE) ? Fit.BROAD : Fit.RELAXED;
        TokenPattern hedge = hedge(match, found, place);
        found.add(new WideMatch(match, place.number(), fit, modality(match), hedge));
      }
    }
  }

  /** The hedge of a match; the candidates at one token often have the same span. */
  private @Nullable TokenPattern hedge(PatternMatch match, List<WideMatch> found, Place place) {
    for (int i = place.begin(); i < found.size(); i++) {
      PatternMatch other = found.get(i).match();
      if (other.span().equals(match.span()) && other.type().isDenial() == match.type().isDenial()) {
        return found.get(i).hedgePattern();
      }
    }
    return hedges.hedge(match, place.present());
  }

  private static String modality(PatternMatch match) {
    String modality = match.pattern().modalitiesAt(match.sentence(), match.trigger());
    return modality == null ? "" : modality;
  }

  private static boolean has(List<WideMatch> found, int begin, TypeRules type) {
    for (int i = begin; i < found.size(); i++) {
      if (found.get(i).match().typeName().equals(type.type())) {
        return true;
      }
    }
    return false;
  }

  private void addMatch(
      SentenceTokens sentence,
      int token,
      Entry entry,
      WordGroups.Present present,
      List<PatternMatch> matches,
      DecisionLog log) {
    PatternMatch match = entry.matchAt(sentence, token, present);
    if (match == null) {
      logOtherModality(sentence, token, entry, present, log);
    } else if (hasTrigger(matches, match)) {
      log.dropped(match, Decision.SAME_TRIGGER, null);
    } else {
      @Nullable TokenPattern hedge = hedges.hedge(match, present);
      if (hedge == null) {
        matches.add(match);
      } else {
        log.dropped(match, Decision.HEDGED, hedge.text());
      }
    }
  }

  private static boolean hasTrigger(List<PatternMatch> matches, PatternMatch match) {
    for (PatternMatch other : matches) {
      if (other.trigger() == match.trigger() && other.hasSameType(match)) {
        return true;
      }
    }
    return false;
  }

  /** Logs a pattern that would match if its verbs could have any modality. */
  private static void logOtherModality(
      SentenceTokens sentence,
      int token,
      Entry entry,
      WordGroups.Present present,
      DecisionLog log) {
    PatternMatch other =
        log.isOn() ? entry.inAnyModality().matchAt(sentence, token, present) : null;
    if (other != null) {
      log.dropped(other, Decision.OTHER_MODALITY, other.pattern().modalitiesAt(sentence, token));
    }
  }
}
