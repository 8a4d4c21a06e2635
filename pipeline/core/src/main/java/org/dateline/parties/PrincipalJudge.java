package org.dateline.parties;

import static org.dateline.parties.KindFeatures.add;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.parties.NameMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Fifth stage: decides which parties are principals, that is, take part in the reported event; the
 * others are only named.
 *
 * <p>Each {@link SalienceFeature} that holds for a party adds points, which {@code
 * parties/principals.tsv} lists with their reasons. A party with more than 0 points is a principal.
 */
final class PrincipalJudge {
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
  private static final Set<String> STATE_OFFICES = Set.of("GOV", "LEG", "MIL");
  private static final Set<String> SPEECH =
      Set.of("said", "says", "told", "reported", "quoted", "added");
  private static final Set<String> POLITICAL = Set.of("OPP", "LEG", "GOV");
  private static final Set<String> PAGES =
      Set.of(
          "page", "post", "posts", "account", "feed", "message", "thread", "user", "users",
          "video");

  /** Number of names of a kind in a sentence from which they are a list. */
  private static final int LIST_LENGTH = 4;

  private static final int EARLY_SENTENCES = 2;

  /** First sentence that may count as late, however short the article is. */
  private static final int LATE_SENTENCE = 4;

  private final PrincipalWeights weights;
  private final TaggedTokens tokens;
  private final NameSyntax syntax;
  private final HeadlineNames headline;
  private final KindFeatures kinds;
  private final @Nullable String home;

  /** Sentences that contain a year before that of publication. */
  private final BitSet background;

  /** Number of parties of each kind. */
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  /** Sentences that name a party of the headline. */
  private final BitSet headlineSentences = new BitSet();

  /** Number of names of each kind in each sentence. */
  private final Map<Kind, int[]> namesInSentence = new EnumMap<>(Kind.class);

  /**
   * A party with the decision.
   *
   * @param party the party
   * @param features the features that hold
   * @param points the sum of their weights
   * @param confidence how often parties with these points take part in the event, from 0 to 1
   */
  record JudgedParty(
      AffiliatedParty party, Set<SalienceFeature> features, double points, double confidence) {
    boolean isPrincipal() {
      return points > 0;
    }
  }

  /**
   * Prepares for one article.
   *
   * @param names all names of the article
   * @param employerMentions mentions that only say who employs a person
   * @param home code of the state of the dateline; null if unknown
   */
  PrincipalJudge(
      PrincipalWeights weights,
      TaggedTokens tokens,
      PartyLexicon lexicon,
      NameSyntax syntax,
      HeadlineNames headline,
      List<NameMention> names,
      Set<NameMention> employerMentions,
      @Nullable String home) {
    this.weights = weights;
    this.tokens = tokens;
    this.syntax = syntax;
    this.headline = headline;
    this.kinds = new KindFeatures(tokens, lexicon, syntax, employerMentions);
    this.home = home;
    this.background = background(tokens);
    names.forEach(name -> namesOfKind(name.kind)[name.sentence]++);
  }

  /** The decisions for all parties, in the same order. People come first: states act by them. */
  List<JudgedParty> judge(List<AffiliatedParty> parties) {
    for (AffiliatedParty party : parties) {
      counts.merge(party.candidate().kind(), 1, Integer::sum);
      if (headline.names(party.candidate())) {
        party.candidate().mentions().forEach(name -> headlineSentences.set(name.sentence));
      }
    }
    JudgedParty[] judged = new JudgedParty[parties.size()];
    List<AffiliatedParty> officials = new ArrayList<>();
    for (int i = 0; i < judged.length; i++) {
      AffiliatedParty party = parties.get(i);
      if (party.candidate().isPerson()) {
        judged[i] = judge(party, officials);
        if (judged[i].isPrincipal() && STATE_OFFICES.contains(String.valueOf(party.role()))) {
          officials.add(party);
        }
      }
    }
    for (int i = 0; i < judged.length; i++) {
      AffiliatedParty party = parties.get(i);
      if (!party.candidate().isPerson()) {
        judged[i] = judge(party, officials);
      }
    }
    return List.of(judged);
  }

  private JudgedParty judge(AffiliatedParty party, List<AffiliatedParty> officials) {
    Set<SalienceFeature> features = features(party, officials);
    double points = 0;
    for (SalienceFeature feature : features) {
      points += weights.of(party.candidate().kind(), feature);
    }
    Kind kind = party.candidate().kind();
    return new JudgedParty(party, features, points, weights.confidence(kind, points));
  }

