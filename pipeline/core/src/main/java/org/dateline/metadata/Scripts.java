package org.dateline.metadata;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text from its script, where a script has one language. */
final class Scripts {
  private static final double MOST = 0.5;
  private static final Map<UnicodeScript, String> SOLE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.TIBETAN, "bo"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  private Scripts() {}

  /** ISO 639-1; null where the script has several languages or the text is short of letters. */
  static @Nullable String language(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int latin = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (c < 0x250) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        letters++;
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    return letters < 2 * latin / 3 ? null : of(counts, letters + latin);
  }

  private static @Nullable String of(Map<UnicodeScript, Integer> counts, int letters) {
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    int hangul = counts.getOrDefault(UnicodeScript.HANGUL, 0);
    if ((kana + han) > MOST * letters) {
      return hangul > han ? "ko" : kana * 10 > han ? "ja" : "zh";
    }
    for (Map.Entry<UnicodeScript, Integer> one : counts.entrySet()) {
      if (one.getValue() > MOST * letters) {
        return SOLE.get(one.getKey());
      }
    }
    return null;
  }
}
