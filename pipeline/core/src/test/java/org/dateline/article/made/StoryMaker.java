package org.dateline.article.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes stories out of small parts; the same random numbers make the same stories. */
final class StoryMaker {
  private static final List<String> NAMES =
      List.of(
          "Anna Berg",
          "Min-ho Park",
          "Carla Reyes",
          "David Okoro",
          "Elif Kaya",
          "Farid Haddad",
          "Greta Lind",
          "Hana Sato",
          "Ivan Petrov",
          "Joan Mills",
          "Karim Said",
          "Lena Vogel");
  private static final List<String> ROLES =
      List.of(
          "the harbour master",
          "a spokeswoman for the ministry",
          "the mayor",
          "a union leader",
          "the chief engineer",
          "an economist at the state bank",
          "the head of the fishing board",
          "a judge at the regional court",
          "the opposition's whip",
          "a doctor at the city hospital");
  private static final List<String> ACTORS =
      List.of(
          "The council",
          "The ferry company",
          "The port authority",
          "The ministry",
          "The committee",
          "The union",
          "The provincial court",
          "The power utility",
          "The school board",
          "A group of farmers",
          "The weather service",
          "The shipyard");
  private static final List<String> ACTS =
      List.of(
          "agreed to reopen",
          "voted against the sale of",
          "delayed the repair of",
          "fined the owners of",
          "promised to pay for",
          "ordered an inspection of",
          "called off the plan for",
          "signed a contract for",
          "raised the fees for",
          "published a report on",
          "withdrew its complaint about",
          "asked the government to protect");
  private static final List<String> THINGS =
      List.of(
          "the northern bridge",
          "the old fish market",
          "the railway tunnel",
          "two coal terminals",
          "the lighthouse on Grey Point",
          "the river dam",
          "a fleet of nine ferries",
          "the grain silos",
          "the airport's second runway",
          "the town's water works",
          "the winter road",
          "the hospital's east wing");
  private static final List<String> PLACES =
      List.of(
          "in Harbour City",
          "on the island of Sund",
          "near the border",
          "in the eastern province",
          "at the mouth of the river",
          "in three coastal towns",
          "outside the capital");
  private static final List<String> TIMES =
      List.of(
          "on Monday",
          "late on Tuesday",
          "after a long debate",
          "this week",
          "on Thursday night",
          "for the second time this year",
          "before the summer break",
          "after months of talks");
  private static final List<String> REASONS =
      List.of(
          "because the costs had doubled since spring", "although residents had warned against it",
          "while engineers were still checking the steel", "after the storm had cut the only road",
          "despite protests from shop owners", "as prices for diesel went on rising",
          "since no other bidder had come forward", "so that work can begin before the frost");
  private static final List<String> QUOTES =
      List.of(
          "We could not wait any longer", "Nobody wants to close it for good",
          "This is the least that people here can expect", "The money is there, the will is not",
          "I have never seen the water so high", "It is a beginning, not the end",
          "We will look at every bolt again", "They owe us an answer");

  private final Random random;

  StoryMaker(long seed) {
    random = new Random(seed);
  }

  /** The next story; no paragraph of one is likely to stand in another. */
  MadeStory next() {
    List<String> paragraphs = new ArrayList<>();
    int count = 7 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      paragraphs.add(random.nextInt(3) == 0 ? quote() : paragraph());
    }
    String title = pick(ACTORS).substring(4) + " " + pick(ACTS) + " " + pick(THINGS);
    return new MadeStory(capital(title), pick(NAMES), paragraphs);
  }

  /** A headline of some other story. */
  String headline() {
    return pick(ACTORS) + " " + pick(ACTS) + " " + pick(THINGS);
  }

  private String paragraph() {
    StringBuilder text = new StringBuilder();
    int sentences = 1 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      text.append(text.isEmpty() ? "" : " ").append(sentence());
    }
    return text.toString();
  }

  private String sentence() {
    String what = pick(ACTORS) + " " + pick(ACTS) + " " + pick(THINGS);
    return switch (random.nextInt(3)) {
      case 0 -> what + " " + pick(PLACES) + " " + pick(TIMES) + ", " + pick(REASONS) + ".";
      case 1 -> what + " " + pick(TIMES) + ", " + pick(NAMES) + ", " + pick(ROLES) + ", said.";
      default ->
          "About "
              + (2 + random.nextInt(97))
              + " people "
              + pick(PLACES)
              + " had asked for it, "
              + pick(ROLES)
              + " said, "
              + pick(REASONS)
              + ".";
    };
  }

  private String quote() {
    return "\u201c"
        + pick(QUOTES)
        + ",\u201d said "
        + pick(NAMES)
        + ", "
        + pick(ROLES)
        + " "
        + pick(PLACES)
        + ", when asked about "
        + pick(THINGS)
        + " "
        + pick(TIMES)
        + ".";
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
