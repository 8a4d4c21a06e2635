package org.dateline.parties;

/** How the state of a party was found: the values of the column {@code country_from}. */
enum CountrySource {
  /** It is the state, or words of its name, title or clause name the state or a place in it. */
  NAMED,
  /** The title exists in one state only: Taoiseach. */
  TITLE,
  /** The state of the organisation that the person works for. */
  AFFILIATION,
  /** A list of leaders or organisations tells it. */
  LIST,
  /** The home country of the story, for bodies and people that name no state: the Senate. */
  HOME,
  /** No words tell it; it is the likeliest of the states that the article names. */
  GUESS
}
