package org.dateline.dates;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a language, from two folders of the rule set: {@code dates/any/}, which
 * holds for all languages, and {@code dates/<code>/}. A new language is a new folder; the
 * description of this package says what it holds and what it cannot change yet.
 *
 * @param lexicon its words and phrases
 * @param grammar its rules
 * @param forms its word forms that code asks for
 */
record LanguagePack(DateLexicon lexicon, Grammar grammar, LanguageForms forms) {
  private static final String FOLDER = "dates/";
  private static final String NEUTRAL = "any";

  /** The language of an article that has none. */
  private static final String UNKNOWN = "en";

  /** Reads the folders of some codes, later ones over earlier ones, and checks them together. */
  static LanguagePack of(RuleSet rules, String... codes) {
    List<String> folders = Stream.of(codes).map(code -> FOLDER + code + "/").toList();
    DateLexicon lexicon = new DateLexicon(rules, folders);
    return new LanguagePack(
        lexicon, new Grammar(rules, folders, lexicon), new LanguageForms(rules, folders));
  }

  /** The packs of a rule set by language code. */
  static final class All {
    private final LanguagePack neutral;
    private final Map<String, LanguagePack> byCode = new HashMap<>();

    /** Reads every folder below {@code dates/}. */
    All(RuleSet rules) {
      neutral = LanguagePack.of(rules, NEUTRAL);
      for (String path : rules.paths(FOLDER)) {
        int slash = path.indexOf('/', FOLDER.length());
        String code = slash < 0 ? NEUTRAL : path.substring(FOLDER.length(), slash);
        if (!code.equals(NEUTRAL)) {
          byCode.computeIfAbsent(code, c -> LanguagePack.of(rules, NEUTRAL, c));
        }
      }
    }

    /** Whether a language has a folder of its own. */
    boolean has(String language) {
      return byCode.containsKey(language.toLowerCase(Locale.ROOT));
    }

    /**
     * The pack of a language; for one without a folder the neutral pack, which knows only what is
     * the same in all languages.
     *
     * @param language a code such as {@code en}; null where it is not known
     */
    LanguagePack of(@Nullable String language) {
      String code = language == null ? UNKNOWN : language.toLowerCase(Locale.ROOT);
      return byCode.getOrDefault(code, neutral);
    }
  }
}
