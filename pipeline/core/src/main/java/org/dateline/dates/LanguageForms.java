package org.dateline.dates;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * Word forms of a language that code and not a rule asks for: endings of verbs and nouns, endings
 * of numbers, and the small words inside a number. They come from the {@code forms.tsv} files of a
 * language's folders: form, kind, least number of letters.
 *
 * <p>A form with a hyphen at its beginning ({@code -ed}) is an ending of words; any other is a
 * whole token. A language without the file, or without a kind, simply has no such form.
 */
final class LanguageForms {
  /** The file's name in the folder of a language. */
  static final String FILE = "forms.tsv";

  /** What a form is for. */
  enum Kind {
    /** Ending of a verb in a past tense or a past participle: agre-ed. */
    PAST_ENDING,
    /** Ending of a verb in a future tense: vota-rá. */
    FUTURE_ENDING,
    /** Ending of a verb that means the future after "is" or "are": call-ing. */
    PROGRESSIVE_ENDING,
    /** Ending of an adverb that may be between an auxiliary and its verb: is general-ly heard. */
    ADVERB_ENDING,
    /** Ending of a noun in the plural that may be the subject of a verb: talk-s resume. */
    PLURAL_ENDING,
    /** Ending that looks like {@link #PLURAL_ENDING} and is none: congre-ss. */
    NO_PLURAL_ENDING,
    /** Ending that a listed verb and a noun have alike: start-s. */
    VERB_OR_NOUN_ENDING,
    /** Word before an infinitive of purpose: agreed Monday to meet. */
    INFINITIVE_WORD,
    /** Token that makes an ordinal of a number before it, without a space: 3rd. */
    ORDINAL_ENDING,
    /** Token that may be joined to a number without making it another word: 1990s, 1998's. */
    NUMBER_ENDING,
    /** Word between the parts of a number: a hundred and five, two and a half. */
    NUMBER_JOINER,
    /** Word that means one before a hundred or a thousand: a hundred. */
    ONE_BEFORE_HUNDRED,
    /** Word before a fraction after the joiner: two and a half. */
    ONE_BEFORE_FRACTION
  }

  private record Ending(String letters, int least) {
    boolean fits(String word) {
      return word.length() >= least && word.endsWith(letters);
    }
  }

  private final Map<Kind, List<Ending>> endings = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  /** Reads the files of folders such as {@code dates/en/}. */
  LanguageForms(RuleSet rules, List<String> folders) {
    for (Kind kind : Kind.values()) {
      endings.put(kind, new ArrayList<>());
      words.put(kind, new HashSet<>());
    }
    for (String folder : folders) {
      if (!rules.layers(folder + FILE).isEmpty()) {
        rules.rows(folder + FILE, 3).forEach(this::add);
      }
    }
  }

  private void add(Row row) {
    String form = row.cell(0);
    Kind kind = row.choice(1, Kind.class);
    if (form.length() > 1 && form.startsWith("-")) {
      requireNonNull(endings.get(kind)).add(new Ending(form.substring(1), row.whole(2)));
    } else {
      requireNonNull(words.get(kind)).add(form);
    }
  }

  /** True if a word in lower case has an ending of a kind. */
  boolean ends(String word, Kind kind) {
    List<Ending> list = requireNonNull(endings.get(kind));
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).fits(word)) {
        return true;
      }
    }
    return false;
  }

  /** True if a token in lower case is a form of a kind. */
  boolean is(String token, Kind kind) {
    return requireNonNull(words.get(kind)).contains(token);
  }
}
