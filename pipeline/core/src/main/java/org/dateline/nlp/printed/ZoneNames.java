package org.dateline.nlp.printed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** The names of time zones that stand in given dates. */
final class ZoneNames {
  private static final Pattern NAME = Pattern.compile("(?<![\\p{L}/])[A-Z]{2,4}(?![\\p{L}/])");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Z][a-z]{2,8},? )?\\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d(?::\\d\\d)? [A-Z]{3}");

  private final Map<String, String> offsets = new HashMap<>();
  private final Map<String, String> mailOffsets = new HashMap<>();

  ZoneNames(RuleSet rules) {
    for (Row row : rules.rows("nlp/zones.tsv", 3)) {
      String offset = row.cell(1).equals("+00:00") ? "Z" : row.cell(1);
      mailOffsets.put(row.cell(0), offset);
      if (row.cell(2).equals("any")) {
        offsets.put(row.cell(0), offset);
      } else if (!row.cell(2).equals("mail")) {
        throw row.error("neither any nor mail: " + row.cell(2));
      }
    }
  }

  /** The offset that a name in a given date says; null where none does. */
  @Nullable String offset(String value) {
    Map<String, String> known = MAIL.matcher(value).matches() ? mailOffsets : offsets;
    Matcher names = NAME.matcher(value);
    while (names.find()) {
      String offset = known.get(names.group());
      if (offset != null) {
        return offset;
      }
    }
    return null;
  }
}
