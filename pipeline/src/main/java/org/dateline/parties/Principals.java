package org.dateline.parties;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells those that take part in the reported event from those that are only named. */
final class Principals {
  private final Marked m;
  private final String title;

  Principals(Marked m, @Nullable String title) {
    this.m = m;
    this.title = title == null ? "" : title.toLowerCase(Locale.ROOT);
  }

  /** Marks the principals among the parties. */
  void mark(List<Actor> actors) {
    for (Actor actor : actors) {
      actor.principal =
          switch (actor.kind) {
            case COUNTRY -> state(actor);
            case PERSON -> person(actor);
            case ORG -> org(actor);
            default -> false;
          };
    }
  }

  private boolean state(Actor actor) {
    int early = 0;
    for (Name name : actor.names) {
      early += name.sentence < 3 ? 1 : 0;
    }
    return (early > 0 && actor.names.size() >= 2) || actor.names.size() >= 4;
  }

  private boolean person(Actor actor) {
    return actor.names.size() > 1 || !actor.titles.isEmpty();
  }

  private boolean org(Actor actor) {
    if (actor.known != null && actor.known.role().equals("MED")) {
      return false;
    }
    int early = 0;
    for (Name name : actor.names) {
      early += name.sentence < 2 ? 1 : 0;
    }
    boolean titled = title.contains(actor.name.toLowerCase(Locale.ROOT));
    return titled || (early > 0 && actor.names.size() >= 2);
  }
}
