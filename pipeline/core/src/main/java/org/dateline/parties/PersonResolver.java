package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people of an article, found by the words of their names: a long list of people is not
 * compared with each name.
 */
final class PersonResolver {
  private static final Pattern SUFFIX = Pattern.compile("Jr\\.?|Sr\\.?|[IVX]+");

  private final List<PartyCandidate> people = new ArrayList<>();

  /** All words of their names, those that were changed too. */
  private final NameWordIndex words = new NameWordIndex();

  /** The words that may be a family name: the last, and that before a suffix. */
  private final NameWordIndex lasts = new NameWordIndex();

  /** Adds somebody. */
  void add(PartyCandidate person) {
    people.add(person);
    index(person.name, people.size() - 1);
  }

  /** Gives somebody a longer name. */
  void rename(PartyCandidate person, String name) {
    person.name = name;
    index(name, people.indexOf(person));
  }

  private void index(String name, int place) {
    String[] all = Accents.fold(name).split(" ");
    for (String word : all) {
      words.add(word, place);
    }
    lasts.add(all[all.length - 1], place);
    lasts.add(last(all), place);
  }

  /**
   * Who bears a name: of a name of several tokens the first who does, of one the last; null for
   * nobody.
   */
  @Nullable PartyCandidate find(NameMention name) {
    boolean full = name.length() > 1;
    int best = -1;
    String folded = Accents.fold(name.plain);
    for (int place : candidates(folded.split(" "))) {
      boolean better = best < 0 || (full ? place < best : place > best);
      if (better && same(Accents.fold(people.get(place).name), folded)) {
        best = place;
      }
    }
    return best < 0 ? null : people.get(best);
  }

  /** Places of all who may bear a name. */
  private List<Integer> candidates(String[] name) {
    if (name.length == 1) {
      return words.of(name[0]);
    }
    List<Integer> places = new ArrayList<>(lasts.of(last(name)));
    places.addAll(lasts.of(name[0]));
    places.addAll(lasts.of(name[name.length - 1]));
    return places;
  }

  /** Whether two names, without accents, are one person's. */
  private static boolean same(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return true;
    }
    String[] x = a.split(" ");
    String[] y = b.split(" ");
    if (y.length == 1) {
      return last(x).equals(b) || x[0].equals(b) || (x.length == 3 && x[1].equals(b));
    }
    if (x.length == 1) {
      return last(y).equals(a) || y[0].equals(a);
    }
    if (ends(a, b) || ends(b, a)) {
      return true;
    }
    boolean first = x[0].equals(y[0]) || initials(x[0], y[0]);
    return last(x).equals(last(y)) && first;
  }

  private static boolean ends(String longer, String shorter) {
    int at = longer.length() - shorter.length();
    return at > 0
        && longer.charAt(at - 1) == ' '
        && longer.regionMatches(true, at, shorter, 0, shorter.length());
  }

  private static boolean initials(String a, String b) {
    String s = a.length() < b.length() ? a : b;
    String l = a.length() < b.length() ? b : a;
    return s.endsWith(".") && s.length() == 2 && l.startsWith(s.substring(0, 1));
  }

  private static String last(String[] words) {
    int i = words.length - 1;
    while (i > 0 && SUFFIX.matcher(words[i]).matches()) {
      i--;
    }
    return words[i];
  }
}
