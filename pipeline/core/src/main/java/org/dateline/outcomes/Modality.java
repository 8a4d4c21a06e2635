package org.dateline.outcomes;

/**
 * The modality of a verb: what the sentence says about the event that the verb names. Patterns use
 * the names in lower case.
 */
enum Modality {
  /** It happened, and the subject did it: signed, has signed; in a headline signs. */
  DID,
  /** It happened to the subject: was signed, has been signed; a deal signed in May. */
  WAS,
  /** Present tense in a body sentence: talks continue. */
  NOW,
  /** Continuous: is signing. */
  ING,
  /** A future event: will sign, is due to sign; in a headline to sign. */
  WILL,
  /** Would sign: a promise if the speaker is the subject, a guess otherwise. */
  WOULD,
  /** Decided together or by vote: agreed to sign, voted to sign. */
  AGREED,
  /** Promised: vowed to sign. */
  VOWED,
  /** An infinitive of a wish or a purpose: hopes to sign. */
  TO,
  /** Possible: may sign. */
  MAY,
  /** It did not happen: did not sign, failed to sign, refused to sign, without signing. */
  NOT,
  /** A form in -ing without an auxiliary: after signing. */
  GERUND
}
