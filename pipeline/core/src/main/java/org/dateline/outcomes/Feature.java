package org.dateline.outcomes;

/** A group of features of a candidate; each has a word or a class as its value. */
enum Feature {
  /** Type and rule. */
  RULE,
  /** How the pattern fits, and where its rule is used. */
  FIT,
  /** The modality of the verb. */
  MODALITY,
  /** Modality and fit. */
  MODALITY_FIT,
  /** The words that cancel a match of a strict rule. */
  HEDGE,
  /** The verb or noun at which the pattern was searched. */
  TRIGGER,
  /** Trigger and modality. */
  TRIGGER_MODALITY,
  /** The word before the trigger. */
  BEFORE_1,
  /** The second word before the trigger. */
  BEFORE_2,
  /** The word after the trigger. */
  AFTER_1,
  /** The word before the trigger and its auxiliaries: often the head of its subject. */
  HEAD,
  /** The second word after the trigger. */
  AFTER_2,
  /** Words of the eight tokens before the trigger. */
  BEFORE,
  /** Words of the eight tokens after the trigger. */
  AFTER,
  /** Classes of words before and after the trigger in its clause: "after/law". */
  CLASS,
  /** Words of the sentence. */
  SENTENCE,
  /** The first word of the sentence. */
  FIRST,
  /** The party that is mentioned last before the trigger. */
  SUBJECT,
  /** The party that is mentioned first after the trigger. */
  OBJECT,
  /** How many principals and others the sentence names. */
  PARTIES,
  /** The last word before the trigger that opens a subordinate clause. */
  CLAUSE,
  /** Reported speech and quotation marks. */
  SPEECH,
  /** How the sentence's dates lie to the publication. */
  DATE,
  /** Number of the sentence, from the lead. */
  POSITION,
  /** What the title says of the type and the words of the sentence. */
  TITLE,
  /** The first two sentences and the title: words that name proceedings. */
  STORY,
  /** What strict rules decide of the match and of its type. */
  RULED,
  /** Matches of strict rules in the story. */
  REPORTED,
  /** Length and marks of the sentence. */
  SHAPE
}
