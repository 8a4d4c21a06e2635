package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.parties.NameMention.Kind;
import org.dateline.util.Accents;

/**
 * Second stage: decides for each name whether it is a person, an organisation, a place or something
 * else.
 *
 * <p>The words of a name ({@link NameShape}) and the words around it ({@link NameContext}) give
 * scores. All occurrences of the same text in an article get one kind, from the sum of their
 * scores. Names of several words come first, because they show what a surname or a short form
 * means. The highest score wins if it reaches {@value #THRESHOLD}.
 */
final class EntityClassifier {
  private static final double THRESHOLD = 1.5;

  /** Prior score for a place if a list of places contains the name. */
  private static final double LISTED_PLACE = 2.5;

  /** Score for a place from which the surname of a person in the article no longer outweighs it. */
  private static final double CERTAIN_PLACE = 8;

  /** Score for a person that a title before the name gives at least. */
  private static final double TITLED = 4;

  /** A quoted name of fewer tokens is a thing. */
  private static final int QUOTED_LENGTH = 4;

  private final TaggedTokens tokens;
  private final NameShape shape;
  private final NameContext context;
  private final boolean explain;
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> firstNames = new HashSet<>();
  private final Set<String> orgShortForms = new HashSet<>();

  /**
   * First words of "Norvale City Council", "Norvale Police": short forms unless they are places.
   */
  private final Set<String> bodyFirstWords = new HashSet<>();

  /**
   * Prepares for one article.
   *
   * @param explain true to record the clues of each decision
   */
  EntityClassifier(TaggedTokens tokens, Countries countries, boolean explain) {
    this.tokens = tokens;
    this.shape = new NameShape(tokens, countries);
    this.context = new NameContext(tokens);
    this.explain = explain;
  }

  /** A name while its kind is being decided. */
  private static final class Draft {
    final ScannedName name;
    final String text;
    Kind kind;
    String rule;
    KindScores scores;
    boolean quoted;
    boolean statedOrg;
    PartyReport.Scores total = PartyReport.Scores.NONE;

    Draft(ScannedName name, String text, KindScores scores) {
      this.name = name;
      this.text = text;
      this.kind = name.kind();
      this.rule = name.rule();
      this.scores = scores;
    }
  }

