package org.dateline.outcomes;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.outcomes.WideMatch.Fit;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds all candidates of a story, in its title and in each of its sentences, and how likely each
 * is an outcome.
 */
final class WideCandidates {
  private final PatternFinder finder;
  private final MatchFilter filter;
  private final CandidateFeatures features;
  private final OutcomeJudge judge;
  private final Set<String> proceedings;

  /** The candidates of a story in its order. */
  private record Found(List<WideMatch> title, List<WideMatch> body, StoryCues cues) {
    List<WideMatch> all() {
      List<WideMatch> all = new ArrayList<>(title);
      all.addAll(body);
      return all;
    }
  }

  /**
   * The candidates of a story with their probabilities.
   *
   * @param byMatch the probability of each match of title and body, by identity
   * @param body those of the sentences from the lead on, in reading order
   */
  record Judged(IdentityHashMap<PatternMatch, Double> byMatch, List<JudgedMatch> body) {
    static Judged of(List<JudgedMatch> title, List<JudgedMatch> body) {
      IdentityHashMap<PatternMatch, Double> byMatch = new IdentityHashMap<>();
      title.forEach(judged -> byMatch.put(judged.match(), judged.probability()));
      body.forEach(judged -> byMatch.put(judged.match(), judged.probability()));
      return new Judged(byMatch, body);
    }

    /** The probability of a match; 0 if it was not judged. */
    double probability(PatternMatch match) {
      return byMatch.getOrDefault(match, 0.0);
    }

    /** The candidates of the body, a list for each sentence that has any. */
    List<List<JudgedMatch>> bySentence() {
      List<List<JudgedMatch>> sentences = new ArrayList<>();
      int last = -1;
      for (JudgedMatch match : body) {
        if (match.wide().sentence() != last) {
          last = match.wide().sentence();
          sentences.add(new ArrayList<>());
        }
        sentences.get(sentences.size() - 1).add(match);
      }
      return sentences;
    }
  }

  /**
   * A candidate with its probability.
   *
   * @param wide the candidate
   * @param probability from 0 to 1
   */
  record JudgedMatch(WideMatch wide, double probability) {
    /** The match. */
    PatternMatch match() {
      return wide.match();
    }
  }

  /** Takes its lists and weights from the rule set. */
  WideCandidates(RuleSet rules, PatternFinder finder, MatchFilter filter, ClauseBounds bounds) {
    this.finder = finder;
    this.filter = filter;
    this.features = new CandidateFeatures(rules, bounds);
    this.judge = new OutcomeJudge(rules);
    this.proceedings = Set.copyOf(rules.words("outcomes/grammar/proceedings.txt"));
  }

  private Found find(OutcomeContext context, RuleSelection.Choice strict, Set<String> without) {
    SentenceTokens heading = context.title();
    List<WideMatch> title =
        heading == null ? List.of() : finder.findWide(heading, strict.title(), -1, Set.of());
    List<WideMatch> body = new ArrayList<>();
    for (int s = context.lead(); s < context.document().sentenceCount(); s++) {
      body.addAll(finder.findWide(context.sentence(s), strict.body().get(s), s, without));
    }
    body.removeIf(
        wide ->
            wide.fit() != Fit.STRICT // those have passed
                && filter.reason(context, wide.match(), wide.sentence()) != null);
    return new Found(title, body, new StoryCues(context, title, body, strict, proceedings));
  }

  /** The candidates of the title, and of each sentence from the lead on, with probabilities. */
  Judged judge(OutcomeContext context, RuleSelection.Choice strict) {
    Set<String> ruled = strict.matches().stream().map(PatternMatch::typeName).collect(toSet());
    Found found = find(context, strict, ruled);
    OutcomeJudge.Sum story = judge.sum();
    CandidateFeatures.addStory(found.cues(), story);
    return Judged.of(
        judge(context, found.title(), found.cues(), story),
        judge(context, found.body(), found.cues(), story));
  }

  private List<JudgedMatch> judge(
      OutcomeContext context, List<WideMatch> all, StoryCues cues, OutcomeJudge.Sum story) {
    List<JudgedMatch> judged = new ArrayList<>();
    OutcomeJudge.Sum sentence = judge.sum();
    OutcomeJudge.@Nullable SentenceWords words = null;
    int number = Integer.MIN_VALUE;
    for (WideMatch wide : all) {
      if (cues.hasOtherRow(wide.match())) {
        continue;
      }
      if (words == null || wide.sentence() != number) {
        number = wide.sentence();
        words = judge.words(wide.match().sentence());
        sentence = judge.sum(words);
        CandidateFeatures.addSentence(context, cues, wide.match().sentence(), number, sentence);
      }
      judged.add(new JudgedMatch(wide, probability(context, cues, wide, words, story, sentence)));
    }
    return judged;
  }

  /** A type without weights, of a user's own file, is decided by its rules alone. */
  private double probability(
      OutcomeContext context,
      StoryCues cues,
      WideMatch wide,
      OutcomeJudge.SentenceWords words,
      OutcomeJudge.Sum story,
      OutcomeJudge.Sum sentence) {
    String type = wide.match().typeName();
    if (!judge.knows(type)) {
      return wide.fit() == WideMatch.Fit.STRICT ? OutcomeJudge.UNKNOWN_TYPE : 0;
    }
    OutcomeJudge.Sum own = judge.sum(type, words);
    features.addCandidate(context, cues, wide, own);
    return judge.probability(type, cues.isRuled(wide.match()), story, sentence, own);
  }

  /** Hands all candidates on, each with what adds its features to a sink. */
  void features(
      OutcomeContext context,
      RuleSelection.Choice strict,
      BiConsumer<WideMatch, Consumer<CandidateFeatures.Sink>> receiver) {
    Found found = find(context, strict, Set.of());
    for (WideMatch wide : found.all()) {
      receiver.accept(
          wide,
          sink -> {
            CandidateFeatures.addStory(found.cues(), sink);
            CandidateFeatures.addSentence(
                context, found.cues(), wide.match().sentence(), wide.sentence(), sink);
            features.addCandidate(context, found.cues(), wide, sink);
          });
    }
  }
}
