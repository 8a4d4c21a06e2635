package org.dateline.clean.html;

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
 * The two models in a row: a first answer for each block, and a second one that knows the first.
 */
final class HtmlModel {
  private static final String PATH = "clean/html_model.json";

  private final Trees first;
  private final Trees second;
  private final double threshold;

  HtmlModel(RuleSet rules) {
    List<RuleFile> layers = rules.layers(PATH);
    if (layers.isEmpty()) {
      throw new RuleException("rules: there is no model " + PATH);
    }
    JsonNode json = read(layers.get(layers.size() - 1));
    check(json.path("first_features"), FirstLook.names());
    check(json.path("second_features"), SecondLook.names());
    this.first = new Trees(json.path("first"));
    this.second = new Trees(json.path("second"), json.path("settled").asDouble());
    this.threshold = json.path("threshold").asDouble();
  }

  private static JsonNode read(RuleFile file) {
    try {
      return new ObjectMapper().readTree(file.content());
    } catch (JsonProcessingException e) {
      throw new RuleException(file, e.getLocation().getLineNr(), e.getOriginalMessage());
    }
  }

  private static void check(JsonNode names, List<String> expected) {
    List<String> found = new ArrayList<>();
    names.forEach(name -> found.add(name.asText()));
    if (!found.equals(expected)) {
      throw new RuleException("rules: " + PATH + " was trained on other features; train it again");
    }
  }

  /** Above which chance a block belongs to the story. */
  double threshold() {
    return threshold;
  }

  /** The chance of each block to belong to the story. */
  double[] chances(List<BlockRow> rows) {
    FirstLook look = new FirstLook(rows);
    float[][] seen = new float[rows.size()][];
    double[] answers = new double[rows.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = look.of(i);
      answers[i] = (float) first.chance(seen[i]);
    }
    SecondLook again = new SecondLook(rows, answers);
    double[] chances = new double[rows.size()];
    for (int i = 0; i < seen.length; i++) {
      chances[i] = second.chance(join(again.of(i), seen[i]));
    }
    return chances;
  }

  private static float[] join(float[] a, float[] b) {
    float[] joined = new float[a.length + b.length];
    System.arraycopy(a, 0, joined, 0, a.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
