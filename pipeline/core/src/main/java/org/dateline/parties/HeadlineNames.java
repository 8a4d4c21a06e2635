package org.dateline.parties;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/** The states, and the words of other names, in the headline of an article. */
final class HeadlineNames {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}.&-]+");

  /** A longer first word of an organisation's name names it at the beginning of a headline. */
  private static final int FIRST_WORD_LENGTH = 4;

  private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near");
  private final Tokens tokens;
  private final Set<String> codes = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /** The words in lower case with a space before and after each. */
  private final String lower;

  /**
   * Reads a headline, which may be all in capitals.
   *
   * @param title the headline; null for none
   * @param published publication date, ISO 8601; null if unknown
   * @param candidates the parties of the article
   */
  HeadlineNames(
      @Nullable String title,
      Countries countries,
      @Nullable String published,
      List<PartyCandidate> candidates) {
    tokens = Tokens.of(title == null ? "" : title);
    lower = " " + NO_WORD.matcher(tokens.text().toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    int i = 0;
    while (i < tokens.size()) {
      Countries.Match match =
          tokens.isWord(i) ? countries.at(tokens, i, tokens.size(), published) : null;
      boolean place = i > 0 && PLACE_PREPOSITIONS.contains(tokens.lower(i - 1));
      if (match != null && (place || inOrg(match, i, candidates))) {
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

  /** In American Motors, "American" is no state. */
  private boolean inOrg(Countries.Match match, int at, List<PartyCandidate> candidates) {
    int next = at + match.length();
    if (next >= tokens.size()) {
      return false;
    }
    String begin = tokens.text().substring(tokens.begin(at), tokens.end(next));
    for (PartyCandidate candidate : candidates) {
      if (candidate.isOrg() && candidate.name().regionMatches(true, 0, begin, 0, begin.length())) {
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
  boolean names(PartyCandidate candidate) {
    return switch (candidate.kind()) {
      case COUNTRY -> codes.contains(candidate.stateCode());
      case PERSON -> words.contains(lastWord(candidate.name()));
      default -> namesOrg(candidate);
    };
  }

  private boolean namesOrg(PartyCandidate org) {
    for (NameMention name : org.mentions()) {
      if (lower.contains(" " + OrgResolver.key(name.text) + " ")) {
        return true;
      }
    }
    String first = org.name().split("[ -]")[0].toLowerCase(Locale.ROOT);
    return first.length() > FIRST_WORD_LENGTH && lower.startsWith(" " + first + " ");
  }

  /** The last word of a name, in lower case. */
  private static String lastWord(String name) {
    String[] parts = name.split("[ -]");
    return parts[parts.length - 1].toLowerCase(Locale.ROOT);
  }
}
