package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.parties.EntityResolver.Entity;
import org.dateline.parties.EntityResolver.WordIndex;
import org.dateline.parties.NameMention.Kind;
import org.dateline.util.Accents;

/**
 * Decides which person of an article a name means. An index of the words of all names avoids
 * comparing each name with every person.
 */
final class PersonResolver {
  private static final Pattern SUFFIX = Pattern.compile("Jr\\.?|Sr\\.?|[IVX]+");

  private final List<Entity> people = new ArrayList<>();

  /** All words of the names, including names that were replaced by longer ones. */
  private final WordIndex words = new WordIndex();

  /** Words that may be a family name: the last word, and the word before a suffix. */
  private final WordIndex lasts = new WordIndex();

  private final TaggedTokens tokens;
  private final PartyLexicon lexicon;

  PersonResolver(TaggedTokens tokens, PartyLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The person that a mention names; a new one without mentions if none is known. */
  Entity resolve(NameMention mention) {
    int found = find(mention);
    if (found < 0) {
      Entity person = new Entity(Kind.PERSON, mention.plain);
      people.add(person);
      index(person.name, people.size() - 1);
      return person;
    }
    Entity person = people.get(found);
    if (mention.plain.length() > person.name.length()) {
      person.name = mention.plain;
      index(person.name, found);
    }
    return person;
  }

  private void index(String name, int number) {
    String[] all = Accents.fold(name).split(" ");
    for (String word : all) {
      words.add(word, number);
    }
    lasts.add(all[all.length - 1], number);
    lasts.add(last(all), number);
  }

  /**
   * The number of the person that a mention names, -1 for none. A name of several tokens means the
   * first person that fits; a single word the last one named before it, or else the first named
   * after it. Relatives are meant only if nobody else fits, and never by an office.
   */
  private int find(NameMention mention) {
    boolean full = mention.length() > 1;
    int best = -1;
    String folded = Accents.fold(mention.plain);
    for (int number : candidates(folded.split(" "))) {
      boolean better = best < 0 || (full ? number < best : isNearer(number, best, mention));
      if (better
          && !(!full && hasOffice(mention) && isRelative(people.get(number)))
          && isSamePerson(Accents.fold(people.get(number).name), folded)) {
        best = number;
      }
    }
    return best;
  }

  /** True if a single word means one person rather than another. */
  private boolean isNearer(int number, int best, NameMention mention) {
    boolean relative = isRelative(people.get(number));
    if (relative != isRelative(people.get(best))) {
      return !relative;
    }
    boolean before = isBefore(number, mention);
    if (before != isBefore(best, mention)) {
      return before;
    }
    return before ? number > best : number < best;
  }

  private boolean isBefore(int number, NameMention mention) {
    List<NameMention> mentions = people.get(number).mentions;
    return !mentions.isEmpty() && mentions.get(0).first < mention.first;
  }

  private static boolean hasOffice(NameMention mention) {
    return mention.title != null && !mention.title.courtesy();
  }

  /** "wife Ann Marlow", "First lady Ann Marlow": a relative of the one with the surname. */
  private boolean isRelative(Entity person) {
    for (; !person.isRelative && person.asked < person.mentions.size(); person.asked++) {
      NameMention name = person.mentions.get(person.asked);
      int head = name.title == null || name.title.courtesy() ? -1 : name.title.headEnd() - 1;
      person.isRelative = tokens.has(head, WordClasses.KIN) || tokens.isLower(head, "lady");
    }
    return person.isRelative;
  }

  /** Numbers of all people that a name may mean. */
  private List<Integer> candidates(String[] name) {
    if (name.length == 1) {
      return words.of(name[0]);
    }
    List<Integer> numbers = new ArrayList<>(lasts.of(last(name)));
    numbers.addAll(lasts.of(name[0]));
    numbers.addAll(lasts.of(name[name.length - 1]));
    return numbers;
  }

  /** True if two names without accents may belong to one person. */
  private boolean isSamePerson(String a, String b) {
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
    if (endsWithWords(a, b) || endsWithWords(b, a)) {
      return true;
    }
    boolean first = x[0].equals(y[0]) || isInitial(x[0], y[0]) || isNickname(x[0], y[0]);
    return last(x).equals(last(y)) && first;
  }

  private static boolean endsWithWords(String longer, String shorter) {
    int at = longer.length() - shorter.length();
    return at > 0
        && longer.charAt(at - 1) == ' '
        && longer.regionMatches(true, at, shorter, 0, shorter.length());
  }

  /** True if one of two first names is a short form of the other: Liz, Elizabeth. */
  private boolean isNickname(String a, String b) {
    return lexicon.shortens(a, b) || lexicon.shortens(b, a);
  }

  /** True if one of two first names is the initial of the other. */
  private static boolean isInitial(String a, String b) {
    String s = a.length() < b.length() ? a : b;
    String l = a.length() < b.length() ? b : a;
    return s.endsWith(".") && s.length() == 2 && l.startsWith(s.substring(0, 1));
  }

  /** The last word that is no suffix. */
  private static String last(String[] words) {
    int i = words.length - 1;
    while (i > 0 && SUFFIX.matcher(words[i]).matches()) {
      i--;
    }
    return words[i];
  }
}
