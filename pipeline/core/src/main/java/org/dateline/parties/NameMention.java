package org.dateline.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of tokens that may name something, and what is known of it so far. */
final class NameMention {
  /** What a name names. */
  enum Kind {
    COUNTRY,
    ORG,
    PERSON,
    PLACE,
    THING,
    UNKNOWN
  }

  final int first;
  final int end;
  final int sentence;
  final String text;
  final String plain;
  Kind kind;
  String rule;
  List<String> codes = List.of();
  Countries.@Nullable Form form;
  @Nullable OrgInfo known;
  @Nullable TitleSpan titleBefore;
  @Nullable TitleSpan titleAfter;
  boolean certain;
  boolean dateline;
  boolean modifier;
  boolean affiliation;
  @Nullable PartyCandidate actor;
  double personScore;
  double orgScore;
  double placeScore;
  double placePrior;
  double personPrior;
  boolean quoted;
  boolean told;

  NameMention(TaggedTokens marked, int first, int end, Kind kind, String rule) {
    this.first = first;
    this.end = end;
    this.sentence = marked.text.sentenceOf(first);
    this.text = marked.words(first, end);
    this.plain = plain(text);
    this.kind = kind;
    this.rule = rule;
    this.dateline = marked.inDateline(first);
  }

  private static String plain(String text) {
    boolean even = true;
    for (int i = 0; i < text.length() && even; i++) {
      char c = text.charAt(i);
      even = c > ' ' || (c == ' ' && text.charAt(i + 1) != ' ');
    }
    return even ? text : text.replaceAll("\\s+", " ");
  }

  /** Number of tokens. */
  int length() {
    return end - first;
  }

  @Override
  public String toString() {
    return kind + " " + text;
  }
}
