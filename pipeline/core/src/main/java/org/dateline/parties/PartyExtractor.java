package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.nlp.Document;
import org.dateline.nlp.Tokens;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parties of an article: states, organisations and people, each once, with title, side
 * and every mention.
 *
 * <p>One instance serves any number of articles and keeps nothing of them.
 */
public final class PartyExtractor {
  private final PartyLexicon lexicon;
  private final NameScanner scanner;
  private final PrincipalJudge principals;
  private final OrgRoles roles;
  private final PersonRoles personRoles;

  /** Reads its lists from the rule set. */
  public PartyExtractor(RuleSet rules) {
    this.lexicon = new PartyLexicon(rules);
    this.scanner = new NameScanner(lexicon);
    this.principals = new PrincipalJudge(rules);
    this.roles = new OrgRoles(rules);
    this.personRoles = new PersonRoles(lexicon, roles);
  }

  /**
   * The parties that an article's text names, in the order of their first mention.
   *
   * @param article gives id, title (may be null), authors and day of publication
   * @param text the article's text, analysed; mention offsets are code points in it
   */
  public List<Party> extract(Article article, Document text) {
    List<PartyCandidate> actors = actors(article, text);
    actors.removeIf(actor -> isOwnAgency(actor, article.getAgency()));
    return PartyRows.of(article.getArticleId(), text, actors);
  }

  /** The agency that sent the story stands in its dateline: it is no party, unless it acts. */
  private static boolean isOwnAgency(PartyCandidate actor, @Nullable String agency) {
    return agency != null
        && actor.kind == NameMention.Kind.ORG
        && !actor.principal
        && agency.toLowerCase(Locale.ROOT).contains(actor.name.toLowerCase(Locale.ROOT));
  }

  /** As {@link #extract}, before it is brought into rows. */
  List<PartyCandidate> actors(Article article, Document text) {
    TaggedTokens marked = new TaggedTokens(text, lexicon, article.getPublished());
    List<NameMention> names = scanner.scan(marked);
    new EntityClassifier(marked, lexicon.countries).decide(names);
    new Metonyms(marked).decide(names);
    NameSyntax clauses = new NameSyntax(marked, names);
    List<NameMention> all = new ArrayList<>(names);
    all.addAll(new StateOrgans(marked, clauses).find(names));
    List<PartyCandidate> actors = new EntityResolver(marked, lexicon.countries).gather(all);
    String home = home(names, article.getDatelinePlace(), lexicon);
    HeadlineNames headline =
        new HeadlineNames(article.getTitle(), lexicon.countries, article.getPublished(), actors);
    sides(marked, actors, names);
    new AffiliationFallback(
            marked, lexicon.leaders, clauses, actors, names, home, headline.states())
        .fill();
    principals.mark(actors, new Salience(marked, lexicon, clauses, actors, names, home), headline);
    return actors;
  }

  private void sides(TaggedTokens marked, List<PartyCandidate> actors, List<NameMention> names) {
    OrgSides orgs = new OrgSides(marked, lexicon, names);
    for (PartyCandidate actor : actors) {
      if (actor.kind == NameMention.Kind.ORG) {
        orgs.fill(actor);
      }
      roles.fill(actor, marked);
    }
    new ListedStates(marked, names).fill();
    AffiliationFinder sides = new AffiliationFinder(marked, lexicon, names);
    for (PartyCandidate actor : actors) {
      if (actor.kind == NameMention.Kind.PERSON) {
        sides.find(actor);
        personRoles.fill(actor);
      }
    }
  }

  /** The country that the dateline names. */
  private static @Nullable String home(
      List<NameMention> names, @Nullable String place, PartyLexicon lexicon) {
    for (NameMention name : names) {
      if (name.dateline && name.codes.size() == 1) {
        return name.codes.get(0);
      }
    }
    if (place == null || place.isBlank()) {
      return null;
    }
    Tokens tokens = Tokens.of(place);
    Countries.Match match = lexicon.countries.at(tokens, 0, tokens.size(), null);
    PhraseTable.Entry<String> city = lexicon.places.longest(tokens, 0, tokens.size());
    if (match != null) {
      return match.codes().get(0);
    }
    return city == null || city.value().isEmpty() ? null : city.value();
  }
}
