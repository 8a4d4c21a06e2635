package org.dateline.outcomes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.schema.Party;

/**
 * Decides which principals of a story act in an outcome whose clause names nobody: those that its
 * sentence names, or the sentences just before it; all principals if these name none.
 */
final class NearestPrincipals {
  private static final int SENTENCES = 3;
  private final RepresentationResolver representation;
  private final NonParticipantFilter filter;

  NearestPrincipals(RepresentationResolver representation, NonParticipantFilter filter) {
    this.representation = representation;
    this.filter = filter;
  }

  /**
   * The sides that act.
   *
   * @param principals the sides that are the principals of the story
   */
  Set<Party> of(OutcomeContext context, OutcomeSelection.Chosen chosen, Set<Party> principals) {
    if (chosen.evidence().isTitle()) {
      return principals;
    }
    int own = chosen.evidence().sentence();
    int least = chosen.match().type().isMutual() ? 2 : 1;
    Set<Party> found = new LinkedHashSet<>();
    for (int s = own; s >= 0 && s > own - SENTENCES; s--) {
      addNamed(context, context.sentence(s), found);
      if (found.size() >= least) {
        return found;
      }
    }
    return principals;
  }

  private void addNamed(OutcomeContext context, SentenceTokens sentence, Set<Party> sides) {
    for (Located<Party> mention : context.mentionsIn(sentence.afterDateline(), sentence.end())) {
      boolean participant =
          mention.row().getIsPrincipal()
              && !filter.isPlace(sentence, mention)
              && filter.modifier(sentence, mention) == null;
      if (participant) {
        representation.add(context, mention.row(), sides);
      }
    }
  }
}
