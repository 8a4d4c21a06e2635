package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;

/** Makes the names of numbers once, since they are asked for at every block. */
final class Names {
  private Names() {}

  /** For each thing its name with all endings, or alone where there are none. */
  static String[] of(String prefix, Object[] things, String... endings) {
    List<String> names = new ArrayList<>();
    for (Object thing : things) {
      for (String ending : endings.length == 0 ? new String[] {""} : endings) {
        names.add(prefix + thing + ending);
      }
    }
    return names.toArray(String[]::new);
  }
}
