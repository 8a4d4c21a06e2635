package org.dateline.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/**
 * The features by which {@link OutcomeJudge} judges a candidate: those of its story, those of its
 * sentence and its own. They name no party.
 */
final class CandidateFeatures {
  /** Receives features. */
  interface Sink {
    /** Adds one. */
    void add(Feature feature, String value);

    /** Adds a word and, if it is long, its beginning. */
    default void addWord(Feature feature, SentenceTokens sentence, int token) {
      String word = sentence.lower(token);
      add(feature, word);
      String stem = stem(word);
      if (stem != null) {
        add(feature, stem);
      }
    }
  }

  private static final String[] SHARED = {
    "shared/-1", "shared/0", "shared/1", "shared/2", "shared/3", "shared/4", "shared/5"
  };
  private static final String QUOTES = "\"\u201c\u201d";
  private static final int STEM = 5;
  private static final int WINDOW = 8;
  private static final int NEAR = 12;
  private static final int LONG_AGO = 300;
  private static final int MONTH = 31;
  private static final int WEEK = 7;
  private static final Set<String> FIRST_PERSONS =
      Set.of("i", "we", "my", "our", "us", "you", "your");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "have", "has", "had", "having", "is", "are", "was", "were", "be", "been", "being", "do",
          "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
          "to", "not", "also", "n't", "'s", "\u2019s");
  private final ClauseBounds bounds;
  private final Set<String> subordinators;
  private final TopicClasses classes;

  /** Takes its lists from the rule set. */
  CandidateFeatures(RuleSet rules, ClauseBounds bounds) {
    this.bounds = bounds;
    this.subordinators = Set.copyOf(rules.words("outcomes/grammar/subordinators.txt"));
    this.classes = new TopicClasses(rules);
  }

  /** Adds the features that all candidates of a story have. */
  static void addStory(StoryCues story, Sink sink) {
    for (String word : story.proceedings()) {
      sink.add(Feature.STORY, word);
    }
    sink.add(Feature.STORY, "count/" + bucket(story.proceedings().size()));
    sink.add(Feature.STORY, "sides/" + bucket(story.sides()));
    sink.add(Feature.REPORTED, "strict/" + bucket(story.strict()));
    sink.add(Feature.REPORTED, "opening/" + bucket(story.strictInOpening()));
  }

  /** Adds the features that all candidates of a sentence have. */
  static void addSentence(
      OutcomeContext context, StoryCues story, SentenceTokens sentence, int number, Sink sink) {
    sink.add(Feature.FIRST, sentence.lower(sentence.first()));
    boolean firstPerson = false;
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (isPlain(sentence, i)) {
        sink.addWord(Feature.SENTENCE, sentence, i);
      }
      firstPerson |= FIRST_PERSONS.contains(sentence.lower(i));
    }
    if (firstPerson) {
      sink.add(Feature.SPEECH, "first-person");
    }
    int length = sentence.end() - sentence.first();
    sink.add(
        Feature.SHAPE,
        length < 8 ? "tiny" : length < 16 ? "short" : length < 35 ? "normal" : "long");
    if (sentence.lower(sentence.end() - 1).equals("?")) {
      sink.add(Feature.SHAPE, "question");
    }
    sink.add(Feature.TITLE, SHARED[story.sharedWords(sentence) + 1]);
    if (number < 0) {
      return;
    }
    int principals = 0;
    int others = 0;
    for (Located<Party> mention : context.mentionsIn(sentence.first(), sentence.end())) {
      principals += mention.row().getIsPrincipal() ? 1 : 0;
      others += mention.row().getIsPrincipal() ? 0 : 1;
    }
    sink.add(Feature.PARTIES, Math.min(3, principals) + "/" + Math.min(2, others));
    LocalDate published = context.article().getPublishedDate();
    List<Located<DateMention>> dates = context.datesOf(number);
    if (dates.isEmpty()) {
      sink.add(Feature.DATE, "none");
    }
    for (Located<DateMention> date : dates) {
      sink.add(Feature.DATE, when(published, date.row()));
    }
  }

  /** Adds the features of one candidate. */
  void addCandidate(OutcomeContext context, StoryCues story, WideMatch wide, Sink sink) {
    PatternMatch match = wide.match();
    addRule(wide, sink);
    addWords(match, sink);
    addClasses(match, sink);
    addClause(match, sink);
    addPosition(context, story, wide, sink);
    if (wide.sentence() >= 0) {
      addParties(context, match, sink);
      addNearDate(context, wide, sink);
    }
  }

  private static boolean isPlain(SentenceTokens sentence, int token) {
    return sentence.tokens().isWord(token)
        && (!sentence.isCapitalised(token) || sentence.headline());
  }

  /** The beginning of a long word, marked as such; null for a short word. */
  static @Nullable String stem(String word) {
    return word.length() > STEM && word.charAt(0) != '<' ? word.substring(0, STEM) + "~" : null;
  }

  private static void addRule(WideMatch wide, Sink sink) {
    PatternMatch match = wide.match();
    String fit = wide.fit().name();
    String modality = wide.modality();
    sink.add(Feature.RULE, match.ruleName());
    sink.add(Feature.FIT, fit);
    sink.add(Feature.FIT, fit + "/" + match.trust().name());
    sink.add(Feature.MODALITY, modality);
    sink.add(Feature.MODALITY_FIT, fit + "/" + modality);
    String trigger = match.sentence().lower(match.trigger());
    sink.addWord(Feature.TRIGGER, match.sentence(), match.trigger());
    sink.add(Feature.TRIGGER_MODALITY, trigger + "/" + modality);
    @Nullable String hedge = wide.hedge();
    if (hedge != null) {
      sink.add(Feature.HEDGE, "any");
      sink.add(Feature.HEDGE, hedge);
    }
  }

  private static void addWords(PatternMatch match, Sink sink) {
    SentenceTokens sentence = match.sentence();
    int at = match.trigger();
    addNext(Feature.BEFORE_1, sentence, at - 1, sink);
    sink.add(Feature.BEFORE_2, word(sentence, at - 2));
    addNext(Feature.AFTER_1, sentence, at + 1, sink);
    sink.add(Feature.AFTER_2, word(sentence, at + 2));
    int head = at - 1;
    while (AUXILIARIES.contains(sentence.lower(head)) || sentence.lower(head).endsWith("ly")) {
      head--;
    }
    addNext(Feature.HEAD, sentence, head, sink);
    int end = Math.min(sentence.end(), at + WINDOW + 1);
    for (int i = Math.max(sentence.first(), at - WINDOW); i < end; i++) {
      if (i != at && isPlain(sentence, i)) {
        sink.addWord(i < at ? Feature.BEFORE : Feature.AFTER, sentence, i);
      }
    }
  }

  /** Adds the classes of the words of the trigger's clause, each once. */
  private void addClasses(PatternMatch match, Sink sink) {
    SentenceTokens sentence = match.sentence();
    int at = match.trigger();
    List<String> seen = new ArrayList<>();
    int first = Math.max(sentence.first(), at - WINDOW);
    for (int i = at - 1; i >= first && !bounds.isBoundary(sentence, i); i--) {
      addNew(classes.before(sentence.lower(i)), seen, sink);
    }
    int end = Math.min(sentence.end(), at + WINDOW + 1);
    for (int i = at + 1; i < end && !bounds.isBoundary(sentence, i); i++) {
      addNew(classes.after(sentence.lower(i)), seen, sink);
    }
    if (seen.isEmpty()) {
      sink.add(Feature.CLASS, "none");
    }
  }

  private static void addNew(List<String> names, List<String> seen, Sink sink) {
    for (String name : names) {
      if (!seen.contains(name)) {
        seen.add(name);
        sink.add(Feature.CLASS, name);
      }
    }
  }

  /** Adds the word beside the trigger, with its beginning, or its class. */
  private static void addNext(Feature feature, SentenceTokens sentence, int token, Sink sink) {
    String word = word(sentence, token);
    if (word.charAt(0) == '<') {
      sink.add(feature, word);
    } else {
      sink.addWord(feature, sentence, token);
    }
  }

  /** The word in lower case; classes for names, numbers and the ends of the sentence. */
  private static String word(SentenceTokens sentence, int token) {
    if (token < sentence.first() || token >= sentence.end()) {
      return "<end>";
    }
    if (sentence.tokens().isNumber(token)) {
      return "<number>";
    }
    boolean name =
        token > sentence.first() && !sentence.headline() && sentence.isCapitalised(token);
    return name ? "<name>" : sentence.lower(token);
  }

  private static void addParties(OutcomeContext context, PatternMatch match, Sink sink) {
    SentenceTokens sentence = match.sentence();
    Located<Party> subject = null;
    Located<Party> object = null;
    for (Located<Party> mention : context.mentionsIn(sentence.first(), sentence.end())) {
      if (mention.begin() < match.trigger()) {
        subject = mention;
      } else if (object == null) {
        object = mention;
      }
    }
    addParty(Feature.SUBJECT, subject, match.trigger(), sink);
    addParty(Feature.OBJECT, object, match.trigger(), sink);
  }

  private static void addParty(
      Feature feature, @Nullable Located<Party> mention, int trigger, Sink sink) {
    if (mention == null) {
      sink.add(feature, "none");
      return;
    }
    Party party = mention.row();
    String kind =
        party.getType().equals("COUNTRY") ? "COUNTRY" : party.getType() + "/" + party.getRole();
    int gap = mention.begin() < trigger ? trigger - mention.end() : mention.begin() - trigger - 1;
    sink.add(feature, kind);
    sink.add(feature, kind + (party.getIsPrincipal() ? "/principal" : "/other"));
    sink.add(feature, gap == 0 ? "next" : gap < 3 ? "near" : gap < 8 ? "middle" : "far");
  }

  private void addClause(PatternMatch match, Sink sink) {
    SentenceTokens sentence = match.sentence();
    String opener = "none";
    for (int i = match.trigger() - 1;
        i >= Math.max(sentence.first(), match.trigger() - NEAR);
        i--) {
      if (subordinators.contains(sentence.lower(i))) {
        opener = sentence.lower(i);
        break;
      }
    }
    sink.add(Feature.CLAUSE, opener);
    int marks = 0;
    boolean quotes = false;
    for (int i = sentence.first(); i < sentence.end(); i++) {
      String word = sentence.lower(i);
      if (word.length() == 1 && QUOTES.indexOf(word.charAt(0)) >= 0) {
        quotes = true;
        marks += i < match.trigger() ? 1 : 0;
      }
    }
    sink.add(Feature.SPEECH, marks % 2 == 1 ? "inside" : quotes ? "quotes" : "plain");
    boolean after = bounds.reportingVerb(sentence, match.span().end()) >= 0;
    boolean reported = bounds.isReported(sentence, bounds.around(sentence, match.span()));
    sink.add(Feature.SPEECH, reported ? "reported" : after ? "speaker-after" : "unreported");
  }

  private static void addPosition(
      OutcomeContext context, StoryCues story, WideMatch wide, Sink sink) {
    PatternMatch match = wide.match();
    int position = wide.sentence() < 0 ? -1 : wide.sentence() - context.lead();
    String place =
        position < 0
            ? "title"
            : position < 3
                ? String.valueOf(position)
                : position < 5 ? "3-4" : position < 9 ? "5-8" : position < 16 ? "9-15" : "16-";
    String fit = wide.fit().name();
    sink.add(Feature.POSITION, place);
    sink.add(Feature.POSITION, place + "/" + fit);
    String title = story.title(match.typeName());
    sink.add(Feature.TITLE, title);
    sink.add(Feature.TITLE, title + "/" + fit);
    String trigger = match.sentence().lower(match.trigger());
    sink.add(Feature.TITLE, story.isInTitle(trigger) ? "trigger" : "no-trigger");
    String ruled = story.ruled(match);
    sink.add(Feature.RULED, ruled);
    sink.add(Feature.RULED, ruled + "/" + fit);
    if (story.isInOpening(match.typeName())) {
      sink.add(Feature.REPORTED, "same-type");
    }
  }

  private static String bucket(int count) {
    return count < 3 ? String.valueOf(count) : count < 6 ? "3-5" : "6-";
  }

  private static void addNearDate(OutcomeContext context, WideMatch wide, Sink sink) {
    LocalDate published = context.article().getPublishedDate();
    int nearest = Integer.MAX_VALUE;
    String near = "";
    for (Located<DateMention> date : context.datesOf(wide.sentence())) {
      int distance = Math.abs(date.begin() - wide.match().trigger());
      if (distance < nearest) {
        nearest = distance;
        near = when(published, date.row());
      }
    }
    if (nearest <= NEAR) {
      sink.add(Feature.DATE, "near/" + near);
      sink.add(Feature.DATE, "near/" + near + "/" + wide.modality());
    }
  }

  private static String when(@Nullable LocalDate published, DateMention date) {
    LocalDate start = date.getStartDate();
    LocalDate end = date.getEndDate();
    if (published == null || start == null || end == null) {
      return date.getType();
    }
    long days = ChronoUnit.DAYS.between(end, published);
    if (start.isAfter(published)) {
      return "future";
    }
    if (days <= 0) {
      return "now";
    }
    return days <= WEEK ? "week" : days <= MONTH ? "month" : days <= LONG_AGO ? "year" : "long-ago";
  }
}
