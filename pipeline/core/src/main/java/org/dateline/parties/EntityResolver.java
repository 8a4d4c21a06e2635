package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.PartyLexicon.OrgInfo;
import org.jspecify.annotations.Nullable;

/**
 * Third stage: groups the mentions of an article that name the same party (coreference of names).
 * States are grouped by code, people by {@link PersonResolver}, organisations by {@link
 * OrgResolver}.
 */
final class EntityResolver {
  /** An abbreviation shorter than this does not decide which listed organisation is meant. */
  private static final int SHORT_NAME = 6;

  private final Countries countries;
  private final List<Entity> entities = new ArrayList<>();
  private final Map<String, Entity> states = new LinkedHashMap<>();
  private final OrgResolver orgs;
  private final PersonResolver people;

  EntityResolver(TaggedTokens tokens, PartyLexicon lexicon) {
    this.countries = lexicon.countries;
    this.orgs = new OrgResolver(tokens, countries);
    this.people = new PersonResolver(tokens, lexicon);
  }

  /**
   * The parties of an article.
   *
   * @param candidates in the order of their first mentions; each has the index of its place
   * @param byMention the party of each mention of a person or organisation
   */
  record Entities(List<PartyCandidate> candidates, Map<NameMention, PartyCandidate> byMention) {
    /** The party that a mention of a person or organisation names; null for other mentions. */
    @Nullable PartyCandidate of(NameMention mention) {
      return byMention.get(mention);
    }
  }

  /** A party while its mentions are being collected. */
  static final class Entity {
    final Kind kind;
    final List<NameMention> mentions = new ArrayList<>();
    String name;
    @Nullable OrgInfo known;
    private @Nullable String stateCode;

    /** True if a title calls the person a relative, by the first mentions. */
    boolean isRelative;

    /** How many mentions {@link #isRelative} was decided on. */
    int asked;

    Entity(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    void add(NameMention mention) {
      mentions.add(mention);
      boolean first = mentions.size() == 1;
      if (known == null && (first || mention.text.length() >= SHORT_NAME)) {
        known = mention.known;
      }
    }
  }

  /** Resolves mentions that are given in the order of the text. */
  Entities resolve(List<NameMention> mentions) {
    for (NameMention mention : mentions) {
      if (mention.kind == Kind.PERSON && mention.length() > 1) {
        add(people.resolve(mention), mention);
      } else if (mention.kind == Kind.ORG) {
        add(orgs.resolve(mention), mention);
      } else if (mention.kind == Kind.COUNTRY && !mention.dateline) {
        addStates(mention);
      }
    }
    for (NameMention mention : mentions) {
      if (mention.kind == Kind.PERSON && mention.length() <= 1) {
        add(people.resolve(mention), mention);
      }
    }
    return build();
  }

  private void add(Entity entity, NameMention mention) {
    if (entity.mentions.isEmpty()) {
      entities.add(entity);
    }
    entity.add(mention);
  }

  /** The name of a group of states is a mention of each of them. */
  private void addStates(NameMention mention) {
    for (String code : mention.codes) {
      Entity state = states.get(code);
      if (state == null) {
        String name = countries.name(code);
        state = new Entity(Kind.COUNTRY, name == null ? mention.text : name);
        state.stateCode = code;
        states.put(code, state);
      }
      add(state, mention);
    }
  }

  private Entities build() {
    for (Entity entity : entities) {
      entity.mentions.sort((a, b) -> Integer.compare(a.first, b.first));
    }
    entities.sort((a, b) -> Integer.compare(a.mentions.get(0).first, b.mentions.get(0).first));
    List<PartyCandidate> candidates = new ArrayList<>(entities.size());
    Map<NameMention, PartyCandidate> byMention = new HashMap<>();
    for (Entity entity : entities) {
      PartyCandidate candidate =
          new PartyCandidate(
              candidates.size(),
              entity.kind,
              entity.name,
              entity.mentions,
              entity.known,
              entity.stateCode);
      candidates.add(candidate);
      if (entity.kind != Kind.COUNTRY) {
        entity.mentions.forEach(mention -> byMention.put(mention, candidate));
      }
    }
    return new Entities(candidates, byMention);
  }

  /** Numbers of entities by words of their names; case is ignored. */
  static final class WordIndex {
    private final Map<String, List<Integer>> numbers = new HashMap<>();

    /** Adds one or more words of the name of an entity. */
    void add(String words, int number) {
      numbers.computeIfAbsent(lower(words), w -> new ArrayList<>(1)).add(number);
    }

    /** Numbers of the entities for which these words were added; duplicates are possible. */
    List<Integer> of(String words) {
      return numbers.getOrDefault(lower(words), List.of());
    }

    private static String lower(String words) {
      return words.toLowerCase(Locale.ROOT);
    }
  }
}
