package org.dateline.parties;

import java.util.Locale;

/** Tells the PLOVER sector of organisations and people. */
final class Roles {
  private Roles() {}

  /** Fills in the role of a party where its form tells it. */
  static void fill(Actor actor) {
    if (actor.kind == Name.Kind.COUNTRY) {
      actor.role = "GOV";
    } else if (actor.kind == Name.Kind.ORG) {
      actor.role = actor.known == null ? byName(actor) : actor.known.role();
    }
  }

  private static String byName(Actor actor) {
    String n = " " + actor.name.toLowerCase(Locale.ROOT).replace(".", "") + " ";
    if (n.matches(".* (court|courts|tribunal|judiciary) .*")) {
      return "JUD";
    }
    if (n.matches(
        ".* (union|unions|workers|workers'|federation of labou?r|trades|pilots|teamsters|steelworkers|employees|employees'|labou?r congress) .*")) {
      return "LAB";
    }
    if (n.matches(
        ".* (news agency|news|times|post|tribune|herald|television|tv|broadcasting|radio|newspaper|gazette|journal|magazine|press) .*")) {
      return "MED";
    }
    if (n.matches(
        ".* (parliament|senate|house|assembly|congress|duma|chamber of deputies|bundestag|legislature|knesset|subcommittee|diet|yuan) .*")) {
      return "LEG";
    }
    if (n.matches(".* (party|front|movement|alliance|coalition|democrats|league) .*")) {
      return "OPP";
    }
    if (n.matches(".* (army|navy|guard|corps|brigade|forces|legion|battalion) .*")) {
      return "MIL";
    }
    if (n.matches(".* (university|college|school|institute|academy|museum|library) .*")) {
      return "EDU";
    }
    if (n.matches(
        ".* (international|world|european|inter-american|asian|african|arab|nations|monetary) .*(organi[sz]ation|fund|bank|council|commission|agency|union|community|parliament) .*")) {
      return "IGO";
    }
    if (n.matches(
        ".* (ministry|department|agency|commission|authority|bureau|administration|embassy|treasury|office|police|secretariat|central bank|reserve) .*")) {
      return "GOV";
    }
    if (n.matches(".* (church|diocese|synod|patriarchate) .*")) {
      return "REL";
    }
    if (n.matches(
            ".* (association|society|foundation|federation|council|group|campaign|committee|trust|fund) .*")
        && !n.matches(".* (group|trust|fund) $")) {
      return "NGO";
    }
    return "BUS";
  }
}
