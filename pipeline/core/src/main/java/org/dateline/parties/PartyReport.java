package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.Document;
import org.dateline.nlp.Tokens;
import org.dateline.parties.PrincipalJudge.JudgedParty;
import org.dateline.parties.TitleGrammar.TitleSpan;
import org.jspecify.annotations.Nullable;

/**
 * Explains the decisions about one party, or about a name that became no party.
 *
 * @param name the party's name, or the name as written
 * @param kind COUNTRY, ORG or PERSON; of a name that is no party also PLACE or THING
 * @param isParty true if the party has a row in the table
 * @param mentions its mentions in the order of the text, at least one
 * @param country code of its state; null for none
 * @param countryReason how the state was found; empty if there is none
 * @param affiliation name of its employer; null for none
 * @param affiliationReason how the employer was found; empty if there is none
 * @param role PLOVER sector; null if unknown
 * @param isPrincipal true if it takes part in the reported event
 * @param points sum of the weights of the features; above 0 the party is a principal
 * @param features the features that hold, each with its weight; empty for a name that is no party
 */
public record PartyReport(
    String name,
    String kind,
    boolean isParty,
    List<Mention> mentions,
    @Nullable String country,
    String countryReason,
    @Nullable String affiliation,
    String affiliationReason,
    @Nullable String role,
    boolean isPrincipal,
    double points,
    List<Feature> features) {

  /**
   * One mention of the name.
   *
   * @param begin offset of its first character, in Unicode code points
   * @param end offset after its last character, in Unicode code points
   * @param text the name as written
   * @param rule how its kind was decided
   * @param title the title before it, as written; null for none
   * @param scores what decided its kind; all 0 if a list or the grammar decided alone
   */
  public record Mention(
      int begin, int end, String text, String rule, @Nullable String title, Scores scores) {}

  /**
   * The sums of the scores for each kind, over all mentions of the same text in the article.
   *
   * @param person sum for a person
   * @param org sum for an organisation
   * @param place sum for a place
   * @param clues the clues of this mention, then those that count once in the article
   */
  public record Scores(double person, double org, double place, List<Clue> clues) {
    static final Scores NONE = new Scores(0, 0, 0, List.of());

    /** Copies the list of clues. */
    public Scores {
      clues = List.copyOf(clues);
    }
  }

  /**
   * One clue to the kind of a name.
   *
   * @param kind the kind that it adds points to: PERSON, ORG or PLACE
   * @param points the points; may be negative
   * @param clue what was found, in a few words
   */
  public record Clue(String kind, double points, String clue) {}

  /**
   * One feature of a party that counts for or against its being a principal.
   *
   * @param feature its name in {@code parties/principals.tsv}
   * @param points its weight there; 0 if the list has none for this kind
   */
  public record Feature(String feature, double points) {}

  /** The report of a party. */
  static PartyReport of(
      Document document, JudgedParty judged, boolean isParty, PrincipalWeights weights) {
    AffiliatedParty party = judged.party();
    PartyCandidate candidate = party.candidate();
    List<Feature> features = new ArrayList<>();
    for (SalienceFeature feature : judged.features()) {
      features.add(new Feature(feature.listName(), weights.of(candidate.kind(), feature)));
    }
    List<Mention> mentions = new ArrayList<>();
    candidate.mentions().forEach(name -> mentions.add(mention(document, name)));
    return new PartyReport(
        candidate.name(),
        candidate.kind().name(),
        isParty,
        List.copyOf(mentions),
        party.country(),
        party.countryReason(),
        party.affiliation(),
        party.affiliationReason(),
        party.role(),
        judged.isPrincipal(),
        judged.points(),
        List.copyOf(features));
  }

  /** The report of a name that is no party: a place, a thing, a state in a dateline. */
  static PartyReport ofOtherName(Document document, NameMention name) {
    String code = name.hasOneCode() ? name.codes.get(0) : null;
    return new PartyReport(
        name.plain,
        name.kind.name(),
        false,
        List.of(mention(document, name)),
        code,
        code == null ? "" : "list of states and places",
        null,
        "",
        null,
        false,
        0,
        List.of());
  }

  private static Mention mention(Document document, NameMention name) {
    TitleSpan title = name.title;
    return new Mention(
        document.codePoint(document.tokens().begin(name.first)),
        document.codePoint(document.tokens().end(name.end - 1)),
        name.text,
        name.rule,
        title == null ? null : words(document, title.first(), title.end()),
        name.scores);
  }

  private static String words(Document document, int first, int end) {
    Tokens tokens = document.tokens();
    return document.text().substring(tokens.begin(first), tokens.end(end - 1));
  }
}
