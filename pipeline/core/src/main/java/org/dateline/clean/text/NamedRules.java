package org.dateline.clean.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;

/** Loads named rules of all layers of a file; a later rule replaces the one of its name. */
final class NamedRules {
  /** The rules that a line may match are bits of a long. */
  private static final int MOST = Long.SIZE;

  private NamedRules() {}

  static <F, R> List<R> load(
      RuleSet set,
      String path,
      Class<F> type,
      Function<F, List<R>> rules,
      Function<R, String> name) {
    List<RuleFile> layers = set.layers(path);
    if (layers.isEmpty()) {
      throw new RuleException("rules: there is no " + path);
    }
    Map<String, R> byName = new LinkedHashMap<>();
    for (RuleFile file : layers) {
      rules.apply(YamlRules.read(file, type)).forEach(rule -> byName.put(name.apply(rule), rule));
    }
    if (byName.size() > MOST) {
      String what = "these make " + byName.size() + " rules, " + MOST + " are possible; join some";
      throw new RuleException(layers.get(layers.size() - 1), 0, what);
    }
    return List.copyOf(byName.values());
  }
}
