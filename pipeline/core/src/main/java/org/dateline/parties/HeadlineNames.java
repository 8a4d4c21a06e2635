package org.dateline.parties;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/** What an article's headline names; headlines may be all in capitals. */
final class HeadlineNames {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}.&-]+");
  private static final Set<String> PLACE = Set.of("in", "at", "near");
  private final Tokens tokens;
  private final Set<String> codes = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final String lower;

  HeadlineNames(
      @Nullable String title,
      Countries countries,
      @Nullable String published,
      List<PartyCandidate> actors) {
    tokens = Tokens.of(title == null ? "" : title);
    lower = " " + NO_WORD.matcher(tokens.text().toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    int i = 0;
    while (i < tokens.size()) {
      Countries.Match match =
          tokens.isWord(i) ? countries.at(tokens, i, tokens.size(), published) : null;
      boolean place = i > 0 && PLACE.contains(tokens.lower(i - 1));
      if (match != null && (place || inOrg(match, i, actors))) {
        i += match.length();
      } else if (match == null) {
        words.add(tokens.lower(i));
        i++;
      } else {
        codes.addAll(match.codes());
        i += match.length();
      }
    }
  }

  /** American of American Motors names no state. */
  private boolean inOrg(Countries.Match match, int at, List<PartyCandidate> actors) {
    int next = at + match.length();
    if (next >= tokens.size()) {
      return false;
    }
    String begin = tokens.text().substring(tokens.begin(at), tokens.end(next));
    for (PartyCandidate actor : actors) {
      if (actor.kind == NameMention.Kind.ORG
          && actor.name.regionMatches(true, 0, begin, 0, begin.length())) {
        return true;
      }
    }
    return false;
  }

  /** Codes of the states that the headline names. */
  Set<String> states() {
    return codes;
  }

  /** True if the headline names the party. */
  boolean names(PartyCandidate actor) {
    return switch (actor.kind) {
      case COUNTRY -> codes.contains(actor.country);
      case PERSON -> words.contains(lastWord(actor.name));
      default -> org(actor) >= 0;
    };
  }

  private int org(PartyCandidate actor) {
    int found = -1;
    for (NameMention name : actor.names) {
      int at = lower.indexOf(" " + OrgResolver.key(name.text) + " ");
      if (at >= 0 && (found < 0 || at < found)) {
        found = at;
      }
    }
    String first = actor.name.split("[ -]")[0].toLowerCase(Locale.ROOT);
    if (found < 0 && first.length() > 4 && lower.startsWith(" " + first + " ")) {
      return 0;
    }
    return found;
  }

  private static String lastWord(String name) {
    String[] parts = name.split("[ -]");
    return parts[parts.length - 1].toLowerCase(Locale.ROOT);
  }
}
