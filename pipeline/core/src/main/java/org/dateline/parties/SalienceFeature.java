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
  LETTERS,
  /** First named in the third to fifth sentence. */
  EARLY,
  /** Named in the second half, too. */
  LASTING,
  /** Named five times or more. */
  OFTEN,
  /** Each mention only modifies a noun: a Senate bill. */
  MODIFIER,
  /** Some mentions modify a noun, others do not. */
  MODIFIER_TOO,
  /**
   * Each mention stands after "on" or "via", or before page, post, account: where somebody wrote.
   */
  PLATFORM,
  /** After an event verb: its object. */
  OBJECT,
  /** The object of an event verb in the first two sentences. */
  OBJECT_EARLY,
  /** Owner of something: its 's. */
  POSSESSIVE,
  /** The author of a quoted message, by the account after the name. */
  ACCOUNT,
  /** Somebody of a newspaper or broadcaster, or who reports or interviews. */
  REPORTER,
  /** Listed, or named by its legal form, head noun or trade. */
  LISTED_OR_FORMED,
  /** A company. */
  BUSINESS,
  /** A party, chamber or ministry. */
  POLITICAL,
  /** A court or judge. */
  JUDICIAL,
  /** A union. */
  LABOUR,
  /** No state is known. */
  STATELESS,
  /** Has an employer that is an organisation. */
  EMPLOYED,
  /** The article names many parties of this kind. */
  CROWD,
  /** The age follows the name. */
  AGE,
  /** Named in a sentence that also names a party of the headline. */
  NEAR_HEADLINE,
  /** Named only between quotation marks. */
  QUOTED,
  /** The story has up to ten sentences. */
  SHORT,
  /** The story has more than 25 sentences. */
  LONG,
  /** The article names up to three parties of this kind. */
  FEW,
  /** In the headline, and subject of an event verb. */
  HEADLINE_SUBJECT,
  /** Named once, and not as a subject. */
  ONCE_PASSIVE,
  /** A building open to people: hotel, museum, hospital. */
  VENUE,
  /** Somebody whom others tell or who is asked: told NAME, in an interview with NAME. */
  LISTENER,
  /** Of an earlier act by somebody else: appointed by NAME. */
  APPOINTER,
  /** Works for a newspaper or broadcaster, and is not its spokesman. */
  MEDIA_STAFF,
  /** A newspaper or broadcaster that acts, by the headline too. */
  MEDIA_NEWS,
  /** A political party that only says whose somebody or something is: a Norvale Party senator. */
  PARTY_LABEL,
  /** Each mention stands right before a title of somebody. */
  BEFORE_TITLE;

  /** Its name in {@code parties/principals.tsv}. */
  String listName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
