package org.dateline.parties;

import java.util.List;
import org.dateline.parties.PartyLexicon.OrgInfo;
import org.dateline.parties.TitleGrammar.TitleSpan;
import org.jspecify.annotations.Nullable;

/**
 * Result of the second stage: a name in the text whose kind is decided. Immutable; two mentions are
 * equal only if they are the same object.
 */
final class NameMention {
  /** What a name names. */
  enum Kind {
    COUNTRY,
    ORG,
    PERSON,
    PLACE,
    /** Something else: a law, a work, a product. */
    THING,
    /** Not decided yet; never the kind of a mention. */
    UNKNOWN
  }

  /** First token. */
  final int first;

  /** Token after the last. */
  final int end;

  /** Number of its sentence. */
  final int sentence;

  /** The name as written. */
  final String text;

  /** The name with single spaces. */
  final String plain;

  /** True if it is part of a dateline. */
  final boolean dateline;

  final Kind kind;

  /** How its kind was found. */
  final String rule;

  /** Codes of the states that it names or lies in; empty if none is known. */
  final List<String> codes;

  /** How it names a state; null if it does not. */
  final Countries.@Nullable Form form;

  /** Its entry in the list of organisations; null for none. */
  final @Nullable OrgInfo known;

  /** The title right before it; null for none. */
  final @Nullable TitleSpan title;

  /** True if a noun beside it says that it is an organisation. */
  final boolean statedOrg;

  /** Scores that decided its kind. */
  final PartyReport.Scores scores;

  /** A name with a state as in {@code scanned}, of a kind that was decided since. */
  NameMention(
      TaggedTokens tokens,
      ScannedName scanned,
      Kind kind,
      String rule,
      boolean statedOrg,
      PartyReport.Scores scores) {
    this.first = scanned.first();
    this.end = scanned.end();
    this.sentence = tokens.document.sentenceOf(first);
    this.text = tokens.words(first, end);
    this.plain = plain(text);
    this.dateline = tokens.inDateline(first);
    this.kind = kind;
    this.rule = rule;
    this.codes = scanned.codes();
    this.form = scanned.form();
    this.known = scanned.known();
    this.title = scanned.title();
    this.statedOrg = statedOrg;
    this.scores = scores;
  }

  private NameMention(
      NameMention same, Kind kind, String rule, List<String> codes, Countries.@Nullable Form form) {
    this.first = same.first;
    this.end = same.end;
    this.sentence = same.sentence;
    this.text = same.text;
    this.plain = same.plain;
    this.dateline = same.dateline;
    this.kind = kind;
    this.rule = rule;
    this.codes = codes;
    this.form = form;
    this.known = same.known;
    this.title = same.title;
    this.statedOrg = same.statedOrg;
    this.scores = same.scores;
  }

  /** The same name as another kind. */
  NameMention as(Kind other, String otherRule) {
    return new NameMention(this, other, otherRule, codes, form);
  }

  /** The same name as the name of one state. */
  NameMention asState(String code, String otherRule) {
    return new NameMention(this, Kind.COUNTRY, otherRule, List.of(code), Countries.Form.NAME);
  }

  /** The same name as a place in a state. */
  NameMention asPlace(String code, String otherRule) {
    return new NameMention(this, Kind.PLACE, otherRule, List.of(code), null);
  }

  /** Number of tokens. */
  int length() {
    return end - first;
  }

  /** True if it names exactly one state, or lies in exactly one known state. */
  boolean hasOneCode() {
    return codes.size() == 1;
  }

  private static String plain(String text) {
    boolean single = true;
    for (int i = 0; i < text.length() && single; i++) {
      char c = text.charAt(i);
      single = c > ' ' || (c == ' ' && text.charAt(i + 1) != ' ');
    }
    return single ? text : text.replaceAll("\\s+", " ");
  }

  @Override
  public String toString() {
    return kind + " " + text;
  }
}
