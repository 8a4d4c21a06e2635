package org.dateline.outcomes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.Row;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely a candidate is an outcome of its type: a logistic regression over named features
 * ({@link Feature}), with one weight of a feature for all types and one for each type.
 *
 * <p>The weights are in {@code outcomes/judge.tsv}, in log odds; {@code
 * scripts/train/outcome_judge.py} makes them from labelled sentences of several sources.
 */
final class OutcomeJudge {
  /** The probability of a match of a rule whose type has no weights. */
  static final double UNKNOWN_TYPE = .7;

  private static final String FILE = "outcomes/judge.tsv";
  private static final String ALL_TYPES = "*";
  private static final String BIAS = "bias";
  private static final String TYPE = "type";
  private static final String CALIBRATION = "calibration";

  private final Map<String, Integer> types = new HashMap<>();
  private final FeatureWeights weights;
  private final float[] bias;
  private final Map<String, Float> calibration = new HashMap<>();

  /** Sums weights: for all types at once, or for one. */
  final class Sum implements CandidateFeatures.Sink {
    private final float[] sum = new float[bias.length];
    private final int only;
    private final @Nullable SentenceWords words;

    private Sum(int only, @Nullable SentenceWords words) {
      this.only = only;
      this.words = words;
    }

    @Override
    public void add(Feature feature, String value) {
      add(weights.row(feature, weights.value(value)));
    }

    @Override
    public void addWord(Feature feature, SentenceTokens sentence, int token) {
      if (words == null) {
        CandidateFeatures.Sink.super.addWord(feature, sentence, token);
        return;
      }
      add(weights.row(feature, words.word(token)));
      add(weights.row(feature, words.stem(token)));
    }

    private void add(int row) {
      if (row == FeatureWeights.NONE) {
        return;
      }
      if (only > 0) {
        sum[0] += weights.of(row, 0);
        sum[only] += weights.of(row, only);
        return;
      }
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights.of(row, i);
      }
    }

    private double of(int type) {
      return sum[0] + sum[type];
    }
  }

  /** The numbers of the words of a sentence and of their beginnings, each looked up once. */
  final class SentenceWords {
    private static final int UNREAD = -1;
    private final SentenceTokens sentence;
    private final int[] words;
    private final int[] stems;

    private SentenceWords(SentenceTokens sentence) {
      this.sentence = sentence;
      this.words = new int[sentence.end() - sentence.first()];
      this.stems = new int[words.length];
      Arrays.fill(words, UNREAD);
    }

    private int word(int token) {
      int at = token - sentence.first();
      if (words[at] == UNREAD) {
        String word = sentence.lower(token);
        words[at] = weights.value(word);
        @Nullable String stem = CandidateFeatures.stem(word);
        stems[at] = stem == null ? FeatureWeights.NONE : weights.value(stem);
      }
      return words[at];
    }

    /** Of a word that was asked for. */
    private int stem(int token) {
      return stems[token - sentence.first()];
    }
  }

  /** Reads the weights. */
  OutcomeJudge(RuleSet rules) {
    List<Row> rows = rules.rows(FILE, 4);
    for (Row row : rows) {
      if (!row.cell(0).equals(ALL_TYPES)) {
        types.putIfAbsent(row.cell(0), types.size() + 1);
      }
    }
    this.bias = new float[types.size() + 1];
    this.weights = new FeatureWeights(bias.length, rows.size());
    for (Row row : rows) {
      add(row);
    }
  }

  private void add(Row row) {
    int type = types.getOrDefault(row.cell(0), 0);
    float weight = weight(row);
    if (row.cell(1).equals(BIAS)) {
      bias[type] += weight;
    } else if (row.cell(1).equals(CALIBRATION)) {
      calibration.put(row.cell(2), weight);
    } else if (row.cell(1).equals(TYPE)) {
      bias[types.getOrDefault(row.cell(2), 0)] += weight;
    } else {
      weights.put(feature(row), value(row.cell(2)), type, weight);
    }
  }

  private static String value(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  private static Feature feature(Row row) {
    try {
      return Feature.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw error(row, "unknown feature " + row.cell(1), e);
    }
  }

  private static float weight(Row row) {
    try {
      return Float.parseFloat(row.cell(3));
    } catch (NumberFormatException e) {
      throw error(row, "no number: " + row.cell(3), e);
    }
  }

  private static RuleException error(Row row, String what, Exception cause) {
    RuleException error = row.error(what);
    error.initCause(cause);
    return error;
  }

  /** True if the type has weights; a user's own type has none. */
  boolean knows(String type) {
    return types.containsKey(type);
  }

  /** An empty sum for all types. */
  Sum sum() {
    return new Sum(0, null);
  }

  /** An empty sum for all types, of features of a sentence. */
  Sum sum(SentenceWords words) {
    return new Sum(0, words);
  }

  /** An empty sum for one type that has weights, of features of a candidate in a sentence. */
  Sum sum(String type, SentenceWords words) {
    return new Sum(types.getOrDefault(type, 0), words);
  }

  /** For the features of a sentence and its candidates. */
  SentenceWords words(SentenceTokens sentence) {
    return new SentenceWords(sentence);
  }

  /**
   * The probability of a type, from 0 to 1.
   *
   * <p>The log odds are calibrated on sources that training had not seen, for matches that strict
   * rules report as outcomes and for others each by a factor and an offset.
   *
   * @param type a type that has weights
   * @param ruled true for a match that strict rules report as an outcome
   * @param parts the sums of the story's, the sentence's and the candidate's features
   */
  double probability(String type, boolean ruled, Sum... parts) {
    Integer index = types.get(type);
    if (index == null) {
      throw new IllegalArgumentException("no weights for the type " + type);
    }
    double odds = bias[0] + bias[index];
    for (Sum part : parts) {
      odds += part.of(index);
    }
    String kind = ruled ? "rules" : "others";
    odds =
        odds * calibration.getOrDefault(kind + "/factor", 1f)
            + calibration.getOrDefault(kind + "/offset", 0f);
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
