package org.dateline.clean.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.util.DecisionTrees;
import org.dateline.util.FeatureSink;

/**
 * The learned model: how likely each line of a page is story.
 *
 * <p>Boosted trees over {@link TextFeatures}. The weights are {@code clean/text/model.json},
 * written by {@code scripts/train/text_model.py}.
 */
final class TextModel {
  private static final String PATH = "clean/text/model.json";

  private final DecisionTrees trees;
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
    trees = new DecisionTrees(json.get("trees"), json.get("settled").doubleValue());
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
    int[] asked = IntStream.range(0, page.lines.length).filter(i -> !page.isMenu(i)).toArray();
    TextFeatures features = new TextFeatures(page);
    float[][] rows = new float[asked.length][width];
    for (int k = 0; k < asked.length; k++) {
      features.fill(asked[k], FeatureSink.into(rows[k], 0));
    }
    double[] chances = trees.chances(rows, 0);
    float[] scores = new float[page.lines.length];
    for (int k = 0; k < asked.length; k++) {
      scores[asked[k]] = (float) chances[k];
    }
    return scores;
  }
}
