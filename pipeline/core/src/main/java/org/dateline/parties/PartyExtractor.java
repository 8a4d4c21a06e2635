package org.dateline.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.Document;
import org.dateline.nlp.PhraseTable;
import org.dateline.nlp.Tokens;
import org.dateline.parties.EntityResolver.Entities;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.PrincipalJudge.JudgedParty;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Mention;
import org.dateline.schema.Party;
import org.dateline.util.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parties of an article: the states, organisations and people that it names, each once,
 * with title, state, employer and every mention.
 *
 * <p>The stages, each with the type of its results:
 *
 * <ol>
 *   <li>{@link NameScanner} finds possible names and titles: {@link ScannedName};
 *   <li>{@link EntityClassifier} and {@link StateNames} decide the kind of each name: {@link
 *       NameMention};
 *   <li>{@link EntityResolver} groups the mentions of each party: {@link PartyCandidate};
 *   <li>{@link BodyProfiles}, {@link ListedStates}, {@link AffiliationFinder} and {@link
 *       AffiliationFallback} find state, sector, titles and employer: {@link AffiliatedParty};
 *   <li>{@link PrincipalJudge} decides who takes part in the reported event: {@link JudgedParty}.
 * </ol>
 *
 * <p>Thread-safe: an instance keeps its rules and nothing of the articles.
 */
public final class PartyExtractor {
  private final PartyLexicon lexicon;
  private final NameScanner scanner;
  private final PrincipalWeights weights;

  /** Reads the lists in {@code parties/} of a rule set. */
  public PartyExtractor(RuleSet rules) {
    this.lexicon = new PartyLexicon(rules);
    this.scanner = new NameScanner(lexicon);
    this.weights = new PrincipalWeights(rules);
  }

