package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what each run names, from all places of the article where it stands. */
final class EntityClassifier {
  private static final double ENOUGH = 1.5;
  private final TaggedTokens m;
  private final Countries countries;
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> firstNames = new HashSet<>();
  private final Set<String> orgShorts = new HashSet<>();

  EntityClassifier(TaggedTokens m, Countries countries) {
    this.m = m;
    this.countries = countries;
  }

  /** Gives every unknown name its kind. */
  void decide(List<NameMention> names) {
    NameEvidence evidence = new NameEvidence(m, countries);
    Map<String, List<NameMention>> byText = new LinkedHashMap<>();
    for (NameMention name : names) {
      if (name.kind == NameMention.Kind.UNKNOWN
          || (name.kind == NameMention.Kind.PLACE && name.length() == 1)) {
        name.placePrior += name.kind == NameMention.Kind.PLACE ? 2.5 : 0;
        name.kind = NameMention.Kind.UNKNOWN;
        evidence.weigh(name);
        byText.computeIfAbsent(name.text, k -> new ArrayList<>(2)).add(name);
      } else if (name.kind == NameMention.Kind.ORG) {
        shortForms(name);
      }
    }
    for (List<NameMention> same : byText.values()) {
      if (words(same.get(0)) > 1) {
        many(same);
      }
    }
    for (List<NameMention> same : byText.values()) {
      if (words(same.get(0)) == 1) {
        single(same);
      }
    }
    neighbours(names);
  }

  private int words(NameMention name) {
    return name.length();
  }

  private void shortForms(NameMention name) {
    String[] parts = name.text.split(" ");
    if (parts.length > 1) {
      StringBuilder acronym = new StringBuilder();
      for (String part : parts) {
        if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
          acronym.append(part.charAt(0));
        }
      }
      orgShorts.add(acronym.toString());
      if (!m.has(name.first, WordFlags.COMMON | WordFlags.GIVEN)) {
        orgShorts.add(parts[0]);
      }
    }
    orgShorts.add(name.text);
    int firm = name.text.indexOf(" and Co");
    if (firm > 0) {
      orgShorts.add(name.text.substring(0, firm));
    }
  }

  private void many(List<NameMention> same) {
    double person = 0;
    double org = 0;
    double place = 0;
    for (NameMention n : same) {
      person = Math.max(person, 0) + n.personScore;
      org += n.orgScore;
      place += n.placeScore;
    }
    boolean firm = orgShorts.contains(same.get(0).text);
    NameMention.Kind kind = firm ? NameMention.Kind.ORG : best(person, org, place);
    for (NameMention n : same) {
      set(n, kind);
      if (kind == NameMention.Kind.PERSON) {
        surnames.add(Accents.fold(m.tokens.word(lastWord(n))));
        firstNames.add(Accents.fold(m.tokens.word(n.first)));
      } else if (kind == NameMention.Kind.ORG) {
        shortForms(n);
      }
    }
  }

  private int lastWord(NameMention n) {
    int last = n.end - 1;
    while (last > n.first && (!m.tokens.isWord(last) || m.has(last, WordFlags.NAME_SUFFIX))) {
      last--;
    }
    return last;
  }

  private static NameMention.Kind best(double person, double org, double place) {
    if (person >= ENOUGH && person >= org && person >= place) {
      return NameMention.Kind.PERSON;
    }
    if (org >= ENOUGH && org >= place) {
      return NameMention.Kind.ORG;
    }
    return place >= ENOUGH ? NameMention.Kind.PLACE : NameMention.Kind.THING;
  }

  private void single(List<NameMention> same) {
    String text = same.get(0).text;
    double person = 0;
    double org = 0;
    double place = 0;
    for (NameMention n : same) {
      person += n.personScore;
      org += n.orgScore;
      place += n.placeScore;
    }
    place += same.get(0).placePrior;
    double prior = 0;
    boolean told = orgShorts.contains(text);
    for (NameMention n : same) {
      prior = Math.max(prior, n.personPrior);
      told |= n.told;
    }
    person += prior;
    if (surnames.contains(Accents.fold(text)) && place < 8) {
      person = Math.max(person, 0) + 6;
    } else if (firstNames.contains(Accents.fold(text))) {
      person = Math.max(person, 0) + 3;
    }
    if (orgShorts.contains(text)) {
      org = Math.max(org, 0) + 4;
    } else if (same.stream().anyMatch(this::shortForThing)) {
      org = 0;
    }
    NameMention.Kind kind = best(person, org, place);
    for (NameMention n : same) {
      n.told = told;
      set(n, kind);
    }
  }

  /** "International Tin Agreement (ITA)", "economic zone (EEZ)": letters for what is no body. */
  private boolean shortForThing(NameMention name) {
    int before = name.first - 2;
    if (!m.is(name.first - 1, "(") || !m.is(name.end, ")") || before < 0) {
      return false;
    }
    long bodies = WordFlags.ORG_HEAD | WordFlags.GROUP_NOUN;
    boolean noun = m.has(before, WordFlags.COMMON) && !m.cap(before) && !m.has(before, bodies);
    return noun || (m.cap(before) && m.has(before, WordFlags.THING_HEAD));
  }

  /** In a list, what no evidence tells is what its neighbour is. */
  private void neighbours(List<NameMention> names) {
    for (int i = 1; i < names.size(); i++) {
      if (joined(names.get(i - 1), names.get(i))) {
        adopt(names.get(i - 1), names.get(i));
      }
    }
    for (int i = names.size() - 1; i > 0; i--) {
      if (joined(names.get(i - 1), names.get(i))) {
        adopt(names.get(i), names.get(i - 1));
      }
    }
  }

  private boolean joined(NameMention left, NameMention right) {
    return right.first == left.end + 1 && (m.is(left.end, ",") || m.is(left.end, "and"));
  }

  private void adopt(NameMention from, NameMention to) {
    boolean open = to.kind == NameMention.Kind.THING && to.rule.equals("undecided") && !to.quoted;
    if (open && from.kind == NameMention.Kind.PERSON && !m.has(to.first, WordFlags.COMMON)) {
      to.kind = from.kind;
      to.rule = "person_list";
    } else if (open && from.kind == NameMention.Kind.ORG && from.told && to.length() > 1) {
      to.kind = from.kind;
      to.rule = "org_context";
    }
  }

  private static void set(NameMention n, NameMention.Kind decided) {
    NameMention.Kind kind = n.quoted && n.length() < 4 ? NameMention.Kind.THING : decided;
    if (n.dateline && kind == NameMention.Kind.ORG) {
      kind = NameMention.Kind.PLACE;
    }
    n.kind = kind;
    if (kind == NameMention.Kind.THING) {
      n.rule = "undecided";
    }
    if (n.rule.equals("run")) {
      n.rule =
          kind == NameMention.Kind.ORG
              ? "org_context"
              : n.titleBefore != null ? "person_title" : "person_name";
    }
  }
}
