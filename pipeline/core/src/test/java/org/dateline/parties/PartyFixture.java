package org.dateline.parties;

import java.util.List;
import org.dateline.nlp.CleanArticles;
import org.dateline.nlp.DocumentParser;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/** Makes articles of plain texts and finds their parties. */
final class PartyFixture {
  private final PartyExtractor extractor;
  private final DocumentParser analyser;

  PartyFixture(RuleSet rules) {
    this.extractor = new PartyExtractor(rules);
    this.analyser = new DocumentParser(rules);
  }

  List<Party> parties(String text) {
    return parties(text, null, "2004-05-07");
  }

  List<Party> parties(String text, @Nullable String title, @Nullable String published) {
    return extractor.extract(article(text, title, published), analyser.parsePlain(text));
  }

  /** The party of a name; fails where there is none. */
  Party party(String text, String name) {
    return parties(text).stream().filter(p -> p.getName().equals(name)).findFirst().orElseThrow();
  }

  static Article article(String text, @Nullable String title, @Nullable String published) {
    return CleanArticles.of("a1", text).setTitle(title).setPublished(published).build();
  }
}
