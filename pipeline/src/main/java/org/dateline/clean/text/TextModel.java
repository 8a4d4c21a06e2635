package org.dateline.clean.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.dateline.clean.Trees;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;

/**
 * The learned model: how likely each line of a page is story.
 *
 * <p>Boosted trees over {@link TextFeatures}. The weights are {@code clean/text/model.json},
 * written by {@code scripts/train/text_model.py}.
 */
final class TextModel {
  private static final String PATH = "clean/text/model.json";

  private final Trees trees;
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
    trees = new Trees(json.get("trees"), json.get("settled").doubleValue());
    width = TextFeatures.names().size();
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
    if (!names.equals(TextFeatures.names())) {
      throw new RuleException(file, 0, "was trained on other features; train it again");
    }
  }

  /** From here on a line is story. */
  float threshold() {
    return threshold;
  }

  /** How likely each line is story, 0 to 1. */
  float[] scores(PageLines page) {
    float[] scores = new float[page.lines.length];
    TextFeatures features = new TextFeatures(page);
    Row row = new Row(width);
    for (int i = 0; i < scores.length; i++) {
      if (!page.isMenu(i)) {
        row.size = 0;
        features.fill(i, row);
        scores[i] = (float) trees.chance(row.values);
      }
    }
    return scores;
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
