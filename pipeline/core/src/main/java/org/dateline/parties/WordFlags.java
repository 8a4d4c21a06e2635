package org.dateline.parties;

/** What the word lists say of a word, as bits; the lists are in {@code parties/*.txt}. */
final class WordFlags {
  static final long GIVEN = 1;
  static final long FAMILY = 1L << 1;
  static final long COMMON = 1L << 2;
  static final long FUNCTION = 1L << 3;
  static final long TITLE = 1L << 4;
  static final long TITLE_MODIFIER = 1L << 5;
  static final long COURTESY = 1L << 6;
  static final long ORG_HEAD = 1L << 7;
  static final long FORM = 1L << 8;
  static final long TRADE = 1L << 9;
  static final long LEFT_HEAD = 1L << 10;
  static final long PARTICLE = 1L << 11;
  static final long NAME_SUFFIX = 1L << 12;
  static final long SPEECH = 1L << 13;
  static final long CALENDAR = 1L << 14;
  static final long PLACE_HEAD = 1L << 15;
  static final long THING_HEAD = 1L << 16;
  static final long HYPHEN_TAIL = 1L << 17;
  static final long GROUP_NOUN = 1L << 18;
  static final long EVENT_VERB = 1L << 19;
  static final long PLACE_CUE = 1L << 20;
  static final long NOT_NAME = 1L << 21;
  static final long ORGAN = 1L << 22;
  static final long SYLLABLE = 1L << 23;
  static final long EXPERT = 1L << 24;
  static final long KIN = 1L << 25;
  static final long REMEMBERED = 1L << 26;
  static final long OFFICE = 1L << 27;
  static final long SITE = 1L << 28;
  static final long CITY_NOUN = 1L << 29;
  static final long PLACE_NOUN = 1L << 30;
  static final long MOTION = 1L << 31;
  static final long SHARE_NOUN = 1L << 32;
  static final long PLACE_KIND = 1L << 33;
  static final long NATIONAL_TRADE = 1L << 34;
  static final long DEPARTMENT = 1L << 35;
  static final long PLURAL_TITLE = 1L << 36;
  static final long ABBREVIATION = 1L << 37;

  private WordFlags() {}
}
