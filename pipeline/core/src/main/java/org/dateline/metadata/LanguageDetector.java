package org.dateline.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
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
 * Tells the language of a text. Its script or its small words do where they leave no doubt, which
 * is nearly always and costs little; Apache OpenNLP's model is asked for the rest.
 */
public final class LanguageDetector {
  private static final int MAX_CHARS = 1500;
  private static final int MODEL_CHARS = 400;
  private static final int MIN_LETTERS = 12;
  private static final double CERTAIN = 0.07;
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

  /** ISO 639-1 of the language of a text; null where it is too short or of no known language. */
  public @Nullable String detect(String text) {
    String begin = text.substring(0, Math.min(MAX_CHARS, text.length()));
    if (begin.codePoints().filter(Character::isLetter).limit(MIN_LETTERS).count() < MIN_LETTERS) {
      return Scripts.language(begin);
    }
    String language = Scripts.language(begin);
    language = language != null ? language : functionWords.language(begin);
    return language != null ? language : byModel(begin);
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
}
