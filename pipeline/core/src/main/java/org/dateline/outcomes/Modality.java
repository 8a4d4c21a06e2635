package org.dateline.outcomes;

/** How a verb stands in its sentence: what it says of the event that it names. */
enum Modality {
  /** It happened, and the subject did it: signed, has signed; in a headline signs. */
  DID,
  /** It happened to the subject: was signed, has been signed; a deal signed in May. */
  WAS,
  /** Present tense in a body sentence: talks continue. */
  NOW,
  /** Under way: is signing. */
  ING,
  /** It is to come: will sign, is due to sign; in a headline to sign. */
  WILL,
  /** Would sign: a promise where somebody says it, a guess elsewhere. */
  WOULD,
  /** Decided together or by vote: agreed to sign, voted to sign. */
  AGREED,
  /** Promised: vowed to sign. */
  VOWED,
  /** An infinitive that tells a wish or a purpose: hopes to sign. */
  TO,
  /** Possible: may sign. */
  MAY,
  /** It did not happen: did not sign, failed to sign, refused to sign, without signing. */
  NOT,
  /** A form in -ing without an auxiliary: after signing. */
  GERUND
}
