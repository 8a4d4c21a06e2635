package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.Document;
import org.dateline.schema.Mention;
import org.dateline.schema.Party;
import org.dateline.util.NormalForm;
import org.dateline.util.Span;

/** Turns parties into rows of the table. */
final class PartyRows {
  private PartyRows() {}

  static List<Party> of(String articleId, Document text, List<PartyCandidate> actors) {
    List<Party> rows = new ArrayList<>();
    for (PartyCandidate actor : actors) {
      rows.add(row(articleId, text, actor));
    }
    return rows;
  }

  private static Party row(String articleId, Document text, PartyCandidate actor) {
    List<Mention> mentions = new ArrayList<>();
    for (NameMention name : actor.names) {
      mentions.add(mention(text, name));
    }
    return Party.newBuilder()
        .setArticleId(articleId)
        .setPartyId(id(actor))
        .setType(actor.kind.name())
        .setName(actor.name)
        .setCountry(actor.country)
        .setTitle(actor.titles.isEmpty() ? null : String.join("; ", actor.titles))
        .setAffiliation(actor.affiliation)
        .setRole(actor.role)
        .setIsPrincipal(actor.principal)
        .setMentionCount(mentions.size())
        .setMentions(mentions)
        .setRule(actor.names.get(0).rule + actor.sideRule)
        .build();
  }

  private static String id(PartyCandidate actor) {
    String key = actor.kind.name() + "|" + NormalForm.of(actor.name);
    if (actor.kind != NameMention.Kind.COUNTRY) {
      key += "|" + (actor.country == null ? "" : actor.country);
    }
    return NormalForm.hash(key);
  }

  private static Mention mention(Document text, NameMention name) {
    Span span = new Span(text.tokens().begin(name.first), text.tokens().end(name.end - 1));
    return Mention.newBuilder()
        .setBegin(text.codePoint(span.begin()))
        .setEnd(text.codePoint(span.end()))
        .setText(name.text)
        .setParagraphId(text.paragraphId(name.sentence))
        .build();
  }
}
