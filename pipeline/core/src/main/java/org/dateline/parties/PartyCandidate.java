package org.dateline.parties;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One party of an article: all its names, and what was gathered about it. */
final class PartyCandidate {
  final NameMention.Kind kind;
  final List<NameMention> names = new ArrayList<>();
  final Set<String> titles = new LinkedHashSet<>();
  String name;
  @Nullable String country;
  @Nullable String affiliation;
  @Nullable PartyCandidate affiliated;
  @Nullable String role;
  String titleCountry = "";
  String sideRule = "";
  @Nullable OrgInfo known;
  boolean principal;
  Set<SalienceFeature> features = Set.of();

  PartyCandidate(NameMention.Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  /** Adds a place where it is named. */
  void add(NameMention place) {
    names.add(place);
    place.actor = this;
    boolean letters = place.text.length() < 6 && names.size() > 1 && known == null;
    if (place.known != null && known == null && !letters) {
      known = place.known;
    }
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
