package org.dateline.parties;

/**
 * What speaks for or against a party's taking part in the reported event. {@code
 * parties/principals.tsv} says how much each counts, and why.
 */
enum SalienceFeature {
  /** True of every party. */
  START,
  /** The headline names it. */
  HEADLINE,
  /** First named in the first sentence. */
  LEAD,
  /** First named in the second sentence. */
  SECOND,
  /** First named in the second half of a story of more than nine sentences. */
  LATE,
  /** Named only behind the second sentence, beside an earlier year. */
  BACKGROUND,
  /** Named twice or more. */
  TWICE,
  /** Named three times or more. */
  THRICE,
  /** Subject of a verb of events. */
  SUBJECT,
  /** Subject of a verb of events in the first sentence. */
  SUBJECT_LEAD,
  /** Subject of nothing but verbs of saying. */
  SAYS_ONLY,
  /** Acts by an organ: its government, delegation, negotiators. */
  ORGAN,
  /** After "with", "between" or "against": the other side of something. */
  OTHER_SIDE,
  /** The other side of something in the first two sentences. */
  OTHER_SIDE_EARLY,
  /** After "from" or "to". */
  TOWARDS,
  /** After "by": who does what a passive or a noun tells. */
  BY,
  /** After "in", "at" or "near": where something happens. */
  PLACE,
  /** After "of". */
  OF,
  /** Named once, in a list of four or more. */
  LISTED,
  /** The dateline's state. */
  HOME,
  /** Named by its capital only. */
  ONLY_CAPITAL,
  /** A person in an office of state takes part for it. */
  OFFICIAL_ACTS,
  /** Has a title. */
  TITLED,
  /** Has an office of state or of a public body. */
  OFFICIAL,
  /** The title is that of one who comments: analyst, professor. */
  EXPERT,
  /** Only somebody's kin. */
  KIN,
  /** The title is a past one. */
  FORMER,
  /** Only remembered: the death of NAME. */
  REMEMBERED,
  /** Only a surname or a first name is known. */
  BARE,
  /** Named only to say whom a person works for. */
  AFFILIATION_ONLY,
  /** A body that exists to act in public: court, chamber, union, party, international body. */
  PUBLIC_BODY,
  /** A newspaper, broadcaster or agency. */
  MEDIA,
  /** That it is an organisation is only guessed from the words around it. */
  GUESSED,
  /** Only letters, no name, are known of it. */
  LETTERS
}
