package org.dateline.clean.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;

/**
 * The learned model: how likely each line of a page is story.
 *
 * <p>Two passes of boosted trees. The first sees a line, its neighbours and its place; the second
 * also what the first said of the lines around. The weights are {@code clean/text/model.json},
 * written by {@code scripts/train/text_model.py}.
 */
final class TextModel {
  private static final String PATH = "clean/text/model.json";

  private final Forest first;
  private final Forest second;
  private final float threshold;
  private final int width;

  TextModel(RuleSet rules) {
    List<RuleFile> layers = rules.layers(PATH);
    if (layers.isEmpty()) {
      throw new RuleException("rules: there is no " + PATH);
    }
    RuleFile file = layers.get(layers.size() - 1);
    JsonNode json = parse(file);
    checkNames(file, json);
    first = new Forest(json.get("first"));
    second = new Forest(json.get("second"));
    width = featureNames().size();
    threshold = (float) json.get("threshold").doubleValue();
  }

  private static JsonNode parse(RuleFile file) {
    try {
      return new ObjectMapper().readTree(file.content());
    } catch (JsonProcessingException e) {
      throw new RuleException(file, e.getLocation().getLineNr(), "is no JSON");
    }
  }

  private static void checkNames(RuleFile file, JsonNode json) {
    List<String> names = new ArrayList<>();
    json.path("features").forEach(name -> names.add(name.asText()));
    if (!names.equals(featureNames())) {
      throw new RuleException(file, 0, "was trained on other features; train it again");
    }
  }

  /** Names of all features, those of the second pass last. */
  static List<String> featureNames() {
    List<String> names = new ArrayList<>(TextFeatures.names());
    names.addAll(Smoothing.names());
    return names;
  }

  /** From here on a line is story. */
  float threshold() {
    return threshold;
  }

  /** How likely each line is story, 0 to 1. */
  float[] scores(PageLines page) {
    int n = page.lines.length;
    Row[] rows = new Row[n];
    TextFeatures features = new TextFeatures(page);
    float[] scores = new float[n];
    for (int i = 0; i < n; i++) {
      if (!page.isMenu(i)) {
        rows[i] = new Row(width);
        features.fill(i, rows[i]);
        scores[i] = first.probability(rows[i].values);
      }
    }
    return smooth(page, scores, rows);
  }

  private float[] smooth(PageLines page, float[] scores, Row[] rows) {
    Smoothing smoothing = new Smoothing(page.lines, scores);
    float[] smooth = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      if (!page.isMenu(i)) {
        smoothing.fill(i, rows[i]);
        smooth[i] = second.probability(rows[i].values);
      }
    }
    return smooth;
  }

  /** A row of features being filled. */
  private static final class Row implements FeatureSink {
    private final float[] values;
    private int size;

    Row(int capacity) {
      values = new float[capacity];
    }

    @Override
    public void put(String name, float value) {
      values[size++] = value;
    }
  }
}