  private Set<SalienceFeature> features(AffiliatedParty party, List<AffiliatedParty> officials) {
    PartyCandidate candidate = party.candidate();
    EnumSet<SalienceFeature> features = EnumSet.of(SalienceFeature.START);
    add(features, SalienceFeature.HEADLINE, headline.names(candidate));
    add(features, SalienceFeature.HOME, home != null && home.equals(party.country()));
    addPosition(features, candidate);
    addSyntax(features, candidate);
    addUse(features, party);
    kinds.add(features, party, officials);
    return features;
  }

  /** Where and how often the party is named. */
  private void addPosition(Set<SalienceFeature> features, PartyCandidate candidate) {
    NameMention first = candidate.firstMention();
    int mentions = candidate.mentions().size();
    int late = Math.max(LATE_SENTENCE, tokens.document.sentenceCount() / 2);
    add(features, SalienceFeature.LEAD, first.sentence == 0);
    add(features, SalienceFeature.SECOND, first.sentence == 1);
    add(features, SalienceFeature.LATE, first.sentence > late);
    add(features, SalienceFeature.TWICE, mentions >= 2);
    add(features, SalienceFeature.THRICE, mentions >= 3);
    add(features, SalienceFeature.LISTED, mentions == 1 && isListed(first));
    boolean inBackground = first.sentence >= EARLY_SENTENCES;
    for (NameMention mention : candidate.mentions()) {
      inBackground = inBackground && background.get(mention.sentence);
    }
    add(features, SalienceFeature.BACKGROUND, inBackground);
  }

  private int[] namesOfKind(Kind kind) {
    return namesInSentence.computeIfAbsent(kind, k -> new int[tokens.document.sentenceCount()]);
  }

  private boolean isListed(NameMention name) {
    boolean comma =
        tokens.is(name.end, ",")
            || tokens.is(name.first - 1, ",")
            || tokens.is(name.first - 1, "and");
    return comma && namesOfKind(name.kind)[name.sentence] >= LIST_LENGTH;
  }

  private static BitSet background(TaggedTokens tokens) {
    BitSet found = new BitSet();
    if (tokens.published == null || tokens.published.length() < 4) {
      return found;
    }
    String published = tokens.published.substring(0, 4);
    for (int i = 0; i < tokens.size(); i++) {
      boolean fourDigits = tokens.isNumber(i) && tokens.end(i) - tokens.begin(i) == 4;
      if (fourDigits && YEAR.matcher(tokens.word(i)).matches()) {
        boolean earlier = tokens.word(i).compareTo(published) < 0;
        found.set(tokens.document.sentenceOf(i), earlier);
      }
    }
    return found;
  }

  /** The function of the mentions in their clauses. */
  private void addSyntax(Set<SalienceFeature> features, PartyCandidate candidate) {
    boolean acts = false;
    boolean speaks = false;
    for (NameMention name : candidate.mentions()) {
      add(features, SalienceFeature.ORGAN, syntax.hasOrgan(name));
      if (candidate.isState() && syntax.isModifier(name)) {
        continue;
      }
      String before = tokens.lower(syntax.beforeList(name));
      int verb = syntax.verbAfter(name);
      boolean speech = SPEECH.contains(verb < 0 ? before : tokens.lower(verb));
      speaks |= speech;
      acts |= verb >= 0 && !speech;
      add(features, SalienceFeature.SUBJECT_LEAD, verb >= 0 && name.sentence == 0);
      addPreposition(features, before, name);
    }
    add(features, SalienceFeature.SUBJECT, acts || speaks);
    add(features, SalienceFeature.SAYS_ONLY, speaks && !acts);
  }

  private static void addPreposition(
      Set<SalienceFeature> features, String before, NameMention name) {
    switch (before) {
      case "with", "between", "against" -> {
        features.add(SalienceFeature.OTHER_SIDE);
        boolean early = name.sentence < EARLY_SENTENCES;
        add(features, SalienceFeature.OTHER_SIDE_EARLY, early);
      }
      case "from", "to" -> features.add(SalienceFeature.TOWARDS);
      case "by" -> features.add(SalienceFeature.BY);
      case "in", "at", "near" -> features.add(SalienceFeature.PLACE);
      case "of" -> features.add(SalienceFeature.OF);
      default -> {}
    }
  }

