package org.dateline.parties;

import java.util.Locale;

/**
 * Features that count for or against a party's being a principal. {@code parties/principals.tsv}
 * lists the points of each and the reason.
 */
enum SalienceFeature {
  /** Holds for every party. */
  START,
  /** The headline names it. */
  HEADLINE,
  /** First named in the first sentence. */
  LEAD,
  /** First named in the second sentence. */
  SECOND,
  /** First named after the middle of the article, and after the fifth sentence. */
  LATE,
  /** Named only after the second sentence, in sentences with a year before publication. */
  BACKGROUND,
  /** Named twice or more. */
  TWICE,
  /** Named three times or more. */
  THRICE,
  /** Subject of an event verb or of a verb of speech. */
  SUBJECT,
  /** Subject of an event verb in the first sentence. */
  SUBJECT_LEAD,
  /** Subject only of verbs of speech. */
  SAYS_ONLY,
  /** Named with an organ: its government, delegation, negotiators. */
  ORGAN,
  /** After "with", "between" or "against": the other side of something. */
  OTHER_SIDE,
  /** The other side of something in the first two sentences. */
  OTHER_SIDE_EARLY,
  /** After "from" or "to". */
  TOWARDS,
  /** After "by": the agent of a passive or of a noun. */
  BY,
  /** After "in", "at" or "near": the place of something. */
  PLACE,
  /** After "of". */
  OF,
  /** Named once, in a list of four or more. */
  LISTED,
  /** The state of the dateline. */
  HOME,
  /** Named by its capital only. */
  ONLY_CAPITAL,
  /** A person with an office of this state is a principal. */
  OFFICIAL_ACTS,
  /** Has a title. */
  TITLED,
  /** Has an office of a state or of a public body. */
  OFFICIAL,
  /** The title is of a commentator: analyst, professor. */
  EXPERT,
  /** The title is a family relation: son, widow. */
  KIN,
  /** A title from the past: former, ex, late. */
  FORMER,
  /** After a noun that recalls the past: the death of NAME. */
  REMEMBERED,
  /** The name is one word. */
  BARE,
  /** Named only as the employer of people. */
  AFFILIATION_ONLY,
  /** A court, chamber, union, party or international body. */
  PUBLIC_BODY,
  /** A newspaper, broadcaster or agency. */
  MEDIA,
  /** Only the words around it suggest that it is an organisation. */
  GUESSED,
  /** The name is an abbreviation of up to five letters. */
  LETTERS;

  /** Its name in {@code parties/principals.tsv}. */
  String listName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
