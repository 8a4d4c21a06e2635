package org.dateline.bench;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dateline.repeats.Stories;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.schema.Story;

/**
 * Makes stories with {@link #OUTCOMES} outcomes each, from their number alone: each outcome reports
 * an event of two of 4,000 parties on a day of ten years, which three stories tell in other words.
 */
final class ReportMaker implements Serializable {
  /** Outcomes in a story. */
  static final int OUTCOMES = 3;

  private static final long serialVersionUID = 1;
  private static final int PARTIES = 4000;
  private static final int DAYS = 3650;
  private static final int REPORTS = 3;
  private static final int FILLERS = 60;
  private static final List<String> TYPES =
      List.of("AGREEMENT_SIGNED", "APPROVED", "REJECTED", "SCHEDULED", "POSTPONED", "RULED");
  private static final List<String> CUES =
      List.of("signed", "approved", "rejected", "will discuss", "put off", "upheld");

  /** The story of a number, in a corpus of so many. */
  Story story(long number, long stories) {
    long events = Math.max(1, stories * OUTCOMES / REPORTS);
    SplittableRandom random = new SplittableRandom(number);
    List<Long> told = new ArrayList<>();
    for (int i = 0; i < OUTCOMES; i++) {
      told.add((number * OUTCOMES + i) % events);
    }
    LocalDate published = day(told.get(0)).plusDays(random.nextInt(2));
    StringBuilder text = new StringBuilder(sentence(told.get(0), random));
    for (int i = 0; i < FILLERS; i++) {
      text.append(' ').append(word(random.nextInt(PARTIES)).toLowerCase(Locale.ROOT));
    }
    Story plain = Stories.story("story-" + number, published.toString(), text.toString());
    String article = plain.getArticle().getArticleId();
    List<Party> parties = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < OUTCOMES; i++) {
      long event = told.get(i);
      parties.add(party(article, one(event)));
      parties.add(party(article, other(event)));
      outcomes.add(outcome(article, i, event, sentence(event, random)));
    }
    return Story.newBuilder(plain).setParties(parties).setOutcomes(outcomes).build();
  }

  private static Outcome outcome(String article, int index, long event, String evidence) {
    int type = type(event);
    return Outcome.newBuilder()
        .setArticleId(article)
        .setOutcomeId("o" + index)
        .setType(TYPES.get(type))
        .setStatus("agreed")
        .setIsPrimary(index == 0)
        .setParticipants(List.of(id(one(event)), id(other(event))))
        .setActors(List.of(id(one(event))))
        .setRecipients(List.of(id(other(event))))
        .setStartDate(day(event))
        .setEndDate(day(event))
        .setDateFrom("SENTENCE")
        .setDatePrecision("DAY")
        .setEvidence(evidence)
        .setCue(CUES.get(type))
        .setRule("bench")
        .build();
  }

  private static Party party(String article, int number) {
    return Party.newBuilder()
        .setArticleId(article)
        .setPartyId(id(number))
        .setType("ORG")
        .setName(name(number))
        .setIsPrincipal(true)
        .setMentionCount(1)
        .setRule("bench")
        .build();
  }

  private static String sentence(long event, SplittableRandom random) {
    return name(one(event))
        + " "
        + CUES.get(type(event))
        + " plan "
        + event % 977
        + " of the "
        + word((int) (event % PARTIES)).toLowerCase(Locale.ROOT)
        + " "
        + word(random.nextInt(PARTIES)).toLowerCase(Locale.ROOT)
        + " with "
        + name(other(event))
        + " on "
        + day(event)
        + ".";
  }

  private static LocalDate day(long event) {
    return LocalDate.of(2005, 1, 1).plusDays(mixed(event, 1) % DAYS);
  }

  private static int type(long event) {
    return (int) (mixed(event, 2) % TYPES.size());
  }

  private static int one(long event) {
    return (int) (mixed(event, 3) % PARTIES);
  }

  private static int other(long event) {
    return (one(event) + 1 + (int) (mixed(event, 4) % (PARTIES - 1))) % PARTIES;
  }

  private static long mixed(long event, int salt) {
    return new SplittableRandom(event * 31 + salt).nextLong() >>> 1;
  }

  private static String id(int party) {
    return "ORG:" + name(party);
  }

  /** Two words, each shared by some other parties. */
  private static String name(int party) {
    return word(party % 997) + " " + word(1000 + party * 7 % 1499);
  }

  private static String word(int number) {
    SplittableRandom letters = new SplittableRandom(number + 1L);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append((char) ('b' + letters.nextInt(20))).append("aeiou".charAt(letters.nextInt(5)));
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.append(number % 10 == 0 ? "" : "n").toString();
  }
}
