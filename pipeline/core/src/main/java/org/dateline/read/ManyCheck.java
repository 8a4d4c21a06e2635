package org.dateline.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.TextDecoder.DecodedText;
import org.dateline.schema.Media;

/** Recognises plain texts that seem to hold many articles, though no format says where they end. */
final class ManyCheck {
  private static final int MANY = 3;
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*([-=*_#~])\\1{9,}\\s*$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?im)^\\s*(title|headline|date|published|source|byline|author|url|link|docno|article"
              + " \\d|story \\d|document \\d)\\s*[:#.\\d].*$");

  private ManyCheck() {}

  /** The same text, with a warning if it looks like many articles. */
  static DecodedText of(Media media, DecodedText text) {
    if (media != Media.TEXT || !looksLikeMany(text.text())) {
      return text;
    }
    List<String> warnings = new ArrayList<>(text.warnings());
    warnings.add(Warnings.LOOKS_LIKE_MANY);
    return new DecodedText(text.text(), text.charset(), List.copyOf(warnings));
  }

  /** Whether lines that divide, or labels of articles, come again and again. */
  static boolean looksLikeMany(String text) {
    long rules = RULE.matcher(text).results().count();
    Map<String, Integer> labels = new HashMap<>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      labels.merge(label.group(1).toLowerCase(Locale.ROOT).replaceAll("\\d", ""), 1, Integer::sum);
    }
    return rules >= MANY || labels.values().stream().anyMatch(count -> count >= MANY);
  }
}
