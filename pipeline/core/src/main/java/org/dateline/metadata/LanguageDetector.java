package org.dateline.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Detects the language of a text: by its script or by its function words if the result is clear,
 * which is nearly always the case and cheap; otherwise with the model of Apache OpenNLP.
 */
public final class LanguageDetector {
  private static final int MAX_CHARS = 1500;
  private static final int MODEL_CHARS = 400;
  private static final int MIN_LETTERS = 12;
  private static final double CERTAIN = 0.07;
  private static final double MOST_ASCII = 0.95;
  private static final String MODEL = "/langdetect-183.bin";

  private final FunctionWords functionWords;
  private final Map<String, String> codes = new HashMap<>();

  /** Takes the word lists and codes from the rule set. */
  public LanguageDetector(RuleSet rules) {
    this.functionWords = new FunctionWords(rules);
    for (String code : Locale.getISOLanguages()) {
      codes.putIfAbsent(threeLetters(code), code);
    }
    for (Row row : rules.rows("metadata/language_codes.tsv", 2)) {
      codes.put(row.cell(0), row.cell(1));
    }
  }

  /** ISO 639-3, or the code itself where there is none. */
  private static String threeLetters(String code) {
    try {
      return Locale.forLanguageTag(code).getISO3Language();
    } catch (MissingResourceException e) {
      return code;
    }
  }

  /** ISO 639-1 of the language of a text; null if it is too short or of no known language. */
  public @Nullable String detect(String text) {
    String begin = text.substring(0, Math.min(MAX_CHARS, text.length()));
    if (begin.codePoints().filter(Character::isLetter).limit(MIN_LETTERS).count() < MIN_LETTERS) {
      return Scripts.language(begin);
    }
    String language = Scripts.language(begin);
    language = language != null ? language : functionWords.language(begin);
    return language != null ? language : byModel(begin);
  }

  /**
   * Whether a text whose language is not known may be in a language: most of its letters are those
   * of English, and no other language has clearly more function words in it.
   *
   * @param language of ISO 639-1, written in the letters of English
   */
  public boolean mayBe(String language, String text) {
    String begin = text.substring(0, Math.min(MAX_CHARS, text.length()));
    long letters = begin.codePoints().filter(Character::isLetter).count();
    long ascii = begin.codePoints().filter(c -> c < 128 && Character.isLetter(c)).count();
    return ascii >= MOST_ASCII * letters && functionWords.isAhead(language, begin);
  }

  private @Nullable String byModel(String text) {
    String part = text.substring(0, Math.min(MODEL_CHARS, text.length()));
    Language best = new LanguageDetectorME(Model.LOADED).predictLanguage(part);
    double certain = part.length() < MODEL_CHARS / 2 ? CERTAIN / 3 : CERTAIN;
    return best.getConfidence() < certain ? null : codes.get(best.getLang());
  }

  /** The model, read when a text first needs it. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in =
          Objects.requireNonNull(LanguageDetector.class.getResourceAsStream(MODEL), MODEL)) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read", e);
      }
    }
  }

  /** Detects the language of a text from its function words, if one language is clearly ahead. */
  static final class FunctionWords {
    private static final int MIN_HITS = 6;

    /** So many words of another language are in a short text by chance. */
    private static final int CHANCE = 1;

    private static final double MIN_SHARE = 0.2;
    private static final double MARGIN = 1.5;

    private final Map<String, int[]> languagesOf = new HashMap<>();
    private final List<String> languages = new ArrayList<>();

    FunctionWords(RuleSet rules) {
      Map<String, List<Integer>> lists = new HashMap<>();
      for (Row row : rules.rows("metadata/function_words.tsv", 2)) {
        int number = languages.indexOf(row.cell(1));
        if (number < 0) {
          number = languages.size();
          languages.add(row.cell(1));
        }
        lists.computeIfAbsent(row.cell(0), w -> new ArrayList<>()).add(number);
      }
      lists.forEach(
          (word, numbers) ->
              languagesOf.put(word, numbers.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** ISO 639-1; null if another language fits nearly as well or the text is too short. */
    @Nullable String language(String text) {
      int[] hits = new int[languages.size()];
      int words = count(text, hits);
      return clearest(hits, words);
    }

    /** Whether no other language has clearly more function words in a text. */
    boolean isAhead(String language, String text) {
      int[] hits = new int[languages.size()];
      count(text, hits);
      int own = languages.contains(language) ? hits[languages.indexOf(language)] : 0;
      return Arrays.stream(hits).allMatch(other -> other <= own + CHANCE);
    }

    /** Counts the function words of each language; the number of all words. */
    private int count(String text, int[] hits) {
      int words = 0;
      int begin = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean in = i < text.length() && isWord(text.charAt(i));
        if (in && begin < 0) {
          begin = i;
        } else if (!in && begin >= 0) {
          words++;
          countWord(text.substring(begin, i).toLowerCase(Locale.ROOT), hits);
          begin = -1;
        }
      }
      return words;
    }

    private static boolean isWord(char c) {
      return Character.isLetter(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private void countWord(String word, int[] hits) {
      int[] found = languagesOf.get(word);
      if (found != null) {
        for (int language : found) {
          hits[language]++;
        }
      }
    }

    private @Nullable String clearest(int[] hits, int words) {
      int best = 0;
      int second = -1;
      for (int i = 1; i < hits.length; i++) {
        if (hits[i] > hits[best]) {
          second = best;
          best = i;
        } else if (second < 0 || hits[i] > hits[second]) {
          second = i;
        }
      }
      boolean clear =
          hits[best] >= MIN_HITS
              && hits[best] >= MIN_SHARE * words
              && (second < 0 || hits[best] >= MARGIN * hits[second]);
      return clear ? languages.get(best) : null;
    }
  }

  /** Tells the language of a text from its script, where a script has one language. */
  static final class Scripts {
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

    /** ISO 639-1; null if the script has several languages or the text is short of letters. */
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
}
