package org.dateline.outcomes;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;
import org.jspecify.annotations.Nullable;

/**
 * A rule file {@code outcomes/types/<type>.yaml}: one outcome type and the patterns that report it.
 * Everything that is special about a type is a key of its file, so that a new type is a new file. A
 * key that is true or false may be missing, which means false.
 *
 * @param type name of the outcome type, in capitals and underscores
 * @param status status of the outcomes of this type
 * @param plover their PLOVER event type; null if there is none
 * @param next true if the date is that of a future meeting
 * @param mutual true if all participants act alike: all are actors and nobody is a recipient
 * @param denies true if words such as "no" are part of the patterns and do not cancel a match
 * @param recipients who is acted upon; null for {@link Recipients#NAMED}
 * @param court true for an act in court: a person after the verb is judged as a person and does not
 *     represent an employer
 * @param decision true for a decision about a text or a plan: in "rejected aid to Peru" the country
 *     after "to" is its topic and not a participant
 * @param publicOnly true if a match counts only in a sentence with a party or a word for people of
 *     public life
 * @param leadPenalty what is added to the rank of an outcome when the primary one is chosen: the
 *     smallest rank wins, and one sentence later counts 20; null for 0
 * @param patterns the rules with their patterns
 * @param counter sentences that report no outcome of this type
 */
record TypeRules(
    String type,
    Status status,
    @Nullable Plover plover,
    @Nullable Boolean next,
    @Nullable Boolean mutual,
    @Nullable Boolean denies,
    @Nullable Recipients recipients,
    @Nullable Boolean court,
    @Nullable Boolean decision,
    @Nullable Boolean publicOnly,
    @Nullable Integer leadPenalty,
    List<Rule> patterns,
    List<String> counter) {
  private static final String FOLDER = "outcomes/types/";

  /** The status of an outcome. */
  enum Status {
    @JsonProperty("agreed")
    AGREED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("ongoing")
    ONGOING;

    /** The value in the table. */
    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The event types of PLOVER, the ontology of political events. */
  enum Plover {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT
  }

  /** Who is acted upon by an outcome that is not mutual. */
  enum Recipients {
    /** Nobody: a pledge. */
    @JsonProperty("none")
    NONE,
    /** The parties that the clause names after the verb. */
    @JsonProperty("named")
    NAMED,
    /**
     * The other side of two: if the clause does not name it, it is taken from another sentence with
     * the same outcome or from the principals of the story.
     */
    @JsonProperty("other_side")
    OTHER_SIDE
  }

  /** Where in an article the patterns of a rule are used. */
  enum Trust {
    /** In all sentences and in the title. */
    @JsonProperty("anywhere")
    ANYWHERE,
    /** In the title and in the first sentences of the story. */
    @JsonProperty("lead")
    LEAD,
    /** In the title. */
    @JsonProperty("title")
    TITLE
  }

  /**
   * One rule.
   *
   * @param name its name; the column {@code rule} has it after the type
   * @param trust where it is used; null for anywhere
   * @param weak true if any other sentence that reports the type is better evidence; null for false
   * @param separate true if what it reports is a step of its own beside the type's other rules: a
   *     president's signature after a chamber's vote; null for false
   * @param match its patterns
   * @param examples sentences that it must match
   * @param headlines titles that it must match
   */
  record Rule(
      String name,
      @Nullable Trust trust,
      @Nullable Boolean weak,
      @Nullable Boolean separate,
      List<PatternText> match,
      @Nullable List<String> examples,
      @Nullable List<String> headlines) {
    /** True if it reports a step of its own. */
    boolean isSeparate() {
      return separate != null && separate;
    }

    /** True if any other sentence is better evidence. */
    boolean isWeak() {
      return weak != null && weak;
    }
  }

  /**
   * A pattern as it is written, see {@link OutcomePatternParser}.
   *
   * @param text the pattern
   * @param line its line in the file, from 1
   */
  @JsonDeserialize(using = PatternTextReader.class)
  record PatternText(String text, int line) {}

  /** Keeps the line of a pattern for error messages. */
  private static final class PatternTextReader extends StdDeserializer<PatternText> {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("unused") // called by Jackson
    PatternTextReader() {
      super(PatternText.class);
    }

    @Override
    public PatternText deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      int line = parser.currentTokenLocation().getLineNr();
      return new PatternText(_parseString(parser, context, this), line);
    }
  }

  /**
   * A file with its content.
   *
   * @param file the file, for error messages
   * @param rules its content
   */
  record Source(RuleFile file, TypeRules rules) {
    private void check() {
      if (!rules.type().matches("[A-Z]+(_[A-Z]+)*")) {
        throw error("type", "a type is written in capitals and underscores: " + rules.type());
      }
      if (rules.isMutual() && rules.recipients() != null) {
        throw error("recipients", "a mutual type has no recipients");
      }
    }

    /** Takes rules out: the list was made for this source alone. */
    private void remove(Set<String> names) {
      rules.patterns().removeIf(rule -> names.contains(rule.name()));
    }

    private RuleException error(String key, String what) {
      long before = file.content().lines().takeWhile(line -> !line.startsWith(key + ":")).count();
      return new RuleException(file, (int) before + 1, what);
    }
  }

  /** All type files of a rule set; a misspelt key or value is an error with file and line. */
  static List<Source> readAll(RuleSet rules) {
    List<Source> read = new ArrayList<>();
    for (String path : rules.paths(FOLDER)) {
      Set<String> gone = rules.removed(path);
      int first = read.size();
      for (RuleFile file : rules.layers(path)) {
        Source source = new Source(file, YamlRules.read(file, TypeRules.class));
        source.check();
        if (file.isBuiltIn()) {
          source.remove(gone);
        }
        // A rule replaces the earlier ones of its name in the files of one path.
        Set<String> names = source.rules().patterns().stream().map(Rule::name).collect(toSet());
        read.subList(first, read.size()).forEach(earlier -> earlier.remove(names));
        read.add(source);
      }
    }
    return read;
  }

  /** True if the date is that of a future meeting. */
  boolean isNext() {
    return next != null && next;
  }

  /** True if all participants are actors. */
  boolean isMutual() {
    return mutual != null && mutual;
  }

  /** True if words such as "no" do not cancel a match. */
  boolean isDenial() {
    return denies != null && denies;
  }

  /** True if the outcome has no recipients. */
  boolean isOneSided() {
    return recipients == Recipients.NONE;
  }

  /** True if one side acts upon another one, which may have to be looked up. */
  boolean hasOtherSide() {
    return recipients == Recipients.OTHER_SIDE;
  }

  /** True if at least two sides take part. */
  boolean isTwoSided() {
    return isMutual() || hasOtherSide();
  }

  /** True for an act in court. */
  boolean isInCourt() {
    return court != null && court;
  }

  /** True for a decision about a text or a plan. */
  boolean isDecision() {
    return decision != null && decision;
  }

  /** True if private meetings are none of this type. */
  boolean isPublicOnly() {
    return publicOnly != null && publicOnly;
  }

  /** What is added to the rank of an outcome of this type. */
  int penalty() {
    return leadPenalty == null ? 0 : leadPenalty;
  }
}