  /**
   * The parties of an article, in the order of their first mentions. Adds each mention to {@link
   * Document#mentions}.
   *
   * @param article gives id, title, publication date, agency and place of the dateline; all but the
   *     id may be null
   * @param document the article's text; offsets of mentions are Unicode code points in it
   */
  public List<Party> extract(Article article, Document document) {
    List<Party> rows = new ArrayList<>();
    for (JudgedParty judged : analyse(article, document, false).parties()) {
      if (!isOwnAgency(judged, article.getAgency())) {
        Party row = row(article.getArticleId(), document, judged);
        for (NameMention name : judged.party().candidate().mentions()) {
          document.mentions().add(row, name.first, name.end);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * Explains the decisions of {@link #extract}: for each name the scores that decided its kind, for
   * each party how its state was found and which features make it a principal.
   *
   * @return one report for each party, and one for each name that became no party, in the order of
   *     the first mentions; the document is not changed
   */
  public List<PartyReport> explain(Article article, Document document) {
    Analysis analysis = analyse(article, document, true);
    List<PartyReport> reports = new ArrayList<>();
    Set<NameMention> used = new HashSet<>();
    for (JudgedParty judged : analysis.parties()) {
      boolean isParty = !isOwnAgency(judged, article.getAgency());
      reports.add(PartyReport.of(document, judged, isParty, weights));
      used.addAll(judged.party().candidate().mentions());
    }
    for (NameMention name : analysis.names()) {
      if (!used.contains(name)) {
        reports.add(PartyReport.ofOtherName(document, name));
      }
    }
    reports.sort(Comparator.comparingInt(report -> report.mentions().get(0).begin()));
    return reports;
  }

  /** All names of an article and the parties among them. */
  private record Analysis(List<NameMention> names, List<JudgedParty> parties) {}

  private Analysis analyse(Article article, Document document, boolean explain) {
    String published = article.getPublished();
    TaggedTokens tokens = new TaggedTokens(document, lexicon, published);
    List<ScannedName> scanned = scanner.scan(tokens);

    StateNames stateNames = new StateNames(tokens);
    EntityClassifier classifier = new EntityClassifier(tokens, lexicon.countries, explain);
    List<NameMention> names = stateNames.decide(classifier.classify(scanned));
    NameSyntax syntax = new NameSyntax(tokens, names);
    List<NameMention> all = new ArrayList<>(names);
    all.addAll(stateNames.organs(names, syntax));

    Entities entities = new EntityResolver(tokens, lexicon).resolve(all);
    HeadlineNames headline =
        new HeadlineNames(article.getTitle(), lexicon.countries, published, entities.candidates());

    String home = home(names, article.getDatelinePlace());
    Map<Integer, AffiliatedParty> bodies = bodies(tokens, names, entities);
    AffiliationFinder finder = new AffiliationFinder(tokens, lexicon, names, entities, bodies);
    List<AffiliatedParty> beside = affiliate(tokens, names, entities, bodies, finder);
    String story = HomeState.of(tokens, home, headline.states(), article.getSite(), names, beside);
    List<AffiliatedParty> parties =
        new AffiliationFallback(
                tokens, lexicon, syntax, entities, names, beside, home, story, headline.states())
            .fill();

    PrincipalJudge judge =
        new PrincipalJudge(
            weights, tokens, lexicon, syntax, headline, names, finder.employerMentions(), home);
    return new Analysis(names, judge.judge(parties));
  }

  /** States and organisations by candidate index. */
  private Map<Integer, AffiliatedParty> bodies(
      TaggedTokens tokens, List<NameMention> names, Entities entities) {
    BodyProfiles profiles = new BodyProfiles(tokens, lexicon, names);
    Map<Integer, AffiliatedParty> bodies = new HashMap<>();
    for (PartyCandidate candidate : entities.candidates()) {
      if (!candidate.isPerson()) {
        bodies.put(candidate.index(), profiles.of(candidate));
      }
    }
    return bodies;
  }

  /** All parties by candidate index; people with what the words beside their names say. */
  private static List<AffiliatedParty> affiliate(
      TaggedTokens tokens,
      List<NameMention> names,
      Entities entities,
      Map<Integer, AffiliatedParty> bodies,
      AffiliationFinder finder) {
    Map<NameMention, AffiliatedParty.Builder> people = new HashMap<>();
    for (PartyCandidate candidate : entities.candidates()) {
      if (candidate.isPerson()) {
        AffiliatedParty.Builder person = new AffiliatedParty.Builder(candidate);
        candidate.mentions().forEach(mention -> people.put(mention, person));
      }
    }
    new ListedStates(tokens, names).assign(people);
    List<AffiliatedParty> parties = new ArrayList<>();
    for (PartyCandidate candidate : entities.candidates()) {
      AffiliatedParty body = bodies.get(candidate.index());
      AffiliatedParty.Builder person = people.get(candidate.firstMention());
      if (body != null) {
        parties.add(body);
      } else if (person != null) {
        parties.add(finder.find(person));
      }
    }
    return parties;
  }

  /** Code of the state of the dateline; null if unknown. */
  private @Nullable String home(List<NameMention> names, @Nullable String place) {
    for (NameMention name : names) {
      if (name.dateline && name.hasOneCode()) {
        return name.codes.get(0);
      }
    }
    if (place == null || place.isBlank()) {
      return null;
    }
    Tokens tokens = Tokens.of(place);
    Countries.Match state = lexicon.countries.at(tokens, 0, tokens.size(), null);
    if (state != null) {
      return state.codes().get(0);
    }
    PhraseTable.Entry<String> city = lexicon.places.longest(tokens, 0, tokens.size());
    return city == null || city.value().isEmpty() ? null : city.value();
  }

  /** The agency that sent the article is no party unless it is a principal. */
  private static boolean isOwnAgency(JudgedParty judged, @Nullable String agency) {
    PartyCandidate candidate = judged.party().candidate();
    return agency != null
        && candidate.isOrg()
        && !judged.isPrincipal()
        && agency.toLowerCase(Locale.ROOT).contains(candidate.name().toLowerCase(Locale.ROOT));
  }

  private static Party row(String articleId, Document document, JudgedParty judged) {
    AffiliatedParty party = judged.party();
    PartyCandidate candidate = party.candidate();
    List<Mention> mentions = new ArrayList<>();
    candidate.mentions().forEach(name -> mentions.add(mention(document, name)));
    return Party.newBuilder()
        .setArticleId(articleId)
        .setPartyId(id(party))
        .setType(candidate.kind().name())
        .setName(candidate.name())
        .setCountry(party.country())
        .setCountryFrom(party.countryFrom() == null ? null : party.countryFrom().name())
        .setTitle(party.titles().isEmpty() ? null : String.join("; ", party.titles()))
        .setAffiliation(party.affiliation())
        .setRole(party.role())
        .setIsPrincipal(judged.isPrincipal())
        .setConfidence(judged.confidence())
        .setMentionCount(mentions.size())
        .setMentions(mentions)
        .setRule(candidate.firstMention().rule + party.countryRule())
        .build();
  }

  /** The same party has the same id in all articles. */
  private static String id(AffiliatedParty party) {
    PartyCandidate candidate = party.candidate();
    String key = candidate.kind().name() + "|" + NormalForm.of(candidate.name());
    if (candidate.kind() != Kind.COUNTRY) {
      key += "|" + (party.country() == null ? "" : party.country());
    }
    return NormalForm.hash(key);
  }

  private static Mention mention(Document document, NameMention name) {
    return Mention.newBuilder()
        .setBegin(document.codePoint(document.tokens().begin(name.first)))
        .setEnd(document.codePoint(document.tokens().end(name.end - 1)))
        .setText(name.text)
        .setParagraphId(document.paragraphId(name.sentence))
        .build();
  }
}
