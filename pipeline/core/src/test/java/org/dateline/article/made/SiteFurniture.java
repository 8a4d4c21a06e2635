package org.dateline.article.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What one made site repeats around and inside its stories: menus, promotions that read like prose,
 * lists of other stories, an author's box, legal lines.
 */
final class SiteFurniture {
  private static final List<String> SECTIONS =
      List.of(
          "Home",
          "World",
          "Politics",
          "Business",
          "Markets",
          "Sport",
          "Football",
          "Culture",
          "Books",
          "Science",
          "Health",
          "Travel",
          "Opinion",
          "Letters",
          "Weather",
          "Jobs",
          "Property",
          "Cars",
          "Puzzles",
          "Obituaries",
          "Archive",
          "Podcasts",
          "Video");

  private final String name;
  private final Random random;
  private final List<String> menu = new ArrayList<>();
  private final List<String> popular = new ArrayList<>();

  SiteFurniture(String name, long seed) {
    this.name = name;
    random = new Random(seed);
    StoryMaker others = new StoryMaker(seed + 1);
    for (String section : SECTIONS) {
      if (random.nextInt(4) > 0) {
        menu.add(section);
      }
    }
    for (int i = 0; i < 6; i++) {
      popular.add(others.headline());
    }
  }

  /** Lines over the story. */
  List<String> top() {
    List<String> lines = new ArrayList<>(List.of("Skip to content", name));
    lines.addAll(menu);
    lines.add("Sign in");
    lines.add(
        "The " + name + " app is here. It brings you every story of the day, and it is free.");
    return lines;
  }

  /** A line inside the story; every page has some of them. */
  List<String> inside() {
    return List.of(
        "Readers of the " + name + " have told us what they think of our new pages, and we listen.",
        "Story continues below",
        "The "
            + name
            + " was founded in 1921 and has reported from the coast ever since; its editors answer"
            + " every letter that reaches them.");
  }

  /** Lines under the story. */
  List<String> bottom() {
    List<String> lines =
        new ArrayList<>(List.of("Share this story", "Facebook", "Twitter", "Email"));
    lines.add("Most read");
    lines.addAll(popular);
    lines.add("Get the " + name + " newsletter in your inbox every morning.");
    lines.add(
        "The "
            + name
            + " belongs to a trust that has no shareholders. What it earns it spends on reporting,"
            + " and on the people who print and deliver the paper in every weather.");
    lines.add(
        "Comments are open for three days. Please stay on the subject and be kind to each other.");
    lines.addAll(List.of("About us", "Contact", "Advertise", "Privacy policy", "Terms of use"));
    lines.add("\u00a9 2012 " + name + ". All rights reserved.");
    return lines;
  }
}
