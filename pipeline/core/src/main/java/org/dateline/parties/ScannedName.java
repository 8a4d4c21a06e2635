package org.dateline.parties;

import java.util.List;
import org.dateline.parties.PartyLexicon.OrgInfo;
import org.dateline.parties.TitleGrammar.TitleSpan;
import org.jspecify.annotations.Nullable;

/**
 * Result of the first stage: tokens that may name something, with what dictionaries and grammar say
 * about them. {@link EntityClassifier} decides later what kind of thing it is.
 *
 * @param first first token
 * @param end token after the last
 * @param kind the kind that a dictionary or the grammar gives; UNKNOWN if the context must decide
 * @param rule how the name was found
 * @param codes codes of the states that it names or lies in; empty if none is known
 * @param form how it names a state; null if it does not
 * @param known its entry in the list of organisations; null for none
 * @param title title right before it; null for none
 * @param prior scores before the context is considered
 */
record ScannedName(
    int first,
    int end,
    NameMention.Kind kind,
    String rule,
    List<String> codes,
    Countries.@Nullable Form form,
    @Nullable OrgInfo known,
    @Nullable TitleSpan title,
    Prior prior) {

  /**
   * Scores before the context is considered.
   *
   * @param person for a person
   * @param org for an organisation
   * @param place for a place
   * @param article for a place, counted once in an article however often the name occurs
   */
  record Prior(double person, double org, double place, double article) {
    static final Prior NONE = new Prior(0, 0, 0, 0);
  }

  /** A name without known state, organisation, title or prior scores. */
  static ScannedName of(int first, int end, NameMention.Kind kind, String rule) {
    return new ScannedName(first, end, kind, rule, List.of(), null, null, null, Prior.NONE);
  }

  /** A sequence of capitalised words whose kind is unknown. */
  static ScannedName unknown(int first, int end) {
    return of(first, end, NameMention.Kind.UNKNOWN, "run");
  }

  ScannedName withCodes(List<String> codes, Countries.@Nullable Form form) {
    return new ScannedName(first, end, kind, rule, codes, form, known, title, prior);
  }

  ScannedName withKnown(@Nullable OrgInfo entry) {
    return new ScannedName(first, end, kind, rule, codes, form, entry, title, prior);
  }

  ScannedName withTitle(TitleSpan before) {
    return new ScannedName(first, end, kind, rule, codes, form, known, before, prior);
  }

  ScannedName withPrior(Prior scores) {
    return new ScannedName(first, end, kind, rule, codes, form, known, title, scores);
  }

  /** Number of tokens. */
  int length() {
    return end - first;
  }
}
