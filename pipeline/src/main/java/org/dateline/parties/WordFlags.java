package org.dateline.parties;

/** What the word lists say of a word, as bits; the lists are in {@code parties/*.txt}. */
final class WordFlags {
  static final int GIVEN = 1;
  static final int FAMILY = 1 << 1;
  static final int COMMON = 1 << 2;
  static final int FUNCTION = 1 << 3;
  static final int TITLE = 1 << 4;
  static final int TITLE_MODIFIER = 1 << 5;
  static final int COURTESY = 1 << 6;
  static final int ORG_HEAD = 1 << 7;
  static final int FORM = 1 << 8;
  static final int TRADE = 1 << 9;
  static final int LEFT_HEAD = 1 << 10;
  static final int PARTICLE = 1 << 11;
  static final int NAME_SUFFIX = 1 << 12;
  static final int SPEECH = 1 << 13;
  static final int CALENDAR = 1 << 14;
  static final int PLACE_HEAD = 1 << 15;
  static final int THING_HEAD = 1 << 16;
  static final int HYPHEN_TAIL = 1 << 17;
  static final int GROUP_NOUN = 1 << 18;
  static final int EVENT_VERB = 1 << 19;
  static final int PLACE_CUE = 1 << 20;

  static final int NOT_NAME = 1 << 21;

  static final int ORGAN = 1 << 22;

  static final int SYLLABLE = 1 << 23;

  static final int EXPERT = 1 << 24;
  static final int KIN = 1 << 25;
  static final int REMEMBERED = 1 << 26;

  static final int OFFICE = 1 << 27;
  static final int SITE = 1 << 28;

  private WordFlags() {}
}
