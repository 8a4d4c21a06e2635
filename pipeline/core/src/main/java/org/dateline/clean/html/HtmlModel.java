package org.dateline.clean.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.util.DecisionTrees;
import org.dateline.util.FeatureSink;

/**
 * The two models in a row: a first answer for each block, and a second one that knows the first.
 */
final class HtmlModel {
  private static final String PATH = "clean/html_model.json";

  private final DecisionTrees first;
  private final DecisionTrees second;
  private final double threshold;
  private final int firstSize;
  private final int secondSize;

  HtmlModel(RuleSet rules) {
    List<RuleFile> layers = rules.layers(PATH);
    if (layers.isEmpty()) {
      throw new RuleException("rules: there is no model " + PATH);
    }
    JsonNode json = read(layers.get(layers.size() - 1));
    this.firstSize = check(json.path("first_features"), FirstPassFeatures.names());
    this.secondSize = check(json.path("second_features"), SecondPassFeatures.names());
    this.first = new DecisionTrees(json.path("first"));
    this.second = new DecisionTrees(json.path("second"), json.path("settled").asDouble());
    this.threshold = json.path("threshold").asDouble();
  }

  private static JsonNode read(RuleFile file) {
    try {
      return new ObjectMapper().readTree(file.content());
    } catch (JsonProcessingException e) {
      throw new RuleException(file, e.getLocation().getLineNr(), e.getOriginalMessage());
    }
  }

  /** How many features a model has. */
  private static int check(JsonNode names, List<String> expected) {
    List<String> found = new ArrayList<>();
    names.forEach(name -> found.add(name.asText()));
    if (!found.equals(expected)) {
      throw new RuleException("rules: " + PATH + " was trained on other features; train it again");
    }
    return found.size();
  }

  /** Above which chance a block belongs to the story. */
  double threshold() {
    return threshold;
  }

  /** The chance of each block to belong to the story. */
  double[] chances(List<BlockRow> rows) {
    FirstPassFeatures look = new FirstPassFeatures(rows);
    float[][] seen = new float[rows.size()][secondSize + firstSize];
    for (int i = 0; i < seen.length; i++) {
      look.fill(i, FeatureSink.into(seen[i], secondSize));
    }
    double[] answers = first.chances(seen, secondSize);
    for (int i = 0; i < seen.length; i++) {
      answers[i] = (float) answers[i];
    }
    SecondPassFeatures again = new SecondPassFeatures(rows, answers);
    for (int i = 0; i < seen.length; i++) {
      again.fill(i, FeatureSink.into(seen[i], 0));
    }
    return second.chances(seen, 0);
  }
}
