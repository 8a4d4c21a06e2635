package org.dateline.parties;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the PLOVER sector of people whose title fits any: by the sector that the title names, by
 * whom they work for, by the state that stands beside the title.
 */
final class PersonRoles {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}-]+");
  private static final Set<String> SOLE =
      Set.of("minister", "premier", "ambassador", "king", "mayor");
  private final PartyLexicon lexicon;
  private final OrgRoles roles;

  PersonRoles(PartyLexicon lexicon, OrgRoles roles) {
    this.lexicon = lexicon;
    this.roles = roles;
  }

  /** Fills in the role of a person with a title; one without has the employer's. */
  void fill(PartyCandidate person) {
    if (person.titles.isEmpty()) {
      person.role = person.affiliated == null ? null : person.affiliated.role;
      return;
    }
    String[] words = NO_LETTER.split(String.join(" ", person.titles).toLowerCase(Locale.ROOT));
    boolean open = person.role == null || !has(words, SOLE);
    if (!open || !office(words)) {
      return;
    }
    String told = sector(words);
    String employer = person.affiliated == null ? null : person.affiliated.role;
    if (told != null) {
      person.role = told;
    } else if (employer != null) {
      person.role = employer;
    } else if (person.affiliation != null) {
      person.role = "GOV";
    }
  }

  private static boolean has(String[] words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean office(String[] words) {
    for (String word : words) {
      if ((lexicon.flags(word) & WordFlags.OFFICE) != 0) {
        return true;
      }
    }
    return false;
  }

  /** "union leader", "rebel commander": the word before the office. */
  private @Nullable String sector(String[] words) {
    for (int i = 0; i + 1 < words.length; i++) {
      String role = roles.ofWord(words[i]);
      if (role != null && (lexicon.flags(words[i + 1]) & WordFlags.OFFICE) != 0) {
        return role;
      }
    }
    return null;
  }
}