  /** How the name is used. */
  private void addUse(Set<SalienceFeature> features, AffiliatedParty party) {
    PartyCandidate candidate = party.candidate();
    List<NameMention> mentions = candidate.mentions();
    NameMention first = candidate.firstMention();
    int sentences = tokens.document.sentenceCount();
    add(features, SalienceFeature.EARLY, first.sentence > 1 && first.sentence < 5);
    NameMention latest = mentions.get(mentions.size() - 1);
    add(features, SalienceFeature.LASTING, latest.sentence > sentences / 2 && mentions.size() > 1);
    add(features, SalienceFeature.OFTEN, mentions.size() >= 5);
    int modifiers = 0;
    int platforms = 0;
    int quoted = 0;
    for (NameMention name : mentions) {
      boolean possessive = tokens.isPossessive(name.end);
      int n = possessive ? name.end + 1 : name.end;
      modifiers += syntax.isModifier(name) ? 1 : 0;
      platforms += isPlatform(name, n) ? 1 : 0;
      quoted += inQuotes(name) ? 1 : 0;
      add(features, SalienceFeature.POSSESSIVE, possessive);
      int before = syntax.before(name);
      boolean object = tokens.has(before, WordClasses.EVENT_VERB) && !tokens.isCapitalised(before);
      add(features, SalienceFeature.OBJECT, object);
      add(features, SalienceFeature.OBJECT_EARLY, object && name.sentence < EARLY_SENTENCES);
      add(features, SalienceFeature.ACCOUNT, tokens.is(n, "(") && tokens.is(n + 1, "@"));
      boolean age = tokens.is(n, ",") && n + 1 < tokens.size() && tokens.isNumber(n + 1);
      add(features, SalienceFeature.AGE, age);
      add(features, SalienceFeature.REPORTER, candidate.isPerson() && reports(name));
    }
    add(features, SalienceFeature.MODIFIER, modifiers == mentions.size());
    add(features, SalienceFeature.MODIFIER_TOO, modifiers > 0 && modifiers < mentions.size());
    add(features, SalienceFeature.PLATFORM, platforms == mentions.size());
    add(features, SalienceFeature.QUOTED, quoted == mentions.size());
    String role = String.valueOf(party.role());
    add(features, SalienceFeature.BUSINESS, role.equals("BUS"));
    add(features, SalienceFeature.POLITICAL, POLITICAL.contains(role));
    add(features, SalienceFeature.JUDICIAL, role.equals("JUD"));
    add(features, SalienceFeature.LABOUR, role.equals("LAB"));
    add(features, SalienceFeature.STATELESS, party.country() == null);
    add(features, SalienceFeature.EMPLOYED, party.employer() != null);
    add(features, SalienceFeature.FEW, partiesOfKind(candidate.kind()) <= 3);
    add(features, SalienceFeature.SHORT, sentences <= 10);
    add(features, SalienceFeature.LONG, sentences > 25);
    boolean subject = features.contains(SalienceFeature.SUBJECT);
    boolean inHeadline = features.contains(SalienceFeature.HEADLINE);
    add(features, SalienceFeature.HEADLINE_SUBJECT, subject && inHeadline);
    add(features, SalienceFeature.ONCE_PASSIVE, mentions.size() == 1 && !subject);
    add(features, SalienceFeature.CROWD, partiesOfKind(candidate.kind()) >= 8);
    boolean guessed = first.rule.equals("org_context") || first.rule.startsWith("place");
    add(features, SalienceFeature.LISTED_OR_FORMED, candidate.isOrg() && !guessed);
    boolean near = false;
    for (NameMention name : mentions) {
      near |= headlineSentences.get(name.sentence);
    }
    add(features, SalienceFeature.NEAR_HEADLINE, near);
  }

  private boolean isPlatform(NameMention name, int next) {
    String before = tokens.lower(name.first - 1);
    boolean page = PAGES.contains(tokens.lower(next)) || PAGES.contains(tokens.lower(next + 1));
    return before.equals("on") || before.equals("via") || page;
  }

  /** An odd number of quotation marks stands before the name in its paragraph. */
  private boolean inQuotes(NameMention name) {
    int from = tokens.document.firstToken(name.sentence);
    boolean open = false;
    for (int i = from; i < name.first; i++) {
      String word = tokens.word(i);
      open = word.equals("\u201c") || (word.equals("\"") ? !open : open && !word.equals("\u201d"));
    }
    return open;
  }

  private boolean reports(NameMention name) {
    NameMention owner =
        tokens.isPossessive(name.first - 1) ? syntax.endingAt(name.first - 1) : null;
    boolean media = owner != null && owner.known != null && owner.known.role().equals("MED");
    int n = tokens.is(name.end, ",") ? name.end + 1 : name.end;
    boolean reports = tokens.isLower(n, "reports") || tokens.isLower(n, "reporting");
    boolean colleague = tokens.isLower(name.first - 1, "colleague");
    return media || reports || colleague;
  }

  private int partiesOfKind(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }
}
