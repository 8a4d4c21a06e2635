package org.dateline.parties;

import java.util.List;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.PartyLexicon.OrgInfo;
import org.jspecify.annotations.Nullable;

/**
 * Result of the third stage: one party with all its mentions in an article.
 *
 * @param index its number in the article, from 0, in the order of the first mentions
 * @param kind COUNTRY, ORG or PERSON
 * @param name its longest name; for a state the English short name
 * @param mentions its mentions in the order of the text, at least one
 * @param known its entry in the list of organisations; null for none
 * @param stateCode code of the state that it is; null unless it is a COUNTRY
 */
record PartyCandidate(
    int index,
    Kind kind,
    String name,
    List<NameMention> mentions,
    @Nullable OrgInfo known,
    @Nullable String stateCode) {

  boolean isPerson() {
    return kind == Kind.PERSON;
  }

  boolean isOrg() {
    return kind == Kind.ORG;
  }

  boolean isState() {
    return kind == Kind.COUNTRY;
  }

  NameMention firstMention() {
    return mentions.get(0);
  }
}
