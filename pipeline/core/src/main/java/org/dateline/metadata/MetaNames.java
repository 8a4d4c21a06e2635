package org.dateline.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads meta elements by their names. */
final class MetaNames {
  private record Target(String field, String from) {}

  private static final Set<String> BYLINE_LABELS =
      Set.of(
          "written by",
          "verfasst von",
          "geschrieben von",
          "écrit par",
          "escrito por",
          "scritto da");

  private final Map<String, Target> targets = new HashMap<>();

  MetaNames(RuleSet rules) {
    for (Row row : rules.rows("metadata/meta_names.tsv", 3)) {
      targets.put(row.cell(0), new Target(row.cell(1), row.cell(2)));
    }
  }

  /** What one meta element says, null where its name or value says nothing. */
  @Nullable PageFact read(Element meta, int at) {
    String content = meta.attr("content").strip();
    if (content.isEmpty() || content.length() > 1000) {
      return null;
    }
    for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
      Target target = name.isEmpty() ? null : targets.get(name);
      if (target != null) {
        return new PageFact(target.field(), target.from(), content, name, at);
      }
    }
    return null;
  }

  /** The author of a card label, as {@code twitter:label1} and {@code twitter:data1} give it. */
  static boolean isBylineLabel(Element meta) {
    return meta.attr("name").equals("twitter:label1")
        && BYLINE_LABELS.contains(meta.attr("content").strip().toLowerCase(Locale.ROOT));
  }
}
