package org.dateline.clean.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/** Chooses the headline among all that a page offers, and takes the site's name off it. */
final class TitleChooser {
  private static final Set<String> NAMED =
      Set.of("title-tag", "meta", "json-ld", "json-ld:page", "microdata");

  private final TitleMarks marks;

  TitleChooser(TitleMarks marks) {
    this.marks = marks;
  }

  /** The headline, null where nothing tells it. */
  @Nullable String choose(List<Evidence> evidence) {
    List<String> named = new ArrayList<>();
    List<String> sites = new ArrayList<>();
    for (Evidence one : evidence) {
      if (one.getField().equals("title") && NAMED.contains(one.getFrom())) {
        named.add(one.getValue());
      } else if (one.getField().equals("source")) {
        sites.add(one.getValue());
      }
    }
    String heading = heading(evidence, named);
    String title = heading != null ? heading : withoutSite(named, sites);
    return title == null ? null : marks.strip(title);
  }

  /** The first heading that one of the named titles holds or that holds one of them. */
  private static @Nullable String heading(List<Evidence> evidence, List<String> named) {
    List<String> keys = named.stream().map(Headline::key).toList();
    for (String kind : List.of("headline", "h1", "h2", "class", "h3")) {
      for (Evidence one : evidence) {
        if (one.getField().equals("title") && one.getFrom().equals(kind)) {
          String key = Headline.key(one.getValue());
          if (key.length() > 8 && keys.stream().anyMatch(k -> k.contains(key))) {
            return one.getValue();
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String withoutSite(List<String> named, List<String> sites) {
    return named.isEmpty() ? null : TitleParts.main(named.get(0), sites);
  }
}