  /** The names with their kinds, in the same order. */
  List<NameMention> classify(List<ScannedName> names) {
    KindScores none = new KindScores(false);
    List<Draft> drafts = new ArrayList<>(names.size());
    Map<String, List<Draft>> open = new LinkedHashMap<>();
    for (ScannedName name : names) {
      Draft draft = new Draft(name, tokens.words(name.first(), name.end()), none);
      drafts.add(draft);
      if (isOpen(name)) {
        score(draft);
        open.computeIfAbsent(draft.text, k -> new ArrayList<>(2)).add(draft);
      } else if (draft.kind == Kind.ORG) {
        addShortForms(draft);
      }
    }
    for (List<Draft> same : open.values()) {
      if (same.get(0).name.length() > 1) {
        decideLongName(same);
      }
    }
    for (List<Draft> same : open.values()) {
      if (same.get(0).name.length() == 1) {
        decideWord(same);
      }
    }
    copyKindsInLists(drafts);
    List<NameMention> mentions = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      mentions.add(mention(draft));
    }
    return mentions;
  }

  /** True if the scan left the kind open. A place of one word may also be a person. */
  private static boolean isOpen(ScannedName name) {
    return name.kind() == Kind.UNKNOWN || (name.kind() == Kind.PLACE && name.length() == 1);
  }

  private void score(Draft draft) {
    draft.scores = new KindScores(explain, draft.name.prior());
    draft.quoted = context.isQuoted(draft.name);
    shape.score(draft.name, draft.scores);
    context.score(draft.name, draft.scores);
    draft.statedOrg = draft.scores.statedOrg();
  }

  private NameMention mention(Draft draft) {
    PartyReport.Scores scores = draft.total;
    if (explain) {
      List<PartyReport.Clue> clues = new ArrayList<>(draft.scores.clues());
      clues.addAll(scores.clues());
      scores = new PartyReport.Scores(scores.person(), scores.org(), scores.place(), clues);
    }
    return new NameMention(tokens, draft.name, draft.kind, draft.rule, draft.statedOrg, scores);
  }

  /**
   * Adds the short forms of an organisation: its initials, its first word, a company without Co.
   */
  private void addShortForms(Draft org) {
    String[] parts = org.text.split(" ");
    if (parts.length > 1) {
      StringBuilder acronym = new StringBuilder();
      for (String part : parts) {
        if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
          acronym.append(part.charAt(0));
        }
      }
      orgShortForms.add(acronym.toString());
      if (!tokens.has(org.name.first(), WordClasses.COMMON | WordClasses.GIVEN)) {
        boolean body = tokens.has(org.name.end() - 1, WordClasses.ORG_HEAD);
        (body ? bodyFirstWords : orgShortForms).add(parts[0]);
      }
    }
    orgShortForms.add(org.text);
    int company = org.text.indexOf(" and Co");
    if (company > 0) {
      orgShortForms.add(org.text.substring(0, company));
    }
  }

  private void decideLongName(List<Draft> same) {
    KindScores total = new KindScores(explain);
    for (Draft draft : same) {
      total.addToPositivePerson(draft.scores);
    }
    boolean shortForm = orgShortForms.contains(same.get(0).text);
    Kind kind = shortForm ? Kind.ORG : best(total);
    for (Draft draft : same) {
      decide(draft, kind, total);
      if (kind == Kind.PERSON) {
        surnames.add(Accents.fold(tokens.word(lastWord(draft.name))));
        firstNames.add(Accents.fold(tokens.word(draft.name.first())));
      } else if (kind == Kind.ORG) {
        addShortForms(draft);
      }
    }
  }

  private int lastWord(ScannedName name) {
    int last = name.end() - 1;
    while (last > name.first()
        && (!tokens.isWord(last) || tokens.has(last, WordClasses.NAME_SUFFIX))) {
      last--;
    }
    return last;
  }

  private void decideWord(List<Draft> same) {
    String text = same.get(0).text;
    String folded = Accents.fold(text);
    ScannedName sample = same.get(0).name;
    boolean isPlace = sample.kind() == Kind.PLACE || !sample.codes().isEmpty();
    boolean shortForm = orgShortForms.contains(text) || (!isPlace && bodyFirstWords.contains(text));
    boolean stated = shortForm;
    double prior = 0;
    double openers = 0;
    boolean statedBody = false;
    KindScores total = new KindScores(explain);
    for (Draft draft : same) {
      boolean introduced = draft.name.title() != null || total.person() >= TITLED;
      if (introduced) {
        total.addToPositivePerson(draft.scores);
      } else {
        total.add(draft.scores);
      }
      prior = Math.max(prior, draft.scores.personPrior());
      openers += draft.scores.opener();
      statedBody |= draft.scores.statedBody();
      stated |= draft.statedOrg;
    }
    ScannedName first = same.get(0).name;
    double listed = first.kind() == Kind.PLACE ? LISTED_PLACE : 0;
    total.addPlace(first.prior().article() + listed, "listed place");
    total.addPerson(prior, "listed given or family name");
    if (!statedBody) {
      total.addOrg(openers, "common word that opens a sentence");
    }
    if (surnames.contains(folded) && total.place() < CERTAIN_PLACE) {
      total.raisePerson(6, "surname of a person in the article");
    } else if (firstNames.contains(folded)) {
      total.raisePerson(3, "first name of a person in the article");
    }
    if (shortForm) {
      total.raiseOrg(4, "short form of an organisation in the article");
    } else if (same.stream().anyMatch(this::abbreviatesThing)) {
      total.clearOrg("abbreviation of a thing");
    }
    Kind kind = best(total);
    for (Draft draft : same) {
      draft.statedOrg = stated;
      decide(draft, kind, total);
    }
  }

  /** "International Tin Agreement (ITA)", "economic zone (EEZ)". */
  private boolean abbreviatesThing(Draft draft) {
    ScannedName name = draft.name;
    int before = name.first() - 2;
    if (!tokens.is(name.first() - 1, "(") || !tokens.is(name.end(), ")") || before < 0) {
      return false;
    }
    long bodies = WordClasses.ORG_HEAD | WordClasses.GROUP_NOUN;
    boolean commonNoun =
        tokens.has(before, WordClasses.COMMON)
            && !tokens.isCapitalised(before)
            && !tokens.has(before, bodies);
    return commonNoun
        || (tokens.isCapitalised(before) && tokens.has(before, WordClasses.THING_HEAD));
  }

  private static Kind best(KindScores total) {
    double person = total.person();
    double org = total.org();
    double place = total.place();
    if (person >= THRESHOLD && person >= org && person >= place) {
      return Kind.PERSON;
    }
    if (org >= THRESHOLD && org >= place) {
      return Kind.ORG;
    }
    return place >= THRESHOLD ? Kind.PLACE : Kind.THING;
  }

  private void decide(Draft draft, Kind decided, KindScores total) {
    Kind kind = decided;
    if (draft.quoted && draft.name.length() < QUOTED_LENGTH) {
      kind = Kind.THING;
    } else if (kind == Kind.ORG && tokens.inDateline(draft.name.first())) {
      kind = Kind.PLACE;
    }
    draft.kind = kind;
    if (kind == Kind.THING) {
      draft.rule = "undecided";
    } else if (draft.rule.equals("run")) {
      draft.rule =
          kind == Kind.ORG
              ? "org_context"
              : draft.name.title() != null ? "person_title" : "person_name";
    }
    draft.total = new PartyReport.Scores(total.person(), total.org(), total.place(), total.clues());
  }

  /** In a list, a name without a decision gets the kind of its neighbour. */
  private void copyKindsInLists(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      if (inList(drafts.get(i - 1), drafts.get(i))) {
        copyKind(drafts.get(i - 1), drafts.get(i));
      }
    }
    for (int i = drafts.size() - 1; i > 0; i--) {
      if (inList(drafts.get(i - 1), drafts.get(i))) {
        copyKind(drafts.get(i), drafts.get(i - 1));
      }
    }
  }

  private boolean inList(Draft left, Draft right) {
    int link = left.name.end();
    return right.name.first() == link + 1 && (tokens.is(link, ",") || tokens.is(link, "and"));
  }

  private void copyKind(Draft from, Draft to) {
    boolean undecided = to.kind == Kind.THING && to.rule.equals("undecided") && !to.quoted;
    boolean common = tokens.has(to.name.first(), WordClasses.COMMON);
    if (undecided && from.kind == Kind.PERSON && !common) {
      to.kind = from.kind;
      to.rule = "person_list";
    } else if (undecided && from.kind == Kind.ORG && from.statedOrg && to.name.length() > 1) {
      to.kind = from.kind;
      to.rule = "org_context";
    }
  }
}
